import { activityLinks } from "./createdActivity";
import { columns, condition, filter, link, order, query, within } from "./fetchXml";
import { PARTICIPANT_MEASURES } from "./participantMeasures";
import { type CallRange, conversationLink, countedIn, ofSeller } from "./sellersCalls";
import { ACTION_ITEM_STATE, ACTIVE, TABLES } from "./tables";
import { tagLink } from "./tagLink";
import { CALL_COLUMNS, measuresLink } from "./wholeCall";

/** More calls than this are not loaded at once; the page then says that it shows the newest. */
export const MAX_CALLS = 10_000;
/** A call with several tags, action items or scores has a row for each of them. */
export const MAX_CALL_ROWS = 3 * MAX_CALLS;

const NEWEST_FIRST = order("msdyn_conversationstarttime", true);

/**
 * When the newest call up to an instant began, of whatever length; asked only where a period holds none.
 * @param sellerId whose; undefined for anybody's that may be seen
 */
export function latestCallQuery(to: number, sellerId?: string) {
  return query(
    TABLES.participantInsights,
    { top: 1 },
    ...(sellerId === undefined ? [] : [ofSeller(sellerId)]),
    conversationLink(
      columns({ msdyn_conversationstarttime: "start" }),
      NEWEST_FIRST,
      filter(within("msdyn_conversationstarttime", { from: -Infinity, to })),
    ),
  );
}

/**
 * The calls in which somebody took part as a seller, newest first, with all that is measured of them and with what the seller promised
 * in them: all of it with the state of what was made of it, else what nothing was made of yet.
 *
 * All Agent rows of the calls found are not fetched: colleagues' speech is theirs.
 */
export function callQuery(sellerId: string, range: CallRange, withActivities?: true) {
  return query(
    TABLES.participantInsights,
    {},
    columns({ ...PARTICIPANT_MEASURES, msdyn_user: "user" }),
    ofSeller(sellerId),
    link(
      TABLES.actionItem,
      { from: TABLES.participantInsights, to: `${TABLES.participantInsights}id`, "link-type": "outer", alias: "i" },
      columns({ msdyn_conversationactionitemid: "action" }),
      filter(
        condition("msdyn_state", "eq", ACTION_ITEM_STATE.committed),
        condition("statecode", "eq", ACTIVE),
        ...(withActivities ? [] : [condition("msdyn_createdactivity", "null")]),
      ),
      ...(withActivities ? activityLinks() : []),
    ),
    measuresLink(),
    conversationLink(
      CALL_COLUMNS,
      columns({ msdyn_conversationscope: "scope" }),
      NEWEST_FIRST,
      order("msdyn_sciconversationid"),
      countedIn(range),
      tagLink(TABLES.tag, "g", columns({ msdyn_name: "tag" })),
      tagLink(TABLES.systemTag, "y", columns({ msdyn_name: "systemtag" })),
    ),
  );
}
