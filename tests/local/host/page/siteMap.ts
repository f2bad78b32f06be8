import type { HostApp, SiteMapArea, SubArea } from "../HostModel";
import { element } from "./element";
import { icon, type IconName } from "./icons";
import { inertButton } from "./inertButton";
import { pageAddress, type PageTarget } from "./pageAddress";

export interface SiteMap {
  readonly nav: HTMLElement;
  /** Turns to the area that leads to a page and marks its entry; a record stays under the entry that it was opened from. */
  readonly markCurrent: (target: PageTarget) => void;
}

/** Draws one area of the site map at a time, with the others behind a switcher at its foot. */
export function drawSiteMap(app: HostApp, open: (target: PageTarget) => void): SiteMap {
  const areas = app.areas.map((area) => drawArea(app, area, open));
  const title = element("span", {});
  const list = element(
    "ul",
    { hidden: true, "aria-label": "Areas" },
    ...areas.map((area) => element("li", {}, element("button", { type: "button", onclick: () => choose(area) }, area.title))),
  );
  const button = element(
    "button",
    { type: "button", "aria-expanded": "false", title: "Change area", onclick: () => unfold(list.hidden) },
    title,
    icon("chevron"),
  );
  const unfold = (isUnfolded: boolean) => {
    list.hidden = !isUnfolded;
    button.setAttribute("aria-expanded", String(isUnfolded));
  };
  const show = (shown: DrawnArea) => {
    title.textContent = shown.title;
    for (const area of areas) area.room.hidden = area !== shown;
    unfold(false);
  };
  const choose = (area: DrawnArea) => {
    show(area);
    button.focus();
    const [first] = area.entries;
    if (first) open(first.target);
  };
  const nav = element(
    "nav",
    { class: "site-map", "aria-label": "Site map" },
    element("div", { class: "site-map-entries" }, drawStandingEntries(), ...areas.map(({ room }) => room)),
    ...(areas.length > 1 ? [element("div", { class: "areas" }, list, button)] : []),
  );
  const [first] = areas;
  if (first) show(first);
  const markCurrent = (target: PageTarget) => {
    const isCurrent = (entry: Entry) => samePlace(entry.target, target);
    const area = areas.find(({ entries }) => entries.some(isCurrent));
    if (!area) return;
    show(area);
    for (const entry of areas.flatMap(({ entries }) => entries)) {
      if (isCurrent(entry)) entry.link.setAttribute("aria-current", "page");
      else entry.link.removeAttribute("aria-current");
    }
  };
  return { nav, markCurrent };
}

interface Entry {
  readonly target: PageTarget;
  readonly link: HTMLAnchorElement;
}

interface DrawnArea {
  readonly title: string;
  readonly room: HTMLElement;
  readonly entries: readonly Entry[];
}

function drawArea(app: HostApp, { title, groups }: SiteMapArea, open: (target: PageTarget) => void): DrawnArea {
  const drawn = groups.map((group) => ({ title: group.title, entries: group.subAreas.map((subArea) => drawEntry(app, subArea, open)) }));
  const rooms = drawn.flatMap((group) => [
    element("div", { class: "group" }, group.title),
    element("ul", {}, ...group.entries.map(({ link }) => element("li", {}, link))),
  ]);
  return { title, room: element("div", {}, ...rooms), entries: drawn.flatMap(({ entries }) => entries) };
}

function drawEntry(app: HostApp, subArea: SubArea, open: (target: PageTarget) => void): Entry {
  const target = targetOf(subArea);
  const link = element(
    "a",
    {
      href: pageAddress(app.uniqueName, target),
      onclick: (event) => {
        event.preventDefault();
        open(target);
      },
    },
    subArea.icon ? element("img", { src: subArea.icon, alt: "", width: 16, height: 16 }) : icon("notes"),
    element("span", {}, subArea.title),
  );
  return { target, link };
}

/** What stands above every site map. */
function drawStandingEntries(): HTMLElement {
  const standing: readonly (readonly [string, IconName])[] = [
    ["Home", "home"],
    ["Recent", "recent"],
    ["Pinned", "pin"],
  ];
  return element(
    "div",
    { class: "standing" },
    ...standing.map(([name, drawing]) => inertButton(name, icon(drawing), element("span", {}, name))),
  );
}

export function targetOf({ target }: SubArea): PageTarget {
  return target.kind === "webresource" ? { kind: "webresource", name: target.name } : { kind: "list", table: target.table };
}

/** Whether a page is the one that an entry of the site map opens, whatever was handed to it. */
function samePlace(entry: PageTarget, page: PageTarget): boolean {
  if (entry.kind === "webresource") return page.kind === "webresource" && page.name === entry.name;
  return entry.kind === "list" && page.kind === "list" && page.table === entry.table;
}
