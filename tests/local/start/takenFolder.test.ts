import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase } from "../dataverse/openDatabase";
import { EnvironmentStart } from "./environment";
import { databaseFile, folderOf } from "./environmentState";

test.each([false, true])("a start on a folder that another one uses is refused before anything slow begins (reset: %s)", async (reset) => {
  const dataFolder = mkdtempSync(join(tmpdir(), "taken-"));
  const taken = openDatabase(databaseFile(folderOf(dataFolder, "saleshub")), true);
  await expect(new EnvironmentStart({ dataFolder, reset }).prepare()).rejects.toThrow("is in use by another local Dataverse");
  taken.close();
  await expect(new EnvironmentStart({ dataFolder, reset }).prepare()).resolves.toHaveLength(5);
  rmSync(dataFolder, { recursive: true });
});
