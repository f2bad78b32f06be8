import path from "node:path";
import { packSolution } from "./pack";

const ROOT = path.resolve(__dirname, "../..");

packSolution({
  sourceFolder: path.join(ROOT, "solution/core/src"),
  controlsFolder: path.join(ROOT, "out/controls"),
  outFolder: path.join(ROOT, "out"),
}).then(
  (packed) => {
    for (const file of [packed.unmanaged, packed.managed]) process.stdout.write(`${path.relative(process.cwd(), file)}\n`);
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  },
);
