/** What a moment of a call is known by where no row holds its time: it is found on the call. */
export const MOMENT_KINDS = [
  // The seller's longest stretch without a turn, and a customer's.
  "longestMonologue",
  "longestCustomerMonologue",
  "quickestAnswer",
  "longestPause",
  "fastestSpeech",
  "slowestSpeech",
  "mostSwitches",
  "mostPositive",
  "mostNegative",
  "firstActionItem",
  "latestComment",
] as const;

export type MomentKind = (typeof MOMENT_KINDS)[number];

/** A moment to open a call at: milliseconds from its start, or what it is known by. */
export type CallMoment = number | MomentKind;

export function isMomentKind(value: unknown): value is MomentKind {
  return (MOMENT_KINDS as readonly unknown[]).includes(value);
}

/** What a call can be opened at: beside its moments the pane of its reviews, which another solution adds. */
export type CallTarget = CallMoment | "review";

/** What a call was asked to open at; `unknown`: nothing that a call can have. */
export type AskedMoment = CallTarget | "unknown";
