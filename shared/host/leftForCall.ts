import { pageWide } from "./pageWide";

/** Whether a call was opened since a page last asked: then it is come back to rather than opened. */
const journey = (target?: Window) => pageWide("slr.journey/1", () => ({ isAtCall: false }), target);

/** @param target the window that pages live in */
export function leaveForCall(target: Window): void {
  journey(target).isAtCall = true;
}

/** Tells it once. */
export function hasLeftForCall(): boolean {
  const { isAtCall } = journey();
  journey().isAtCall = false;
  return isAtCall;
}
