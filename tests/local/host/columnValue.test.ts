import type { ColumnMetadata } from "../dataverse/ImportedSolution";
import { frameworkType } from "./frameworkType";
import { rowFromValue, sameValue, valueFromOutput, valueFromRow } from "./page/columnValue";

const column = (type: ColumnMetadata["type"], more: Partial<ColumnMetadata> = {}): ColumnMetadata => ({
  logicalName: "slr_x",
  schemaName: "slr_X",
  type,
  ...more,
});
const SELLER = column("lookup", { targets: ["systemuser"], navigation: { systemuser: "slr_X" } });
const MEI = { id: "0b1e0000-0000-4000-8000-000000000001", name: "Mei Koh", entityType: "systemuser" };
const entitySetOf = (table: string) => `${table}s`;

describe("a column on a form", () => {
  it("holds a date without time as local midnight", () => {
    const value = valueFromRow({ slr_x: "2026-03-01" }, column("dateonly")) as Date;
    expect([value.getFullYear(), value.getMonth(), value.getDate(), value.getHours()]).toEqual([2026, 2, 1, 0]);
    expect(rowFromValue(column("dateonly"), value, entitySetOf)).toEqual({ slr_x: "2026-03-01" });
  });

  it("holds an instant as a Date and writes it with its time, and a text of several lines as it is", () => {
    const instant = "2026-03-01T21:30:00Z";
    const value = valueFromRow({ slr_x: instant }, column("datetime")) as Date;
    expect(value.getTime()).toBe(Date.parse(instant));
    expect(rowFromValue(column("datetime"), value, entitySetOf)).toEqual({ slr_x: "2026-03-01T21:30:00.000Z" });
    expect(valueFromRow({ slr_x: "a,\nb" }, column("memo"))).toBe("a,\nb");
    expect([frameworkType(column("datetime")), frameworkType(column("memo"))]).toEqual(["DateAndTime.DateAndTime", "Multiple"]);
  });

  it("reads a lookup with its name and table, and writes it by its navigation property", () => {
    const row = {
      _slr_x_value: MEI.id,
      "_slr_x_value@OData.Community.Display.V1.FormattedValue": "Mei Koh",
      "_slr_x_value@Microsoft.Dynamics.CRM.lookuplogicalname": "systemuser",
    };
    expect(valueFromRow(row, SELLER)).toEqual([MEI]);
    expect(rowFromValue(SELLER, [MEI], entitySetOf)).toEqual({ "slr_X@odata.bind": `/systemusers(${MEI.id})` });
    expect(rowFromValue(SELLER, null, entitySetOf)).toEqual({ "slr_X@odata.bind": null });
  });

  it("accepts a control's lookup with braces and capitals", () => {
    expect(valueFromOutput([{ ...MEI, id: `{${MEI.id.toUpperCase()}}` }], SELLER)).toEqual([MEI]);
    expect(() => valueFromOutput([{ id: MEI.id }], SELLER)).toThrow("without id or entityType");
  });

  it("is unchanged by an equal value", () => {
    expect(sameValue([MEI], [{ ...MEI, name: "other spelling" }])).toBe(true);
    expect(sameValue(new Date(2026, 1, 1), new Date(2026, 1, 1))).toBe(true);
    expect(sameValue([], null)).toBe(true);
    expect(sameValue(0, null)).toBe(false);
  });
});
