import { filtersOf, filtersText } from "../dataverse/filtersColumn";
import { isGuid } from "../domain/isGuid";
import { COMPARISONS, PERIODS, type Comparison } from "../domain/Period";
import { isPossible } from "../domain/rangeOf";
import { DAY_MS } from "../domain/time";
import type { Selection } from "./selection";

/** What a link says, each part as far as it can be: anybody may have written it. */
export interface LinkData {
  /** By id. */
  readonly sellerId: string | undefined;
  readonly period: Pick<Selection, "period" | "from" | "to"> | undefined;
  readonly comparison: Comparison | undefined;
  /** As the column of filters holds them, as far as they can be; undefined where it says nothing of them. */
  readonly filters: string | undefined;
  /** Whether it says anything under one of these names, possible or not. */
  readonly names: (...names: readonly string[]) => boolean;
  /** What it says under a name exactly once. */
  readonly single: (name: string) => string | undefined;
}

function single(query: URLSearchParams, name: string): string | undefined {
  const values = query.getAll(name);
  return values.length === 1 ? values[0] : undefined;
}

/** No call can be in a period that begins after tomorrow, which is today's date somewhere. */
function periodOf(query: URLSearchParams, now: number): LinkData["period"] {
  const period = PERIODS.find((key) => key === single(query, "period"));
  if (period !== "custom") return period && { period };
  const [from = "", to = ""] = [single(query, "from"), single(query, "to")];
  return isPossible({ period, from, to }, now) && Date.parse(from) <= now + DAY_MS ? { period, from, to } : undefined;
}

/**
 * Reads `seller=<guid>&period=…&from=YYYY-MM-DD&to=YYYY-MM-DD&compare=…&filters=<JSON>`, handed to a page as `?data=`.
 * @param search the page's own, such as `?data=seller%3D…` @param now milliseconds since 1970 UTC
 */
export function linkData(search: string, now: number): LinkData {
  const query = new URLSearchParams(single(new URLSearchParams(search), "data") ?? "");
  const seller = single(query, "seller");
  return {
    sellerId: seller !== undefined && isGuid(seller) ? seller.toLowerCase() : undefined,
    period: periodOf(query, now),
    comparison: COMPARISONS.find((key) => key === single(query, "compare")),
    filters: query.has("filters") ? filtersText(filtersOf(single(query, "filters"))) : undefined,
    names: (...names) => names.some((name) => query.has(name)),
    single: (name) => single(query, name),
  };
}
