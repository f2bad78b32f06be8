import type { Quarter } from "./Quarter";

/** A place in a call that is worth hearing. Texts of people are untrusted. */
export interface Moment {
  /** From where to play, in milliseconds from the start of the call; absent where that is not known. */
  readonly atMs: number | undefined;
  /** Who, how long, compared with what. */
  readonly facts: readonly string[];
  /** What was said there; named where it was not only the one of whom the facts tell. */
  readonly said: readonly { readonly name?: string; readonly text: string }[];
}

export interface MomentList {
  readonly captions: readonly string[];
  readonly moments: readonly Moment[];
}

export interface MomentSection {
  readonly title: string;
  readonly captions: readonly string[];
  readonly lists: readonly MomentList[];
  readonly quarters?: readonly Quarter[];
}

/** A list, or none where nothing is in it. */
export function listOf(captions: readonly string[], moments: readonly Moment[]): readonly MomentList[] {
  return moments.length === 0 ? [] : [{ captions, moments }];
}
