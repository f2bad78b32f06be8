import { NOTHING_OPEN, type OpenItems } from "../domain/OpenItems";
import { sellerIdOf } from "./callRows";
import { ACTIVITY_TYPES } from "../domain/CallFindings";
import { isActivityDone } from "./createdActivity";
import type { RowOf } from "./DataverseClient";
import { columns, condition, filter, link, query, within } from "./fetchXml";
import { measure } from "./readRow";
import { type CallRange, conversationLink, countedIn, ofSellers, SAME_CALL, speakerLink } from "./sellersCalls";
import { ACTION_ITEM_STATE, ACTIVE, CALL_TABLES, TABLES } from "./tables";

const GROUP = { groupby: true } as const;

/** The state of what was made of an action item; only one of them can be there. */
const STATES = ACTIVITY_TYPES.map((type) =>
  link(
    CALL_TABLES[type],
    { from: "activityid", to: "msdyn_createdactivity", "link-type": "outer", alias: type },
    columns({ statecode: `${type}state` as const }, GROUP),
  ),
);

/**
 * What sellers said will be done, counted by who said it and by the state of what was made of it.
 * @param sellerIds undefined for anybody whose calls the viewer may see
 * @param overdueBefore what was said in calls that began before is overdue; milliseconds since 1970 UTC
 * @param withActivities who may not read activities counts what nothing was made of
 */
export function openItemsQuery(sellerIds: readonly string[] | undefined, range: CallRange, overdueBefore: number, withActivities?: true) {
  return query(
    TABLES.actionItem,
    { aggregate: true },
    columns({ msdyn_conversationactionitemid: "n" }, { aggregate: "count" }),
    filter(
      condition("msdyn_state", "eq", ACTION_ITEM_STATE.committed),
      condition("statecode", "eq", ACTIVE),
      ...(withActivities ? [] : [condition("msdyn_createdactivity", "null")]),
    ),
    ...(withActivities ? STATES : []),
    speakerLink(
      columns({ msdyn_user: "user", ownerid: "owner" }, GROUP),
      ofSellers(sellerIds),
      conversationLink(countedIn(range)),
      // The same call once more where it began long ago: one question counts all and those.
      link(
        TABLES.conversation,
        { ...SAME_CALL, "link-type": "outer", alias: "l" },
        columns({ msdyn_sciconversationid: "overdue" }, { aggregate: "countcolumn" }),
        filter(within("msdyn_conversationstarttime", { from: -Infinity, to: overdueBefore })),
      ),
    ),
  );
}

/** Rows of `openItemsQuery` by seller id; whoever is not among them has nothing open. */
export function toOpenItems(rows: readonly RowOf<typeof openItemsQuery>[]): ReadonlyMap<string, OpenItems> {
  const open = new Map<string, OpenItems>();
  for (const row of rows) {
    const sellerId = sellerIdOf(row);
    if (sellerId === undefined || isActivityDone(row)) continue;
    const { count, overdue } = open.get(sellerId) ?? NOTHING_OPEN;
    open.set(sellerId, { count: count + (measure(row, "n") ?? 0), overdue: overdue + (measure(row, "overdue") ?? 0) });
  }
  return open;
}
