import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import type { EnvironmentName } from "../local/dataverse/metadata/environments";
import type { ContentSecurityPolicy } from "../local/host/contentSecurityPolicy";
import { startEnvironment, type Environment } from "../local/start/environment";

/** The day that the demo calls are placed before in tests; browsers are told that it is today. */
export const DEMO_DATE = "2026-06-30";
/** Midday of that day for everybody. */
export const NOW = new Date(`${DEMO_DATE}T12:00:00Z`);

const FOLDER_VARIABLE = "SELLER_DETAILS_E2E_DATA";

/**
 * Builds, packs, deploys and imports everything once for all browser runs; the calls of one environment serve both. In a process of its
 * own: jest reads files in its way, and modules that come as ES modules only cannot be read so before the tests begin.
 */
export async function prepareData(): Promise<() => void> {
  const dataFolder = mkdtempSync(path.join(tmpdir(), "seller-details-e2e-"));
  await promisify(execFile)(process.execPath, ["--import", "tsx", path.join(__dirname, "prepare.ts"), dataFolder], {
    cwd: path.resolve(__dirname, "../.."),
  });
  process.env[FOLDER_VARIABLE] = dataFolder;
  return () => rmSync(dataFolder, { recursive: true, force: true });
}

/** An environment of one's own on the prepared data: what a test changes, no other process sees. */
export function startPrepared(
  environment: EnvironmentName = "saleshub",
  contentSecurityPolicy: ContentSecurityPolicy = "default",
): Promise<Environment> {
  const dataFolder = process.env[FOLDER_VARIABLE];
  if (!dataFolder) throw new Error("Run browser tests with jest.e2e.config.js: it prepares their data.");
  return startEnvironment({ environment, dataFolder, keepsChanges: false, isPrepared: true, contentSecurityPolicy });
}
