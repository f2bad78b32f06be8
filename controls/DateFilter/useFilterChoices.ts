import { CHOICE_QUESTIONS, namesQuery, summedChoices, type FilterChoice } from "../../shared/dataverse/filterChoices";
import type { Row } from "../../shared/dataverse/DataverseClient";
import type { Query } from "../../shared/dataverse/fetchXml";
import { guid } from "../../shared/dataverse/readRow";
import { inQueries, type CallRange } from "../../shared/dataverse/sellersCalls";
import { splitByDate } from "../../shared/dataverse/splitByDate";
import { chosenValues, type FilterKind, type Filters } from "../../shared/domain/Filters";
import { groupedBy } from "../../shared/domain/groupedBy";
import { DAY_MS } from "../../shared/domain/time";
import { useAnswer, type Answer } from "../../shared/host/useAnswer";
import type { PageChannel } from "../../shared/page/pageChannel";

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

type NamedTable = Parameters<typeof namesQuery>[0];

/** Which row a value names; undefined of what says itself. */
function rowOf(kind: FilterKind, value: string): { readonly table: NamedTable; readonly id: string } | undefined {
  if (kind === "record") {
    const [table, id = ""] = value.split(":");
    return { table: table as NamedTable, id };
  }
  if (kind === "campaign") return { table: "campaign", id: value };
  return kind === "team" || kind === "seller" ? { table: "systemuser", id: value } : undefined;
}

/** What the rows that filters name are called, by value; those that are not among them are gone, or not the viewer's to read. */
export function useFilterNames(
  channel: PageChannel,
  viewerId: string,
  filters: Filters,
  kinds: readonly FilterKind[],
): ReadonlyMap<string, string> | undefined {
  const named = chosenValues(filters, kinds).flatMap(({ kind, value }) => {
    const row = rowOf(kind, value);
    return row ? [{ ...row, value }] : [];
  });
  const question = channel.client && named.length > 0 ? JSON.stringify(named) : undefined;
  const answer = useAnswer(question, async () => {
    const tables = [...groupedBy(({ table }: (typeof named)[number]) => table, named)];
    const rows = await Promise.all(
      tables.map(([table, of]) =>
        rowsOf(
          channel,
          viewerId,
          namesQuery(
            table,
            of.map(({ id }) => id),
          ),
        ).catch(() => []),
      ),
    );
    const names = new Map(rows.flat().map(({ id, name }) => [guid(id), String(name)] as const));
    return new Map(named.flatMap(({ id, value }) => (names.has(id) ? [[value, names.get(id) ?? ""] as const] : [])));
  });
  return answer.isKnown ? answer.value : undefined;
}
