import type { FoundUnit } from "./decideRatioUnit";
import type { RatioUnitOutcome } from "./writeRatioUnit";

/** What speaks for a unit, such as `in 412 calls the values of all speakers add up to 1`. */
export function evidenceOf({ basis, n }: FoundUnit): string {
  const count = n.toLocaleString("en");
  const calls = `${count} ${n === 1 ? "call" : "calls"}`;
  if (basis === "sum 1") return `in ${calls} the values of all speakers add up to 1`;
  if (basis === "sum 100") return `in ${calls} the values of all speakers add up to 100`;
  if (basis === "inverse") return `in ${calls} the speakers' values are each other's inverse`;
  return `${count} values of sellers look like it`;
}

/** One sentence on what became of the unit. */
export function unitSentence(outcome: RatioUnitOutcome): string {
  switch (outcome.kind) {
    case "written":
      return outcome.before === undefined
        ? `Talk to listen is stored as ${outcome.found.unit}: ${evidenceOf(outcome.found)}.`
        : `Talk to listen is stored as ${outcome.found.unit}, no longer as ${outcome.before}: ${evidenceOf(outcome.found)}.`;
    case "unchanged":
      return `Talk to listen stays ${outcome.found.unit}: ${evidenceOf(outcome.found)}.`;
    case "kept":
      return outcome.found === undefined || outcome.found.unit === outcome.unit
        ? `Talk to listen stays ${outcome.unit}, as an admin has set it.`
        : `Talk to listen stays ${outcome.unit}, as an admin has set it, but the calls look like ${outcome.found.unit}: ${evidenceOf(outcome.found)}.`;
    case "unknown":
      return `Talk to listen is read as ${outcome.unit} until there are calls that tell its unit.`;
    case "missing":
      return "The unit of talk to listen cannot be kept: Seller Details is not installed in a version that has environment variables.";
  }
}
