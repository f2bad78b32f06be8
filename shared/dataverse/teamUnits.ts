import { groupedBy } from "../domain/groupedBy";
import type { CallRange } from "./sellersCalls";
import type { SumUnit, UnitMeans } from "../domain/SellerMeans";
import { HOUR_MS } from "../domain/time";
import type { RowOf } from "./DataverseClient";
import { columns, type Aliases, type Part } from "./fetchXml";
import type { PERSON_COLUMNS } from "./person";
import type { RatioUnit } from "./ratioUnit";
import { sumsQuery, userLink } from "./teamQuery";
import { groupBySeller, meansOf, type SumsGroup } from "./teamRows";

const GROUP = { groupby: true } as const;

/** The user's days or weeks; an answer numbers days within their month and year, weeks within their year. */
function units(unit: SumUnit): Part<"year" | "month" | "unit"> {
  const part = <A extends string>(alias: A, dategrouping: "year" | "month" | SumUnit) =>
    columns({ msdyn_conversationstarttime: alias }, { ...GROUP, dategrouping });
  return (part("year", "year") + (unit === "day" ? part("month", "month") : "") + part("unit", unit)) as Part<"year" | "month" | "unit">;
}

/**
 * Sums of every measure by seller and day, or week, over the calls that have all of them. Of whoever is found by calls only it tells to
 * whom they report.
 * @param sellerIds undefined for anybody's that the viewer may see
 * @param unit undefined for the range as a whole
 */
export function teamUnitsQuery(range: CallRange, sellerIds: readonly string[] | undefined, unit: SumUnit | undefined) {
  const ofUser = sellerIds ? [] : [userLink(columns({ parentsystemuserid: "manager", isdisabled: "disabled" }, GROUP))];
  // The rows hold no more of the user, and no unit where none is asked for: the rest is absent.
  return sumsQuery<"manager" | "year" | "month" | "unit" | Aliases<typeof PERSON_COLUMNS>>(
    range,
    sellerIds,
    ofUser,
    unit ? [units(unit)] : [],
  );
}

/** Means by days or weeks of each seller; what a limit has cut in two is one again. */
export function toUnitMeans(
  rows: readonly RowOf<typeof teamUnitsQuery>[],
  ratioUnit: RatioUnit,
): ReadonlyMap<string, readonly UnitMeans[]> {
  const groups = groupBySeller(rows, ({ year, month, unit }) => [year, month, unit].join());
  const bySeller = groupedBy(
    ({ seller }) => seller.id,
    groups.filter(({ n }) => n > 0),
  );
  const unitOf = (group: SumsGroup): UnitMeans => ({
    n: group.n,
    hours: group.sums.duration / HOUR_MS,
    means: meansOf(group, ratioUnit),
  });
  return new Map([...bySeller].map(([id, own]) => [id, own.map(unitOf)]));
}
