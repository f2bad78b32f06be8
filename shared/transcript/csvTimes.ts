import { isCallTime } from "./callTime";
import type { CsvColumns } from "./csvColumns";

type Read = (cell: string | undefined) => number | undefined;

/** How the cells of each column are read: in milliseconds, or undefined. */
export interface TimeUnit {
  readonly start: Read;
  readonly end: Read;
  readonly duration: Read;
}

/** `62.5`, `62,5`, `1:02.5`, `0:01:02,500`. */
const TIME = /^-?(?:\d+:){0,2}\d+(?:[.,]\d+)?$/;
/** Speech takes some 0.07 s a character, 70 ms: a call with fewer for its length than one in so many is told in another unit. */
const LONGEST_PER_CHARACTER_S = 20;

/**
 * Times are clocks or numbers in the unit that the header names; numbers without a unit are seconds, unless nobody could speak so slowly:
 * then milliseconds, and that is said.
 */
export function csvTimes(
  rows: readonly (readonly string[])[],
  columns: CsvColumns,
): { readonly unit: TimeUnit; readonly problem?: string } {
  const { units } = columns;
  const isUnstated = units.start === undefined && units.end === undefined && units.duration === undefined;
  const isMs = isUnstated && isTooSlow(rows, columns);
  const read = (column: "start" | "end" | "duration"): Read => {
    const perUnit = (units[column] ?? units.start ?? (isMs ? "ms" : "s")) === "ms" ? 1 : 1000;
    return (cell) => millisecondsOf(cell, perUnit);
  };
  const unit = { start: read("start"), end: read("end"), duration: read("duration") };
  return isMs ? { unit, problem: "The times name no unit and were read as milliseconds: in seconds nobody speaks so slowly." } : { unit };
}

function isTooSlow(rows: readonly (readonly string[])[], { start, text }: CsvColumns): boolean {
  let [first, last, characters] = [Infinity, -Infinity, 0];
  for (const row of rows) {
    const cell = row[start] ?? "";
    if (cell.includes(":")) return false;
    const time = millisecondsOf(cell, 1);
    characters += (row[text] ?? "").length;
    if (time === undefined) continue;
    first = Math.min(first, time);
    last = Math.max(last, time);
  }
  return last - first > characters * LONGEST_PER_CHARACTER_S;
}

/** @param perUnit milliseconds in one unit of a plain number; clocks are in seconds */
function millisecondsOf(cell: string | undefined, perUnit: number): number | undefined {
  const text = (cell ?? "").trim().replace(",", ".");
  if (!TIME.test(text)) return undefined;
  // Most times are plain numbers.
  const plain = Math.round(Number(text) * perUnit);
  if (plain >= 0) return isCallTime(plain) ? plain : undefined;
  const isClock = text.includes(":");
  const value = text
    .replace("-", "")
    .split(":")
    .reduce((total, part) => total * 60 + Number(part), 0);
  const ms = Math.round(value * (isClock ? 1000 : perUnit)) * (text.startsWith("-") ? -1 : 1);
  return isCallTime(ms) ? ms : undefined;
}
