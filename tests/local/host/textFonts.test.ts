import { existsSync } from "node:fs";
import { textFont, textFontStyles } from "./textFonts";

/** The file that draws a character: that of the last face whose range has it. */
async function drawnBy(character: string, locale: string): Promise<string | undefined> {
  const codePoint = character.codePointAt(0) ?? 0;
  const faces = (await textFontStyles(locale)).split("@font-face").filter((face) => face.includes("'Segoe UI'"));
  const has = (face: string) =>
    /unicode-range: ([^;]+);/
      .exec(face)?.[1]
      ?.split(",")
      .some((range) => {
        const [from = "", to = from] = range.trim().slice(2).split("-");
        return codePoint >= parseInt(from, 16) && codePoint <= parseInt(to, 16);
      });
  return /url\(([^)]+)\)/.exec(faces.filter(has).at(-1) ?? "")?.[1]?.split("/")[0];
}

describe("Fonts of texts", () => {
  it.each([
    ["a", "en-US", "noto-sans"],
    ["a", "zh-CN", "noto-sans"],
    ["ш", "en-US", "noto-sans"],
    ["م", "en-US", "noto-sans-arabic"],
    ["ש", "ar-SA", "noto-sans-hebrew"],
    ["骨", "en-US", "noto-sans-sc"],
    ["骨", "zh-CN", "noto-sans-sc"],
    ["骨", "zh-TW", "noto-sans-tc"],
    ["骨", "ja-JP", "noto-sans-jp"],
    ["の", "ja-JP", "noto-sans-jp"],
    ["한", "ko-KR", "noto-sans-kr"],
  ])("have %s, for readers in %s from %s", async (character, locale, font) => {
    await expect(drawnBy(character, locale)).resolves.toBe(font);
  });

  it("stand in for both names that the suite's lists begin with", async () => {
    const names = (await textFontStyles("en-US")).match(/font-family: '[^']+'/g);
    expect(new Set(names)).toEqual(new Set(["font-family: 'Segoe UI'", "font-family: 'Microsoft YaHei UI'"]));
  });

  it("are files that the stylesheet names by their folder", async () => {
    const [, font = "", file = ""] = /url\(([^/]+)\/([^)]+)\)/.exec(await textFontStyles("en-US")) ?? [];
    expect(existsSync(require.resolve(`@fontsource-variable/${font}/files/${file}`))).toBe(true);
    await expect(textFont(font, file)).resolves.toHaveProperty("length");
  });
});
