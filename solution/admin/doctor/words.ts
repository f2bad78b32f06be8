import { DAY_MS } from "../../../shared/domain/time";

/** `1 call`, `1,204 calls` */
export function count(n: number, one: string, several = `${one}s`): string {
  return `${n.toLocaleString("en")} ${n === 1 ? one : several}`;
}

/** `a`, `a and b`, `a, b and 3 more` */
export function listed(names: readonly string[], most = 4): string {
  if (names.length > most) return `${names.slice(0, most - 1).join(", ")} and ${names.length - most + 1} more`;
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

/** `2026-05-30` in UTC. */
export function day(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}

/** Whole days between two instants. */
export function daysBetween(from: number, to: number): number {
  return Math.floor((to - from) / DAY_MS);
}
