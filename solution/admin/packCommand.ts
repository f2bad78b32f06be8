import { relative, resolve } from "node:path";
import { Command } from "commander";

const ROOT = resolve(__dirname, "../..");

/** `pack`: generates the solutions' trees and packs them. */
export function packCommand(): Command {
  return new Command("pack")
    .description("pack the solutions, unmanaged and managed, from their definitions and the built controls")
    .option("--out <folder>", "where the zips are written", resolve(ROOT, "out"))
    .action(async ({ out }: { out: string }) => {
      const { buildSolution } = await import("../buildSolution");
      const { CORE } = await import("../core/solution");
      const { unmanaged, managed } = await buildSolution(CORE, resolve(out));
      for (const file of [unmanaged, managed]) process.stdout.write(`${relative(process.cwd(), file)}\n`);
    });
}
