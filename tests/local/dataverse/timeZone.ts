import { DAY_MS, MINUTE_MS } from "../../../shared/domain/time";

/** Wall-clock parts of an instant. */
export interface LocalTime {
  readonly year: number;
  /** 1–12 */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

const formatters = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, number>();
const QUARTER_HOUR_MS = 15 * MINUTE_MS;

function formatterOf(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  formatters.set(zone, made);
  return made;
}

/** Milliseconds that the zone is ahead of UTC. Zones change on quarter hours only, so answers are kept by quarter hour. */
export function offsetOf(zone: string, instant: number): number {
  const slot = Math.floor(instant / QUARTER_HOUR_MS);
  const key = `${zone}|${slot}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  const start = slot * QUARTER_HOUR_MS;
  const part: Record<string, number> = {};
  for (const { type, value } of formatterOf(zone).formatToParts(start)) part[type] = Number(value);
  const local = Date.UTC(
    part["year"] ?? 0,
    (part["month"] ?? 1) - 1,
    part["day"] ?? 1,
    part["hour"] ?? 0,
    part["minute"] ?? 0,
    part["second"] ?? 0,
  );
  const offset = local - start;
  if (offsets.size > 200_000) offsets.clear();
  offsets.set(key, offset);
  return offset;
}

export function toLocal(instant: number, zone: string): LocalTime {
  const shifted = new Date(instant + offsetOf(zone, instant));
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
    second: shifted.getUTCSeconds(),
  };
}

/** The instant of a wall-clock time; of two, the earlier; in a gap, the time after it. Out-of-range days roll over. */
export function fromLocal(local: Partial<LocalTime> & Pick<LocalTime, "year" | "month" | "day">, zone: string): number {
  const wall = Date.UTC(local.year, local.month - 1, local.day, local.hour ?? 0, local.minute ?? 0, local.second ?? 0);
  const candidates = [wall - offsetOf(zone, wall - DAY_MS), wall - offsetOf(zone, wall + DAY_MS)];
  const exact = candidates.filter((t) => t + offsetOf(zone, t) === wall);
  return exact.length > 0 ? Math.min(...exact) : Math.max(...candidates);
}

/** ISO 8601 in UTC without fractions, as Dataverse stores and returns instants. */
export function toIso(instant: number): string {
  return new Date(Math.floor(instant / 1000) * 1000).toISOString().replace(".000Z", "Z");
}
