import { attribute, child, children, parseXml } from "../../../solution/xml";
import { ENGLISH } from "./labelIn";
import { PSEUDO, pseudo } from "./pseudo";

/**
 * A control's strings for one user: the file named `….<LCID>.resx` of the user's language, with English for what it lacks. The pseudo
 * language is computed from English.
 * @param files resx texts by path
 */
export function resxStrings(files: Readonly<Record<string, string>>, languageId: number): Record<string, string> {
  const inLanguage = (lcid: number) =>
    Object.entries(files)
      .filter(([path]) => path.endsWith(`.${lcid}.resx`))
      .map(([path, text]) => readResx(text, path));
  if (languageId === PSEUDO) {
    const english = Object.assign({}, ...inLanguage(ENGLISH)) as Record<string, string>;
    return Object.fromEntries(Object.entries(english).map(([key, text]) => [key, pseudo(text)]));
  }
  return Object.assign({}, ...inLanguage(ENGLISH), ...(languageId === ENGLISH ? [] : inLanguage(languageId))) as Record<string, string>;
}

function readResx(text: string, path: string): Record<string, string> {
  const rows = children(parseXml(text, path), "data");
  return Object.fromEntries(rows.map((row) => [attribute(row, "name") ?? "", child(row, "value")?.textContent ?? ""]));
}
