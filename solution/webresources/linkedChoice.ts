import { OWN_OPTION_BASE } from "../../shared/dataverse/tables";
import { COMPARISONS, PERIODS } from "../../shared/domain/Period";
import { linkData } from "../../shared/host/linkData";

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

/**
 * What a copied link chooses of the viewer's row. Whatever of it cannot be is left out, and said.
 * @param search the page's own, such as `?data=seller%3D…`
 * @param now milliseconds since 1970 UTC
 */
export function linkedChoice(search: string, now: number): LinkedChoice {
  const { sellerId, period, comparison, filters, names, single } = linkData(search, now);
  return {
    choice: {
      ...(sellerId !== undefined && { "slr_SellerId@odata.bind": `/systemusers(${sellerId})` }),
      ...(period && { slr_period: OWN_OPTION_BASE + PERIODS.indexOf(period.period) }),
      ...(period?.from !== undefined && period.to !== undefined && { slr_from: period.from, slr_to: period.to }),
      ...(comparison && { slr_compare: OWN_OPTION_BASE + COMPARISONS.indexOf(comparison) }),
      ...(filters !== undefined && { slr_filters: filters }),
    },
    sellerId,
    refused: [
      ...(names("period", "from", "to") && !period ? (["linkPeriod"] as const) : []),
      ...((names("seller") && !sellerId) || (names("compare") && !comparison) || single("filters") !== filters
        ? (["linkRefused"] as const)
        : []),
    ],
  };
}
