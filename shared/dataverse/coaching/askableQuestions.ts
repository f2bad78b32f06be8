import { COACHING_TABLES, SCORECARD_STATES } from "../coachingTables";
import type { RowOf } from "../DataverseClient";
import { columns, condition, filter, link, order, query } from "../fetchXml";
import { optionOf } from "../ownChoice";
import { guid, text } from "../readRow";

/** More than anybody reads in a list. */
const MAX_QUESTIONS = 200;

/** The questions of all published scorecards. */
export function askableQuestionsQuery() {
  return query(
    COACHING_TABLES.scorecardQuestion,
    { top: MAX_QUESTIONS },
    columns({ slr_scorecardquestionid: "question", slr_name: "asked" }),
    order("slr_order"),
    link(
      COACHING_TABLES.scorecard,
      { from: "slr_scorecardid", to: "slr_scorecardid", alias: "s" },
      columns({ slr_name: "scorecard" }),
      filter(condition("slr_state", "eq", optionOf(SCORECARD_STATES, "published"))),
    ),
  );
}

/** What can be asked of a call. */
export interface AskableQuestion {
  readonly id: string;
  readonly text: string;
  readonly scorecard: string;
}

export function toAskableQuestions(rows: readonly RowOf<typeof askableQuestionsQuery>[]): AskableQuestion[] {
  return rows.flatMap((row) => {
    const [id, asked, scorecard = ""] = [guid(row.question), text(row, "asked"), text(row, "scorecard")];
    return id === undefined || asked === undefined ? [] : [{ id, text: asked, scorecard }];
  });
}
