import { rmSync } from "node:fs";
import { RUN_FOLDER } from "./runFolder";

export default function endRun(): void {
  const folder = process.env[RUN_FOLDER];
  if (folder) rmSync(folder, { recursive: true, force: true });
}
