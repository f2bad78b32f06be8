import type { LocalDate } from "../../shared/domain/Period";
import { formatLocalDate, isPossible, MOST_DAYS } from "../../shared/domain/rangeOf";
import { DAY_MS } from "../../shared/domain/time";
import type { Texts } from "../../shared/format/Texts";
import { readDate, type DateWriting, type Typed } from "./typedDate";

export type End = "from" | "to";

/** What stands in the two fields. */
export type RangeText = Readonly<Record<End, string>>;

export interface RangeProblem {
  /** Which field is to be changed. */
  readonly end: End;
  readonly sentence: string;
}

export interface TypedRange {
  /** Both days, inclusive; undefined where the fields name no possible range. */
  readonly range?: { readonly from: LocalDate; readonly to: LocalDate };
  readonly problem?: RangeProblem;
  /** What is worth knowing of a possible range. */
  readonly remark?: string;
}

export interface RangeTexts extends Texts {
  readonly writing: DateWriting;
  /** The user's. */
  readonly today: LocalDate;
}

function problemOf(typed: Typed, { t, format, writing, today }: RangeTexts): string {
  switch (typed.problem) {
    case "noSuchDay":
      return t("dateFilter.noSuchDay", { month: format.month(typed.month), days: format.number(typed.daysIn) });
    case "unreadable":
      return t("dateFilter.unreadable", { example: writing.write(today) });
    default:
      return t(`dateFilter.${typed.problem ?? "missing"}`);
  }
}

/**
 * The range that two fields name, or why they name none. It may end in the future, where it will go on as days pass, but not begin
 * there: nothing could be in it.
 */
export function typedRange(text: RangeText, texts: RangeTexts): TypedRange {
  const { t, writing, today } = texts;
  const [first, last] = [readDate(text.from, writing, today), readDate(text.to, writing, today)];
  if (first.problem !== undefined) return { problem: { end: "from", sentence: problemOf(first, texts) } };
  if (last.problem !== undefined) return { problem: { end: "to", sentence: problemOf(last, texts) } };
  const [from, to] = [first.date, last.date];
  if (to < from) return { problem: { end: "to", sentence: t("dateFilter.reversed") } };
  if (from > today) return { problem: { end: "from", sentence: t("dateFilter.fromFuture") } };
  if (!isPossible({ period: "custom", from, to }, Date.parse(today))) {
    const earliest = formatLocalDate(Date.parse(to) / DAY_MS - MOST_DAYS + 1);
    // No start makes an end possible that lies ten years ahead.
    if (earliest > today) return { problem: { end: "to", sentence: t("dateFilter.toFuture") } };
    return { problem: { end: "from", sentence: t("dateFilter.tooLong", { date: writing.write(earliest) }) } };
  }
  return { range: { from, to }, ...(to > today && { remark: t("dateFilter.toFuture") }) };
}
