import fc from "fast-check";
import { wordCount, wordCounts } from "../../../shared/analytics/wordCount";
import { folded, foldedInPlace, foldedWordsOf, wordsInPlace } from "../../../shared/analytics/words";

const bySegmenter = (text: string, locale = "en"): string[] =>
  [...new Intl.Segmenter(locale, { granularity: "word" }).segment(text)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => segment);

describe("words", () => {
  it.each([
    "I think the price is a bit high, isn't it?",
    "We'd pay 1,000.50 or v2.5, i.e. the U.S. one.",
    "Zürich and São Paulo weren’t naïve… were they?",
    "Это слишком дорого для нас, правда.",
    "50% of R&D, foo_bar and 24/7 (really).",
    "Είναι πολύ ακριβό 😀 για εμάς.",
    "Nine: 9,999, a,5 and 3, or 'quoted' words; rock 'n' roll'",
  ])("without hyphens are those of Intl.Segmenter: %s", (text) => {
    expect(wordsInPlace(text).map((word) => word.text)).toEqual(bySegmenter(text));
    expect(wordCount(text)).toBe(bySegmenter(text).length);
  });

  it("joined by a hyphen are one, joined by a dash are not", () => {
    expect(wordCount("mm-hm, a follow-up")).toBe(3);
    expect(wordCount("this – and — that")).toBe(3);
    expect(wordCount("嗯 mm-hm 好的")).toBe(3);
    expect(wordsInPlace("嗯 mm-hm 好的")).toEqual([
      { text: "嗯", index: 0 },
      { text: "mm-hm", index: 2 },
      { text: "好的", index: 8 },
    ]);
    expect(wordsInPlace("好的 this - and-that").map(({ text }) => text)).toEqual(["好的", "this", "and-that"]);
  });

  it("are found in Chinese by Intl.Segmenter", () => {
    const text = "我们觉得 Kestrel 的价格偏高。";
    expect(wordsInPlace(text).map((word) => word.text)).toEqual(bySegmenter(text, "zh"));
    expect(wordCount("我们 同意")).toBe(2);
  });

  it.each([
    ["Chinese", "我们觉得 Kestrel 的价格偏高，但是 2,500.50 元的方案可以考虑。"],
    ["Chinese without punctuation", "我们今天讨论一下这个价格的问题然后看看系统能不能满足车队的需要"],
    ["Japanese", "私たちは今日この価格について話し合います。カタカナのシステムもあります"],
    ["Thai", "เราจะคุยเรื่องราคาวันนี้กับทีมของคุณ"],
    ["Latin words among it", "好 internationalization-and-localization 的 mm-hm "],
  ])("are the same however long the text is: %s", (_what, sentence) => {
    const text = sentence.repeat(Math.ceil(7_000 / sentence.length));
    const hyphened = /\w-\w/.test(text) ? wordsInPlace(sentence).length * (text.length / sentence.length) : undefined;
    expect(wordsInPlace(text)).toHaveLength(hyphened ?? bySegmenter(text, "zh").length);
    for (const { text: word, index } of wordsInPlace(text)) expect(text.slice(index, index + word.length)).toBe(word);
  });

  it.each([
    ["a number", "1".repeat(5_000)],
    ["a Latin word", "a".repeat(5_000)],
    ["a letter with marks", `e${"\u0323\u0301".repeat(2_500)}`],
  ])("longer than any window stay whole: %s", (_what, word) => {
    expect(wordsInPlace(`好${word}好`).map(({ text }) => text)).toEqual(["好", word, "好"]);
  });

  it("are as many in each of several texts as in the text alone, whatever they are made of", () => {
    const piece = fc.oneof(
      fc.constantFrom("我们觉得价格偏高", "mm-", "-hm", "好", "カタカナ", "เราจะคุย", "it's ", "1,0", "-", "\u0301", "\n"),
      fc.string({ unit: "binary" }),
    );
    const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(""));
    fc.assert(fc.property(fc.array(text, { maxLength: 30 }), (texts) => expect(wordCounts(texts)).toEqual(texts.map(wordCount))));
  });

  it("are none in a text without any", () => {
    expect(wordCount(" … 😀 – ")).toBe(0);
  });

  it("know their place", () => {
    const text = "Well, it's déjà-vu.";
    for (const { text: word, index } of wordsInPlace(text)) expect(text.slice(index, index + word.length)).toBe(word);
  });

  it("compare without case, diacritics and kind of apostrophe", () => {
    expect(foldedWordsOf("ISN’T Café ÜBER")).toEqual(["isn't", "cafe", "uber"]);
    expect(folded("Ñandú")).toBe("nandu");
    expect(foldedInPlace("Ça, l’Été 价格")).toBe("ca, l'ete 价格");
    expect(foldedInPlace("İĞNE Ça")).toBe("igne ca");
  });
});
