import type { Coverage } from "../domain/Coverage";
import type { RowOf } from "./DataverseClient";
import { columns, condition, either, filter, isOneOf, link, linked, query, within, type Join, type Part } from "./fetchXml";
import { guid, measure } from "./readRow";
import { type CallRange } from "./sellersCalls";
import { ACTIVITY_STATE, CALL_TABLES, FILTER_TABLES, TABLES } from "./tables";

/** How many meetings with customers somebody held, and how many of these were analysed. */
export type MeetingsHeld = Required<Pick<Coverage, "meetings" | "meetingsAnalysed">>;

const COUNT = { aggregate: "countcolumn", distinct: true } as const;
/** Of a party of an appointment: required and optional attendees. */
const INVITED = ["5", "6"];
/** Of those invited, who is somebody from outside. */
const OUTSIDE = [FILTER_TABLES.contact, FILTER_TABLES.account, FILTER_TABLES.lead] as const;

const partyJoin = (table: (typeof OUTSIDE)[number]): Join => ({ from: `${table}id`, to: "partyid", "link-type": "outer", alias: table });

/**
 * Online meetings of a period to which a contact, an account or a lead was invited, by owner: how many there were, and how many have a
 * conversation that was analysed.
 * @param sellerIds undefined for anybody's that the viewer may see
 */
export function meetingsQuery(sellerIds: readonly string[] | undefined, range: CallRange) {
  return query(
    CALL_TABLES.appointment,
    { aggregate: true },
    columns({ ownerid: "owner" }, { groupby: true }),
    columns({ activityid: "meetings" }, COUNT),
    filter(
      within("scheduledstart", range),
      condition("onlinemeetingjoinurl", "not-null"),
      condition("statecode", "ne", ACTIVITY_STATE.cancelled),
      either(...OUTSIDE.map((table) => linked(table, `${table}id`, "not-null"))),
    ),
    ...(sellerIds ? [filter(isOneOf("ownerid", sellerIds))] : []),
    link(
      FILTER_TABLES.party,
      { from: "activityid", to: "activityid", alias: "party" },
      filter(isOneOf("participationtypemask", INVITED)),
      ...OUTSIDE.map((table): Part => link(table, partyJoin(table))),
    ),
    link(
      TABLES.conversation,
      { from: "msdyn_relatedactivity", to: "activityid", "link-type": "outer", alias: "c" },
      columns({ msdyn_relatedactivity: "meetingsAnalysed" }, COUNT),
      filter(condition(TABLES.aggregatedInsights, "not-null")),
    ),
  );
}

/** Rows of `meetingsQuery`, of all parts of a period, by the owner's id. */
export function toMeetings(rows: readonly RowOf<typeof meetingsQuery>[]): ReadonlyMap<string, MeetingsHeld> {
  const found = new Map<string, MeetingsHeld>();
  for (const row of rows) {
    const owner = guid(row.owner) ?? "";
    const before = found.get(owner);
    found.set(owner, {
      meetings: (before?.meetings ?? 0) + (measure(row, "meetings") ?? 0),
      meetingsAnalysed: (before?.meetingsAnalysed ?? 0) + (measure(row, "meetingsAnalysed") ?? 0),
    });
  }
  return found;
}
