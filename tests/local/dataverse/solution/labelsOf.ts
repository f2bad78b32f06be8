import type { Element } from "@xmldom/xmldom";
import { attribute, child, children } from "../../../../solution/xml";

/** Texts by language id of `<labels><label description="…" languagecode="1033"/></labels>` and its likes below an element. */
export function labelsOf(parent: Element, list: string): Record<number, string> {
  return texts(parent, list, "languagecode", "description");
}

/** The same of a site map's `<Titles><Title Title="…" LCID="1033"/></Titles>`. */
export function titlesOf(parent: Element): Record<number, string> {
  return texts(parent, "Titles", "LCID", "Title");
}

function texts(parent: Element, list: string, language: string, text: string): Record<number, string> {
  return Object.fromEntries(
    children(child(parent, list)).map((label) => [Number(attribute(label, language)), attribute(label, text) ?? ""]),
  );
}
