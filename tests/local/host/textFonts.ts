import { readFile } from "node:fs/promises";
import path from "node:path";

const PACKAGES = path.resolve(__dirname, "../../../node_modules/@fontsource-variable");

/** Names in the suite's lists of fonts, which come with Windows alone. */
const REPLACED = ["Segoe UI", "Microsoft YaHei UI"];

/** Small letters are half an em high in Segoe UI, and as much wider in Noto Sans as they are higher. */
const AS_SMALL = "size-adjust: 94%";

/** Of fonts that have a character the last one draws it: Chinese ones have Latin letters, kana and Hangul, too. */
const CHINESE = "noto-sans-sc";
const OTHERS = ["noto-sans-hebrew", "noto-sans-arabic", "noto-sans"];
/** Of the suite's languages, those that draw Chinese characters otherwise. */
const HAN: ReadonlyMap<string, string> = new Map([
  ["ja", "noto-sans-jp"],
  ["ko", "noto-sans-kr"],
  ["zh-TW", "noto-sans-tc"],
]);

/**
 * Open fonts in the place of the system's, so that texts look and measure the same on every machine: a stylesheet that is served
 * beside the folders of {@link textFont}.
 * @param locale of the reader, such as `zh-TW`
 */
export async function textFontStyles(locale: string): Promise<string> {
  const han = HAN.get(locale);
  const fonts = [CHINESE, ...(han === undefined ? [] : [han]), ...OTHERS];
  const sheets = await Promise.all(fonts.map(async (font) => (await faces(font)).replaceAll("url(./files/", `url(${font}/`)));
  const named = (sheet: string, name: string) => sheet.replace(/font-family: '[^']+'/g, `font-family: '${name}'; ${AS_SMALL}`);
  return REPLACED.flatMap((name) => sheets.map((sheet) => named(sheet, name))).join("\n");
}

/** The file of a font, as its stylesheet names it. */
export function textFont(font: string, file: string): Promise<Uint8Array> {
  return readFile(path.join(PACKAGES, font, "files", file));
}

function faces(font: string): Promise<string> {
  return readFile(path.join(PACKAGES, font, "index.css"), "utf8");
}
