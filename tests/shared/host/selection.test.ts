import { OWN_OPTION_BASE } from "../../../shared/dataverse/tables";
import { outputsOf, selectionOf, type PageInputs } from "../../../shared/host/selection";

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
