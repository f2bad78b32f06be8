import { isEligible } from "../domain/Call";
import type { ClosedDeal } from "../domain/ClosedDeal";
import { groupedBy } from "../domain/groupedBy";
import { toTeamCalls } from "./callRows";
import type { RowOf } from "./DataverseClient";
import { columns, condition, either, filter, instant, isOneOf, link, linked, order, query } from "./fetchXml";
import { PARTICIPANT_MEASURES } from "./participantMeasures";
import type { RatioUnit } from "./ratioUnit";
import { guid } from "./readRow";
import { type CallRange, conversationLink, countedIn, ofSellers } from "./sellersCalls";
import { CALL_TABLES, DEAL_TABLES, OPPORTUNITY_STATE, TABLES } from "./tables";
import { CALL_COLUMNS, measuresLink } from "./wholeCall";

/** Of so many calls about closed deals, the newest, outcomes are told: a page of the Web API. */
export const MAX_DEAL_CALLS = 5_000;

const CLOSED = [OPPORTUNITY_STATE.won, OPPORTUNITY_STATE.lost].map(String);

/** Leads from a call to the activity in which it was held, and on to the closed deal that this is about. */
function closedLink<P extends "p" | "m">(table: "phonecall" | "appointment", prefix: P, since: number) {
  return link(
    CALL_TABLES[table],
    { from: "activityid", to: "msdyn_relatedactivity", "link-type": "outer", alias: prefix },
    link(
      DEAL_TABLES.opportunity,
      { from: "opportunityid", to: "regardingobjectid", "link-type": "outer", alias: `${prefix}d` },
      columns({ opportunityid: `${prefix}deal`, statecode: `${prefix}state` } as const),
      filter(isOneOf("statecode", CLOSED), condition("actualclosedate", "ge", instant(since).slice(0, 10))),
    ),
  );
}

/**
 * The calls of sellers about deals that were closed lately, newest first, with what is measured of them. Asked apart from all others:
 * who may not read opportunities or activities misses nothing else.
 * @param sellerIds undefined for anybody's that the viewer may see
 * @param since deals that were closed before that day are left out; milliseconds since 1970 UTC
 * @param range of the calls
 */
export function closedDealsQuery(sellerIds: readonly string[] | undefined, since: number, range: CallRange) {
  return query(
    TABLES.participantInsights,
    {},
    columns({ ...PARTICIPANT_MEASURES, msdyn_user: "user", ownerid: "owner" }),
    ofSellers(sellerIds),
    either(linked("pd", "opportunityid", "not-null"), linked("md", "opportunityid", "not-null")),
    measuresLink(),
    conversationLink(
      CALL_COLUMNS,
      columns({ msdyn_conversationscope: "scope" }),
      order("msdyn_conversationstarttime", true),
      order("msdyn_sciconversationid"),
      countedIn(range),
      closedLink("phonecall", "p", since),
      closedLink("appointment", "m", since),
    ),
  );
}

/** Rows of `closedDealsQuery` by deal; deals without a call that counts are left out. */
export function toClosedDeals(rows: readonly RowOf<typeof closedDealsQuery>[], unit: RatioUnit, now: number): ClosedDeal[] {
  const byDeal = groupedBy((row) => guid(row.pdeal) ?? guid(row.mdeal) ?? "", rows);
  return [...byDeal].flatMap(([id, own]) => {
    const calls = [...toTeamCalls(own, unit).values()].flat().filter((call) => isEligible(call, now));
    const isWon = own.some(({ pstate, mstate }) => (pstate ?? mstate) === OPPORTUNITY_STATE.won);
    return id === "" || calls.length === 0 ? [] : [{ id, isWon, calls }];
  });
}
