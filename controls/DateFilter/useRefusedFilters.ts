import * as React from "react";
import type { DataverseError } from "../../shared/dataverse/DataverseError";
import { probeQuery, TABLES_OF_FILTERS } from "../../shared/dataverse/filterTables";
import type { Table } from "../../shared/dataverse/tables";
import { CALL_FILTERS, clearedFilters, type CallFilter, type Filters } from "../../shared/domain/Filters";
import type { Texts } from "../../shared/format/Texts";
import { useAnswer } from "../../shared/host/useAnswer";
import type { PageChannel } from "../../shared/page/pageChannel";

const isRefused = async ({ client }: PageChannel, table: Table): Promise<boolean | undefined> =>
  client?.fetch(probeQuery(table)).then(
    () => false,
    ({ reason }: DataverseError) => reason === "forbidden",
  );

/** Tables that the chosen filters look into and the viewer may not read, asked where the page's calls were refused. */
function useTablesRefused(channel: PageChannel, chosen: readonly CallFilter[]): readonly Table[] {
  const failure = (channel.team ?? channel.answer)?.failure;
  const tables = [...new Set(chosen.flatMap((kind) => TABLES_OF_FILTERS[kind]))];
  const isAsked = failure === "forbidden" && tables.length > 0;
  const { value } = useAnswer(isAsked ? JSON.stringify([tables, channel.attempt]) : undefined, async () => {
    const refused = await Promise.all(tables.map((table) => isRefused(channel, table)));
    return tables.filter((_, place) => refused[place]);
  });
  return value ?? [];
}

/**
 * Tells the page which filters keep it from loading, with the way to go on without them. Never are they left out by themselves: figures
 * of other calls than those that were asked for would be wrong.
 * @param onChange gets the filters without them
 */
export function useRefusedFilters(
  channel: PageChannel,
  filters: Filters,
  { t, format }: Texts,
  onChange: (filters: Filters) => void,
): void {
  const chosen = CALL_FILTERS.filter((kind) => filters[kind]?.length);
  const tables = useTablesRefused(channel, chosen);
  const kinds = chosen.filter((kind) => TABLES_OF_FILTERS[kind].some((table) => tables.includes(table)));
  const goOn = React.useRef<() => void>();
  goOn.current = () => onChange(clearedFilters(filters, kinds));
  const names = format.list(kinds.map((kind) => t(`dateFilter.filters.kind.${kind}`)));
  const reason = names && t("dateFilter.filters.refused", { filters: names, tables: format.list(tables) });
  React.useEffect(() => {
    const refused = { reason, wayOut: t("dateFilter.filters.without"), goOn: () => goOn.current?.() };
    channel.publish({ refused: reason ? refused : undefined });
  }, [reason, channel, t]);
}
