import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { en } from "../../../shared/strings/en";
import { LANGUAGES } from "../../../shared/strings/languages";

const ROOT = path.resolve(__dirname, "../../..");

function sourcesBelow(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) return ["generated", "strings", "css"].includes(entry.name) ? [] : sourcesBelow(file);
    return /\.(tsx?|xml)$/.test(entry.name) ? [readFileSync(path.join(ROOT, file), "utf8")] : [];
  });
}

const SOURCES = ["controls", "shared"].flatMap(sourcesBelow).join("\n");

/** Keys as the sources write them: whole, or with parts that are filled in when they are looked up. */
const USED = [...new Set(SOURCES.match(/"[a-zA-Z]+\.[\w.]+"|`[a-zA-Z]+\.[^`]*`/g) ?? [])].map((text) => {
  const parts = text
    .slice(1, -1)
    .split(/\$\{.*?\}/)
    .map((part) => part.replace(/[.]/g, "\\.").replace(/[^\w\\.]/g, ""));
  return new RegExp(`^${parts.join("(\\w+?)")}(?:_(?:one|other))?$`);
});

/** A part that is filled in must itself be written somewhere. */
const isWritten = (part: string) => SOURCES.includes(`"${part}"`);

const isUsed = (key: string) =>
  USED.some((pattern) => {
    const [whole, ...parts] = pattern.exec(key) ?? [];
    return whole !== undefined && parts.every(isWritten);
  });

const placeholders = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();
const baseOf = (key: string) => key.replace(/_(zero|one|two|few|many|other)$/, "");
const PLURAL_BASES = new Set(
  Object.keys(en)
    .filter((key) => key.endsWith("_other"))
    .map(baseOf),
);
/** Only whole millions: no list on a page is so long. */
const CATEGORIES_OF_MILLIONS = new Set(["fr-FR many", "es-ES many", "pt-BR many", "it-IT many"]);

describe("The suite's texts", () => {
  it("are all used", () => {
    expect(Object.keys(en).filter((key) => !isUsed(key))).toEqual([]);
  });

  describe.each(LANGUAGES.map((language) => [language.locale, language] as const))("in %s", (locale, { strings }) => {
    const texts: Readonly<Record<string, string>> = strings;

    it("are complete: every key, and every plural form that the language has", () => {
      const categories = new Intl.PluralRules(locale)
        .resolvedOptions()
        .pluralCategories.filter((category) => !CATEGORIES_OF_MILLIONS.has(`${locale} ${category}`));
      const wanted = Object.keys(en).flatMap((key) => {
        if (!PLURAL_BASES.has(baseOf(key))) return key;
        return key.endsWith("_other") ? categories.map((category) => `${baseOf(key)}_${category}`) : [];
      });
      expect(wanted.filter((key) => !texts[key]?.trim())).toEqual([]);
    });

    it("say nothing that English does not", () => {
      expect(Object.keys(texts).filter((key) => !(key in en) && !PLURAL_BASES.has(baseOf(key)))).toEqual([]);
    });

    it("name what English names, and nothing else", () => {
      const english: Readonly<Record<string, string>> = en;
      const differing = Object.entries(texts).filter(([key, text]) => {
        const source = english[key] ?? english[`${baseOf(key)}_other`] ?? "";
        const [own, wanted] = [placeholders(text), placeholders(source)];
        // A form for one or two may spell its number out.
        const isSpelt = /_(zero|one|two)$/.test(key) && own.every((name) => wanted.includes(name));
        return !isSpelt && JSON.stringify(own) !== JSON.stringify(wanted);
      });
      expect(differing).toEqual([]);
    });
  });
});
