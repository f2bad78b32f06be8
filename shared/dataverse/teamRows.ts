import type { SellerMeans } from "../domain/SellerMeans";
import type { Row } from "./DataverseClient";
import type { RatioUnit } from "./ratioUnit";
import { formatted, guid, measure, present } from "./readRow";

const SUMS = ["ratio", "speed", "pause", "monologue", "duration", "switches", "customermonologue", "positive", "negative"] as const;
type Sums = Record<(typeof SUMS)[number], number>;

interface Group {
  readonly name: string | undefined;
  readonly n: number;
  readonly sums: Sums;
}

const HOUR_MS = 3_600_000;

/** Adds the groups of one seller: by user, and by owner where no user is named. */
function groupBySeller(rows: readonly Row[]): Map<string, Group> {
  const groups = new Map<string, Group>();
  for (const row of rows) {
    const key = guid(row["user"]) ? "user" : "owner";
    const id = guid(row[key]);
    if (id === undefined) continue;
    const before = groups.get(id);
    const sums = Object.fromEntries(SUMS.map((sum) => [sum, (before?.sums[sum] ?? 0) + (measure(row, sum) ?? 0)])) as Sums;
    groups.set(id, { name: before?.name ?? formatted(row, key), n: (before?.n ?? 0) + (measure(row, "n") ?? 0), sums });
  }
  return groups;
}

/** The mean of stored ratios as a share; a mean of quotients is no mean of shares. */
function meanShare(mean: number, unit: RatioUnit | undefined): number | undefined {
  return unit === "share" ? mean : unit === "percent" ? mean / 100 : undefined;
}

/** Rows of `teamQuery` as means by seller. */
export function toSellerMeans(rows: readonly Row[], ratioUnit: RatioUnit | undefined): SellerMeans[] {
  return [...groupBySeller(rows)]
    .filter(([, { n }]) => n > 0)
    .map(([sellerId, { name, n, sums }]) => {
      const means = present<SellerMeans["means"]>({
        talkShare: meanShare(sums.ratio / n, ratioUnit),
        wordsPerMinute: sums.speed / n,
        pauseMs: sums.pause / n,
        sellerMonologueMs: sums.monologue / n,
        customerMonologueMs: sums.customermonologue / n,
        switchCount: sums.switches / n,
        switchesPerHour: sums.duration > 0 ? sums.switches / (sums.duration / HOUR_MS) : undefined,
        positive: sums.positive / n,
        negative: sums.negative / n,
      });
      return present<SellerMeans>({ sellerId, name, n, means });
    });
}

/** Whether the viewer may see rows that somebody else owns: the sign of more than one's own read depth. */
export function seesOthers(rows: readonly Row[], viewerId: string): boolean {
  return rows.some((row) => guid(row["owner"]) !== viewerId);
}
