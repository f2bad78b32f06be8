import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseTexts, type LanguageTexts } from "./parseTexts";

/** Put in by the bundler of the commands, which have no folder of texts beside them. */
declare const EMBEDDED_TEXTS: Readonly<Record<string, string>>;

/** The files of texts, JSON by name such as `pt-BR.json`. */
export function readTextFiles(): Readonly<Record<string, string>> {
  if (typeof EMBEDDED_TEXTS !== "undefined") return EMBEDDED_TEXTS;
  const names = readdirSync(__dirname).filter((name) => name.endsWith(".json"));
  return Object.fromEntries(names.map((name) => [name, readFileSync(path.join(__dirname, name), "utf8")]));
}

/** The product's texts in every language, as the build reads them. @throws a sentence per problem */
export function readTexts(): readonly LanguageTexts[] {
  return parseTexts(readTextFiles());
}
