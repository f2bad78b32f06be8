import { decodedText } from "../../../../../solution/admin/calls/files/decodedText";

const GERMAN = "WEBVTT\n\n0:1.0 --> 0:2.0\n<v Jörg Müller>Schöne Grüße, das wären 5 € – „günstig“, oder? À bientôt, ça va.</v>\n";
const CHINESE = `[${'{"text":"你们的报价太贵了","offset":0,"duration":1000,"participantId":1},'.repeat(3).slice(0, -1)}]`;

const bytes = (encoded: Buffer) => new Uint8Array(encoded);
const utf16 = (text: string, order: "le" | "be") => {
  const encoded = Buffer.from(text, "utf16le");
  return bytes(order === "le" ? encoded : encoded.swap16());
};
/** Node writes Latin-1; where Windows-1252 differs its bytes are given. */
const windows1252 = (text: string) =>
  bytes(
    Buffer.from(
      text.replace(/[€–„“]/g, (sign) => ({ "€": "\x80", "–": "\x96", "„": "\x84", "“": "\x93" })[sign] ?? sign),
      "latin1",
    ),
  );

describe("the text of a file", () => {
  it.each([
    ["UTF-8", (text: string) => bytes(Buffer.from(text))],
    ["UTF-16, little end first, with its mark", (text: string) => utf16(`\ufeff${text}`, "le")],
    ["UTF-16, big end first, with its mark", (text: string) => utf16(`\ufeff${text}`, "be")],
    ["UTF-16, little end first, without a mark", (text: string) => utf16(text, "le")],
    ["UTF-16, big end first, without a mark", (text: string) => utf16(text, "be")],
  ])("is read from %s", (_encoding, encoded) => {
    for (const text of [GERMAN, CHINESE]) expect(decodedText(encoded(text))).toBe(text);
  });

  it("is read from Windows-1252", () => {
    expect(decodedText(windows1252(GERMAN))).toBe(GERMAN);
  });

  it("is not guessed from other encodings", () => {
    const cyrillic = Buffer.from(
      "<v Анна>Доброе утро</v>".replace(/[а-яА-Я]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x350)),
      "latin1",
    );
    expect(decodedText(bytes(cyrillic))).toBeUndefined();
    // 你们好 and 了解 in GBK and Shift-JIS.
    expect(decodedText(new Uint8Array([0x3c, 0x76, 0x3e, 0xc4, 0xe3, 0xc3, 0xc7, 0xba, 0xc3]))).toBeUndefined();
    expect(decodedText(new Uint8Array([0x41, 0x3a, 0x97, 0xb9, 0x89, 0xf0]))).toBeUndefined();
  });

  it("is not taken from UTF-8 with a damaged byte", () => {
    expect(decodedText(bytes(Buffer.concat([Buffer.from("Grüße und mehr Text"), Buffer.from([0xff])])))).toBeUndefined();
  });
});
