import { MINUTE_MS } from "../../../../shared/domain/time";
import { offsetOf } from "../../dataverse/timeZone";

/** Minutes that the wall clock of an IANA zone is ahead of UTC at an instant: positive east of Greenwich. */
export function zoneOffset(timeZone: string, at: Date): number {
  return Math.round(offsetOf(timeZone, at.getTime()) / MINUTE_MS);
}
