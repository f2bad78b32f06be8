import type { CallMoment } from "../domain/CallMoment";

/** The parameter of the form Call summary that hands a moment over: a time, which is no earlier than the call, or what it is known by. */
export function momentParameter(moment: CallMoment): Readonly<Record<string, string>> {
  return typeof moment === "number" ? { slr_offsetms: String(Math.max(0, Math.round(moment))) } : { slr_moment: moment };
}
