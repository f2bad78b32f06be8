import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { startEnvironment, type Environment } from "../local/start/environment";

/** The day that the demo calls are placed before in tests; browsers are told that it is today. */
export const DEMO_DATE = "2026-06-30";
/** Midday of that day for everybody. */
export const NOW = new Date(`${DEMO_DATE}T12:00:00Z`);

/** What the preparation packs. */
const SOLUTION = path.resolve(__dirname, "../../out/SellerDetails_managed.zip");
const FOLDER_VARIABLE = "SELLER_DETAILS_E2E_DATA";

/** Builds, packs and imports everything once for all browser runs. */
export async function prepareData(): Promise<() => void> {
  const dataFolder = mkdtempSync(path.join(tmpdir(), "seller-details-e2e-"));
  const environment = await startEnvironment({ dataFolder, demoDate: DEMO_DATE });
  await environment.close();
  process.env[FOLDER_VARIABLE] = dataFolder;
  return () => rmSync(dataFolder, { recursive: true, force: true });
}

/** An environment of one's own on the prepared data: what a test changes, no other process sees. */
export function startPrepared(): Promise<Environment> {
  const dataFolder = process.env[FOLDER_VARIABLE];
  if (!dataFolder) throw new Error("Run browser tests with jest.e2e.config.js: it prepares their data.");
  return startEnvironment({ dataFolder, keepsChanges: false, demoDate: DEMO_DATE, solution: SOLUTION });
}
