import { isEligible } from "../../../shared/domain/Call";
import type { WantedGoal } from "../../../shared/domain/coaching/Goal";
import type { KpiId } from "../../../shared/domain/kpis";
import type { ZoneOffset } from "../../../shared/domain/Period";
import { formatLocalDate, localDay } from "../../../shared/domain/rangeOf";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "../../../shared/domain/time";
import { BASELINE_DAYS, kpiBaseline } from "../../../shared/insights/goalProgress";
import { zoneOffset } from "./calendar";
import type { DemoCall } from "./DemoCall";
import { demoId } from "./identity";
import { measureCalls } from "./measuredCalls";
import { demoUserId } from "./organisation";
import { zoneOf } from "./plan";
import { demoComments } from "./stories";

const MANAGER = "Mara Lindqvist";
const DUE_AFTER_DAYS = 30;
/** By then it is plain that Jonas waits. */
const CALLS_UNTIL_REACHED = 14;
/** At most: fewer than a goal is judged by. */
const CALLS_SINCE_SET = 5;

/** A goal that Mara set. */
export interface DemoGoal extends WantedGoal {
  readonly id: string;
  readonly ownerId: string;
  /** Milliseconds since 1970 UTC. */
  readonly setAt: number;
  /** When she closed it as reached; absent while it is open. */
  readonly reachedAt?: number;
}

interface Agreed {
  readonly seller: string;
  readonly kpi: KpiId;
  readonly target: number;
  readonly setAt: number;
  readonly reachedAt?: number;
}

const zone: ZoneOffset = (instant) => zoneOffset(zoneOf(MANAGER), instant.getTime()) / MINUTE_MS;
const hourAfter = (iso: string): number => Date.parse(iso) + HOUR_MS;

/** How it was when the goal was set: of what the seller's page held then. */
function startOf(calls: readonly DemoCall[], { seller, kpi, setAt }: Agreed) {
  const earlier = calls.filter(({ sellerName, isoStart, endsAt }) => {
    const isLate = Date.parse(isoStart) > setAt - (BASELINE_DAYS + 1) * DAY_MS;
    return sellerName === seller && isLate && Date.parse(endsAt) < setAt;
  });
  const counted = measureCalls(earlier).flatMap(({ call }) => (isEligible(call, setAt) ? [call] : []));
  return kpiBaseline(kpi, counted, setAt, zone);
}

function goalOf(calls: readonly DemoCall[], agreed: Agreed): DemoGoal {
  const { seller, kpi, target, setAt, reachedAt } = agreed;
  return {
    id: demoId(`goal:${seller}:${kpi}`),
    sellerId: demoUserId(seller),
    ownerId: demoUserId(MANAGER),
    about: { kind: "kpi", kpi },
    baseline: startOf(calls, agreed),
    target,
    dueOn: formatLocalDate(localDay(setAt, zone) + DUE_AFTER_DAYS),
    setAt,
    ...(reachedAt !== undefined && { reachedAt }),
  };
}

/** Jonas's goal, agreed on once he had answered Mara's comments and reached since, and Mei's, which is too new to be judged. */
export function demoGoals(calls: readonly DemoCall[]): DemoGoal[] {
  const ownOf = (seller: string) =>
    calls
      .filter(({ sellerName, kind }) => sellerName === seller && kind === "regular")
      .sort((a, b) => a.isoStart.localeCompare(b.isoStart));
  const [jonas, mei] = ["Jonas Weber", "Mei Koh"] as const;
  const answered = demoComments(calls).find(({ key }) => key === "reply");
  const shown = answered && ownOf(jonas).filter(({ isoStart }) => isoStart > answered.createdOn)[CALLS_UNTIL_REACHED - 1];
  const last = ownOf(mei).at(-1 - CALLS_SINCE_SET);
  return [
    ...(answered && shown
      ? [
          goalOf(calls, {
            seller: jonas,
            kpi: "pauseMs",
            target: 600,
            setAt: hourAfter(answered.createdOn),
            reachedAt: hourAfter(shown.endsAt),
          }),
        ]
      : []),
    ...(last ? [goalOf(calls, { seller: mei, kpi: "talkShare", target: 0.55, setAt: hourAfter(last.endsAt) })] : []),
  ];
}
