import { relative, resolve } from "node:path";
import { Command } from "commander";

const ROOT = resolve(__dirname, "../..");

/** `pack`: builds the solution zips from the sources and the built controls. */
export function packCommand(): Command {
  return new Command("pack")
    .description("pack the solutions, unmanaged and managed, from the built controls")
    .option("--out <folder>", "where the zips are written", resolve(ROOT, "out"))
    .action(async ({ out }: { out: string }) => {
      const { packSolution } = await import("../packager/pack");
      const { unmanaged, managed } = await packSolution({
        sourceFolder: resolve(ROOT, "solution/core/src"),
        controlsFolder: resolve(ROOT, "out/controls"),
        outFolder: resolve(out),
      });
      for (const file of [unmanaged, managed]) process.stdout.write(`${relative(process.cwd(), file)}\n`);
    });
}
