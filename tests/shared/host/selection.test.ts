import { OWN_OPTION_BASE } from "../../../shared/dataverse/tables";
import { fromLocalDate, mended, outputsOf, selectionOf, toLocalDate, type PageInputs } from "../../../shared/host/selection";

const inputs = (raw: Partial<Record<keyof PageInputs, unknown>>): PageInputs =>
  Object.fromEntries(
    ["seller", "period", "from", "to", "compare"].map((name) => [name, { raw: raw[name as keyof PageInputs] ?? null }]),
  ) as unknown as PageInputs;

describe("selectionOf", () => {
  it("is undefined while the period is null: not known yet", () => {
    expect(selectionOf(inputs({ seller: [{ id: "{AB}", name: "Mei", entityType: "systemuser" }] }))).toBeUndefined();
  });

  it("reads what the columns say", () => {
    const columns = {
      seller: [{ id: "{AB}", name: "Mei", entityType: "systemuser" }],
      period: OWN_OPTION_BASE + 2,
      compare: OWN_OPTION_BASE + 1,
    };
    expect(selectionOf(inputs(columns))).toEqual({ sellerId: "ab", sellerName: "Mei", period: "last30Days", comparison: "team" });
  });

  it("compares with the previous period where nothing is chosen", () => {
    expect(selectionOf(inputs({ period: OWN_OPTION_BASE }))?.comparison).toBe("previousPeriod");
  });

  it("reads dates only where the period is custom", () => {
    const dates = { from: new Date(2026, 5, 1), to: new Date(2026, 5, 30) };
    expect(selectionOf(inputs({ ...dates, period: OWN_OPTION_BASE + 9 }))).toMatchObject({ from: "2026-06-01", to: "2026-06-30" });
    expect(selectionOf(inputs({ ...dates, period: OWN_OPTION_BASE }))).not.toHaveProperty("from");
  });
});

describe("mended", () => {
  const now = Date.UTC(2026, 10, 23);
  const custom = { sellerId: "ab", period: "custom", comparison: "team" } as const;

  it("is the selection itself where there is such a period", () => {
    const selection = { ...custom, from: "2026-06-01", to: "2026-06-30" };
    expect(mended(selection, now)).toBe(selection);
  });

  it.each([{ from: "2026-01-01", to: "9999-12-31" }, { from: "2026-06-30", to: "2026-06-01" }, { from: "2026-06-30" }, {}])(
    "has the usual period instead of %j, and all else as it was",
    (dates) => {
      expect(mended({ ...custom, ...dates }, now)).toEqual({ sellerId: "ab", period: "last30Days", comparison: "team" });
    },
  );
});

describe("toLocalDate", () => {
  it("is the day that was written, of any year that a column holds", () => {
    for (const date of ["0050-01-31", "0099-12-31", "1753-01-01", "1899-12-31", "2026-02-28", "9999-12-31"])
      expect(toLocalDate(fromLocalDate(date))).toBe(date);
  });
});

describe("outputsOf", () => {
  it("writes only what was changed, as the columns hold it", () => {
    expect(outputsOf({ period: "custom", from: "2026-06-01", to: "2026-06-30" })).toEqual({
      period: OWN_OPTION_BASE + 9,
      from: new Date(2026, 5, 1),
      to: new Date(2026, 5, 30),
    });
    expect(outputsOf({ sellerId: "ab", sellerName: "Mei" })).toEqual({ seller: [{ id: "ab", name: "Mei", entityType: "systemuser" }] });
    expect(outputsOf({})).toEqual({});
  });

  it("comes back as it was written", () => {
    const selection = {
      sellerId: "ab",
      sellerName: "Mei",
      period: "custom",
      from: "2026-01-31",
      to: "2026-12-31",
      comparison: "team",
    } as const;
    expect(selectionOf(inputs(outputsOf(selection)))).toEqual(selection);
  });
});
