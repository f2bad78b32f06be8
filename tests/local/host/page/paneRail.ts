import { element } from "./element";
import { icon } from "./icons";
import { inertButton } from "./inertButton";

/** The rail of side panes, which every app has at the page's end: what lies in the page must do without its room. */
export function drawPaneRail(): HTMLElement {
  return element(
    "aside",
    { class: "pane-rail", "aria-label": "Side panes" },
    inertButton("Copilot", icon("assistant")),
    inertButton("Insights", icon("notes")),
    inertButton("Teams chats", icon("team")),
  );
}
