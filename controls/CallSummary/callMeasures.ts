import { HOUR_MS } from "../../shared/domain/time";
import type { KpiId } from "../../shared/domain/kpis";
import type { CallSummary } from "./loadCallSummary";

/** What was measured of a call and its seller, in the measures' units. */
export function callMeasures({ call, seller }: CallSummary): ReadonlyMap<KpiId, number> {
  const { durationMs, switchCount, customerMonologueMs, sentiment } = call;
  const all: readonly (readonly [KpiId, number | undefined])[] = [
    ["talkShare", seller?.talkShare],
    ["wordsPerMinute", seller?.wordsPerMinute],
    ["pauseMs", seller?.pauseMs],
    ["sellerMonologueMs", seller?.monologueMs],
    ["customerMonologueMs", customerMonologueMs],
    ["switchCount", switchCount],
    ["switchesPerHour", switchCount === undefined || !durationMs ? undefined : switchCount / (durationMs / HOUR_MS)],
    ["positive", sentiment?.positive],
    ["negative", sentiment?.negative],
  ];
  return new Map(all.flatMap(([id, value]) => (value === undefined ? [] : [[id, value] as const])));
}
