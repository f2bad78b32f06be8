import type { HostView } from "../HostModel";
import { element } from "./element";
import { commandBar } from "./formFrame";
import type { HostServices } from "./HostServices";
import { rowsTable } from "./rowsTable";

/** Draws the rows of a table's default view; each opens its form. */
export function openListPage(root: HTMLElement, view: HostView, services: HostServices): void {
  const { table, load } = rowsTable(view, services);
  const message = element("div", { class: "form-message", role: "alert", hidden: true });
  root.replaceChildren(
    commandBar(),
    element(
      "header",
      { class: "form-header" },
      element("div", { class: "form-name" }, element("div", { class: "form-title" }, element("h1", {}, view.title)), view.table.label),
    ),
    message,
    element("div", { class: "page-body" }, table),
  );
  load().catch((error: unknown) => {
    message.textContent = `The rows could not be loaded: ${(error as { message: string }).message}`;
    message.hidden = false;
  });
}
