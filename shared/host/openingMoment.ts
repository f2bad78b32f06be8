import type { AskedMoment } from "../domain/CallMoment";
import { MINUTE_MS } from "../domain/time";
import { pageWide } from "./pageWide";

/**
 * Which moment a call is to be opened at. Only the form's script is told, by a query parameter, and only the control can go there; they
 * are separate bundles and start in any order. So what the one announces lies on `window` under a versioned symbol until the other asks.
 */
interface Moments {
  /** Announced before anybody listened, by call. */
  readonly awaiting: Map<string, { readonly moment: AskedMoment; readonly announcedAt: number }>;
  readonly listeners: Map<string, Set<(moment: AskedMoment) => void>>;
}

/** A form that was left before its call could be shown must not send a later visitor there. */
const LIFETIME_MS = MINUTE_MS;

const momentsOf = (target: Window) => pageWide<Moments>("slr.moment/2", () => ({ awaiting: new Map(), listeners: new Map() }), target);

/**
 * Tells whoever listens for the call, else the first one to come.
 * @param target the window that the control may live in @param callId lower case, without braces
 */
export function announceMoment(target: Window, callId: string, moment: AskedMoment): void {
  const { awaiting, listeners } = momentsOf(target);
  const present = listeners.get(callId);
  if (present) [...present].forEach((listener) => listener(moment));
  else awaiting.set(callId, { moment, announcedAt: Date.now() });
}

/**
 * Listens for a moment to go to; one that was announced before is told at once. No announcement is told twice.
 * @param callId lower case, without braces @returns ends the listening
 */
export function onOpeningMoment(callId: string, listener: (moment: AskedMoment) => void): () => void {
  const { awaiting, listeners } = momentsOf(window);
  // A function of its own: the same listener may listen twice.
  const tell = (moment: AskedMoment) => listener(moment);
  listeners.set(callId, (listeners.get(callId) ?? new Set()).add(tell));
  const awaited = awaiting.get(callId);
  awaiting.delete(callId);
  if (awaited && Date.now() - awaited.announcedAt < LIFETIME_MS) tell(awaited.moment);
  return () => {
    const present = listeners.get(callId);
    present?.delete(tell);
    if (present?.size === 0) listeners.delete(callId);
  };
}
