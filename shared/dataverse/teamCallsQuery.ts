import { columns, link, order, query } from "./fetchXml";
import { PARTICIPANT_MEASURES } from "./participantMeasures";
import { type CallRange, conversationLink, countedIn, ofSellers } from "./sellersCalls";
import { TABLES } from "./tables";
import { CALL_COLUMNS, measuresLink } from "./wholeCall";

/** More calls than this are not loaded one by one for a team: a page of the Web API. */
export const MAX_TEAM_CALLS = 5_000;
/** Whom people report to who are found by their calls only. */
const WHOSE = link(
  TABLES.user,
  { from: "systemuserid", to: "msdyn_user", "link-type": "outer", alias: "u" },
  columns({ parentsystemuserid: "manager", isdisabled: "disabled" }),
);

/**
 * The calls of several sellers, newest first, with what is measured of them and nothing else. A call of two of them has a row for each.
 * @param sellerIds undefined for anybody's that the viewer may see
 */
export function teamCallsQuery(sellerIds: readonly string[] | undefined, range: CallRange) {
  return query(
    TABLES.participantInsights,
    {},
    columns({ ...PARTICIPANT_MEASURES, msdyn_user: "user", ownerid: "owner" }),
    ofSellers(sellerIds),
    ...(sellerIds ? [] : [WHOSE]),
    measuresLink(),
    conversationLink(
      CALL_COLUMNS,
      columns({ msdyn_conversationscope: "scope" }),
      order("msdyn_conversationstarttime", true),
      order("msdyn_sciconversationid"),
      countedIn(range),
    ),
  );
}
