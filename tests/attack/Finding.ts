/** What one part of the attack found. */
export interface Part {
  /** What was tried, as the table says it. */
  readonly what: string;
  readonly tried: number;
  /** Of these what the local server does not play, so that nothing was learnt. */
  readonly notPlayed?: number;
  /** A line each: who, what, where, expected, got. */
  readonly findings: readonly string[];
}

/** How far a part goes: the whole of it, or as much as every run of the tests can bear. */
export interface Size {
  readonly seed: string;
  readonly times: number;
}
