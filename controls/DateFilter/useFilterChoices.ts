import { CHOICE_QUESTIONS, summedChoices, type FilterChoice } from "../../shared/dataverse/filterChoices";
import type { Row } from "../../shared/dataverse/DataverseClient";
import type { Query } from "../../shared/dataverse/fetchXml";
import { inQueries, type CallRange } from "../../shared/dataverse/sellersCalls";
import { splitByDate } from "../../shared/dataverse/splitByDate";
import type { FilterKind, Filters } from "../../shared/domain/Filters";
import { DAY_MS } from "../../shared/domain/time";
import { useAnswer, type Answer } from "../../shared/host/useAnswer";
import type { PageChannel } from "../../shared/page/pageChannel";
import { filterNames, namedRows } from "./filterNames";

/** Counts never reach further back: they must stay cheap for a year of a large team. */
const COUNTED_MS = 90 * DAY_MS;

/** Of whose calls of when choices are offered: those of the page, without its filters. */
export interface Counted {
  /** Ids; undefined for anybody whose calls the viewer sees. */
  readonly sellers: readonly string[] | undefined;
  readonly range: CallRange;
}

export function countedOn({ team, answer }: Pick<PageChannel, "team" | "answer">): Counted | undefined {
  const range = (team?.page ?? answer?.page)?.range;
  const seller = answer?.page?.seller;
  if (!range || (!team?.page && !seller)) return undefined;
  return {
    sellers: team?.page ? team.page.lineIds : seller && [seller.id],
    range: { from: Math.max(range.from, range.to - COUNTED_MS), to: range.to },
  };
}

type Asking = Pick<PageChannel, "client" | "answers">;

async function rowsOf({ client, answers }: Asking, viewerId: string, query: Query): Promise<readonly Row[]> {
  return client ? (await answers.once(viewerId, query.fetchXml, () => client.fetch(query))).rows : [];
}

async function choicesOf(
  asking: Asking,
  viewerId: string,
  { sellers, range }: Counted,
  kinds: readonly FilterKind[],
): Promise<readonly FilterChoice[]> {
  const parts = sellers ? inQueries(sellers) : [undefined];
  const asked = CHOICE_QUESTIONS.filter((question) => question.kinds.some((kind) => kinds.includes(kind))).map(async ({ ask, read }) => {
    const found = parts.map((ids) => splitByDate(range, (part) => rowsOf(asking, viewerId, ask(ids, part))));
    return (await Promise.all(found)).flat().flatMap(read);
  });
  const known = await Promise.all(asked.map((answer) => answer.catch(() => undefined)));
  // Where nothing could be asked, somebody is to be told why.
  if (known.every((choices) => choices === undefined)) await asked[0];
  return summedChoices(known.flatMap((choices) => choices ?? []));
}

/** What the calls of the page hold to narrow it to; asked when somebody opens the list, and then for a minute known. */
export function useFilterChoices(
  channel: PageChannel,
  viewerId: string,
  kinds: readonly FilterKind[],
  isOpen: boolean,
): Answer<readonly FilterChoice[]> {
  const counted = countedOn(channel);
  const question = isOpen && channel.client && counted ? JSON.stringify([counted, kinds, channel.now]) : undefined;
  return useAnswer(question, () => (counted ? choicesOf(channel, viewerId, counted, kinds) : Promise.resolve([])));
}

/** What the rows that filters name are called, by value; undefined while that is not known. */
export function useFilterNames(
  channel: PageChannel,
  viewerId: string,
  filters: Filters,
  kinds: readonly FilterKind[],
): ReadonlyMap<string, string> | undefined {
  const named = namedRows(filters, kinds);
  const { client, answers } = channel;
  const question = client && named.length > 0 ? JSON.stringify(named) : undefined;
  const answer = useAnswer(question, async () => (client ? filterNames(client, answers, viewerId, named) : new Map<string, string>()));
  return answer.isKnown ? answer.value : undefined;
}
