import * as React from "react";
import type { AskedMoment, CallTarget } from "../../shared/domain/CallMoment";
import { onOpeningMoment } from "../../shared/host/openingMoment";
import { momentOf, type MomentSource } from "./moments/momentOf";
import { usePlaybackValue, type Playback } from "./player/Playback";

/** A link copied at the very end may lead a little beyond it: lengths of a call differ by its rounding. */
const BEYOND_MS = 2_000;

/**
 * Goes to the moment that the call was opened at, once what it is found in is known; reviews are no moment, and only told.
 * @param areLinesKnown the transcript is there, or will not come @param areCommentsKnown the same of the comments
 * @param onThere told once it was gone to
 * @returns whether the call has no such moment
 */
export function useOpeningMoment(
  callId: string,
  source: MomentSource,
  playback: Playback,
  areLinesKnown: boolean,
  areCommentsKnown: boolean,
  onThere: (target: CallTarget) => void,
): boolean {
  const [asked, setAsked] = React.useState<AskedMoment>();
  const [isLost, setLost] = React.useState(false);
  React.useEffect(() => onOpeningMoment(callId, setAsked), [callId]);
  const latest = React.useRef({ source, onThere });
  latest.current = { source, onThere };
  const isKnown = asked === "review" || (areLinesKnown && (asked !== "latestComment" || areCommentsKnown));
  React.useEffect(() => {
    if (asked === undefined || !isKnown) return;
    setAsked(undefined);
    if (asked === "review") return latest.current.onThere(asked);
    const atMs = typeof asked === "string" ? (asked === "unknown" ? undefined : momentOf(asked, latest.current.source)) : asked;
    const { durationMs } = playback;
    const isFound = atMs !== undefined && (durationMs === 0 || atMs <= durationMs + BEYOND_MS);
    setLost(!isFound);
    if (!isFound || asked === "unknown") return;
    playback.seek(atMs);
    latest.current.onThere(asked);
  }, [asked, isKnown, playback]);
  // Whoever goes somewhere has read it.
  const jumps = usePlaybackValue(playback, (state) => state.jumps);
  return isLost && jumps === 0;
}
