import type { InstantRange } from "../domain/Period";
import { columns, condition, either, filter, isOneOf, link, order, query, type Part } from "./fetchXml";
import { PARTICIPANT_MEASURES } from "./participantMeasures";
import { conversationLink, countedIn } from "./sellersCalls";
import { PARTICIPANT_ROLE, TABLES } from "./tables";
import { CALL_COLUMNS, measuresLink } from "./wholeCall";

/** More calls than this are not loaded one by one for a team: a page of the Web API. */
export const MAX_TEAM_CALLS = 5_000;
/** Each id stands in an address twice, and the Web API takes none of more than 32 KB. */
const SELLERS_IN_A_QUERY = 200;

/** Sellers in the numbers that one query can name. */
export function inQueries(sellerIds: readonly string[]): string[][] {
  const parts = Array.from({ length: Math.ceil(sellerIds.length / SELLERS_IN_A_QUERY) }, (_, index) => index * SELLERS_IN_A_QUERY);
  return parts.map((start) => sellerIds.slice(start, start + SELLERS_IN_A_QUERY));
}

/**
 * Keeps what sellers took part in: where its user is one of them, or where it names no user and one of them owns it.
 * @param sellerIds undefined for anybody
 */
export function ofSellers(sellerIds: readonly string[] | undefined): Part {
  return filter(
    condition("msdyn_participantrole", "eq", PARTICIPANT_ROLE.agent),
    ...(sellerIds
      ? [either(isOneOf("msdyn_user", sellerIds), filter(condition("msdyn_user", "null"), isOneOf("ownerid", sellerIds)))]
      : []),
  );
}

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
export function teamCallsQuery(sellerIds: readonly string[] | undefined, range: InstantRange) {
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
