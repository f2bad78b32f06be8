import type { Utterance } from "../domain/Transcript";
import { talkTime } from "./talkTime";

export interface NonTalk {
  readonly ms: number;
  /** Of the call's duration, 0…1. */
  readonly share: number;
}

/**
 * The part of a call in which nobody speaks, before the first word and after the last, too.
 * @param utterances everybody's, ordered by start
 * @returns undefined for a call without a duration, and where nobody speaks at all
 */
export function nonTalkOf(utterances: readonly Utterance[], durationMs: number): NonTalk | undefined {
  const talkMs = talkTime(utterances);
  if (durationMs <= 0 || talkMs === 0) return undefined;
  const ms = Math.max(0, durationMs - talkMs);
  return { ms, share: ms / durationMs };
}
