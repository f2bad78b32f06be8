import type { Call } from "../../../shared/domain/Call";
import { coachingFlags } from "../../../shared/insights/coaching";
import { figuresOfCalls } from "../../../shared/insights/kpiFigures";
import { sellerMeansOf } from "../../../shared/insights/sellerMeans";
import type { TeamPage, TeamSeller } from "../../../shared/page/teamPage";
import { callWith, MONDAY } from "../../shared/insights/callWith";
import { days } from "../pageWith";

/** So many calls alike, a day apart, with all measures. */
export function callsLike(call: Partial<Call>, n = 10, name = "call"): Call[] {
  return Array.from({ length: n }, (_, index) =>
    callWith({
      id: `${name}-${index}`,
      title: `Renewal: Customer ${index}`,
      startedAt: MONDAY - index * 86_400_000,
      durationMs: 600_000,
      talkShare: 0.52,
      wordsPerMinute: 160,
      pauseMs: 800,
      switchCount: 20,
      sellerMonologueMs: 60_000,
      customerMonologueMs: 60_000,
      sentiment: { positive: 0.4, neutral: 0.45, negative: 0.15 },
      ...call,
    }),
  );
}

export const memberWith = (name: string, calls: readonly Call[] = [], more: Partial<TeamSeller> = {}): TeamSeller => ({
  seller: { id: name.toLowerCase(), name },
  level: 1,
  count: calls.length,
  figures: figuresOfCalls(calls),
  calls,
  previousCalls: [],
  trends: [],
  ...more,
});

/** The page of a manager on Monday, 15 June 2026; says only what a test is about. */
export function teamWith(sellers: readonly TeamSeller[], page: Partial<TeamPage> = {}): TeamPage {
  const team = sellers.map(({ seller, calls }) => sellerMeansOf(seller, calls)).filter(({ n }) => n > 0);
  const targets = page.targets ?? {};
  return {
    now: MONDAY,
    selection: { period: "last30Days", comparison: "previousPeriod" },
    range: days("2026-05-17", "2026-06-15"),
    previousRange: days("2026-04-17", "2026-05-16"),
    fiscalStartMonth: 0,
    scope: "line",
    hasLine: true,
    lineIds: sellers.map(({ seller }) => seller.id),
    isNarrowed: false,
    sellers,
    managers: new Map(),
    team,
    coaching: coachingFlags(team, targets),
    targets,
    ratioUnit: "share",
    teamsHost: "teams.microsoft.com",
    truncated: false,
    hasQuestions: true,
    comments: [],
    repliesUnanswered: [],
    ...page,
  };
}
