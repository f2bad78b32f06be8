import { parseJson } from "../../../shared/transcript/parseJson";
import { TranscriptError } from "../../../shared/transcript/TranscriptError";

function placeOf(text: string): string {
  try {
    parseJson(text, "call.json");
  } catch (error) {
    if (error instanceof TranscriptError) return `${error.place}: ${error.message.includes("cut off") ? "cut off" : "not valid"}`;
    throw error;
  }
  throw new Error("the text was read");
}

describe("parseJson", () => {
  it("gives the value", () => {
    expect(parseJson(' {"a": [1, null]} ', "call.json")).toEqual({ a: [1, null] });
  });

  it.each([
    ["{", 2],
    ['{"a"', 5],
    ['{"a":', 6],
    ['{"a": {}', 9],
    ['{"a": 1,', 9],
    ["[[]", 4],
    ["[1,  ", 6],
  ])("names the end of what was cut off: %s", (text, column) => {
    expect(placeOf(text)).toBe(`call.json, line 1, column ${column}: cut off`);
  });

  it.each([
    ["a comma before the end", "[1,]", 4],
    ["a comma with nothing before it", "[,1]", 2],
    ["no comma", "[1 2]", 4],
    ["no key", "{1: 2}", 2],
    ["no key after a comma", '{"a": 1, 2}', 10],
    ["no colon", '{"a", 1}', 5],
    ["no value", '{"a": }', 7],
    ["a value for a pair", '{"a": 1, "b"}', 13],
    ["a key in a list", '["a": 1]', 5],
    ["an object closed as a list", '{"a": 1]', 8],
    ["a list closed as an object", "[1}", 3],
    ["an object closed after its colon", '{"a":}', 6],
    ["something after the end", "{} {}", 4],
    ["a number with a zero in front", "[01]", 3],
    ["a text in single quotes", "['a']", 2],
    ["an escape that there is not", '["a\\x"]', 4],
    ["a short code", '["\\u12"]', 3],
    ["a line break in a text", '["a\nb"]', 4],
    ["an end of nothing", "]", 1],
  ])("names the place of %s", (_what, text, column) => {
    expect(placeOf(text)).toBe(`call.json, line 1, column ${column}: not valid`);
  });

  it.each([
    ["numbers", "[0, -1, 10.5, 1e9, 2E-3, 1.0e+2, x]", 34],
    ["words", "[true, false, null, x]", 21],
    ["texts", '["", "a b", "\\"\\\\\\/\\b\\f\\n\\r\\t", "\\u00e9\\uABCD", x]', 49],
    ["what nests", '[{}, [], {"a": {"b": [1, {}]}, "c": 1}, x]', 41],
  ])("reads on over %s to what is wrong", (_what, text, column) => {
    expect(placeOf(text)).toBe(`call.json, line 1, column ${column}: not valid`);
  });

  it.each([
    ["a long text", "a".repeat(10_000_000)],
    ["many escapes", "\\n".repeat(5_000_000)],
  ])("names the end of %s that was cut off", (_what, text) => {
    expect(placeOf(`["${text}`)).toBe(`call.json, line 1, column ${text.length + 3}: cut off`);
  });

  it("counts lines and columns from one, and passes over white space", () => {
    expect(placeOf('{\n  "a": 1,\r\n\t "b" 2}')).toBe("call.json, line 3, column 7: not valid");
    expect(placeOf("[\n\n  x")).toBe("call.json, line 3, column 3: not valid");
  });
});
