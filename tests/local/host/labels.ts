import { attributeOf, childAt, childrenOf } from "./xmlElements";
import type { Element } from "@xmldom/xmldom";

/** Reads `<labels><label description languagecode/></labels>` below an element of a form. */
export function formLabels(element: Element): Record<number, string> {
  const labels: Record<number, string> = {};
  for (const label of childrenOf(childAt(element, "labels"), "label")) {
    labels[Number(attributeOf(label, "languagecode"))] = attributeOf(label, "description") ?? "";
  }
  return labels;
}

/** Reads `<Titles><Title LCID Title/></Titles>` below an element of a site map. */
export function siteMapTitles(element: Element): Record<number, string> {
  const labels: Record<number, string> = {};
  for (const title of childrenOf(childAt(element, "Titles"), "Title")) {
    labels[Number(attributeOf(title, "LCID"))] = attributeOf(title, "Title") ?? "";
  }
  return labels;
}
