/** Own talk time ÷ (own + the other side's), 0…1; absent unless both spoke. */
export function talkShare(ownMs: number, otherSideMs: number): number | undefined {
  return ownMs > 0 && otherSideMs > 0 ? ownMs / (ownMs + otherSideMs) : undefined;
}
