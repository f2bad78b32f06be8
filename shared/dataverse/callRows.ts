import type { Call } from "../domain/Call";
import type { Row } from "./DataverseClient";
import { detectRatioUnit, toTalkShare, type RatioUnit } from "./ratioUnit";
import { toRatios } from "./ratioSampleQuery";
import { guid, measure, present, text, time } from "./readRow";
import { CONVERSATION_SCOPE } from "./tables";
import { toWholeCall } from "./wholeCall";

/** The row that speaks for the seller: one that names the seller before one that the seller merely owns; the newest sentiment. */
function preferred(a: Row, b: Row): Row {
  const named = Number(text(b, "user") !== undefined) - Number(text(a, "user") !== undefined);
  if (named !== 0) return named > 0 ? b : a;
  return (time(b, "scored") ?? 0) > (time(a, "scored") ?? 0) ? b : a;
}

function oneRowPerCall(rows: readonly Row[]): Row[] {
  const byCall = new Map<string, Row>();
  for (const row of rows) {
    const id = guid(row["id"]);
    if (id === undefined || time(row, "start") === undefined) continue;
    const known = byCall.get(id);
    byCall.set(id, known ? preferred(known, row) : row);
  }
  return [...byCall.values()];
}

function toCall(row: Row, unit: RatioUnit | undefined): Call {
  return present<Call>({
    id: guid(row["id"]),
    ...toWholeCall(row),
    internal: row["scope"] === CONVERSATION_SCOPE.internal,
    talkShare: toTalkShare(measure(row, "ratio"), unit),
    wordsPerMinute: measure(row, "speed"),
    pauseMs: measure(row, "pause"),
    sellerMonologueMs: measure(row, "monologue"),
  });
}

export interface ReadCalls {
  /** Newest first, one per conversation. */
  readonly calls: readonly Call[];
  /** Absent where too few values tell it; talk shares are then absent too. */
  readonly ratioUnit?: RatioUnit;
}

/**
 * Rows of `callQuery` as calls.
 * @param sample further stored ratios of the environment, which tell the unit together with the rows' own
 */
export function toCalls(rows: readonly Row[], sample: readonly number[] = []): ReadCalls {
  const unique = oneRowPerCall(rows);
  const ratioUnit = detectRatioUnit([...toRatios(unique), ...sample]);
  const calls = unique.map((row) => toCall(row, ratioUnit)).sort((a, b) => b.startedAt - a.startedAt);
  return present<ReadCalls>({ calls, ratioUnit });
}
