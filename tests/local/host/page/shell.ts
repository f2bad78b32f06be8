import { LANGUAGES } from "../../../../shared/strings/languages";
import type { HostApp, SubArea } from "../HostModel";
import type { HostTheme } from "./designLanguage";
import { element } from "./element";
import { nameOf } from "./languages";
import { pageAddress, type PageTarget } from "./pageAddress";

export interface Shell {
  /** Where pages are drawn. */
  readonly content: HTMLElement;
  markCurrent(target: PageTarget): void;
}

export interface ShellActions {
  readonly open: (target: PageTarget) => void;
  readonly signInAs: (domainName: string) => void;
  readonly setTheme: (theme: HostTheme) => void;
  readonly setLanguage: (languageId: number) => void;
}

/** Draws the frame of a model-driven app: the bar on top, the site map beside, room for a page. */
export function drawShell(root: HTMLElement, app: HostApp, theme: HostTheme, notifications: HTMLElement, actions: ShellActions): Shell {
  const siteMap = drawSiteMap(app, actions);
  const content = element("main", { class: "content", id: "content" });
  const toggle = element(
    "button",
    { type: "button", class: "toggle", "aria-label": "Site map", "aria-expanded": "true", onclick: () => setOpen(siteMap.nav.hidden) },
    "☰",
  );
  const setOpen = (isOpen: boolean) => {
    siteMap.nav.hidden = !isOpen;
    toggle.setAttribute("aria-expanded", String(isOpen));
  };
  if (window.innerWidth < 640) setOpen(false);
  root.replaceChildren(
    element("header", { class: "top-bar" }, toggle, element("span", { class: "app-name" }, app.title), ...settings(app, theme, actions)),
    notifications,
    element("div", { class: "body" }, siteMap.nav, content),
  );
  return { content, markCurrent: siteMap.markCurrent };
}

function settings(app: HostApp, theme: HostTheme, actions: ShellActions): HTMLElement[] {
  const personas = element(
    "select",
    { id: "persona", onchange: () => actions.signInAs(personas.value) },
    ...app.personas.map(({ domainName, fullName, jobTitle }) =>
      element(
        "option",
        { value: domainName, selected: domainName === app.user.domainName },
        jobTitle ? `${fullName}, ${jobTitle}` : fullName,
      ),
    ),
  );
  const languages = element(
    "select",
    { id: "language", "aria-label": "Language", onchange: () => actions.setLanguage(Number(languages.value)) },
    ...LANGUAGES.map(({ lcid, locale }) => element("option", { value: lcid, selected: lcid === app.user.languageId }, nameOf(locale))),
  );
  const themeSwitch = element(
    "button",
    { type: "button", "aria-pressed": String(theme === "dark"), onclick: () => actions.setTheme(theme === "dark" ? "light" : "dark") },
    "Dark",
  );
  return [element("label", { class: "persona" }, element("span", {}, "Signed in as"), personas), languages, themeSwitch];
}

function drawSiteMap(app: HostApp, actions: ShellActions) {
  const links: { readonly subArea: SubArea; readonly link: HTMLAnchorElement }[] = [];
  const drawLink = (subArea: SubArea) => {
    const target = targetOf(subArea);
    const link = element(
      "a",
      {
        href: pageAddress(app.uniqueName, target),
        onclick: (event) => {
          event.preventDefault();
          actions.open(target);
        },
      },
      ...(subArea.icon ? [element("img", { src: subArea.icon, alt: "", width: 16, height: 16 })] : []),
      subArea.title,
    );
    links.push({ subArea, link });
    return element("li", {}, link);
  };
  const nav = element(
    "nav",
    { class: "site-map", "aria-label": "Site map" },
    ...app.areas.flatMap((area) => [
      element("div", { class: "area" }, area.title),
      ...area.groups.flatMap((group) => [
        element("div", { class: "group" }, group.title),
        element("ul", {}, ...group.subAreas.map(drawLink)),
      ]),
    ]),
  );
  const markCurrent = (target: PageTarget) => {
    for (const { subArea, link } of links) {
      const isCurrent = samePlace(targetOf(subArea), target);
      if (isCurrent) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
    }
  };
  return { nav, markCurrent };
}

export function targetOf({ target }: SubArea): PageTarget {
  return target.kind === "webresource" ? { kind: "webresource", name: target.name } : { kind: "list", table: target.table };
}

/** Whether a page is the one that an entry of the site map opens, whatever was handed to it. */
function samePlace(entry: PageTarget, page: PageTarget): boolean {
  if (entry.kind === "webresource") return page.kind === "webresource" && page.name === entry.name;
  return entry.kind === "list" && page.kind === "list" && page.table === entry.table;
}
