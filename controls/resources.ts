import { mkdir, readdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { readTexts } from "../shared/strings/readTexts";
import { stylesheetOf } from "./stylesheet";
import { writeControlTexts } from "./writeControlTexts";

const CONTROLS = __dirname;

export async function controlNames(): Promise<string[]> {
  const entries = await readdir(CONTROLS, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/**
 * Writes what each control's manifest refers to and what is made from shared sources: its stylesheet and its texts.
 */
export async function writeControlResources(): Promise<void> {
  const languages = readTexts();
  for (const control of await controlNames()) {
    const folder = path.join(CONTROLS, control);
    await mkdir(path.join(folder, "css"), { recursive: true });
    await writeFile(path.join(folder, "css", `${control}.css`), stylesheetOf(control).css);
    await writeControlTexts(folder, languages);
  }
}
