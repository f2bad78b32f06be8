import { isMomentKind, type AskedMoment } from "../../shared/domain/CallMoment";
import { DAY_MS } from "../../shared/domain/time";
import { leaveForCall } from "../../shared/host/leftForCall";
import { announceMoment } from "../../shared/host/openingMoment";

/** Query parameters that the form declares: a time, and what a moment is known by where nobody knows its time yet, or the pane of reviews. */
const TIME = "slr_offsetms";
const KIND = "slr_moment";
/** No call is longer: what lies beyond is no moment of one. */
const LONGEST_MS = DAY_MS;
const INITIAL_LOAD = 1;

const isGiven = (value: unknown): boolean => value !== undefined && value !== null && value !== "";

/** Links may come from anywhere: of whatever is no moment of a call only that it was asked for is told. */
function momentOf(form: Xrm.FormContext): AskedMoment | undefined {
  // The one documented way; hosts hand a number over as text, too.
  const valueOf = (parameter: string): unknown => form.data.attributes?.get(parameter)?.getValue();
  const value = valueOf(TIME);
  const atMs = typeof value === "number" || (typeof value === "string" && /^\d+$/.test(value)) ? Number(value) : NaN;
  if (Number.isInteger(atMs) && atMs >= 0 && atMs <= LONGEST_MS) return atMs;
  const kind = valueOf(KIND);
  if (isMomentKind(kind) || kind === "review") return kind;
  return isGiven(value) || isGiven(kind) ? "unknown" : undefined;
}

/** After a save or a refresh the platform runs OnLoad again; hosts that do not tell have opened the form. */
function isOpening(event: Partial<Xrm.Events.LoadEventContext>): boolean {
  const state: number | undefined = event.getEventArgs?.()?.getDataLoadState?.();
  return state === undefined || state === INITIAL_LOAD;
}

/**
 * OnLoad of the form Call summary: tells its control the moment that the form was opened at, and pages that a call was gone to. The platform may run scripts in a frame
 * of their own, with the page around it.
 */
export function onLoad(event: Xrm.Events.LoadEventContext): void {
  if (!isOpening(event)) return;
  const form = event.getFormContext();
  const moment = momentOf(form);
  const callId = form.data.entity.getId().replace(/[{}]/g, "").toLowerCase();
  const tell = (target: Window) => {
    leaveForCall(target);
    if (moment !== undefined) announceMoment(target, callId, moment);
  };
  tell(window);
  if (window.parent === window) return;
  try {
    tell(window.parent);
  } catch {
    // Of another origin: then the page is in this window.
  }
}
