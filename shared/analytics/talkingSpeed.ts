import { MINUTE_MS } from "../domain/time";

/** Less speech says nothing about speed. */
export const TALKING_SPEED_MIN_MS = 10_000;

/** Words per minute of one's own talk time (not of the call); absent below ten seconds. */
export function talkingSpeed(words: number, talkMs: number): number | undefined {
  return talkMs < TALKING_SPEED_MIN_MS ? undefined : words / (talkMs / MINUTE_MS);
}
