import { CORE_PARTS } from "../../core/parts";
import type { App } from "../environment/apps";

/** Short names of the first-party apps, with the unique names that they have had. */
const SHORT_NAMES: Readonly<Record<string, readonly string[]>> = {
  saleshub: ["msdynce_saleshub"],
  salespro: ["msdynce_salespro", "D365-App-msdyn_salespro"],
};
/** The app that the core brings has the pages already. */
const OWN_NAMES = ["own", CORE_PARTS.app.toLowerCase()];

export interface ChosenApps {
  /** Apps that get the area Seller details. */
  readonly apps: readonly App[];
  /** What was asked for and does not exist here. */
  readonly unknown: readonly string[];
}

/**
 * Which apps get the area.
 * @param wanted short names (`saleshub`, `salespro`, `own`) or unique names; absent = those first-party ones that exist
 */
export function chooseApps(wanted: readonly string[] | undefined, existing: readonly App[]): ChosenApps {
  const find = (name: string): App | undefined => {
    const names = (SHORT_NAMES[name.toLowerCase()] ?? [name]).map((uniqueName) => uniqueName.toLowerCase());
    return existing.find(({ uniqueName }) => names.includes(uniqueName.toLowerCase()));
  };
  const asked = (wanted ?? Object.keys(SHORT_NAMES)).filter((name) => !OWN_NAMES.includes(name.toLowerCase()));
  return {
    apps: [...new Set(asked.flatMap((name) => find(name) ?? []))],
    unknown: wanted === undefined ? [] : asked.filter((name) => find(name) === undefined),
  };
}
