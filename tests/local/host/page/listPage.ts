import type { HostView } from "../HostModel";
import { formattedFromRow, rowKey, textIn, type Row } from "./columnValue";
import { datasetFetchXml } from "./datasetFetchXml";
import { element } from "./element";
import { commandBar } from "./formFrame";
import type { HostServices } from "./HostServices";

const PAGE_SIZE = 50;

/** Draws the rows of a table's default view; each opens its form. */
export function openListPage(root: HTMLElement, view: HostView, services: HostServices): void {
  const body = element("tbody", {});
  const message = element("div", { class: "form-message", role: "alert", hidden: true });
  root.replaceChildren(
    commandBar(),
    element(
      "header",
      { class: "form-header" },
      element("div", { class: "form-name" }, element("div", { class: "form-title" }, element("h1", {}, view.title)), view.table.label),
    ),
    message,
    element(
      "div",
      { class: "page-body" },
      element(
        "table",
        { class: "list" },
        element("thead", {}, element("tr", {}, ...view.columns.map(({ displayName }) => element("th", { scope: "col" }, displayName)))),
        body,
      ),
    ),
  );
  const query = datasetFetchXml(view, { pageNumber: 1, pageSize: PAGE_SIZE, sorting: [], links: [], extraColumns: [] });
  services.loadPage(view.table.logicalName, query).then(
    (page) => body.replaceChildren(...(page["value"] as Row[]).map((row) => drawRow(row, view, services))),
    (error: unknown) => {
      message.textContent = `The rows could not be loaded: ${(error as { message: string }).message}`;
      message.hidden = false;
    },
  );
}

function drawRow(row: Row, { columns, table }: HostView, services: HostServices): HTMLElement {
  const open = () => void services.openForm({ entityName: table.logicalName, entityId: textIn(row, table.primaryId) });
  const cells = columns.map(({ name, isPrimary }) => {
    const column = table.columns.find(({ logicalName }) => logicalName === name);
    const text = formattedFromRow(row, column ? rowKey(column) : name);
    return element(
      "td",
      {},
      isPrimary ? element("button", { type: "button", class: "row-link", onclick: open }, text || "(no name)") : text,
    );
  });
  return element("tr", {}, ...cells);
}
