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

export interface Version {
  readonly id: string;
  readonly version: number;
  readonly state: ScorecardState | undefined;
}

/** A version's id follows from the one that it is copied from, and its number: so one tells of two rows whether they are of one scorecard. */
const versionId = (copiedFrom: string, number: number): string => deterministicId("scorecard", copiedFrom, String(number));

/**
 * The other versions of a scorecard, newest first: those of its name and its owner with another number, and those that it was copied
 * from, or that were copied from it, of its name, whoever owns them. Somebody else's scorecard of the same name is none.
 * @throws DataverseError
 */
export async function otherVersions(rows: RowPort, name: string, id: string, version: number): Promise<readonly Version[]> {
  const named = query(
    scorecard,
    {},
    columns({ slr_scorecardid: "id", slr_version: "version", slr_state: "state", ownerid: "owner" }),
    order("slr_version", true),
    order("slr_scorecardid"),
    filter(condition("slr_name", "eq", name), condition("statecode", "eq", ACTIVE)),
  );
  const [{ rows: found, error }] = await rows.fetchTogether([named]);
  if (error) throw error;
  const owner = guid(found.find((row) => guid(row.id) === id)?.owner);
  return found.flatMap((row) => {
    const [otherId, number] = [guid(row.id), measure(row, "version") ?? 1];
    if (otherId === undefined || otherId === id) return [];
    const isOwners = owner !== undefined && guid(row.owner) === owner && number !== version;
    const isCopied = versionId(id, number) === otherId || versionId(otherId, version) === id;
    return isOwners || isCopied ? [{ id: otherId, version: number, state: stateIn(row.state) }] : [];
  });
}

/** The draft that follows a version, where there is one, and the number that is next, which is the draft's. */
export function nextVersion(version: number, others: readonly Version[]): { readonly number: number; readonly draft: Version | undefined } {
  const draft = others.find((other) => other.state === "draft" && other.version > version);
  return { draft, number: draft?.version ?? Math.max(version, ...others.map((other) => other.version)) + 1 };
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

/** Makes a version with its questions. @returns its state: another one than draft where it was made before */
async function make(rows: RowPort, draft: NewRow, copies: readonly NewRow[]): Promise<ScorecardState | undefined> {
  try {
    return stateIn((await rows.writeTogether([draft, ...copies]))["slr_state"]);
  } catch (refusal) {
    // Somebody else has made it meanwhile: then it can be read.
    if (DataverseError.from(refusal).reason !== "changed") throw refusal;
    return storedState(rows, draft.id);
  }
}

/**
 * Copies a scorecard with its questions into a draft, all of it or nothing. Its id follows from the scorecard and the number, so that
 * whoever asks twice, or in two windows, gets one.
 * @param number of the draft; the one after it where that was made, and published, before
 * @returns the draft's id, whoever has made it
 * @throws DataverseError
 */
export async function makeVersion(rows: RowPort, id: string, number: number): Promise<string> {
  const nextId = versionId(id, number);
  const [card, [{ rows: questions, error }]] = await Promise.all([
    rows.read(scorecard, id, Object.values(CARD)),
    rows.fetchTogether([questionsOf(id)]),
  ]);
  if (error) throw error;
  const draft: NewRow = {
    table: scorecard,
    id: nextId,
    columns: { ...copied(card, CARD), slr_version: number, slr_state: optionOf(SCORECARD_STATES, "draft") },
  };
  const copies = questions.map((question) => ({
    table: scorecardQuestion,
    id: deterministicId("scorecard question", nextId, guid(question.id) ?? ""),
    columns: { ...copied(question, QUESTION), slr_scorecardid: { table: scorecard, id: nextId } },
  }));
  return (await make(rows, draft, copies)) === "draft" ? nextId : makeVersion(rows, id, number + 1);
}
