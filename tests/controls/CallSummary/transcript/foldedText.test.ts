import { foldedQuery, foldedText, spansOf } from "../../../../controls/CallSummary/transcript/foldedText";

/** The parts of a text in which a search marks hits. */
const found = (text: string, typed: string) => spansOf(text, foldedQuery(typed)).map(({ from, to }) => text.slice(from, to));

describe("foldedText", () => {
  it("makes alike what people type in several ways", () => {
    for (const [one, other] of [
      ["Société", "SOCIETE"],
      ["Straße", "strasse"],
      ["ＡＢＣ１２", "abc12"],
      ["ﬁnance", "finance"],
      ["IŞIK", "ışık"],
      ["İstanbul", "istanbul"],
      ["السَّعْرُ", "السعر"],
      ["مـــرحبا", "مرحبا"],
      ["أحمد", "احمد"],
      ["שָׁלוֹם", "שלום"],
      ["カタカナ", "かたかな"],
      ["ｶﾞｽ", "がす"],
      ["ΛΌΓΟΣ", "λογος"],
      ["so\u00adlid\u200b", "solid"],
    ] as const) {
      expect(foldedText(one)).toBe(foldedText(other));
    }
  });

  it("keeps apart what are other words", () => {
    for (const [one, other] of [
      ["はし", "ばし"],
      ["की", "का"],
      ["ที่", "ทา"],
      ["价格", "价值"],
    ] as const) {
      expect(foldedText(one)).not.toBe(foldedText(other));
    }
  });

  it("is the same character by character, as marking hits needs", () => {
    const text = "Straße ΛΌΓΟΣ ﬁ 한국 e\u0301 ガ が İ مُحَمَّد 👩‍👩‍👧 ẞ";
    expect([...text].map(foldedText).join("")).toBe(foldedText(text));
  });
});

describe("spansOf", () => {
  it("marks the text as it was written", () => {
    expect(found("Die Straße, die STRASSE", "strasse")).toEqual(["Straße", "STRASSE"]);
    expect(found("Café, cafe\u0301!", "cafe")).toEqual(["Café", "cafe\u0301"]);
    expect(found("كم السَّعْرُ؟", "السعر")).toEqual(["السَّعْرُ"]);
    expect(found("👍 größer 👍", "grosser")).toEqual(["größer"]);
    expect(found("ok 👍👍", "👍")).toEqual(["👍", "👍"]);
    expect(found("我们的价格是价格", "价格")).toEqual(["价格", "价格"]);
  });

  it("marks whole characters of which a part was found", () => {
    expect(found("Spaß", "spas")).toEqual(["Spaß"]);
    expect(found("한국", "하")).toEqual(["한"]);
  });

  it("does not run hits into each other", () => {
    expect(spansOf("aaaa", "aa")).toEqual([
      { from: 0, to: 2 },
      { from: 2, to: 4 },
    ]);
  });

  it("takes what was typed as text, with one space for several", () => {
    expect(found("1 (one) *", "(one)")).toEqual(["(one)"]);
    expect(foldedQuery("  the   price ")).toBe("the price");
    expect(foldedQuery(" \u0301 ")).toBe("");
  });
});
