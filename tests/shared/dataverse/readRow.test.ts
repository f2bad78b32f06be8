import { formatted, guid, lookupTable, measure, text, time, version } from "../../../shared/dataverse/readRow";

describe("reading a row", () => {
  it.each([
    [0, 0],
    [12.5, 12.5],
    [-1, undefined],
    [-0.001, undefined],
    [Infinity, undefined],
    [NaN, undefined],
    ["12", undefined],
    [null, undefined],
    [undefined, undefined],
  ])("takes %s for the measure %s", (value, read) => {
    expect(measure({ a: value }, "a")).toBe(read);
  });

  it("takes empty and other values for no text", () => {
    expect(["Mei", "", 1, null, undefined].map((a) => text({ a }, "a"))).toEqual(["Mei", undefined, undefined, undefined, undefined]);
  });

  it("spells ids in one way", () => {
    expect(["{ABCD-01}", "abcd-01", "", null, 7].map(guid)).toEqual(["abcd-01", "abcd-01", undefined, undefined, undefined]);
  });

  it("reads instants, and nothing where there is none", () => {
    expect(["2025-06-01T00:00:00Z", "soon", "", null].map((a) => time({ a }, "a"))).toEqual([
      Date.UTC(2025, 5, 1),
      undefined,
      undefined,
      undefined,
    ]);
  });

  it("reads what the server says beside a value, and of the row", () => {
    const row = {
      owner: "u1",
      "owner@OData.Community.Display.V1.FormattedValue": "Mei Koh",
      "owner@Microsoft.Dynamics.CRM.lookuplogicalname": "systemuser",
      "@odata.etag": 'W/"7"',
    };
    expect([formatted(row, "owner"), lookupTable(row, "owner"), version(row)]).toEqual(["Mei Koh", "systemuser", 'W/"7"']);
    expect([formatted({ owner: "u1" }, "owner"), lookupTable({ owner: "u1" }, "owner"), version({})]).toEqual([undefined, undefined, "*"]);
  });
});
