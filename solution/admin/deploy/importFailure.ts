import { attribute, descendants, parseXml } from "../../xml";
import { clauseOf } from "../connection/sentenceOf";
import type { OperationState } from "../environment/operations";

/** What helps against the failures that are known, by what the server says. */
const REMEDIES: readonly { readonly says: RegExp; readonly remedy: string }[] = [
  {
    says: /not declared in the control manifest|declaration is missing/i,
    remedy: "Forms and controls are of different builds: take the package from one release, or build and pack anew",
  },
  { says: /can't have depth/i, remedy: "Another solution changed who owns a table: send this text to the maintainers" },
  { says: /does not have|missing prv|lacks the privilege|prv[A-Z]\w+/, remedy: "Let a System Administrator deploy" },
  { says: /another solution|dependen(t|cy|cies)/i, remedy: "Install what is named, and run the command again" },
  { says: /timed? ?out|timeout|deadlock|generic sql/i, remedy: "The environment was busy: run the command again" },
];
const SEND = "Run the command again; if it fails the same way, send this text to the maintainers";

/** Texts of a long log that are told; the others mostly follow from them. */
const MOST_TEXTS = 3;

/**
 * Why an import failed and what to do.
 * @param message of the operation
 * @param log the import job's `data`, XML; may be empty
 */
export function importFailure(outcome: OperationState["outcome"], message: string, log: string): string {
  if (outcome === "cancelled") return "Somebody cancelled the import in the environment. Run the command again.";
  const texts = failuresIn(log);
  const said = (texts.length > 0 ? texts.slice(0, MOST_TEXTS) : [message || "no reason was given"]).map(clauseOf);
  const more = texts.length > MOST_TEXTS ? ` (and ${texts.length - MOST_TEXTS} more in the log under History)` : "";
  const remedy = REMEDIES.find(({ says }) => said.some((text) => says.test(text)))?.remedy ?? SEND;
  return `The environment refused the import and undid it: ${said.join("; ")}${more}. ${remedy}.`;
}

/** Distinct reasons in an import log: `<result result="failure" errorcode="0x…" errortext="…">`. */
function failuresIn(log: string): string[] {
  if (log.trim() === "") return [];
  try {
    const results = descendants(parseXml(log, "the import log"), "result").filter((result) => attribute(result, "result") === "failure");
    return [...new Set(results.flatMap((result) => attribute(result, "errortext") || []))];
  } catch {
    // A log that was cut off: the operation's message is enough.
    return [];
  }
}
