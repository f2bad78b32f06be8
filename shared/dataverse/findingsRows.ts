import {
  ACTIVITY_TYPES,
  type CallActionItem,
  type CallFindings,
  type CallQuestion,
  type CallSegment,
  type CallSignal,
  type CreatedActivity,
  type SignalKind,
  type SuggestedNote,
} from "../domain/CallFindings";
import type { SentimentLabel } from "../domain/Sentiment";
import type { Row, TogetherAnswer } from "./DataverseClient";
import { FINDINGS_PARTS, type FindingsPart } from "./findingsQuery";
import { formatted, guid, lookupTable, measure, text } from "./readRow";
import { present } from "../domain/present";
import { ACTION_ITEM_STATE, ACTION_ITEM_TYPE, ACTIVITY_STATE, PARTICIPANT_ROLE, SEGMENT_SENTIMENT } from "./tables";

/** Kinds are free text: known ones are recognised in any spelling, the first that fits. */
const KINDS: readonly (readonly [RegExp, SignalKind])[] = [
  [/competitor/i, "competitor"],
  [/practice/i, "bestPractice"],
  [/brand/i, "brand"],
  [/people|person/i, "person"],
  [/product/i, "product"],
  [/time|date/i, "time"],
  [/keyword/i, "keyword"],
];

const LABELS: readonly SentimentLabel[] = (["positive", "neutral", "negative"] as const)
  .map((label) => [SEGMENT_SENTIMENT[label], label] as const)
  .sort(([a], [b]) => a - b)
  .map(([, label]) => label);

const spokenOf = (row: Row) => ({
  participantId: text(row, "speaker") ?? "",
  role: row["role"] === PARTICIPANT_ROLE.agent ? ("seller" as const) : ("customer" as const),
  atMs: measure(row, "offset"),
  durationMs: measure(row, "length"),
});

function toSignal(row: Row): CallSignal | undefined {
  const type = text(row, "type");
  const word = (text(row, "text") ?? text(row, "said"))?.trim();
  if (!word) return undefined;
  const kind = KINDS.find(([pattern]) => type !== undefined && pattern.test(type))?.[1] ?? "other";
  return present<CallSignal>({ ...spokenOf(row), kind, type, text: word, saidText: text(row, "said")?.trim() || word });
}

function toQuestion(row: Row): CallQuestion | undefined {
  const words = text(row, "text")?.trim();
  return words ? present<CallQuestion>({ ...spokenOf(row), text: words }) : undefined;
}

function toSegment(row: Row): CallSegment | undefined {
  const label = LABELS[Number(row["label"] ?? NaN)];
  return label && present<CallSegment>({ ...spokenOf(row), label });
}

function toNote(row: Row): SuggestedNote | undefined {
  const [id, words] = [guid(row["finding"]), text(row, "text")?.trim()];
  return id !== undefined && words ? present<SuggestedNote>({ ...spokenOf(row), id, text: words }) : undefined;
}

function toActivity(row: Row): CreatedActivity | undefined {
  const id = guid(row["activity"]);
  const type = ACTIVITY_TYPES.find((known) => known === lookupTable(row, "activity"));
  return id !== undefined && type
    ? { id, type, name: formatted(row, "activity") ?? "", isDone: row[`${type}state`] === ACTIVITY_STATE.completed }
    : undefined;
}

function toActionItem(row: Row): CallActionItem | undefined {
  const [id, words] = [guid(row["finding"]), text(row, "text")?.trim()];
  if (id === undefined || !words) return undefined;
  return present<CallActionItem>({
    ...spokenOf(row),
    id,
    text: words,
    isSuggested: row["state"] === ACTION_ITEM_STATE.suggested,
    suggestedType: ACTIVITY_TYPES.find((type) => ACTION_ITEM_TYPE[type] === row["type"]),
    activity: toActivity(row),
  });
}

const READERS: { readonly [Part in FindingsPart]: (row: Row) => NonNullable<CallFindings[Part]>[number] | undefined } = {
  signals: toSignal,
  questions: toQuestion,
  segments: toSegment,
  notes: toNote,
  actionItems: toActionItem,
};

/**
 * Answers to `findingsQuestions`, by time. A part that may not be read or does not exist here is absent; any other failure is one of
 * the whole.
 * @throws DataverseError
 */
export function toCallFindings(answers: readonly TogetherAnswer[]): CallFindings {
  const findings: Partial<Record<FindingsPart, readonly object[]>> = {};
  FINDINGS_PARTS.forEach((part, index) => {
    const answer = answers[index];
    if (answer?.error && answer.error.reason !== "forbidden" && answer.error.reason !== "missing") throw answer.error;
    if (answer?.rows) findings[part] = answer.rows.flatMap((row) => READERS[part](row) ?? []);
  });
  return findings as CallFindings;
}
