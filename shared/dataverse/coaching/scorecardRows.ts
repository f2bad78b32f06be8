import type { Scorecard, ScorecardQuestion } from "../../domain/coaching/Scorecard";
import { present } from "../../domain/present";
import { COACHING_TABLES, SCORECARD_STATES } from "../coachingTables";
import type { RowOf } from "../DataverseClient";
import { columns, condition, either, filter, link, order, query, type Part } from "../fetchXml";
import { optionOf } from "../ownChoice";
import { guid, measure, text } from "../readRow";
import { ACTIVE } from "../tables";
import { ASKED_COLUMNS, toAsked } from "./answerRows";

/** Published ones that are in use, and one more in whatever state: that of a draft that was begun with it. */
function offered(alsoId: string | undefined): Part {
  const published = filter(condition("slr_state", "eq", optionOf(SCORECARD_STATES, "published")), condition("statecode", "eq", ACTIVE));
  return alsoId === undefined ? published : either(published, condition("slr_scorecardid", "eq", alsoId));
}

/** The scorecards that calls are reviewed by, by name, the newest version first. */
export function publishedScorecardsQuery(alsoId?: string) {
  return query(
    COACHING_TABLES.scorecard,
    {},
    columns({ slr_scorecardid: "scorecard", slr_name: "name", slr_version: "version", slr_calls: "calls" }),
    order("slr_name"),
    order("slr_version", true),
    order("slr_scorecardid"),
    offered(alsoId),
  );
}

/** Their questions, in order. */
export function questionsQuery(alsoId?: string) {
  return query(
    COACHING_TABLES.scorecardQuestion,
    {},
    columns({
      ...ASKED_COLUMNS,
      slr_scorecardquestionid: "question",
      slr_scorecardid: "scorecard",
      slr_guide1: "guide1",
      slr_guide3: "guide3",
      slr_guide5: "guide5",
      slr_maynotapply: "maynotapply",
      slr_needsnote: "needsnote",
    }),
    order("slr_order"),
    order("slr_scorecardquestionid"),
    filter(condition("statecode", "eq", ACTIVE)),
    link(COACHING_TABLES.scorecard, { from: "slr_scorecardid", to: "slr_scorecardid", alias: "s" }, offered(alsoId)),
  );
}

type QuestionRow = RowOf<typeof questionsQuery>;

function toQuestion(row: QuestionRow): ScorecardQuestion | undefined {
  const id = guid(row.question);
  const asked = toAsked(row, id);
  if (id === undefined || !asked) return undefined;
  const guide = new Map<1 | 3 | 5, string>();
  for (const value of [1, 3, 5] as const) {
    const look = text(row, `guide${value}`);
    if (look !== undefined) guide.set(value, look);
  }
  return { ...asked, id, guide, mayNotApply: row.maynotapply === true, needsNote: row.needsnote === true };
}

/** Scorecards with their questions; those that ask nothing are left out. */
export function toScorecards(
  rows: readonly RowOf<typeof publishedScorecardsQuery>[],
  questionRows: readonly QuestionRow[],
): readonly Scorecard[] {
  const questions = new Map<string | undefined, ScorecardQuestion[]>();
  for (const row of questionRows) {
    const [scorecardId, question] = [guid(row.scorecard), toQuestion(row)];
    if (question) questions.set(scorecardId, [...(questions.get(scorecardId) ?? []), question]);
  }
  return rows.flatMap((row): readonly Scorecard[] => {
    const id = guid(row.scorecard);
    const asked = questions.get(id);
    if (id === undefined || !asked) return [];
    const [name, version, calls] = [text(row, "name") ?? "", measure(row, "version") ?? 1, text(row, "calls")];
    return [present<Scorecard>({ id, name, version, calls, questions: asked })];
  });
}
