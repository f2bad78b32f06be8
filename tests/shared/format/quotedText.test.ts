import { quotedText } from "../../../shared/format/quotedText";

describe("quotedText", () => {
  it("leaves an ordinary text as it is", () => {
    expect(quotedText(" Kestrel <b>&amp;</b> 凯斯特 ")).toBe("Kestrel <b>&amp;</b> 凯斯特");
  });

  it("cuts what is too long, between characters", () => {
    expect(quotedText("👍".repeat(4_000))).toBe(`${"👍".repeat(80)}…`);
    expect(quotedText("👍".repeat(80))).toBe("👍".repeat(80));
  });

  it("keeps a text that runs from right to left among its own words", () => {
    expect(quotedText("שלום")).toBe("\u2068שלום\u2069");
  });

  it("takes away characters that turn the order around them, and line ends", () => {
    expect(quotedText("\u202egpj\u202c.\r\n\u2066exe")).toBe("gpj. exe");
  });
});
