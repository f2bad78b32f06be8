import { asId, asList, asNumber, asObject, asText, asTexts } from "../../../shared/transcript/jsonValue";

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
