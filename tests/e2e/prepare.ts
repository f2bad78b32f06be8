/** Prepares the data of browser runs in a folder: `node --import tsx tests/e2e/prepare.ts FOLDER`. */
import { cpSync } from "node:fs";
import type { EnvironmentName } from "../local/dataverse/metadata/environments";
import { startEnvironment } from "../local/start/environment";
import { folderOf } from "../local/start/environmentState";
import { DEMO_DATE } from "./preparedData";

async function prepare(dataFolder: string): Promise<void> {
  const start = async (environment: EnvironmentName) => (await startEnvironment({ environment, dataFolder, demoDate: DEMO_DATE })).close();
  await start("saleshub");
  cpSync(folderOf(dataFolder, "saleshub"), folderOf(dataFolder, "both"), { recursive: true });
  await start("both");
}

prepare(process.argv[2] ?? "").catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
