import { ENVIRONMENT_VARIABLES } from "../../../shared/dataverse/environmentVariables";
import type { RatioUnit } from "../../../shared/dataverse/ratioUnit";
import { sentenceOf } from "../connection/sentenceOf";
import type { WebApi } from "../connection/webApi";
import { unlessRefused } from "../environment/odata";
import { evidenceOf } from "./unitSentence";
import { findRatioUnit } from "./findRatioUnit";
import { hasRatios } from "./readRatios";
import { readStoredRatioUnit } from "./storedRatioUnit";
import { setRatioUnit } from "./writeRatioUnit";

const UNIT = ENVIRONMENT_VARIABLES.talkToListenUnit;

/** One sentence, where somebody asks for another unit than the environment has. */
function refuse(asked: RatioUnit | undefined, unit: RatioUnit, because: string): void {
  if (asked !== undefined && asked !== unit)
    throw new Error(`The calls cannot be imported as ${asked}, because ${because}; leave --talk-share-unit out to import them as ${unit}`);
}

/**
 * The unit in which calls are imported: the environment's. Where it has neither calls nor a value yet, it becomes the environment's,
 * before the first call is written.
 * @param asked what whoever imports asks for
 * @param onWarning told what costs later readers the right unit
 * @throws Error with one sentence where `asked` contradicts the environment; DataverseError
 */
export async function importUnit(api: WebApi, asked: RatioUnit | undefined, onWarning: (message: string) => void): Promise<RatioUnit> {
  // Whoever imports may have no right to the variables, and the solution need not be there.
  const stored = await unlessRefused(readStoredRatioUnit(api));
  if (stored && stored.setBy !== "nobody") {
    refuse(asked, stored.unit, `the environment variable ${UNIT} says ${stored.unit}`);
    return stored.unit;
  }
  if (await hasRatios(api)) {
    const found = await findRatioUnit(api);
    if (found) refuse(asked, found.unit, `the calls that are there are stored as ${found.unit}: ${evidenceOf(found)}`);
    return found?.unit ?? asked ?? stored?.unit ?? "share";
  }
  const unit = asked ?? stored?.unit ?? "share";
  if (stored) {
    try {
      await setRatioUnit(api, stored, { unit, by: "import-calls", basis: "import", n: 0, on: new Date().toISOString() });
    } catch (error) {
      onWarning(`The environment variable ${UNIT} could not be set to ${unit}, in which the calls are imported: ${sentenceOf(error)}.`);
    }
  }
  return unit;
}
