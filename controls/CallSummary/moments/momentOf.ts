import { monologuesOf } from "../../../shared/analytics/monologue";
import { answersOf } from "../../../shared/analytics/pauses";
import { foldedWordsOf } from "../../../shared/analytics/words";
import type { MomentKind } from "../../../shared/domain/CallMoment";
import { MINUTE_MS } from "../../../shared/domain/time";
import type { CallLine } from "../callLines";
import type { CallFindings } from "../../../shared/domain/CallFindings";
import type { Thread } from "../comments/Thread";
import { heardCall, type HeardCall } from "./heardCall";
import { stretchesOf } from "./negativeSection";

/** Shorter utterances have a speed by chance. */
const LEAST_SPEECH_MS = 3_000;

export interface MomentSource {
  readonly summary: {
    /** Whose call it is. */
    readonly seller: { readonly id: string } | undefined;
    readonly findings: Pick<CallFindings, "segments" | "actionItems">;
  };
  readonly lines: readonly CallLine[];
  /** Undefined where comments are not known. */
  readonly threads?: readonly Thread[] | undefined;
  /** The lines, where they were made ready before. */
  readonly heard?: HeardCall;
}

/** The one that has most of something; undefined where there is none. */
function most<One>(all: readonly One[], of: (one: One) => number): One | undefined {
  return all.reduce<One | undefined>((best, one) => (best === undefined || of(one) > of(best) ? one : best), undefined);
}

/** How many speakers followed another within the minute from a turn on. */
const switchesFrom = (turns: HeardCall["turns"], { startMs }: { readonly startMs: number }): number =>
  turns.filter((turn) => turn.startMs > startMs && turn.startMs <= startMs + MINUTE_MS).length;

/** A stretch of somebody's speech, in milliseconds from the start of the call. */
export interface MomentPlace {
  readonly participantId: string;
  readonly startMs: number;
  readonly endMs: number;
}

/** What was said at a moment that is known by what it is; undefined where the call has none. */
export function placeOf(
  kind: Exclude<MomentKind, "latestComment">,
  { summary: { seller, findings }, lines, heard }: MomentSource,
): MomentPlace | undefined {
  const { utterances, turns, isSeller } = heard ?? heardCall(lines, seller?.id);
  const monologue = (isOne: HeardCall["isSeller"]) =>
    most(
      monologuesOf(turns, utterances).filter(({ first }) => isOne(first)),
      ({ startMs, endMs }) => endMs - startMs,
    );
  const answer = (sign: 1 | -1) => most(answersOf(isSeller, turns), ({ gapMs }) => sign * gapMs)?.turn;
  const speech = (sign: 1 | -1) =>
    most(
      utterances.filter((one) => isSeller(one) && one.endMs - one.startMs >= LEAST_SPEECH_MS),
      ({ text, startMs, endMs }) => (sign * foldedWordsOf(text).length) / (endMs - startMs),
    );
  const felt = (label: "positive" | "negative") => stretchesOf(findings.segments ?? [], label)[0];
  switch (kind) {
    case "longestMonologue":
      return monologue(isSeller);
    case "longestCustomerMonologue":
      return monologue(({ role }) => role === "customer");
    case "quickestAnswer":
      return answer(-1);
    case "longestPause":
      return answer(1);
    case "fastestSpeech":
      return speech(1);
    case "slowestSpeech":
      return speech(-1);
    case "mostSwitches":
      return most(turns, (turn) => switchesFrom(turns, turn));
    case "mostPositive":
      return felt("positive");
    case "mostNegative":
      return felt("negative");
    case "firstActionItem":
      return most(
        (findings.actionItems ?? []).flatMap(({ participantId, atMs: startMs, durationMs = 0 }) =>
          startMs === undefined ? [] : { participantId, startMs, endMs: startMs + durationMs },
        ),
        ({ startMs }) => -startMs,
      );
  }
}

/** Where in a call, in milliseconds from its start, a moment lies that is known by what it is; undefined where the call has none. */
export function momentOf(kind: MomentKind, source: MomentSource): number | undefined {
  return kind === "latestComment"
    ? most(source.threads ?? [], ({ comments }) => comments[comments.length - 1]?.createdAt ?? 0)?.atMs
    : placeOf(kind, source)?.startMs;
}
