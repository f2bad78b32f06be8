import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import type { LanguageTexts } from "../shared/strings/parseTexts";
import { toResx } from "./resx";

/** The first name of a control's own texts: its name with a small first letter. */
function ownTexts(control: string): string {
  return control.charAt(0).toLowerCase() + control.slice(1);
}

/** First names of what some controls say alike, which would be idle in all others. */
export const TOLD_BY_SOME: Readonly<Record<string, readonly string[]>> = { goal: ["SellerGoals", "TeamCoaching"] };

/** The first names of what a control may say: of all controls, of some with it, and its own. */
export function namesOfTexts(control: string): readonly string[] {
  const some = Object.keys(TOLD_BY_SOME).filter((name) => TOLD_BY_SOME[name]?.includes(control));
  return ["shared", ownTexts(control), ...some];
}

/** Writes what a control says: a resx per language. */
export async function writeControlTexts(folder: string, languages: readonly LanguageTexts[]): Promise<void> {
  const control = path.basename(folder);
  const names = namesOfTexts(control);
  const isSaid = (key: string) => names.some((name) => key.startsWith(`${name}.`));
  await mkdir(path.join(folder, "strings"), { recursive: true });
  for (const { lcid, texts } of languages) {
    const said = Object.entries(texts).filter(([key]) => isSaid(key));
    await writeFile(path.join(folder, "strings", `${control}.${lcid}.resx`), toResx(Object.fromEntries(said)));
  }
}
