import { DAY_MS } from "../../shared/domain/time";
import { announceMoment } from "../../shared/host/openingMoment";

/** A query parameter that the form declares. */
const PARAMETER = "slr_offsetms";
/** No call is longer: what lies beyond is no moment of one. */
const LONGEST_MS = DAY_MS;
const INITIAL_LOAD = 1;

/** Links may come from anywhere: whatever is no moment of a call is left out. Milliseconds from its start. */
function momentOf(form: Xrm.FormContext): number | undefined {
  // The one documented way; hosts hand a number over as text, too.
  const value: unknown = form.data.attributes?.get(PARAMETER)?.getValue();
  const atMs = typeof value === "number" || (typeof value === "string" && /^\d+$/.test(value)) ? Number(value) : NaN;
  return Number.isInteger(atMs) && atMs >= 0 && atMs <= LONGEST_MS ? atMs : undefined;
}

/** After a save or a refresh the platform runs OnLoad again; hosts that do not tell have opened the form. */
function isOpening(event: Partial<Xrm.Events.LoadEventContext>): boolean {
  const state: number | undefined = event.getEventArgs?.()?.getDataLoadState?.();
  return state === undefined || state === INITIAL_LOAD;
}

/**
 * OnLoad of the form Call summary: tells its control the moment that the form was opened at. The platform may run scripts in a frame
 * of their own, with the page around it.
 */
export function onLoad(event: Xrm.Events.LoadEventContext): void {
  const form = event.getFormContext();
  const atMs = isOpening(event) ? momentOf(form) : undefined;
  if (atMs === undefined) return;
  const callId = form.data.entity.getId().replace(/[{}]/g, "").toLowerCase();
  announceMoment(window, callId, atMs);
  if (window.parent === window) return;
  try {
    announceMoment(window.parent, callId, atMs);
  } catch {
    // Of another origin: then the page is in this window.
  }
}
