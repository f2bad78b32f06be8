import { COACHING_TABLES, SCORECARD_STATES } from "../../../shared/dataverse/coachingTables";
import type { NewRow, Row, RowPort, WrittenColumns } from "../../../shared/dataverse/DataverseClient";
import { DataverseError } from "../../../shared/dataverse/DataverseError";
import { deterministicId } from "../../../shared/dataverse/deterministicId";
import { columns, condition, filter, order, query } from "../../../shared/dataverse/fetchXml";
import { optionIn, optionOf } from "../../../shared/dataverse/ownChoice";
import { guid, measure } from "../../../shared/dataverse/readRow";
import { ACTIVE } from "../../../shared/dataverse/tables";

export type ScorecardState = (typeof SCORECARD_STATES)[number];

/** A column's value as a form or a row has it. @returns undefined for none, and for a state that this version does not know */
export const stateIn = (value: unknown): ScorecardState | undefined => optionIn(SCORECARD_STATES, value);

const { scorecard, scorecardQuestion } = COACHING_TABLES;

/** What of a scorecard goes into its next version; number and state are that one's own. */
const CARD = { slr_name: "slr_name", slr_calls: "slr_calls" } as const;
const QUESTION = {
  ...{ slr_name: "slr_name", slr_order: "slr_order", slr_scale: "slr_scale", slr_weight: "slr_weight", slr_kpi: "slr_kpi" },
  ...{ slr_guide1: "slr_guide1", slr_guide3: "slr_guide3", slr_guide5: "slr_guide5" },
  ...{ slr_mayNotApply: "slr_maynotapply", slr_needsNote: "slr_needsnote" },
} as const;
const names = <N extends Readonly<Record<string, string>>>(list: N) =>
  columns(Object.fromEntries(Object.values(list).map((name) => [name, name])) as { [Name in N[keyof N]]: Name });

/** Those that are asked, in order. */
const questionsOf = (scorecardId: string) =>
  query(
    scorecardQuestion,
    {},
    names(QUESTION),
    columns({ slr_scorecardquestionid: "id" }),
    order("slr_order"),
    order("slr_scorecardquestionid"),
    filter(condition("slr_scorecardid", "eq", scorecardId), condition("statecode", "eq", ACTIVE)),
  );

/** The state that is stored. @throws DataverseError */
export async function storedState(rows: RowPort, id: string): Promise<ScorecardState | undefined> {
  return stateIn((await rows.read(scorecard, id, ["slr_state"]))["slr_state"]);
}

/** Why no score could follow from what a scorecard asks. @throws DataverseError */
export async function hindranceToPublish(rows: RowPort, id: string): Promise<"noQuestions" | "noWeight" | undefined> {
  const [{ rows: questions, error }] = await rows.fetchTogether([questionsOf(id)]);
  if (error) throw error;
  if (questions.length === 0) return "noQuestions";
  return questions.some((question) => (measure(question, "slr_weight") ?? 0) > 0) ? undefined : "noWeight";
}

export interface OtherVersion {
  readonly id: string;
  readonly version: number;
}

/** The newest other version of the same name that is published. @throws DataverseError */
export async function otherPublished(rows: RowPort, name: string, id: string): Promise<OtherVersion | undefined> {
  const others = query(
    scorecard,
    { top: 1 },
    columns({ slr_scorecardid: "id", slr_version: "version" }),
    order("slr_version", true),
    filter(
      condition("slr_name", "eq", name),
      condition("slr_state", "eq", optionOf(SCORECARD_STATES, "published")),
      condition("statecode", "eq", ACTIVE),
      condition("slr_scorecardid", "ne", id),
    ),
  );
  const [{ rows: found, error }] = await rows.fetchTogether([others]);
  if (error) throw error;
  const [first] = found;
  const otherId = first && guid(first.id);
  return otherId === undefined ? undefined : { id: otherId, version: measure(first as Row<"version">, "version") ?? 1 };
}

/** @throws DataverseError */
export async function retire(rows: RowPort, id: string): Promise<void> {
  await rows.update(scorecard, id, { slr_state: optionOf(SCORECARD_STATES, "retired") }, "*");
}

const copied = (row: Row<never>, list: Readonly<Record<string, string>>): WrittenColumns =>
  Object.fromEntries(
    Object.values(list)
      .map((name) => [name, (row as Readonly<Record<string, WrittenColumns[string]>>)[name] ?? null] as const)
      .filter(([, value]) => value !== null),
  );

/**
 * Copies a scorecard with its questions into a draft of the next number, all of it or nothing. Its id follows from the scorecard and the
 * number, so that whoever asks twice, or in two windows, gets one.
 * @returns the draft's id, whoever has made it
 * @throws DataverseError
 */
export async function makeNextVersion(rows: RowPort, id: string, version: number): Promise<string> {
  const next = version + 1;
  const nextId = deterministicId("scorecard", id, String(next));
  const [card, [{ rows: questions, error }]] = await Promise.all([
    rows.read(scorecard, id, Object.values(CARD)),
    rows.fetchTogether([questionsOf(id)]),
  ]);
  if (error) throw error;
  const draft: NewRow = {
    table: scorecard,
    id: nextId,
    columns: { ...copied(card, CARD), slr_version: next, slr_state: optionOf(SCORECARD_STATES, "draft") },
  };
  const copies = questions.map((question) => ({
    table: scorecardQuestion,
    id: deterministicId("scorecard question", nextId, guid(question.id) ?? ""),
    columns: { ...copied(question, QUESTION), slr_scorecardid: { table: scorecard, id: nextId } },
  }));
  try {
    await rows.writeTogether([draft, ...copies]);
  } catch (refusal) {
    // Somebody else has made it meanwhile: then it can be read.
    if (DataverseError.from(refusal).reason !== "changed") throw refusal;
    await rows.read(scorecard, nextId, ["slr_state"]);
  }
  return nextId;
}
