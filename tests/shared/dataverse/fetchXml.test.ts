import type { RowOf } from "../../../shared/dataverse/DataverseClient";
import {
  columns,
  condition,
  either,
  filter,
  instant,
  isOneOf,
  link,
  order,
  ownColumns,
  query,
  within,
} from "../../../shared/dataverse/fetchXml";
import { formatted, measure, text } from "../../../shared/dataverse/readRow";
import { rowOf } from "./rowOf";
import { stored } from "./storedCalls";

const people = query(
  "systemuser",
  {},
  columns({ fullname: "name" }),
  link("systemuser", { from: "systemuserid", to: "parentsystemuserid", alias: "m" }, columns({ fullname: "manager" })),
  filter(condition("fullname", "eq", "x")),
);

describe("query", () => {
  it("writes columns, links and conditions as FetchXML", () => {
    expect(people).toEqual({
      table: "systemuser",
      fetchXml:
        '<fetch no-lock="true"><entity name="systemuser"><attribute name="fullname" alias="name"/>' +
        '<link-entity name="systemuser" from="systemuserid" to="parentsystemuserid" alias="m"><attribute name="fullname" alias="manager"/></link-entity>' +
        '<filter><condition attribute="fullname" operator="eq" value="x"/></filter></entity></fetch>',
    });
  });

  it("writes what is asked of the whole, an order, and columns under their own names", () => {
    const { fetchXml } = query(
      "systemuser",
      { top: 5, aggregate: true },
      ownColumns({ name: "x" }),
      order("name"),
      order("createdon", true),
    );
    expect(fetchXml).toBe(
      '<fetch top="5" aggregate="true" no-lock="true"><entity name="systemuser"><attribute name="name"/>' +
        '<order attribute="name"/><order attribute="createdon" descending="true"/></entity></fetch>',
    );
  });

  it("writes choices between conditions and between values", () => {
    expect(either(condition("a", "null"), isOneOf("b", ["1", "2"]))).toBe(
      '<filter type="or"><condition attribute="a" operator="null"/>' +
        '<condition attribute="b" operator="in"><value>1</value><value>2</value></condition></filter>',
    );
  });

  it("takes values as text, whatever they hold", () => {
    const { fetchXml } = query("systemuser", {}, filter(condition("fullname", "eq", `"/><x a='1'>&`), isOneOf("fullname", ["<&>"])));
    expect(fetchXml).toContain(`value="&quot;/&gt;&lt;x a='1'&gt;&amp;"/>`);
    expect(fetchXml).toContain("<value>&lt;&amp;&gt;</value>");
  });

  it("types its rows: what was not asked for cannot be read, and no part is written by hand", () => {
    const row: RowOf<typeof people> = rowOf<typeof people>({ name: "Mei", manager: "Mara" });
    expect([text(row, "name"), row.manager]).toEqual(["Mei", "Mara"]);
    // @ts-expect-error no such alias
    expect(text(row, "fullname")).toBeUndefined();
    // @ts-expect-error no such alias
    expect([measure(row, "Name"), formatted(row, "nam"), row.managr]).toEqual([undefined, undefined, undefined]);
    // @ts-expect-error a tag that the builder did not make
    expect(query("systemuser", {}, "<attribute/>").fetchXml).toContain("<attribute/>");
  });

  it("sums by day", async () => {
    const at = (day: number, switches: number) => ({
      title: "a call",
      start: `2025-06-${day}T09:00:00Z`,
      insights: { msdyn_switchcount: switches },
    });
    const { ask } = await stored([at(10, 20), at(10, 4), at(11, 7)]);
    const rows = await ask(
      query(
        "msdyn_sciconversation",
        { aggregate: true },
        columns({ msdyn_conversationstarttime: "day" }, { groupby: true, dategrouping: "day" }),
        link(
          "msdyn_conversationaggregatedinsights",
          { from: "msdyn_conversationaggregatedinsightsid", to: "msdyn_conversationaggregatedinsights", alias: "a" },
          columns({ msdyn_switchcount: "switches" }, { aggregate: "sum" }),
        ),
      ),
    );
    expect(rows.map(({ day, switches }) => [day, switches]).sort()).toEqual([
      [10, 24],
      [11, 7],
    ]);
  });
});

describe("instant", () => {
  it("is written in whole seconds", () => {
    expect(instant(Date.UTC(2026, 5, 26, 10, 2, 3, 999))).toBe("2026-06-26T10:02:03Z");
  });
});

describe("within", () => {
  const from = Date.UTC(2026, 5, 1);
  const to = Date.UTC(2026, 6, 1);

  it("keeps what is not before the start and before the end", () => {
    expect(within("start", { from, to })).toBe(
      '<condition attribute="start" operator="ge" value="2026-06-01T00:00:00Z"/>' +
        '<condition attribute="start" operator="lt" value="2026-07-01T00:00:00Z"/>',
    );
  });

  it("has no start where the period has none, and ends with the second that has begun", () => {
    expect(within("start", { from: -Infinity, to: to + 1 })).toBe(
      '<condition attribute="start" operator="lt" value="2026-07-01T00:00:01Z"/>',
    );
  });
});
