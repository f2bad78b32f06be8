import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseTexts, type LanguageTexts } from "./parseTexts";

/** The product's texts in every language, as the build reads them. @throws a sentence per problem */
export function readTexts(): readonly LanguageTexts[] {
  const names = readdirSync(__dirname).filter((name) => name.endsWith(".json"));
  return parseTexts(Object.fromEntries(names.map((name) => [name, readFileSync(path.join(__dirname, name), "utf8")])));
}
