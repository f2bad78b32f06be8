import { storableText } from "../../../shared/dataverse/storableText";

test("text that fits stays as it is, within blank space", () => {
  expect(storableText("", 5)).toBe("");
  expect(storableText(" Ana\t", 5)).toBe("Ana");
  expect(storableText("Sílva", 5)).toBe("Sílva");
});

test("longer text is cut, and ends with no blank space", () => {
  expect(storableText("Ana Silva", 5)).toBe("Ana S");
  expect(storableText("Ana Silva", 4)).toBe("Ana");
});

test.each(["\u{10000}", "\u{1F600}", "\u{10FFFD}"])("a pair of code units is never split: %j", (character) => {
  expect(storableText(`Ana${character}!`, 4)).toBe("Ana");
  expect(storableText(`Ana${character}!`, 5)).toBe(`Ana${character}`);
  expect(storableText(`Ana${character}`, 5)).toBe(`Ana${character}`);
});

test.each(["\uD7FF", "\uE000"])("characters beside those of pairs are kept: %j", (character) => {
  expect(storableText(`Ana${character}Silva`, 4)).toBe(`Ana${character}`);
});

test.each(["\u0000", "\u0008", "\u000B", "\u000C", "\u000E", "\u001F", "\uFFFE", "\uFFFF", "\uD800", "\uDFFF"])(
  "what XML cannot hold is left out: %j",
  (character) => {
    expect(storableText(`A${character}na`, 5)).toBe("Ana");
  },
);

test.each(["\t", "\n", "\r", " ", "\uFFFD"])("what XML can hold is kept: %j", (character) => {
  expect(storableText(`A${character}na`, 5)).toBe(`A${character}na`);
});
