import { mkdir, readdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { readTexts } from "../shared/strings/readTexts";
import { toResx } from "./resx";
import { stylesheetOf } from "./stylesheet";

const CONTROLS = __dirname;

/** Namespace of a control's own strings: its name with a small first letter. */
function namespaceOf(control: string): string {
  return control.charAt(0).toLowerCase() + control.slice(1);
}

export async function controlNames(): Promise<string[]> {
  const entries = await readdir(CONTROLS, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/**
 * Writes what each control's manifest refers to and what is made from shared sources: its stylesheet, and one resx per language with
 * the shared strings and the control's own.
 */
export async function writeControlResources(): Promise<void> {
  const languages = readTexts();
  for (const control of await controlNames()) {
    const folder = path.join(CONTROLS, control);
    await mkdir(path.join(folder, "css"), { recursive: true });
    await mkdir(path.join(folder, "strings"), { recursive: true });
    await writeFile(path.join(folder, "css", `${control}.css`), stylesheetOf(control).css);
    for (const { lcid, texts } of languages) {
      const own = Object.entries(texts).filter(([key]) => key.startsWith("shared.") || key.startsWith(`${namespaceOf(control)}.`));
      await writeFile(path.join(folder, "strings", `${control}.${lcid}.resx`), toResx(Object.fromEntries(own)));
    }
  }
}
