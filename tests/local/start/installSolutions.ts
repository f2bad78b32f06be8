import { readFileSync } from "node:fs";
import { CORE_PARTS } from "../../../solution/core/parts";
import { packAddon } from "../../../solution/addon/packAddon";
import { TABLES } from "../../../shared/dataverse/tables";
import type { Environment } from "./serveEnvironment";

/** What installing came to. */
export interface Installation {
  readonly sentence: string;
  /** Whether there are tables for calls. */
  readonly isInstalled: boolean;
}

/** Installs the core and, in each of Microsoft's apps, the entry to it. @param zip the core's managed package */
export async function installSolutions({ dataverse }: Environment, zip: string): Promise<Installation> {
  const tables = dataverse.solutions.flatMap((solution) => solution.tables.map(({ logicalName }) => logicalName));
  if (!tables.includes(TABLES.conversation))
    return { sentence: "nothing, because conversation intelligence is not installed here", isInstalled: false };
  await dataverse.importSolution(readFileSync(zip));
  const targets = dataverse.apps().filter(({ uniqueName }) => uniqueName !== CORE_PARTS.app);
  for (const { uniqueName, siteMap } of targets)
    await dataverse.importSolution(packAddon({ app: uniqueName, siteMap: siteMap.uniqueName }).zip);
  return { sentence: [CORE_PARTS.uniqueName, ...targets.map(({ uniqueName }) => uniqueName)].join(", "), isInstalled: true };
}
