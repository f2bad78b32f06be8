import { ENVIRONMENT_VARIABLES } from "../../../../shared/dataverse/environmentVariables";
import type { FoundUnit } from "../../ratioUnit/decideRatioUnit";
import { findRatioUnit } from "../../ratioUnit/findRatioUnit";
import { readStoredRatioUnit, type StoredRatioUnit } from "../../ratioUnit/storedRatioUnit";
import { evidenceOf } from "../../ratioUnit/unitSentence";
import { check, type Examination, type Judgement } from "../Check";
import { day } from "../words";

const VARIABLE = ENVIRONMENT_VARIABLES.talkToListenUnit;

export interface RatioUnitFacts {
  /** Absent: the solution with the variables is not installed. */
  readonly stored?: Pick<StoredRatioUnit, "unit" | "text" | "setBy" | "origin">;
  /** Absent: too few calls tell it. */
  readonly found?: FoundUnit;
}

async function read({ api }: Examination): Promise<RatioUnitFacts> {
  const stored = await readStoredRatioUnit(api);
  const found = await findRatioUnit(api);
  return { ...(stored && { stored }), ...(found && { found }) };
}

/** Where the unit comes from, such as `share, found by deploy on 2026-05-30`. */
function originOf({ unit, setBy, origin }: NonNullable<RatioUnitFacts["stored"]>): string {
  if (setBy === "admin") return `${unit}, set by an admin`;
  if (setBy === "nobody" || origin === undefined) return `${unit}, the solution's default`;
  const on = Date.parse(origin.on);
  return `${unit}, found by ${origin.by}${Number.isNaN(on) ? "" : ` on ${day(on)}`}`;
}

/** Pure: whether pages read the stored ratios as they were written. */
export function judgeRatioUnit({ stored, found }: RatioUnitFacts): Judgement {
  if (stored === undefined)
    return {
      verdict: "problem",
      found: `The environment variable ${VARIABLE} is not there: pages read talk to listen as a share.`,
      remedy: "Run deploy, which brings it and finds the unit.",
    };
  const { unit, text, setBy } = stored;
  if (text !== undefined && text.toLowerCase() !== unit)
    return {
      verdict: "problem",
      found: `${VARIABLE} says ${text}, which is no unit: pages read talk to listen as ${unit}.`,
      remedy: "Set it to share, percent or quotient, or remove its value and run deploy.",
    };
  const origin = originOf(stored);
  if (found === undefined) return { verdict: "ok", found: `${origin}; there are too few calls to tell whether that is right.` };
  if (found.unit === unit) return { verdict: "ok", found: `${origin}; ${evidenceOf(found)}.` };
  if (setBy === "admin")
    return {
      verdict: "warning",
      found: `${origin}, but the calls look like ${found.unit}: ${evidenceOf(found)}.`,
      remedy: `Set ${VARIABLE} to ${found.unit}, unless you know better.`,
    };
  return {
    verdict: "problem",
    found: `${origin}, but the calls look like ${found.unit}: ${evidenceOf(found)}. Talk to listen is wrong on all pages.`,
    remedy: "Run deploy, which corrects what no admin has set.",
  };
}

/** Are stored ratios read in the unit in which they were written? */
export const ratioUnit = check("Settings", "Talk to listen", read, judgeRatioUnit);
