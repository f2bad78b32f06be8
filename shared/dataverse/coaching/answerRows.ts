import type { GivenAnswer, ReviewAnswer } from "../../domain/coaching/Review";
import type { AskedQuestion } from "../../domain/coaching/Scorecard";
import type { LastChange } from "../../domain/LastChange";
import { present } from "../../domain/present";
import { ANSWER_SCALES, COACHING_TABLES } from "../coachingTables";
import type { RowOf, WrittenColumns } from "../DataverseClient";
import { columns, condition, filter, link, order, query } from "../fetchXml";
import { fromWritten, toWritten } from "../kpiUnits";
import { lastChange } from "../lastChange";
import { optionIn, optionOf } from "../ownChoice";
import { guid, measure, text } from "../readRow";
import { storableText } from "../storableText";
import { TARGET_KPIS } from "../targets";
import { ROW_NAME_LENGTH } from "./reviewRows";

export const MAX_NOTE_LENGTH = 2_000;
export const MAX_REASON_LENGTH = 400;

/** What the column of a figure holds at most. */
const MOST_MEASURED = 100_000;

/** What was asked, by the columns that questions and their answers have alike. */
export const ASKED_COLUMNS = { slr_name: "text", slr_order: "order", slr_scale: "scale", slr_weight: "weight", slr_kpi: "kpi" } as const;

const CHANGE = { author: "author", created: "created", changer: "changer", changed: "changed", migrated: "migrated" } as const;

/** The answers of all reviews of a call that the viewer may read, those of a review in the order of its questions. */
export function answersOfCallQuery(conversationId: string) {
  return query(
    COACHING_TABLES.answer,
    {},
    columns({
      ...ASKED_COLUMNS,
      slr_reviewid: "review",
      slr_questionid: "question",
      slr_value: "value",
      slr_notapplicable: "na",
      slr_note: "note",
      slr_offsetms: "at",
      slr_durationms: "length",
      slr_absentthroughout: "absent",
      slr_measured: "measured",
      slr_changereason: "reason",
      createdby: CHANGE.author,
      createdon: CHANGE.created,
      modifiedby: CHANGE.changer,
      modifiedon: CHANGE.changed,
      overriddencreatedon: CHANGE.migrated,
    }),
    order("slr_order"),
    order("slr_answerid"),
    link(
      COACHING_TABLES.review,
      { from: "slr_reviewid", to: "slr_reviewid", alias: "r" },
      filter(condition("slr_conversationid", "eq", conversationId)),
    ),
  );
}

export type AnswerRow = RowOf<typeof answersOfCallQuery>;

/** What was asked, in a row of a question or an answer; undefined of a scale that this version does not know. */
export function toAsked(row: Pick<AnswerRow, "text" | "order" | "scale" | "weight" | "kpi">, id: string | undefined) {
  const scale = optionIn(ANSWER_SCALES, row.scale);
  if (scale === undefined) return undefined;
  return present<AskedQuestion>({
    id,
    order: measure(row, "order") ?? 1,
    text: text(row, "text") ?? "",
    scale,
    weight: measure(row, "weight") ?? 0,
    kpi: optionIn(TARGET_KPIS, row.kpi),
  });
}

function valueOf(row: AnswerRow): GivenAnswer["value"] {
  const value = measure(row, "value");
  return value === 1 || value === 2 || value === 3 || value === 4 || value === 5 ? value : undefined;
}

export const reviewIdOf = (row: AnswerRow): string | undefined => guid(row.review);

export function toAnswer(row: AnswerRow): ReviewAnswer | undefined {
  const question = toAsked(row, guid(row.question));
  if (!question) return undefined;
  const measured = question.kpi && measure(row, "measured");
  return present<ReviewAnswer>({
    question,
    value: valueOf(row),
    isNotApplicable: row.na === true || undefined,
    note: text(row, "note"),
    atMs: measure(row, "at"),
    durationMs: measure(row, "length"),
    isAbsent: row.absent === true || undefined,
    measured: question.kpi && measured !== undefined ? fromWritten(measured, question.kpi) : undefined,
    changeReason: text(row, "reason"),
  });
}

/** Who changed an answer after it was submitted. */
export const answerChange = (row: AnswerRow): LastChange | undefined => lastChange(row, CHANGE);

const figureColumn = (measured: number, kpi: NonNullable<AskedQuestion["kpi"]>): number =>
  Math.min(toWritten(measured, kpi), MOST_MEASURED);

/**
 * What was asked and what was said to it: of what does not apply no value, of what is absent no moment.
 * @param isThere whether the question's row can be referred to
 */
export function newAnswerColumns(reviewId: string, question: AskedQuestion, answer: GivenAnswer, isThere: boolean): WrittenColumns {
  const { id, kpi } = question;
  const { value, isNotApplicable, isAbsent, atMs, durationMs, measured } = answer;
  const [note, reason] = [storableText(answer.note ?? "", MAX_NOTE_LENGTH), storableText(answer.changeReason ?? "", MAX_REASON_LENGTH)];
  return {
    slr_name: storableText(question.text, ROW_NAME_LENGTH),
    slr_reviewid: { table: COACHING_TABLES.review, id: reviewId },
    ...(id !== undefined && isThere && { slr_questionid: { table: COACHING_TABLES.scorecardQuestion, id } }),
    slr_order: question.order,
    slr_scale: optionOf(ANSWER_SCALES, question.scale),
    slr_weight: question.weight,
    ...(kpi && { slr_kpi: optionOf(TARGET_KPIS, kpi) }),
    ...(isNotApplicable ? { slr_notapplicable: true } : value !== undefined && { slr_value: value }),
    ...(note && { slr_note: note }),
    ...(isAbsent && { slr_absentthroughout: true }),
    // The columns hold whole milliseconds.
    ...(atMs !== undefined && !isAbsent && { slr_offsetms: Math.round(atMs) }),
    ...(durationMs !== undefined && !isAbsent && { slr_durationms: Math.round(durationMs) }),
    ...(measured !== undefined && kpi && { slr_measured: figureColumn(measured, kpi) }),
    ...(reason && { slr_changereason: reason }),
  };
}
