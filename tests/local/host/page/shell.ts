import { LANGUAGES } from "../../../../shared/strings/languages";
import type { HostApp } from "../HostModel";
import { drawAppSwitcher } from "./appSwitcher";
import type { HostTheme } from "./designLanguage";
import { element } from "./element";
import { icon } from "./icons";
import { inertButton } from "./inertButton";
import { nameOf } from "./languages";
import type { PageTarget } from "./pageAddress";
import { drawPaneRail } from "./paneRail";
import { drawSiteMap } from "./siteMap";

export interface Shell {
  /** Where pages are drawn. */
  readonly content: HTMLElement;
  readonly markCurrent: (target: PageTarget) => void;
}

export interface ShellActions {
  readonly open: (target: PageTarget) => void;
  readonly signInAs: (domainName: string) => void;
  readonly setTheme: (theme: HostTheme) => void;
  readonly setLanguage: (languageId: number) => void;
}

/** Below this the site map lies over the page. */
const NARROW_PX = 640;

/** Draws the frame of a model-driven app: the bar on top, the site map and the rail of panes at the sides, between them room for a page. */
export function drawShell(root: HTMLElement, app: HostApp, theme: HostTheme, notifications: HTMLElement, actions: ShellActions): Shell {
  const isNarrow = () => window.innerWidth < NARROW_PX;
  const siteMap = drawSiteMap(app, (target) => {
    if (isNarrow()) setOpen(false);
    actions.open(target);
  });
  const content = element("main", { class: "content", id: "content" });
  const toggle = element(
    "button",
    { type: "button", class: "toggle", "aria-label": "Site map", "aria-expanded": "true", onclick: () => setOpen(siteMap.nav.hidden) },
    icon("menu"),
  );
  const setOpen = (isOpen: boolean) => {
    siteMap.nav.hidden = !isOpen;
    toggle.setAttribute("aria-expanded", String(isOpen));
  };
  if (isNarrow()) setOpen(false);
  root.replaceChildren(
    element(
      "header",
      { class: "top-bar" },
      toggle,
      drawAppSwitcher(app),
      element("div", { class: "app-tools" }, inertButton("Search", icon("search")), inertButton("Quick create", icon("add"))),
      ...settings(app, theme, actions),
    ),
    notifications,
    element("div", { class: "body" }, siteMap.nav, content, drawPaneRail()),
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
    {
      type: "button",
      class: "theme",
      "aria-pressed": String(theme === "dark"),
      onclick: () => actions.setTheme(theme === "dark" ? "light" : "dark"),
    },
    "Dark",
  );
  return [element("label", { class: "persona" }, element("span", {}, "Signed in as"), personas), languages, themeSwitch];
}
