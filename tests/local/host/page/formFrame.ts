import { element } from "./element";
import { icon, type IconName } from "./icons";
import { inertButton } from "./inertButton";

/** What a form's frame shows and lets do. */
export interface FormFrame {
  readonly elements: readonly HTMLElement[];
  setTitle(title: string): void;
  /** @param state undefined while the record is not there */
  setState(state: "saved" | "unsaved" | undefined): void;
}

const command = (name: string, drawing: IconName) => inertButton(name, icon(drawing), element("span", {}, name));

/** Commands above a page; those that are not handed in are inert. */
export function commandBar(...own: readonly HTMLElement[]): HTMLElement {
  return element(
    "div",
    { class: "commands", role: "toolbar", "aria-label": "Commands" },
    ...own,
    command("New", "add"),
    command("Refresh", "refresh"),
    command("Assign", "team"),
    command("Share", "share"),
    inertButton("More commands", icon("more")),
  );
}

/**
 * Command bar and header of a form, which stand still while the form scrolls.
 * @param caption table and form
 * @param tabs the form's tabs, drawn
 */
export function formFrame(caption: string, tabs: HTMLElement, save: () => void): FormFrame {
  const saveButton = element("button", { type: "button", onclick: save }, icon("save"), element("span", {}, "Save"));
  const title = element("h1", {}, "\u00a0");
  const state = element("span", { class: "form-state" });
  const avatar = element("span", { class: "form-avatar", "aria-hidden": "true" });
  const header = element(
    "header",
    { class: "form-header" },
    avatar,
    element("div", { class: "form-name" }, element("div", { class: "form-title" }, title, state), element("div", {}, caption)),
  );
  return {
    elements: [commandBar(saveButton), header, tabs],
    setTitle(text) {
      title.textContent = text;
      avatar.textContent = initials(text);
    },
    setState(saved) {
      state.textContent = saved === undefined ? "" : saved === "saved" ? "Saved" : "Unsaved";
      saveButton.disabled = saved !== "unsaved";
    },
  };
}

function initials(text: string): string {
  const [first = "", second = ""] = text.split(/\s+/);
  return `${[...first][0] ?? ""}${[...second][0] ?? ""}`.toUpperCase();
}
