import { mkdirSync, writeFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { Command } from "commander";
import { packAddon } from "../addon/packAddon";
import { IS_BUNDLED, SHIPPED_ZIPS, shippedZip, ZIP_FOLDER } from "../shippedZip";

interface PackFlags {
  readonly app?: string;
  readonly siteMap?: string;
  readonly out: string;
}

/** The zips that came with the commands, in a folder of the admin's. */
function copyShipped(folder: string): readonly string[] {
  return SHIPPED_ZIPS.map((name) => {
    const file = join(folder, name);
    writeFileSync(file, shippedZip(name));
    return file;
  });
}

async function buildAll(folder: string): Promise<readonly string[]> {
  const { buildSolutions } = await import("../buildSolution");
  return buildSolutions(folder);
}

async function pack({ app, siteMap, out }: PackFlags): Promise<readonly string[]> {
  const folder = resolve(out);
  if ((app === undefined) !== (siteMap === undefined)) throw new Error("Give --app and --site-map together: an entry is for both.");
  const addon = app !== undefined && siteMap !== undefined ? packAddon({ app, siteMap }) : undefined;
  mkdirSync(folder, { recursive: true });
  if (addon === undefined) return IS_BUNDLED ? copyShipped(folder) : buildAll(folder);
  const file = join(folder, addon.fileName);
  writeFileSync(file, addon.zip);
  return [file];
}

/** `pack`: writes the solutions' zips, or the one that brings the page into an app. */
export function packCommand(): Command {
  return new Command("pack")
    .description("write the solutions' zips; with --app and --site-map, the zip that adds Seller details to that app")
    .option("--app <unique name>", "app that gets the area, such as msdynce_salespro")
    .option("--site-map <unique name>", "site map of that app, as the environment has it")
    .option("--out <folder>", "where the zips are written", IS_BUNDLED ? "." : ZIP_FOLDER)
    .action(async (flags: PackFlags) => {
      for (const file of await pack(flags)) process.stdout.write(`${relative(process.cwd(), file)}\n`);
    });
}
