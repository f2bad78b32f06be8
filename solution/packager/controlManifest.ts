import type { Element } from "@xmldom/xmldom";
import { attribute, descendants } from "../xml";

const RESOURCE_KINDS = ["code", "css", "resx", "img"];

/** Paths of the files that a control's manifest declares, relative to the manifest. */
export function resourcesOf(manifest: Element): string[] {
  return RESOURCE_KINDS.flatMap((kind) => descendants(manifest, kind)).map((resource) => attribute(resource, "path") ?? "");
}
