import { amountText, dealText } from "../../../shared/figures/dealText";

const DEAL = { id: "d", name: "Forty vans", state: "open" } as const;
const plain = (text: string) => text.replace(/\s/g, " ");

describe("dealText", () => {
  it.each([
    ["en", "€120,000 · Propose"],
    ["de", "120.000 € · Propose"],
    ["zh-CN", "€120,000 · Propose"],
    ["ar-SA", "؜١٢٠٬٠٠٠ € · Propose"],
  ])("says amount and stage as one writes in %s", (locale, expected) => {
    expect(plain(dealText({ ...DEAL, amount: 120_000, currency: "EUR", stage: "Propose" }, locale)).replace(/\p{Cf}/gu, "")).toBe(
      expected.replace(/\p{Cf}/gu, ""),
    );
  });

  it.each(["ar-SA", "he"])("keeps an amount by its currency's letters in %s, whatever follows", (locale) => {
    expect(dealText({ ...DEAL, amount: 1_270_500, currency: "CNY", stage: "Propose" }, locale)).toMatch(
      /^\u2068[^\u2069]+CN¥\u200e+\u2069 · Propose$/,
    );
  });

  it("says what is known: nothing stands for an amount or a stage that the row lacks", () => {
    expect(dealText(DEAL, "en")).toBe("");
    expect(dealText({ ...DEAL, stage: "Develop" }, "en")).toBe("Develop");
    expect(dealText({ ...DEAL, amount: 0, currency: "USD" }, "en")).toBe("$0");
  });

  it("writes an amount whose currency is not known, or none of ISO's, without its sign", () => {
    expect(amountText(1_234.56, undefined, "en")).toBe("1,235");
    expect(amountText(1_234, "Gems", "en")).toBe("1,234\u00A0Gems");
  });

  it("keeps an amount and its currency in one line", () => {
    for (const locale of ["de", "fr", "es", "it", "nl", "pt-BR", "he"]) expect(amountText(120_000, "EUR", locale)).not.toContain(" ");
  });
});
