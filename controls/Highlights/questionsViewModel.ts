import type { RowOf } from "../../shared/dataverse/DataverseClient";
import { guid, measure, text } from "../../shared/dataverse/readRow";
import { MAX_QUESTIONS, type questionsQuery } from "../../shared/dataverse/questionsQuery";
import type { Texts } from "../../shared/format/Texts";
import type { SellerPage } from "../../shared/page/sellerPage";

/** A question with where it was asked. */
export interface QuestionLine {
  readonly key: string;
  /** Untrusted text of any length. */
  readonly text: string;
  readonly callId: string;
  readonly atMs: number;
  /** `4:12` */
  readonly moment: string;
  /** Untrusted text. */
  readonly title: string;
  readonly date: string;
}

export interface QuestionsView {
  readonly lines: readonly QuestionLine[];
  /** `57 questions, in 18 of 22 calls` */
  readonly count: string;
}

/** Rows of `questionsQuery` in the page's calls that count: newest calls first, each question once, in the order of the call. */
export function questionsView(
  rows: readonly RowOf<typeof questionsQuery>[],
  { calls }: Pick<SellerPage, "calls">,
  { t, format }: Texts,
): QuestionsView {
  const known = new Map(calls.map((call) => [call.id, call]));
  const lines = new Map<string, QuestionLine & { readonly startedAt: number }>();
  for (const row of rows) {
    const call = known.get(guid(row.id) ?? "");
    const question = text(row, "text")?.trim();
    if (!call || !question) continue;
    const atMs = measure(row, "offset") ?? 0;
    // Who takes part twice, such as after a lost connection, doubles the rows.
    const key = `${call.id} ${atMs} ${question}`;
    const title = call.title.trim() || t("highlights.untitled");
    lines.set(key, {
      key,
      text: question,
      callId: call.id,
      atMs,
      moment: format.duration(atMs),
      title,
      date: format.dateTime(call.startedAt),
      startedAt: call.startedAt,
    });
  }
  const sorted = [...lines.values()].sort(
    (a, b) => b.startedAt - a.startedAt || (a.callId < b.callId ? -1 : a.callId > b.callId ? 1 : a.atMs - b.atMs),
  );
  const n = new Set(sorted.map(({ callId }) => callId)).size;
  const inCalls = t.plural("shared.nOf", calls.length, { n: format.number(n), total: format.number(calls.length) });
  const isCut = rows.length >= MAX_QUESTIONS;
  return {
    lines: sorted,
    count: t.plural(isCut ? "highlights.newestQuestions" : "highlights.questionCount", sorted.length, { calls: inCalls }),
  };
}
