import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { build, type Metafile } from "esbuild";
import { readTextFiles } from "../shared/strings/readTexts";
import { SHIPPED_ZIPS, shippedZip } from "./shippedZip";

const ROOT = path.resolve(__dirname, "..");

/** The oldest Node that the commands run on: what package.json's `engines` says. */
const TARGET = "node20";

/** Of each language what the solution says: commands make additions for apps, and speak English themselves. */
function embeddedTexts(): Readonly<Record<string, string>> {
  const solutionOnly = (json: string) => JSON.stringify({ solution: (JSON.parse(json) as { readonly solution: unknown }).solution });
  return Object.fromEntries(Object.entries(readTextFiles()).map(([file, json]) => [file, solutionOnly(json)]));
}

/** The libraries that a script holds, by their folders. */
function librariesOf({ inputs }: Metafile): readonly string[] {
  const folders = Object.keys(inputs).flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(file)?.[0] ?? []);
  return [...new Set(folders)].sort();
}

/** A library's name, version and licence, which its authors want to be told. */
function notice(folder: string): string {
  const inFolder = (name: string) => path.join(ROOT, folder, name);
  const { name, version, license } = JSON.parse(readFileSync(inFolder("package.json"), "utf8")) as Readonly<Record<string, string>>;
  const file = readdirSync(inFolder("")).find((each) => /^licen[cs]e(\.|$)/i.test(each));
  return `${name} ${version} (${license})\n\n${file === undefined ? "" : readFileSync(inFolder(file), "utf8").trim()}\n`;
}

/** Makes the commands one script that needs nothing installed. @returns what is in it */
export async function bundleScript(script: string): Promise<Metafile> {
  const { metafile } = await build({
    entryPoints: [path.join(ROOT, "solution/admin/cli.ts")],
    absWorkingDir: ROOT,
    outfile: script,
    bundle: true,
    platform: "node",
    format: "cjs",
    target: TARGET,
    banner: { js: "#!/usr/bin/env node" },
    define: { EMBEDDED_TEXTS: JSON.stringify(embeddedTexts()) },
    // Packing from sources is for a checkout: it needs built controls and esbuild itself.
    external: ["../buildSolution"],
    legalComments: "none",
    metafile: true,
    logLevel: "warning",
  });
  return metafile;
}

/**
 * Makes the package for admins: the commands as one script, and beside it the built zips.
 * @param folder what it is made in; emptied before
 * @throws where a zip is not built
 */
export async function bundleCommands(folder = path.join(ROOT, "out/package")): Promise<void> {
  const zips = SHIPPED_ZIPS.map((name) => [name, shippedZip(name)] as const);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const script = path.join(folder, "seller-details.js");
  const metafile = await bundleScript(script);
  chmodSync(script, 0o755);
  for (const [name, zip] of zips) writeFileSync(path.join(folder, name), zip);
  writeFileSync(path.join(folder, "THIRD-PARTY-NOTICES.txt"), librariesOf(metafile).map(notice).join("\n---\n\n"));
}

if (require.main === module) {
  bundleCommands().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  });
}
