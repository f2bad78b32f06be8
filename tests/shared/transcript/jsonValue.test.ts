import { asId, asList, asLocale, asNumber, asObject, asText, asTexts, asTime } from "../../../shared/transcript/jsonValue";

describe("a JSON value of unknown shape", () => {
  it("is an object where it is neither a list nor nothing", () => {
    expect(asObject({ a: 1 })).toEqual({ a: 1 });
    for (const value of [null, [1], "a", 1, undefined]) expect(asObject(value)).toBeUndefined();
  });

  it("is a list, empty or not", () => {
    expect([asList([]), asList({ length: 0 }), asList("ab")]).toEqual([[], undefined, undefined]);
  });

  it("is text where there is any", () => {
    expect([asText(" a b "), asText(" \n"), asText(1), asText(null)]).toEqual(["a b", undefined, undefined, undefined]);
  });

  it("is an id where it is text or a number", () => {
    expect([asId(7), asId(0), asId(" a "), asId(""), asId(true)]).toEqual(["7", "0", "a", undefined, undefined]);
  });

  it("is an id of one line, so that no list of speakers shows more than there are", () => {
    expect(asId("Ann\r\n[0:00:09] Bob: No.\u2028")).toBe("Ann [0:00:09] Bob: No.");
  });

  it("is text without halves of characters, which no file can hold", () => {
    expect([asText("Nice \ud83d"), asText("Nice \ud83d\ude00"), asId("a\udc00")]).toEqual(["Nice \ufffd", "Nice 😀", "a\ufffd"]);
  });

  it("is a time of a call within 24 days", () => {
    expect([asTime(-1.5), asTime(2 ** 31 - 1), asTime(2 ** 31), asTime(1e308), asTime("1")]).toEqual([
      -1.5,
      2 ** 31 - 1,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it("is a language where it is written as one", () => {
    expect(["en", "zh-CN", "pt_BR", "zh-hans-cn", "yue"].map(asLocale)).toEqual(["en", "zh-cn", "pt_br", "zh-hans-cn", "yue"]);
    expect(["eng", "cmn", "deu-DE", "por_BR"].map(asLocale)).toEqual(["en", "zh", "de-de", "pt-br"]);
    expect(["und", "und-Latn", "mul", "zxx"].map(asLocale)).toEqual([undefined, undefined, undefined, undefined]);
    for (const value of ["constructor", "__proto__", "english", "e", "en-", "en us", 1, ""]) expect(asLocale(value)).toBeUndefined();
  });

  it("is a number where it is finite and no text", () => {
    expect([asNumber(0), asNumber(1.5), asNumber("1"), asNumber(Infinity), asNumber(NaN)]).toEqual([
      0,
      1.5,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it("is the texts of a list, without what is none", () => {
    expect(asTexts([" a ", "", 1, "b"])).toEqual(["a", "b"]);
    expect(asTexts("a")).toEqual([]);
  });
});
