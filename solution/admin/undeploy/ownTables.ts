import { CORE_PARTS } from "../../core/parts";
import type { ReadApi } from "../connection/webApi";
import { readApps, type App } from "../environment/apps";
import { readTables, type InstalledTable } from "../environment/tables";

/** The core's tables, as far as they are there. */
export async function readOwnTables(api: ReadApi): Promise<readonly InstalledTable[]> {
  return [
    ...(
      await readTables(
        api,
        CORE_PARTS.tables.map(({ name }) => name.toLowerCase()),
      )
    ).values(),
  ];
}

/** All apps but the core's own. */
export async function readOtherApps(api: ReadApi): Promise<readonly App[]> {
  return (await readApps(api)).filter(({ uniqueName }) => uniqueName !== CORE_PARTS.app);
}
