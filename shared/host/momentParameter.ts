import type { CallTarget } from "../domain/CallMoment";

/** The parameter of the form Call summary that says where to open it: a time, which is no earlier than the call, or what the place is known by. */
export function momentParameter(target: CallTarget): Readonly<Record<string, string>> {
  return typeof target === "number" ? { slr_offsetms: String(Math.max(0, Math.round(target))) } : { slr_moment: target };
}
