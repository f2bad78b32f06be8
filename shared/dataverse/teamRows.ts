import type { Seller } from "../domain/Seller";
import type { SellerMeans } from "../domain/SellerMeans";
import { perHour } from "../domain/perHour";
import type { RowOf } from "./DataverseClient";
import type { Aliases } from "./fetchXml";
import { toTalkShare, type RatioUnit } from "./ratioUnit";
import { formatted, guid, measure } from "./readRow";
import { present } from "../domain/present";
import { PARTICIPANT_MEASURES } from "./participantMeasures";
import type { teamQuery } from "./teamQuery";
import { toSeller } from "./person";
import { CALL_DURATION, CALL_MEASURES, CALL_SENTIMENT } from "./wholeCall";

type TeamRow = RowOf<typeof teamQuery>;

const SUMMED = { ...PARTICIPANT_MEASURES, ...CALL_DURATION, ...CALL_MEASURES, ...CALL_SENTIMENT };
type Sums = Record<Aliases<typeof SUMMED>, number>;

export interface SumsGroup {
  readonly seller: Seller;
  readonly n: number;
  readonly sums: Sums;
  /** The highest stored ratio. */
  readonly highest: number;
}

/** An owner without a participation is known by name only. */
function sellerOf(row: TeamRow, id: string, key: "user" | "owner"): Seller {
  const seller: Seller = key === "user" ? toSeller(id, row) : { id, name: "" };
  return seller.name ? seller : { ...seller, name: formatted(row, key) ?? "" };
}

/** Adds the groups of one seller: by user, and by owner where no user is named. @param partOf splits them further */
export function groupBySeller<R extends TeamRow>(rows: readonly R[], partOf: (row: R) => string = () => ""): readonly SumsGroup[] {
  const groups = new Map<string, SumsGroup>();
  for (const row of rows) {
    const key = guid(row.user) ? "user" : "owner";
    const sellerId = guid(row[key]);
    if (sellerId === undefined) continue;
    const id = sellerId + partOf(row);
    const before = groups.get(id);
    const sums = Object.fromEntries(Object.values(SUMMED).map((sum) => [sum, (before?.sums[sum] ?? 0) + (measure(row, sum) ?? 0)])) as Sums;
    groups.set(id, {
      seller: before?.seller.name ? before.seller : sellerOf(row, sellerId, key),
      n: (before?.n ?? 0) + (measure(row, "n") ?? 0),
      sums,
      highest: Math.max(before?.highest ?? 0, measure(row, "highest") ?? 0),
    });
  }
  return [...groups.values()];
}

/** The mean of stored ratios as a share. One of quotients is none, and a sum that holds an impossible ratio tells nothing. */
function meanShare({ n, sums, highest }: SumsGroup, unit: RatioUnit): number | undefined {
  const isMean = unit !== "quotient" && toTalkShare(highest, unit) !== undefined;
  return isMean ? toTalkShare(sums.ratio / n, unit) : undefined;
}

export function meansOf(group: SumsGroup, ratioUnit: RatioUnit): SellerMeans["means"] {
  const { n, sums } = group;
  return present<SellerMeans["means"]>({
    talkShare: meanShare(group, ratioUnit),
    wordsPerMinute: sums.speed / n,
    pauseMs: sums.pause / n,
    sellerMonologueMs: sums.monologue / n,
    customerMonologueMs: sums.customermonologue / n,
    switchCount: sums.switches / n,
    switchesPerHour: perHour(sums.switches, sums.duration),
    positive: sums.positive / n,
    negative: sums.negative / n,
  });
}

/** Sums as means by seller. */
export function toSellerMeans(rows: readonly TeamRow[], ratioUnit: RatioUnit): SellerMeans[] {
  return groupBySeller(rows).flatMap((group) => {
    const { seller, n } = group;
    return n === 0
      ? []
      : present<SellerMeans>({ sellerId: seller.id, name: seller.name || undefined, n, means: meansOf(group, ratioUnit) });
  });
}

/** Everyone with calls, as the rows name them. */
export function toTeamSellers(rows: readonly TeamRow[]): Seller[] {
  return groupBySeller(rows).map(({ seller }) => seller);
}

/** Whether the viewer may see rows that somebody else owns: the sign of more than one's own read depth. */
export function seesOthers(rows: readonly TeamRow[], viewerId: string): boolean {
  return rows.some((row) => guid(row.owner) !== viewerId);
}
