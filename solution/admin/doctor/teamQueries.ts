import { benchmarkQuery, publishedQuery } from "../../../shared/dataverse/benchmarkQuery";
import { callNarrowing } from "../../../shared/dataverse/callNarrowing";
import { closedDealsQuery } from "../../../shared/dataverse/closedDealsQuery";
import { coverageQuery } from "../../../shared/dataverse/coverageQuery";
import { dealsOfCallsQuery } from "../../../shared/dataverse/dealQuery";
import type { Query } from "../../../shared/dataverse/fetchXml";
import { CHOICE_QUESTIONS } from "../../../shared/dataverse/filterChoices";
import { meetingsQuery } from "../../../shared/dataverse/meetingsQuery";
import { openItemsQuery } from "../../../shared/dataverse/openItemsQuery";
import { reportsQuery } from "../../../shared/dataverse/reportsQuery";
import type { CallRange } from "../../../shared/dataverse/sellersCalls";
import { DEAL_TABLES, FILTER_TABLES } from "../../../shared/dataverse/tables";
import { teamCallsQuery } from "../../../shared/dataverse/teamCallsQuery";
import { teamQuestionsQuery } from "../../../shared/dataverse/teamQuestionsQuery";
import { teamUnitsQuery } from "../../../shared/dataverse/teamUnits";
import { questionTextsQuery, teamWordsQuery } from "../../../shared/dataverse/teamWordsQuery";
import { CALL_FILTERS, type CallFilter } from "../../../shared/domain/Filters";

type Queries = Readonly<Record<string, Query>>;

/** What no call has: a query is accepted or not, whatever it finds. */
const valuesOf = (noRow: string): Readonly<Record<CallFilter, string>> => ({
  activity: "meeting",
  direction: "incoming",
  record: `account:${noRow}`,
  stage: "-",
  campaign: noRow,
  tag: "-",
  category: "-",
});

/** The calls of a team as each filter narrows them, and what is asked for its choices. */
function filterQueries(range: CallRange, noRow: string): Queries {
  const narrowed = CALL_FILTERS.map((kind) => {
    const narrowing = callNarrowing({ [kind]: [valuesOf(noRow)[kind]] });
    return [`calls narrowed by ${kind}`, teamCallsQuery(undefined, { ...range, ...(narrowing && { narrowing }) })] as const;
  });
  const choices = CHOICE_QUESTIONS.map(({ kinds, ask }) => [`choices of ${kinds.join(", ")}`, ask(undefined, range)] as const);
  return Object.fromEntries([...narrowed, ...choices]);
}

/**
 * Every question that the two tabs of Team ask, by a name for people.
 * @param noRow an id that no row has
 */
export function teamQueries(callerId: string, range: CallRange, noRow: string): Queries {
  return {
    "team's calls": teamCallsQuery(undefined, range),
    "team's sums by day": teamUnitsQuery(range, undefined, "day"),
    "what was kept of conversations": coverageQuery(undefined, range),
    "meetings held": meetingsQuery(undefined, range),
    "team's questions": teamQuestionsQuery(undefined, range),
    "open action items": openItemsQuery(undefined, range, range.from, true),
    "a manager's reports": reportsQuery([noRow]),
    "team's words": teamWordsQuery(undefined, range),
    "questions' texts": questionTextsQuery(undefined, range),
    "deals of calls": dealsOfCallsQuery([noRow]),
    "closed deals": closedDealsQuery(undefined, range.from, range),
    "what the own manager has published": benchmarkQuery(callerId),
    "what was published": publishedQuery(callerId),
    ...filterQueries(range, noRow),
  };
}

/** Tables of the Sales solution that a query looks into: people read them by their sales roles, not by those of Seller Details. */
export function salesTablesOf({ fetchXml }: Query): readonly string[] {
  const tables = [...Object.values(DEAL_TABLES), ...Object.values(FILTER_TABLES)];
  return tables.filter((table) => fetchXml.includes(`name="${table}"`));
}
