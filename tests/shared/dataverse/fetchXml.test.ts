import type { RowOf } from "../../../shared/dataverse/DataverseClient";
import { columns, condition, filter, isOneOf, link, query } from "../../../shared/dataverse/fetchXml";
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
