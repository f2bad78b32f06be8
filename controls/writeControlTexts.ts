import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import type { LanguageTexts } from "../shared/strings/parseTexts";
import { toResx } from "./resx";

/** The first name of a control's own texts: its name with a small first letter. */
export function ownTexts(control: string): string {
  return control.charAt(0).toLowerCase() + control.slice(1);
}

/** Writes what a control says: a resx per language with the shared texts and its own. */
export async function writeControlTexts(folder: string, languages: readonly LanguageTexts[]): Promise<void> {
  const control = path.basename(folder);
  const isSaid = (key: string) => key.startsWith("shared.") || key.startsWith(`${ownTexts(control)}.`);
  await mkdir(path.join(folder, "strings"), { recursive: true });
  for (const { lcid, texts } of languages) {
    const said = Object.entries(texts).filter(([key]) => isSaid(key));
    await writeFile(path.join(folder, "strings", `${control}.${lcid}.resx`), toResx(Object.fromEntries(said)));
  }
}
