import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";
import type { LanguageTexts } from "../../shared/strings/parseTexts";
import { landingTexts, scorecardTexts, sheetTexts } from "./landingTexts";
import { filesBelow, writeIfChanged } from "../sourceFiles";

/** Pages that are another one under a name of their own, by which their script knows what was clicked. */
const SAME_AS: Readonly<Record<string, string>> = { "team.html": "landing.html", "teamSheet.html": "oneToOne.html" };

/** The newest syntax that the solution checker accepts in web resources. */
const TARGET = "es2018";

/** Global under which a form calls a script's exports: `SellerDetails.SellerView` of sellerView.ts. */
function globalName(script: string): string {
  const name = path.basename(script, ".ts");
  return `SellerDetails.${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

async function bundle(script: string, define: Record<string, string>): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [script],
    absWorkingDir: path.dirname(script),
    bundle: true,
    write: false,
    format: "iife",
    globalName: globalName(script),
    treeShaking: true,
    target: TARGET,
    define,
    legalComments: "none",
    logLevel: "silent",
  });
  return outputFiles[0]?.text ?? "";
}

/**
 * Makes the content of each web resource that the tree has a data file of: `slr_/landing.js` from landing.ts,
 * `slr_/icons/sellerDetails.svg` from the file of that name.
 * @param sourceFolder such as out/solution/SellerDetails
 * @param webResourcesFolder with the sources
 * @param languages whose texts the scripts of the web pages hold
 * @throws where a web resource has no source
 */
export async function buildWebResources(
  sourceFolder: string,
  webResourcesFolder: string,
  languages: readonly LanguageTexts[],
): Promise<void> {
  const folder = path.join(sourceFolder, "WebResources");
  const define = {
    LANDING_TEXTS: JSON.stringify(landingTexts(languages)),
    SHEET_TEXTS: JSON.stringify(sheetTexts(languages)),
    SCORECARD_TEXTS: JSON.stringify(scorecardTexts(languages)),
  };
  for (const dataFile of filesBelow(folder).filter((file) => file.endsWith(".data.xml"))) {
    const resource = dataFile.slice(0, -".data.xml".length);
    const name = resource.slice(resource.indexOf("/") + 1); // without the publisher's prefix
    const source = path.join(webResourcesFolder, SAME_AS[name] ?? name.replace(/\.js$/, ".ts"));
    if (!existsSync(source))
      throw new Error(`The web resource ${resource} has no source: add ${name.replace(/\.js$/, ".ts")} to solution/webresources.`);
    writeIfChanged(path.join(folder, resource), source.endsWith(".ts") ? await bundle(source, define) : readFileSync(source));
  }
}
