import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { version } from "../package.json";
import { readTexts } from "../shared/strings/readTexts";
import { stylesheetOf } from "./stylesheet";
import { withLanguages } from "./withLanguages";
import { withVersion } from "./withVersion";
import { writeControlTexts } from "./writeControlTexts";

const CONTROLS = __dirname;

export async function controlNames(): Promise<string[]> {
  const entries = await readdir(CONTROLS, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** A control's manifest with what it says from elsewhere: the product's version and languages. */
export function completeManifest(manifest: string, control: string): string {
  return withVersion(withLanguages(manifest, control), control, version);
}

async function writeManifest(folder: string): Promise<void> {
  const file = path.join(folder, "ControlManifest.Input.xml");
  const before = await readFile(file, "utf8");
  const after = completeManifest(before, path.basename(folder));
  if (after !== before) await writeFile(file, after);
}

/** Writes what is made from shared sources: each control's stylesheet, its texts, and the lines of its manifest that follow from them. */
export async function writeControlResources(): Promise<void> {
  const languages = readTexts();
  for (const control of await controlNames()) {
    const folder = path.join(CONTROLS, control);
    for (const made of ["css", "strings"]) await rm(path.join(folder, made), { recursive: true, force: true }); // also what is made no more
    await mkdir(path.join(folder, "css"), { recursive: true });
    await writeFile(path.join(folder, "css", `${control}.css`), stylesheetOf(control).css);
    await writeControlTexts(folder, languages);
    await writeManifest(folder);
  }
}
