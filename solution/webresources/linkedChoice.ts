import { OWN_OPTION_BASE } from "../../shared/dataverse/tables";
import { isGuid } from "../../shared/domain/isGuid";
import { COMPARISONS, PERIODS } from "../../shared/domain/Period";
import { isPossible } from "../../shared/domain/rangeOf";
import { DAY_MS } from "../../shared/domain/time";

/** Columns of the viewer's row as the Web API writes them. */
export type RowChanges = Readonly<Record<string, string | number | null>>;

/** What a link chooses, as far as it can be. */
export interface LinkedChoice {
  readonly choice: RowChanges;
  /** Whose page, by id. */
  readonly sellerId?: string | undefined;
  /** What of it cannot: a period, or something else. */
  readonly refused: readonly ("linkPeriod" | "linkRefused")[];
}

/** A value that is given exactly once. */
function single(query: URLSearchParams, name: string): string | undefined {
  const values = query.getAll(name);
  return values.length === 1 ? values[0] : undefined;
}

function option(values: readonly string[], text: string | undefined): number | undefined {
  const index = text === undefined ? -1 : values.indexOf(text);
  return index < 0 ? undefined : OWN_OPTION_BASE + index;
}

function sellerOf(query: URLSearchParams): string | undefined {
  const seller = single(query, "seller");
  return seller !== undefined && isGuid(seller) ? seller.toLowerCase() : undefined;
}

/** No call can be in a period that begins after tomorrow, which is today's date somewhere. */
function periodOf(query: URLSearchParams, now: number): RowChanges | undefined {
  const name = single(query, "period");
  const period = option(PERIODS, name);
  if (period === undefined) return undefined;
  if (name !== "custom") return { slr_period: period };
  const [from = "", to = ""] = [single(query, "from"), single(query, "to")];
  if (!isPossible({ period: "custom", from, to }, now) || Date.parse(from) > now + DAY_MS) return undefined;
  return { slr_period: period, slr_from: from, slr_to: to };
}

function comparisonOf(query: URLSearchParams): RowChanges | undefined {
  const compare = option(COMPARISONS, single(query, "compare"));
  return compare === undefined ? undefined : { slr_compare: compare };
}

/**
 * What a copied link chooses: `seller=<guid>&period=…&from=YYYY-MM-DD&to=YYYY-MM-DD&compare=…`, handed to the page as `?data=`. Anybody may
 * have written it, so whatever is not exactly that is left out, and said.
 * @param search the page's own, such as `?data=seller%3D…`
 * @param now milliseconds since 1970 UTC
 */
export function linkedChoice(search: string, now: number): LinkedChoice {
  const query = new URLSearchParams(single(new URLSearchParams(search), "data") ?? "");
  const names = (...parts: readonly string[]) => parts.some((part) => query.has(part));
  const [seller, period, comparison] = [sellerOf(query), periodOf(query, now), comparisonOf(query)];
  return {
    choice: { ...(seller !== undefined && { "slr_SellerId@odata.bind": `/systemusers(${seller})` }), ...period, ...comparison },
    sellerId: seller,
    refused: [
      ...(names("period", "from", "to") && !period ? (["linkPeriod"] as const) : []),
      ...((names("seller") && !seller) || (names("compare") && !comparison) ? (["linkRefused"] as const) : []),
    ],
  };
}
