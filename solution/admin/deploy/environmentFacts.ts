import { migrateSettings } from "../ratioUnit/migrateSettings";
import { unitSentence } from "../ratioUnit/unitSentence";
import { writeRatioUnit } from "../ratioUnit/writeRatioUnit";
import { listed } from "./listed";
import type { StepResult, Work } from "./Work";

/** Copies what version 0.1 kept of the environment in rows into its environment variables, once. */
export async function takeOverSettings({ api }: Work): Promise<StepResult> {
  const migrated = await migrateSettings(api);
  if (migrated.size === 0) return { changed: false, message: "there are none" };
  return { changed: true, message: `${listed([...migrated].map(([name, value]) => `${name} is ${value}`))}, as they were set` };
}

/** Finds what the environment's ratios of talk to listen count, so that it is the same for everybody. */
export async function findUnit({ api }: Work): Promise<StepResult> {
  const outcome = await writeRatioUnit(api, { by: "deploy" });
  return { changed: outcome.kind === "written", message: unitSentence(outcome) };
}
