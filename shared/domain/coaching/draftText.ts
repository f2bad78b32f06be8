import { MOST_MS } from "../columnLimits";
import { isGuid } from "../isGuid";
import { present } from "../present";
import type { AnswerValue, GivenAnswer } from "./Review";

/** Length of the column that holds a draft's answers, in UTF-16 units: 200 answers with notes of 2,000 characters fit. */
export const MAX_DRAFT_LENGTH = 500_000;

type Answers = ReadonlyMap<string, GivenAnswer>;

/** The answers of a draft as they are stored. */
export const encodeDraft = (answers: Answers): string => JSON.stringify([...answers]);

const numberIn = (value: unknown, most: number, least = -most): number | undefined =>
  typeof value === "number" && value >= least && value <= most ? value : undefined;

const textIn = (value: unknown): string | undefined => (typeof value === "string" && value !== "" ? value : undefined);

function valueIn(value: unknown): AnswerValue | undefined {
  const number = numberIn(value, 5, 1);
  return number !== undefined && Number.isInteger(number) ? (number as AnswerValue) : undefined;
}

function answerIn(stored: unknown): GivenAnswer {
  const said = (typeof stored === "object" && stored ? stored : {}) as Readonly<Record<string, unknown>>;
  return present<GivenAnswer>({
    value: valueIn(said["value"]),
    isNotApplicable: said["isNotApplicable"] === true || undefined,
    note: textIn(said["note"]),
    atMs: numberIn(said["atMs"], MOST_MS, 0),
    durationMs: numberIn(said["durationMs"], MOST_MS, 0),
    isAbsent: said["isAbsent"] === true || undefined,
    measured: numberIn(said["measured"], MOST_MS),
    changeReason: textIn(said["changeReason"]),
  });
}

/** The answers of a stored draft; whatever else a column holds says nothing. */
export function decodeDraft(stored: string | undefined): Answers {
  let entries: unknown;
  try {
    entries = JSON.parse(stored ?? "[]");
  } catch {
    // Cut off, or not written by this product.
  }
  const answers = new Map<string, GivenAnswer>();
  for (const entry of Array.isArray(entries) ? (entries as readonly unknown[]) : []) {
    const [id, answer] = Array.isArray(entry) ? (entry as readonly unknown[]) : [];
    if (typeof id === "string" && isGuid(id)) answers.set(id.toLowerCase(), answerIn(answer));
  }
  return answers;
}
