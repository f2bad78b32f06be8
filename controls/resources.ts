import { mkdir, readdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { compileAsync } from "sass";
import { readTexts } from "../shared/strings/readTexts";
import { toResx } from "./resx";

const CONTROLS = __dirname;
const ROOT = path.resolve(CONTROLS, "..");

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
 * Writes what each control's manifest refers to and what is made from shared sources: one resx per language with the shared
 * strings and the control's own, and the suite's stylesheet, of which a host loads one copy for all controls.
 */
export async function writeControlResources(): Promise<void> {
  const languages = readTexts();
  const { css } = await compileAsync(path.join(ROOT, "shared/ui/styles/sellerDetails.scss"), {
    loadPaths: [path.join(ROOT, "node_modules")],
    style: "compressed",
    quietDeps: true,
    silenceDeprecations: ["import", "global-builtin"],
  });
  for (const control of await controlNames()) {
    const folder = path.join(CONTROLS, control);
    await mkdir(path.join(folder, "css"), { recursive: true });
    await mkdir(path.join(folder, "strings"), { recursive: true });
    await writeFile(path.join(folder, "css", "SellerDetails.css"), css);
    for (const { lcid, texts } of languages) {
      const own = Object.entries(texts).filter(([key]) => key.startsWith("shared.") || key.startsWith(`${namespaceOf(control)}.`));
      await writeFile(path.join(folder, "strings", `${control}.${lcid}.resx`), toResx(Object.fromEntries(own)));
    }
  }
}
