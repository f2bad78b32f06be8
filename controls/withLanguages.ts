import { LANGUAGES } from "../shared/strings/languages";

/**
 * A control's manifest with a resx for every language of the product, in place of those that it names.
 * @throws where it names none, because their place is not known then
 */
export function withLanguages(manifest: string, control: string): string {
  const [, indent] = /^([ \t]*)<resx /m.exec(manifest) ?? [];
  if (indent === undefined) {
    throw new Error(
      `controls/${control}/ControlManifest.Input.xml names no texts: add <resx path="strings/${control}.1033.resx" version="1.0.0" /> to its resources.`,
    );
  }
  const lines = LANGUAGES.map(({ lcid }) => `${indent}<resx path="strings/${control}.${lcid}.resx" version="1.0.0" />\n`);
  return manifest.replace(/(?:^[ \t]*<resx [^>]*>\r?\n)+/m, lines.join(""));
}
