import type { RunningOperation } from "./operations";

/** Who does what since when, such as `Ada Admin's import runs since 14:05 (UTC)`. */
export function runningText({ kind, by, since }: RunningOperation): string {
  const whose = by === undefined ? `Somebody's ${kind}` : `${by}'s ${kind}`;
  return `${whose} runs since ${since.toISOString().slice(11, 16)} (UTC)`;
}
