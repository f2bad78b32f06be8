import { MINIMUM_COUNTED_DURATION_MS } from "../domain/Call";
import { columns, condition, filter, link, query, type Aliases, type Names, type Part } from "./fetchXml";
import { PARTICIPANT_MEASURES } from "./participantMeasures";
import { type CallRange, conversationLink, countedIn, ofSellers } from "./sellersCalls";
import { TABLES } from "./tables";
import { PERSON_COLUMNS } from "./person";
import { CALL_DURATION, CALL_MEASURES, CALL_SENTIMENT, insightsJoin, sentimentJoin } from "./wholeCall";

const GROUP = { groupby: true } as const;
const SUM = { aggregate: "sum" } as const;

/** Conditions that keep rows in which none of the measures is missing or −1. */
const known = (measures: Names): readonly Part[] => Object.keys(measures).map((name) => condition(name, "ge", 0));

/** Leads from a participation to its user. @param parts what is read of the user */
export const userLink = <A extends string>(...parts: readonly Part<A>[]): Part<A> =>
  link(TABLES.user, { from: "systemuserid", to: "msdyn_user", "link-type": "outer", alias: "u" }, ...parts);

type Summed = typeof PARTICIPANT_MEASURES & typeof CALL_DURATION & typeof CALL_MEASURES & typeof CALL_SENTIMENT;
type SumAliases = "user" | "owner" | "n" | "highest" | Aliases<Summed>;

/** Sums of every measure by user and owner, over the calls that have all of them. @param parts by what else */
export function sumsQuery<A extends string = never>(
  range: CallRange,
  sellerIds: readonly string[] | undefined,
  ofUser: readonly Part<A>[],
  ofCall: readonly Part<A>[],
) {
  return query<A | SumAliases>(
    TABLES.participantInsights,
    { aggregate: true },
    columns({ msdyn_user: "user", ownerid: "owner" }, GROUP),
    columns({ msdyn_conversationparticipantinsightsid: "n" }, { aggregate: "count" }),
    columns(PARTICIPANT_MEASURES, SUM),
    columns({ msdyn_talktolistenratio: "highest" }, { aggregate: "max" }),
    ofSellers(sellerIds),
    filter(...known(PARTICIPANT_MEASURES)),
    ...ofUser,
    link(
      TABLES.aggregatedInsights,
      insightsJoin(),
      columns({ ...CALL_DURATION, ...CALL_MEASURES }, SUM),
      filter(condition("msdyn_conversationdurationinms", "ge", MINIMUM_COUNTED_DURATION_MS), ...known(CALL_MEASURES)),
      link(TABLES.conversationSentiment, sentimentJoin(), columns(CALL_SENTIMENT, SUM), filter(...known(CALL_SENTIMENT))),
    ),
    conversationLink(...ofCall, countedIn(range)),
  );
}

/**
 * Sums of every measure by seller, over the calls that have all of them: one row for each user and owner that the viewer may see,
 * with what is known of the user. Sums rather than means, so that the answers for parts of a period can be added.
 * @param sellerIds whose alone, so that what else a director may see costs nothing
 */
export function teamQuery(range: CallRange, sellerIds?: readonly string[]) {
  return sumsQuery(range, sellerIds, [userLink(columns(PERSON_COLUMNS, GROUP))], []);
}
