import { FIRST_SORT } from "../../../controls/TeamOverview/columns";
import { readTable, tableText, type TableState } from "../../../controls/TeamOverview/tableState";

const CHOSEN: TableState = { columns: ["name", "calls", "held"], sort: { column: "held", descending: false }, turned: ["a-manager"] };
const FIRST: TableState = { columns: undefined, sort: FIRST_SORT, turned: [] };

describe("how the table is kept", () => {
  it("comes back as the viewer left it", () => {
    expect(readTable(tableText(CHOSEN))).toEqual(CHOSEN);
    expect(readTable(tableText(FIRST))).toEqual(FIRST);
  });

  it.each([null, "", "{", "[]", "7", '{"columns":["held"],"sort":{"column":"gone","descending":true},"turned":[1]}'])(
    "is as on the first visit where the column holds %s",
    (kept) => {
      expect(readTable(kept)).toEqual(FIRST);
    },
  );

  it("keeps the order of columns whatever order they were kept in, without those that are gone", () => {
    expect(readTable('{"columns":["held","gone","name"]}').columns).toEqual(["name", "held"]);
  });

  it("leaves out the groups rather than more than the column holds", () => {
    const turned = Array.from({ length: 200 }, (_, index) => `manager-${String(index).padStart(30, "0")}`);
    expect(tableText({ ...CHOSEN, turned }).length).toBeLessThanOrEqual(4_000);
    expect(readTable(tableText({ ...CHOSEN, turned }))).toEqual({ ...CHOSEN, turned: [] });
  });
});
