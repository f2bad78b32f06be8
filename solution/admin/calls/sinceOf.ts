import { InvalidArgumentError } from "commander";
import { DAY_MS } from "../../../shared/domain/time";

/**
 * The instant that `--since` means: days back, as in `7d`, a date (midnight UTC), or an instant; without a zone it is one of UTC, like
 * start times in files.
 * @throws InvalidArgumentError
 */
export function sinceOf(text: string, now = new Date()): Date {
  const days = /^(\d{1,5})d$/i.exec(text)?.[1];
  if (days !== undefined) return new Date(now.getTime() - Number(days) * DAY_MS);
  const isDated = /^\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:\d{2})?)?$/.exec(text);
  const hasZone = /Z$|[+-]\d{2}:\d{2}$/.test(text.slice(10));
  const instant = new Date(isDated === null || hasZone || text.length === 10 ? text : `${text}Z`);
  if (isDated === null || Number.isNaN(instant.getTime()))
    throw new InvalidArgumentError("It must be a date such as 2026-03-02, or days back such as 7d.");
  return instant;
}
