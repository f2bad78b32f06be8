import { OWN_OPTION_BASE } from "../../shared/dataverse/tables";
import { COMPARISONS, PERIODS } from "../../shared/domain/Period";

/** Columns of the viewer's row as the Web API writes them. */
export type RowChanges = Readonly<Record<string, string | number | null>>;

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** A value that is given exactly once. */
function single(query: URLSearchParams, name: string): string | undefined {
  const values = query.getAll(name);
  return values.length === 1 ? values[0] : undefined;
}

function option(values: readonly string[], text: string | undefined): number | undefined {
  const index = text === undefined ? -1 : values.indexOf(text);
  return index < 0 ? undefined : OWN_OPTION_BASE + index;
}

/** A day that exists, `YYYY-MM-DD`. */
function day(text: string | undefined): string | undefined {
  if (text === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const instant = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text) ? text : undefined;
}

function periodOf(query: URLSearchParams): RowChanges {
  const name = single(query, "period");
  const period = option(PERIODS, name);
  if (period === undefined) return {};
  if (name !== "custom") return { slr_period: period };
  const [from, to] = [day(single(query, "from")), day(single(query, "to"))];
  return from !== undefined && to !== undefined && from <= to ? { slr_period: period, slr_from: from, slr_to: to } : {};
}

/**
 * What a copied link chooses: `seller=<guid>&period=…&from=YYYY-MM-DD&to=YYYY-MM-DD&compare=…`, handed to the page as `?data=`. Anybody may
 * have written it, so whatever is not exactly that is left out.
 * @param search the page's own, such as `?data=seller%3D…`
 */
export function linkedChoice(search: string): RowChanges {
  const query = new URLSearchParams(single(new URLSearchParams(search), "data") ?? "");
  const seller = single(query, "seller");
  const compare = option(COMPARISONS, single(query, "compare"));
  return {
    ...(seller !== undefined && GUID.test(seller) ? { "slr_SellerId@odata.bind": `/systemusers(${seller.toLowerCase()})` } : {}),
    ...periodOf(query),
    ...(compare === undefined ? {} : { slr_compare: compare }),
  };
}
