import { FIRST_YEAR, LAST_YEAR } from "../domain/columnLimits";

/** An ISO 8601 time as an instant in UTC. A time without a zone is taken as UTC, and said so; what is no time is left out, and said so. */
export function instantOf(text: string): { readonly instant?: string; readonly problem?: string } {
  const hasTime = /\d[T ]\d/.test(text);
  const hasZone = /(?:Z|[+-]\d{2}:?\d{2})$/i.test(text);
  // Without a zone, engines would silently take the zone of the machine.
  const instant = isoInstant(Date.parse(hasTime && !hasZone ? `${text}Z` : text));
  if (instant === undefined) return { problem: `The start time “${text.slice(0, 40)}” is not a time and was left out.` };
  return hasTime && !hasZone ? { instant, problem: `The start time “${text}” names no time zone and was taken as UTC.` } : { instant };
}

/** Milliseconds since 1970 UTC as ISO 8601; undefined for what lies outside of the years that Dataverse keeps, see `columnLimits`. */
export function isoInstant(ms: number): string | undefined {
  const date = new Date(ms);
  const year = date.getUTCFullYear();
  return year >= FIRST_YEAR && year <= LAST_YEAR ? date.toISOString() : undefined;
}
