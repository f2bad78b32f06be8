import type { Element } from "@xmldom/xmldom";
import { attribute, descendants } from "./xml";

/** The web resources that a site map's areas and entries open or show, each once. */
export function webResourcesOf(siteMap: Element): readonly string[] {
  const values = descendants(siteMap).flatMap((node) => ["Url", "Icon", "VectorIcon"].map((name) => attribute(node, name) ?? ""));
  return [...new Set(values.flatMap((value) => /^\$webresource:(.*)$/.exec(value)?.[1] ?? []))];
}
