import type { HostView } from "../HostModel";
import { formattedFromRow, rowKey, textIn, type Row } from "./columnValue";
import { datasetFetchXml } from "./datasetFetchXml";
import { element } from "./element";
import type { HostServices } from "./HostServices";

const PAGE_SIZE = 50;

/** A table of a view's rows, empty until they are loaded; each opens its form. */
export function rowsTable(view: HostView, services: HostServices): { readonly table: HTMLElement; readonly load: () => Promise<void> } {
  const body = element("tbody", {});
  const heads = view.columns.map(({ displayName }) => element("th", { scope: "col" }, displayName));
  return {
    table: element("table", { class: "list" }, element("thead", {}, element("tr", {}, ...heads)), body),
    async load() {
      const query = datasetFetchXml(view, { pageNumber: 1, pageSize: PAGE_SIZE, sorting: [], links: [], extraColumns: [] });
      const page = await services.loadPage(view.table.logicalName, query);
      body.replaceChildren(...(page["value"] as Row[]).map((row) => drawRow(row, view, services)));
    },
  };
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
