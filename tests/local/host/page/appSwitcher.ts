import type { HostApp } from "../HostModel";
import { element } from "./element";
import { icon } from "./icons";

/** The open app's name, which unfolds the apps that the user may open. */
export function drawAppSwitcher({ title, uniqueName, apps }: HostApp): HTMLElement {
  const links = apps.map((app) =>
    element(
      "li",
      {},
      element(
        "a",
        {
          href: `/main.aspx?appname=${encodeURIComponent(app.uniqueName)}`,
          "aria-current": app.uniqueName === uniqueName ? "true" : undefined,
        },
        app.title,
      ),
    ),
  );
  const list = element("ul", { class: "apps", hidden: true, "aria-label": "Apps" }, ...links);
  const button = element(
    "button",
    { type: "button", class: "app-name", "aria-expanded": "false", title: "Apps", onclick: () => unfold(list.hidden) },
    element("span", {}, title),
    icon("chevron"),
  );
  const unfold = (isUnfolded: boolean) => {
    list.hidden = !isUnfolded;
    button.setAttribute("aria-expanded", String(isUnfolded));
  };
  const switcher = element("div", { class: "app-switcher" }, button, list);
  switcher.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape" || list.hidden) return;
    unfold(false);
    button.focus();
  });
  document.addEventListener("click", ({ target }) => {
    if (target instanceof Node && !switcher.contains(target)) unfold(false);
  });
  return switcher;
}
