import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";
import { landingTexts } from "./landingTexts";
import { filesBelow, writeIfChanged } from "./sourceFiles";

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
 * Makes the content of each web resource that has a source: `slr_/landing.js` from landing.ts, `slr_/landing.html` from
 * landing.html. Those without a source keep the file that lies beside their data file.
 * @param sourceFolder such as solution/core/src
 * @param webResourcesFolder with the sources
 */
export async function buildWebResources(sourceFolder: string, webResourcesFolder: string): Promise<void> {
  const folder = path.join(sourceFolder, "WebResources");
  const define = { LANDING_TEXTS: JSON.stringify(landingTexts()) };
  for (const dataFile of filesBelow(folder).filter((file) => file.endsWith(".data.xml"))) {
    const resource = dataFile.slice(0, -".data.xml".length);
    const name = path.basename(resource);
    const script = path.join(webResourcesFolder, name.replace(/\.js$/, ".ts"));
    const page = path.join(webResourcesFolder, name);
    if (name.endsWith(".js") && existsSync(script)) writeIfChanged(path.join(folder, resource), await bundle(script, define));
    else if (existsSync(page)) writeIfChanged(path.join(folder, resource), readFileSync(page));
  }
}
