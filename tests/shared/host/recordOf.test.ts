import { recordOf } from "../../../shared/host/recordOf";

const [A, B] = ["00000000-0000-4000-8000-00000000000a", "00000000-0000-4000-8000-00000000000b"];
const TOLD = { contextInfo: { entityId: `{${A.toUpperCase()}}`, entityTypeName: "slr_sellerview" } };
const inputs = (id: string | null, table: string | null) => ({ recordId: { raw: id }, recordTable: { raw: table } });

describe("recordOf", () => {
  it("believes the inputs before the host", () => {
    const record = { table: "msdyn_sciconversation", id: B };
    expect(recordOf({ mode: TOLD, parameters: inputs(`{${B.toUpperCase()}}`, "msdyn_sciconversation") })).toEqual(record);
    expect(recordOf({ mode: {}, parameters: inputs(B, "msdyn_sciconversation") })).toEqual(record);
  });

  it.each([
    ["are not known yet", inputs(null, null)],
    ["lack the table", inputs(B, null)],
    ["lack the id", inputs(null, "msdyn_sciconversation")],
    ["are not declared", {}],
  ])("falls back to the host where the inputs %s", (_what, parameters) => {
    expect(recordOf({ mode: TOLD, parameters })).toEqual({ table: "slr_sellerview", id: A });
  });

  it("is undefined where nothing tells", () => {
    expect(recordOf({ mode: {}, parameters: {} })).toBeUndefined();
    expect(recordOf({ mode: { contextInfo: { entityId: A } } })).toBeUndefined();
  });
});
