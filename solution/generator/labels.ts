import type { Element } from "@xmldom/xmldom";
import type { Language } from "../../shared/strings/languages";
import { fill, type Values } from "../../shared/strings/translate";
import { attribute, children, descendants } from "../xml";

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
  displayname: ["label", "description", "languagecode"],
  description: ["label", "description", "languagecode"],
  Titles: ["Title", "LCID", "Title"],
};
const LANGUAGE = ["languagecode", "LCID"];

/** Texts whose placeholders are filled in when a label is written; a placeholder without a value stays. */
export function withValues(languages: readonly LabelTexts[], values: Values | undefined): readonly LabelTexts[] {
  if (values === undefined) return languages;
  return languages.map((language) => ({
    ...language,
    texts: Object.fromEntries(Object.entries(language.texts).map(([key, text]) => [key, fill(text, values)])),
  }));
}

/** A sentence for each label of a part kept as XML that has neither a key nor texts. */
export function emptyLabels(root: Element, origin: string): readonly string[] {
  return descendants(root)
    .filter((element) => element.nodeName in ROWS && !attribute(element, "key") && children(element).length === 0)
    .map(({ nodeName }) => `${origin} has a <${nodeName}> without a key: give it the key of a text, or remove it.`);
}

/** The languages to name for a key: English alone where it has no such text, since the others follow it. */
function lacking(key: string, languages: readonly LabelTexts[]): readonly LabelTexts[] {
  const without = languages.filter(({ texts }) => texts[key] === undefined);
  return without[0] === languages[0] ? without.slice(0, 1) : without;
}

/**
 * Puts the texts of every language where the XML has a key: `<labels key="solution.states.active" />`.
 * @param languages English first
 * @param origin what names the keys, for messages
 * @returns a sentence for each text that is missing, and for each key that stands where no text belongs
 */
export function expandLabels(root: Element, languages: readonly LabelTexts[], origin: string): readonly string[] {
  return [root, ...descendants(root)].flatMap((element) => {
    const key = attribute(element, "key");
    if (key === undefined) return [];
    const names = ROWS[element.nodeName];
    if (!names) {
      return [
        `${origin} has the key ${key} at <${element.nodeName}>, which takes no texts: name the element ${Object.keys(ROWS).join(", ")}, or remove the key.`,
      ];
    }
    const [rowName, ...attributes] = names;
    element.removeAttribute("key");
    for (const { lcid, texts } of languages) {
      const row = element.ownerDocument?.createElement(rowName) as Element;
      for (const name of attributes) row.setAttribute(name, LANGUAGE.includes(name) ? String(lcid) : (texts[key] ?? ""));
      element.appendChild(row);
    }
    return lacking(key, languages).map(
      ({ locale }) => `shared/strings/${locale}.json has no ${key}, which ${origin} names: add the text there, or mend the key.`,
    );
  });
}
