import type { GoalAnswer } from "../../domain/coaching/Goal";
import { present } from "../../domain/present";
import { COACHING_TABLES, REVIEW_KINDS } from "../coachingTables";
import type { RowOf } from "../DataverseClient";
import { any, columns, condition, filter, link, order, query, type Part } from "../fetchXml";
import { optionOf } from "../ownChoice";
import { guid, measure, text, time } from "../readRow";

/** Of a year of weekly reviews with forty questions. */
const MAX_ANSWERS = 2_000;

/** By managers: what sellers say of their own calls counts nowhere. */
export const byManager = (): Part => condition("slr_kind", "eq", optionOf(REVIEW_KINDS, "manager"));

const answers = (sellerId: string, ...which: readonly Part[]) =>
  query(
    COACHING_TABLES.answer,
    { top: MAX_ANSWERS },
    columns({ slr_questionid: "question", slr_name: "asked", slr_value: "value" }),
    order("createdon", true),
    filter(condition("slr_value", "not-null")),
    link(
      COACHING_TABLES.review,
      { from: "slr_reviewid", to: "slr_reviewid", alias: "r" },
      columns({ slr_submittedon: "submitted" }),
      filter(condition("slr_sellerid", "eq", sellerId), byManager(), ...which),
    ),
  );

/** Answers in managers' reviews of a seller's calls, the newest first; none unless a goal of that seller is about a question. */
export function goalAnswersQuery(sellerId: string) {
  const same = { from: "slr_sellerid", to: "slr_sellerid" } as const;
  return answers(sellerId, any(COACHING_TABLES.goal, same, condition("slr_questionid", "not-null")));
}

/** The same, whatever the goals are about. */
export const sellersAnswersQuery = (sellerId: string) => answers(sellerId);

export function toGoalAnswers(rows: readonly RowOf<typeof goalAnswersQuery>[]): GoalAnswer[] {
  return rows.flatMap((row) => {
    const [value, at] = [measure(row, "value"), time(row, "submitted")];
    if (value === undefined || at === undefined) return [];
    return present<GoalAnswer>({ questionId: guid(row.question), text: text(row, "asked"), value, at });
  });
}
