import type { Call } from "../domain/Call";
import type { callQuery } from "./callQuery";
import { isActivityDone } from "./createdActivity";
import type { RowOf } from "./DataverseClient";
import { toParticipantMeasures } from "./participantMeasures";
import type { RatioUnit } from "./ratioUnit";
import { guid, text, time } from "./readRow";
import { present } from "../domain/present";
import { CONVERSATION_SCOPE } from "./tables";
import { isScoredLater, toWholeCall } from "./wholeCall";

type CallRow = RowOf<typeof callQuery>;

/** The row that speaks for the seller: one that names the seller before one that the seller merely owns; the newest sentiment. */
function preferred(a: CallRow, b: CallRow): CallRow {
  const named = Number(text(b, "user") !== undefined) - Number(text(a, "user") !== undefined);
  if (named !== 0) return named > 0 ? b : a;
  return isScoredLater(b, a) ? b : a;
}

/** All rows of one call: joined tags, action items and scores multiply them. */
interface CallGroup {
  readonly id: string;
  readonly row: CallRow;
  readonly tags: ReadonlySet<string>;
  readonly outcomes: ReadonlySet<string>;
  readonly actions: ReadonlySet<string>;
}

const added = (known: ReadonlySet<string> | undefined, value: string | undefined): ReadonlySet<string> =>
  new Set([...(known ?? []), ...(value === undefined ? [] : [value])]);

function groupByCall(rows: readonly CallRow[]): CallGroup[] {
  const groups = new Map<string, CallGroup>();
  for (const row of rows) {
    const id = guid(row.id);
    if (id === undefined || time(row, "start") === undefined) continue;
    const known = groups.get(id);
    groups.set(id, {
      id,
      row: known ? preferred(known.row, row) : row,
      tags: added(known?.tags, text(row, "tag")),
      outcomes: added(known?.outcomes, text(row, "systemtag")),
      actions: added(known?.actions, guid(row.action)),
    });
  }
  return [...groups.values()];
}

function toCall({ id, row, tags, outcomes, actions }: CallGroup, unit: RatioUnit): Call {
  const { monologueMs, ...measures } = toParticipantMeasures(row, unit);
  return present<Call>({
    id,
    ...toWholeCall(row),
    ...measures,
    tags: [...tags],
    outcomes: [...outcomes],
    openActionItems: actions.size,
    internal: row.scope === CONVERSATION_SCOPE.internal,
    sellerMonologueMs: monologueMs,
  });
}

/** What is done is nothing open. */
const withOpenAction = (row: CallRow): CallRow => (isActivityDone(row) ? { ...row, action: undefined } : row);

/**
 * Rows of `callQuery` as calls, newest first, one per conversation.
 * @param unit what the environment's stored ratios count
 */
export function toCalls(rows: readonly CallRow[], unit: RatioUnit): Call[] {
  return groupByCall(rows.map(withOpenAction))
    .map((group) => toCall(group, unit))
    .sort((a, b) => b.startedAt - a.startedAt);
}
