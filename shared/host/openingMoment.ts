import { MINUTE_MS } from "../domain/time";
import { pageWide } from "./pageWide";

/**
 * Which moment a call is to be opened at. Only the form's script is told, by a query parameter, and only the control can go there; they
 * are separate bundles and start in any order. So what the one announces lies on `window` under a versioned symbol until the other asks.
 */
interface Moments {
  /** Announced before anybody listened, by call. */
  readonly awaiting: Map<string, { readonly atMs: number; readonly announcedAt: number }>;
  readonly listeners: Map<string, Set<(atMs: number) => void>>;
}

/** A form that was left before its call could be shown must not send a later visitor there. */
const LIFETIME_MS = MINUTE_MS;

const momentsOf = (target: Window) => pageWide<Moments>("slr.moment/1", () => ({ awaiting: new Map(), listeners: new Map() }), target);

/**
 * Tells whoever listens for the call, else the first one to come.
 * @param target the window that the control may live in @param callId lower case, without braces @param atMs from the start of the call
 */
export function announceMoment(target: Window, callId: string, atMs: number): void {
  const { awaiting, listeners } = momentsOf(target);
  const present = listeners.get(callId);
  if (present) [...present].forEach((listener) => listener(atMs));
  else awaiting.set(callId, { atMs, announcedAt: Date.now() });
}

/**
 * Listens for a moment to go to; one that was announced before is told at once. No announcement is told twice.
 * @param callId lower case, without braces @returns ends the listening
 */
export function onOpeningMoment(callId: string, listener: (atMs: number) => void): () => void {
  const { awaiting, listeners } = momentsOf(window);
  // A function of its own: the same listener may listen twice.
  const tell = (atMs: number) => listener(atMs);
  listeners.set(callId, (listeners.get(callId) ?? new Set()).add(tell));
  const awaited = awaiting.get(callId);
  awaiting.delete(callId);
  if (awaited && Date.now() - awaited.announcedAt < LIFETIME_MS) tell(awaited.atMs);
  return () => {
    const present = listeners.get(callId);
    present?.delete(tell);
    if (present?.size === 0) listeners.delete(callId);
  };
}
