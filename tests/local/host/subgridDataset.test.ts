import type { HostView } from "./HostModel";
import { SubgridDataset, type DatasetPage } from "./page/subgridDataset";

const VIEW: HostView = {
  id: "aaaaaaaa-0000-4000-8000-000000000001",
  title: "Calls",
  table: {
    logicalName: "call",
    entitySetName: "calls",
    primaryId: "callid",
    primaryName: "name",
    label: "Call",
    columns: [
      { logicalName: "callid", schemaName: "CallId", type: "uniqueidentifier" },
      { logicalName: "name", schemaName: "Name", type: "string" },
      { logicalName: "start", schemaName: "Start", type: "datetime" },
      { logicalName: "sellerid", schemaName: "SellerId", type: "lookup", targets: ["systemuser"] },
    ],
  },
  attributesXml: '<attribute name="name"/>',
  filterXml: '<filter type="and"><condition attribute="statecode" operator="eq" value="0"/></filter>',
  linksXml: "",
  orders: [{ attribute: "start", descending: true }],
  columns: [{ name: "name", displayName: "Name", dataType: "SingleLine.Text", width: 100, isPrimary: true }],
};

/** Ten calls behind a server that understands page and count; keeps the queries that it got. */
function open(total = 10) {
  const queries: string[] = [];
  const opened: unknown[] = [];
  let updates = 0;
  const load = async (_table: string, fetchXml: string): Promise<DatasetPage> => {
    queries.push(fetchXml);
    const number = (name: string) => Number(new RegExp(`${name}="(\\d+)"`).exec(fetchXml)?.[1]);
    const first = (number("page") - 1) * number("count");
    const rows = Array.from({ length: Math.min(number("count"), total - first) }, (_, index) => ({
      callid: `call-${first + index + 1}`,
      name: `Call ${first + index + 1}`,
      start: "2026-06-01T08:00:00Z",
      _sellerid_value: "mei",
      "_sellerid_value@OData.Community.Display.V1.FormattedValue": "Mei Koh",
    }));
    return { rows, total, hasMore: first + rows.length < total };
  };
  const dataset = new SubgridDataset(VIEW, {
    load,
    changed: () => void (updates += 1),
    openDefaultForm: (reference) => void opened.push(reference),
  });
  return { dataset, queries, opened, updates: () => updates };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

describe("a view in a subgrid", () => {
  it("is empty and loading at first, and of unknown size", () => {
    const { dataset } = open();
    const started = dataset.start();
    expect({ ...dataset.snapshot() }).toMatchObject({ loading: true, sortedRecordIds: [] });
    expect(dataset.snapshot().paging.totalResultCount).toBe(-1);
    return started;
  });

  it("loads four rows of the view before any filter", async () => {
    const { dataset, queries } = open();
    await dataset.start();
    expect(dataset.snapshot().sortedRecordIds).toEqual(["call-1", "call-2", "call-3", "call-4"]);
    expect({ ...dataset.snapshot().paging }).toMatchObject({ totalResultCount: 10, hasNextPage: true, pageSize: 4 });
    expect(queries).toEqual([
      '<fetch version="1.0" mapping="logical" page="1" count="4" returntotalrecordcount="true"><entity name="call"><attribute name="name"/>' +
        '<order attribute="start" descending="true"/><filter type="and"><condition attribute="statecode" operator="eq" value="0"/></filter></entity></fetch>',
    ]);
  });

  it("takes a page size at the next refresh, and calls the control again even for the same one", async () => {
    const { dataset, updates } = open();
    await dataset.start();
    const before = updates();
    dataset.snapshot().paging.setPageSize(50);
    await settled();
    expect(updates()).toBe(before + 1);
    expect(dataset.snapshot().sortedRecordIds).toHaveLength(4);
    dataset.snapshot().refresh();
    await settled();
    expect(dataset.snapshot().sortedRecordIds).toHaveLength(10);
  });

  it("shows exactly the page asked for, but accumulates following pages", async () => {
    const { dataset } = open();
    await dataset.start();
    dataset.snapshot().paging.loadExactPage(2);
    await settled();
    expect(dataset.snapshot().sortedRecordIds).toEqual(["call-5", "call-6", "call-7", "call-8"]);
    dataset.snapshot().paging.loadNextPage();
    await settled();
    expect(dataset.snapshot().sortedRecordIds).toHaveLength(6);
    expect({ ...dataset.snapshot().paging }).toMatchObject({ hasNextPage: false, hasPreviousPage: false });
  });

  it("refuses page calls in parallel", async () => {
    const { dataset } = open();
    await dataset.start();
    const { paging } = dataset.snapshot();
    paging.loadNextPage();
    expect(() => paging.loadNextPage()).toThrow("must not run in parallel");
    await settled();
  });

  it("adds the control's filter to the view's at the next refresh", async () => {
    const { dataset, queries } = open();
    await dataset.start();
    dataset.snapshot().filtering.setFilter({
      filterOperator: 0,
      conditions: [
        { attributeName: "start", conditionOperator: 27, value: "2026-06-01" },
        { attributeName: "sellerid", conditionOperator: 8, value: ["mei", "li"], entityAliasName: "s" },
        { attributeName: "name", conditionOperator: 6, value: '%"a" & b%' },
      ],
    });
    dataset.snapshot().refresh();
    await settled();
    expect(queries[1]).toContain(
      '<filter type="and"><condition attribute="statecode" operator="eq" value="0"/></filter>' +
        '<filter type="and"><condition attribute="start" operator="on-or-after" value="2026-06-01"/>' +
        '<condition entityname="s" attribute="sellerid" operator="in"><value>mei</value><value>li</value></condition>' +
        '<condition attribute="name" operator="like" value="%&quot;a&quot; &amp; b%"/></filter>',
    );
  });

  it("names a condition operator that is not for model-driven apps", async () => {
    const { dataset } = open();
    await dataset.start();
    dataset
      .snapshot()
      .filtering.setFilter({ filterOperator: 0, conditions: [{ attributeName: "name", conditionOperator: 7, value: "x" }] });
    dataset.snapshot().refresh();
    await settled();
    expect({ ...dataset.snapshot() }).toMatchObject({
      error: true,
      errorMessage: "The local host does not play the condition operator 7 (on name).",
    });
  });

  it("drops the filter when the order changes", async () => {
    const { dataset, queries } = open();
    await dataset.start();
    const { filtering, sorting, refresh } = dataset.snapshot();
    filtering.setFilter({ filterOperator: 0, conditions: [{ attributeName: "name", conditionOperator: 0, value: "x" }] });
    sorting.splice(0, 1, { name: "name", sortDirection: 0 });
    refresh();
    await settled();
    expect(queries[1]).toContain('<order attribute="name" descending="false"/>');
    expect(queries[1]).not.toContain('value="x"');
    expect(filtering.getFilter().conditions).toEqual([]);
  });

  it("gives values, formatted values and references of a record", async () => {
    const { dataset, opened } = open();
    await dataset.start();
    const record = dataset.snapshot().records["call-1"];
    expect(record?.getValue("start")).toEqual(new Date("2026-06-01T08:00:00Z"));
    expect(record?.getValue("sellerid")).toEqual({ id: { guid: "mei" }, etn: "systemuser", name: "Mei Koh" });
    expect(record?.getFormattedValue("sellerid")).toBe("Mei Koh");
    const reference = record?.getNamedReference();
    expect(reference).toEqual({ id: { guid: "call-1" }, etn: "call", name: "Call 1" });
    if (reference) dataset.snapshot().openDatasetItem(reference);
    expect(opened).toEqual([reference]);
  });

  it("forgets the selection when the page turns", async () => {
    const { dataset } = open();
    await dataset.start();
    dataset.snapshot().setSelectedRecordIds(["call-1"]);
    expect(dataset.snapshot().getSelectedRecordIds()).toEqual(["call-1"]);
    dataset.snapshot().paging.loadExactPage(2);
    await settled();
    expect(dataset.snapshot().getSelectedRecordIds()).toEqual([]);
  });

  it("names a member that it does not play", () => {
    const { dataset } = open();
    expect(() => (dataset.snapshot() as unknown as { newRecord: unknown }).newRecord).toThrow(
      "does not play context.parameters.<data-set>.newRecord",
    );
  });
});
