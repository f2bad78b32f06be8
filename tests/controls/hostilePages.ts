import type { Call } from "../../shared/domain/Call";
import { KPIS, type KpiId } from "../../shared/domain/kpis";
import { COMPARISONS } from "../../shared/domain/Period";
import type { FiguredPage } from "../../shared/page/pageFigures";
import { DAY_MS } from "../../shared/domain/time";
import { callWith, feeling, MONDAY } from "../shared/insights/callWith";
import { days, pageWith, teamAt } from "./pageWith";

const times = <T>(count: number, make: (index: number) => T) => Array.from({ length: count }, (_, index) => make(index));

const SAME: Partial<Call> = { talkShare: 0.5, wordsPerMinute: 160, pauseMs: 600, switchCount: 20, customerMonologueMs: 60_000 };
const ZERO: Partial<Call> = { talkShare: 0, wordsPerMinute: 0, pauseMs: 0, switchCount: 0, customerMonologueMs: 0 };
const HUGE: Partial<Call> = { talkShare: 1, wordsPerMinute: 1e12, pauseMs: 1e12, switchCount: 1e12, customerMonologueMs: 1e12 };
const MARKUP = "<img src=x onerror=alert(1)>";

const CALLS: Readonly<Record<string, readonly Call[]>> = {
  "no measure": times(12, () => callWith()),
  "one call": [feeling(0.4, 0.1, SAME)],
  "one unmeasured call": [callWith()],
  "equal values": times(9, () => feeling(0.4, 0.1, SAME)),
  zeros: times(9, () => feeling(0, 0, ZERO)),
  "all negative": times(9, () => feeling(0, 1, SAME)),
  "extreme values": [...times(9, () => feeling(1, 0, HUGE)), feeling(0, 1, ZERO)],
  "calls of 0 seconds": times(9, () => feeling(0.4, 0.1, { ...SAME, durationMs: 0 })),
  "calls of unknown length": times(9, (index) => ({ ...SAME, id: `timeless-${index}`, title: "", startedAt: MONDAY, internal: false })),
  "many calls": times(400, (index) =>
    feeling((index % 10) / 20, (index % 7) / 20, { ...SAME, talkShare: (index % 101) / 100, startedAt: MONDAY - index * DAY_MS }),
  ),
};

const TARGETS: readonly FiguredPage["targets"][] = [
  {},
  Object.fromEntries((Object.keys(KPIS) as KpiId[]).map((id) => [id, { hidden: false, band: { low: 0, high: 1e-9 }, source: MARKUP }])),
  Object.fromEntries((Object.keys(KPIS) as KpiId[]).map((id) => [id, { hidden: false, band: { low: 7, high: 1e15 } }])),
  Object.fromEntries((Object.keys(KPIS) as KpiId[]).map((id) => [id, { hidden: false, band: { high: 0.5 } }])),
];

/** Pages that a page should not be: every kind of odd calls, before as now, with odd targets and teams. */
export function hostilePages(): { readonly name: string; readonly page: FiguredPage }[] {
  const team = [...teamAt({ talkShare: 0.5, wordsPerMinute: 1e9, positive: 0, negative: 1 }), { sellerId: "f", n: 0, means: {} }];
  return Object.entries(CALLS).flatMap(([name, calls]) =>
    COMPARISONS.flatMap((comparison, index) =>
      TARGETS.map((targets) => ({
        name: `${name}, compared with ${comparison}`,
        page: pageWith(
          {
            calls,
            previousCalls: index === 0 ? (CALLS["extreme values"] ?? []) : [],
            range: index === 1 ? { from: -Infinity, to: MONDAY + 1 } : days("2026-06-01", "2026-06-21"),
            previousRange: index === 1 ? undefined : days("2026-05-11", "2026-05-31"),
            seller: { id: "mei", name: MARKUP },
            selection: { sellerId: "mei", period: "allTime", comparison },
            team,
            targets,
          },
          ["f"],
        ),
      })),
    ),
  );
}

/** Places in a view where a number, or a text made of one, is none. */
export function impossibleIn(view: unknown, path = "view"): string[] {
  if (typeof view === "number") return Number.isFinite(view) ? [] : [`${path}: ${view}`];
  if (typeof view === "string") return /NaN|Infinity|∞|undefined|\{\w+\}/.test(view) ? [`${path}: ${view}`] : [];
  if (typeof view !== "object" || view === null) return [];
  return Object.entries(view).flatMap(([key, value]) => impossibleIn(value, `${path}.${key}`));
}
