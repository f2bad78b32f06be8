import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { RUN_FOLDER } from "./runFolder";

/** Every test sees the same wall clock zone, wherever it runs, and what one has packed serves the others. */
export default function prepareRun(): void {
  process.env["TZ"] = "UTC";
  process.env[RUN_FOLDER] = mkdtempSync(path.join(tmpdir(), "seller-details-tests-"));
}
