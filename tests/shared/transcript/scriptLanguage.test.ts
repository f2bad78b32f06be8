import { scriptLanguage, scriptOf } from "../../../shared/transcript/scriptLanguage";

describe("the script of a text", () => {
  it.each([
    ["안녕하세요", "ko"],
    ["了解しました", "ja"],
    ["コーヒー", "ja"],
    ["我们觉得 Kestrel 太贵", "zh"],
    ["株式会社東京電力営業本部", "zh"],
    ["了解", "han"],
    ["We use 微信 for that.", undefined],
    ["Guten Morgen", undefined],
    ["…", undefined],
  ])("tells of %s: %s", (text, language) => {
    expect(scriptLanguage(text)).toBe(language);
  });
});

it("a syllable counts for three letters", () => {
  expect(["Ja, 10 Uhr", "你好 ok", "はい", "??"].map((text) => scriptOf(text).letters)).toEqual([5, 8, 6, 0]);
});
