import { MINUTE_MS } from "../../../shared/domain/time";
import { shuffled, standardised, type Random } from "./random";
import type { CallTarget } from "./targets";
import type { Line, Side, Turn } from "./Turn";

/** A line with its place in the call, in milliseconds from the start. */
export interface TimedLine {
  readonly line: Line;
  readonly side: Side;
  readonly startMs: number;
  readonly endMs: number;
}

/** Spread of the speed from one utterance to the next, on the logarithm. */
const SPEED_DEVIATION = 0.08;
const SHORTEST_UTTERANCE_MS = 260;
const OWN_GAP_MS = [150, 400] as const;
const OVERLAP_MS = [80, 400] as const;
const INTERRUPTION_MS = [900, 1600] as const;
const GAP_DEVIATION = 0.5;
const LONGEST_GAP_MS = 6000;
/** Customers answer like an ordinary seller. */
const CUSTOMER_GAP = { overlapChance: 0.12, pauseMs: 650 };
const BACKCHANNEL_EVERY_MS = [8000, 12_000] as const;
/** An overlap never takes more of either utterance than this, so that none lies inside the other. */
const LARGEST_OVERLAP_SHARE = 0.4;
const CLEAR_OF_EDGES_MS = 150;
/** The listener may begin to answer before the turn has ended. */
const CLEAR_OF_ANSWER_MS = 2000;

/** How long it takes to say `words` at a speed in words per minute. */
export function utteranceMs(words: number, wordsPerMinute: number, random: Random): number {
  const speed = wordsPerMinute * Math.exp(SPEED_DEVIATION * random.normal());
  return Math.max(SHORTEST_UTTERANCE_MS, Math.round((words / speed) * MINUTE_MS));
}

/**
 * Gaps from the end of one side to the start of the other, one for each of `count` answers; negative = overlap. The median is
 * chosen so that the mean, with overlaps counted as 0, is `pauseMs`: (1 − p) · median · e^(σ²/2) = pause. The number of overlaps
 * and the spread are those expected, so that a call shows the pause it was drawn with.
 */
function answerGaps({ overlapChance, pauseMs }: Pick<CallTarget, "overlapChance" | "pauseMs">, count: number, random: Random): number[] {
  const overlaps = Math.floor(overlapChance * count + random.next());
  const draws = standardised(Array.from({ length: count - overlaps }, () => random.normal()));
  const median = pauseMs / ((1 - overlapChance) * Math.exp(GAP_DEVIATION ** 2 / 2));
  const gaps = [
    ...Array.from({ length: overlaps }, () => -random.between(...OVERLAP_MS)),
    ...draws.map((draw) => Math.min(LONGEST_GAP_MS, median * Math.exp(GAP_DEVIATION * draw))),
  ];
  return shuffled(gaps, random);
}

/** Puts the listener's "mm-hm" wholly inside utterances of a long turn, every 8 to 12 seconds. */
function backchannelsIn(turn: Turn, spoken: readonly TimedLine[], random: Random): TimedLine[] {
  const listener: Side = turn.side === "seller" ? "customer" : "seller";
  const placed: TimedLine[] = [];
  const latest = (spoken.at(-1)?.endMs ?? 0) - CLEAR_OF_ANSWER_MS;
  let earliest = (spoken[0]?.startMs ?? 0) + random.between(...BACKCHANNEL_EVERY_MS);
  for (const line of turn.backchannels) {
    const host = spoken.find(
      ({ startMs, endMs }) => Math.max(earliest, startMs + CLEAR_OF_EDGES_MS) + line.durationMs <= endMs - CLEAR_OF_EDGES_MS,
    );
    const startMs = Math.round(Math.max(earliest, (host?.startMs ?? 0) + CLEAR_OF_EDGES_MS));
    if (!host || startMs + line.durationMs > latest) break;
    placed.push({ line, side: listener, startMs, endMs: startMs + line.durationMs });
    earliest = startMs + random.between(...BACKCHANNEL_EVERY_MS);
  }
  return placed;
}

/** The turn before which somebody cuts in: both sides speak long enough there that neither utterance lies inside the other. */
function interruptedTurn(turns: readonly Turn[], random: Random): number {
  const possible = turns.flatMap((turn, index) => {
    const before = turns[index - 1]?.lines.at(-1)?.durationMs ?? 0;
    return before >= 4000 && (turn.lines[0]?.durationMs ?? 0) >= 4000 ? [index] : [];
  });
  return possible.length === 0 ? -1 : random.pick(possible);
}

/** Places the turns of a conversation one after the other. */
export function placeTurns(
  turns: readonly Turn[],
  target: Pick<CallTarget, "overlapChance" | "pauseMs" | "interruption">,
  random: Random,
): TimedLine[] {
  const placed: TimedLine[] = [];
  const interruptedAt = target.interruption ? interruptedTurn(turns, random) : -1;
  const answers = turns.slice(1).map(({ side }) => side);
  const countOf = (side: Side): number => answers.filter((each) => each === side).length;
  const gaps: Record<Side, number[]> = {
    seller: answerGaps(target, countOf("seller"), random),
    customer: answerGaps(CUSTOMER_GAP, countOf("customer"), random),
  };
  let clock = random.between(200, 1200);
  let lastDuration = 0;
  turns.forEach((turn, index) => {
    if (index > 0) {
      const drawn = gaps[turn.side].pop() ?? 0;
      const gap = index === interruptedAt ? -random.between(...INTERRUPTION_MS) : drawn;
      const largestOverlap = LARGEST_OVERLAP_SHARE * Math.min(lastDuration, turn.lines[0]?.durationMs ?? 0);
      clock += Math.max(gap, -largestOverlap);
    }
    const spoken: TimedLine[] = [];
    for (const line of turn.lines) {
      if (spoken.length > 0) clock += random.between(...OWN_GAP_MS);
      const startMs = Math.round(clock);
      clock = startMs + line.durationMs;
      lastDuration = line.durationMs;
      spoken.push({ line, side: turn.side, startMs, endMs: clock });
    }
    placed.push(...spoken, ...backchannelsIn(turn, spoken, random));
  });
  return placed.sort((a, b) => a.startMs - b.startMs || a.endMs - b.endMs);
}
