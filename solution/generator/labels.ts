import type { Element } from "@xmldom/xmldom";
import type { Language } from "../../shared/strings/languages";
import { attribute, descendants } from "../xml";

/** The texts of a language by key. */
export interface LabelTexts extends Language {
  readonly texts: Readonly<Record<string, string>>;
}

/** Of the elements that hold a text in each language: the name of a row and of its two attributes, text and language. */
const ROWS: Readonly<Record<string, readonly [row: string, ...attributes: string[]]>> = {
  labels: ["label", "description", "languagecode"],
  displaynames: ["displayname", "description", "languagecode"],
  LocalizedNames: ["LocalizedName", "description", "languagecode"],
  LocalizedCollectionNames: ["LocalizedCollectionName", "description", "languagecode"],
  Descriptions: ["Description", "description", "languagecode"],
  Titles: ["Title", "LCID", "Title"],
};
const LANGUAGE = ["languagecode", "LCID"];

/**
 * The text of a key.
 * @param origin what names the key, for the message
 * @throws where the language has no such text
 */
export function textOf({ locale, texts }: LabelTexts, key: string, origin: string): string {
  const text = texts[key];
  if (text === undefined) {
    throw new Error(`shared/strings/${locale}.json has no ${key}, which ${origin} names: add the text there, or mend the key.`);
  }
  return text;
}

/** Puts the texts of every language where the XML has a key: `<labels key="solution.states.active" />`. */
export function expandLabels(root: Element, languages: readonly LabelTexts[], origin: string): void {
  for (const element of descendants(root)) {
    const names = ROWS[element.nodeName];
    const key = attribute(element, "key");
    if (!names || key === undefined) continue;
    const [rowName, ...attributes] = names;
    element.removeAttribute("key");
    for (const language of languages) {
      const row = element.ownerDocument?.createElement(rowName) as Element;
      for (const name of attributes) {
        row.setAttribute(name, LANGUAGE.includes(name) ? String(language.lcid) : textOf(language, key, origin));
      }
      element.appendChild(row);
    }
  }
}
