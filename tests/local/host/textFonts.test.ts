import { existsSync } from "node:fs";
import { LANGUAGES } from "../../../shared/strings/languages";
import { textFont, textFontStyles } from "./textFonts";

const OTHER_HAN: Readonly<Record<string, string>> = { ja: "noto-sans-jp", ko: "noto-sans-kr", "zh-TW": "noto-sans-tc" };

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
    ["a", "noto-sans"],
    ["ш", "noto-sans"],
    ["م", "noto-sans-arabic"],
    ["ש", "noto-sans-hebrew"],
  ])("draw %s for every reader from %s", async (character, font) => {
    for (const { locale } of LANGUAGES) await expect(drawnBy(character, locale)).resolves.toBe(font);
  });

  it.each(LANGUAGES)("draw Chinese characters as readers in $locale know them", async ({ locale }) => {
    await expect(drawnBy("骨", locale)).resolves.toBe(OTHER_HAN[locale] ?? "noto-sans-sc");
  });

  it("draw kana and Hangul from fonts of their languages", async () => {
    await expect(drawnBy("の", "ja")).resolves.toBe("noto-sans-jp");
    await expect(drawnBy("한", "ko")).resolves.toBe("noto-sans-kr");
  });

  it("stand in for both names that the suite's lists begin with", async () => {
    const names = (await textFontStyles("en")).match(/font-family: '[^']+'/g);
    expect(new Set(names)).toEqual(new Set(["font-family: 'Segoe UI'", "font-family: 'Microsoft YaHei UI'"]));
  });

  it("are files that the stylesheet names by their folder", async () => {
    const [, font = "", file = ""] = /url\(([^/]+)\/([^)]+)\)/.exec(await textFontStyles("en")) ?? [];
    expect(existsSync(require.resolve(`@fontsource-variable/${font}/files/${file}`))).toBe(true);
    await expect(textFont(font, file)).resolves.toHaveProperty("length");
  });
});
