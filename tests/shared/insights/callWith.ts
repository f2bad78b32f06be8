import type { Call } from "../../../shared/domain/Call";

/** Monday, 15 June 2026, 10:00 UTC. */
export const MONDAY = Date.UTC(2026, 5, 15, 10);

let calls = 0;

/** An eligible call; says only what a test is about. Without further measures it has none. */
export function callWith(measures: Partial<Call> = {}): Call {
  calls += 1;
  return { id: `call-${calls}`, title: "Orbis, renewal", startedAt: MONDAY, internal: false, durationMs: 600_000, ...measures };
}

/** A call whose customer was so positive and so negative; the rest was neutral. */
export function feeling(positive: number, negative: number, measures: Partial<Call> = {}): Call {
  return callWith({ sentiment: { positive, negative, neutral: 1 - positive - negative }, ...measures });
}
