import * as React from "react";
import type { CallMoment } from "../../shared/domain/CallMoment";
import { onOpeningMoment } from "../../shared/host/openingMoment";
import { momentOf, type MomentSource } from "./moments/momentOf";
import type { Playback } from "./player/Playback";

/**
 * Goes to the moment that the call was opened at, once what it is found in is known.
 * @param areLinesKnown the transcript is there, or will not come @param areCommentsKnown the same of the comments
 * @param onThere told once it was gone to
 */
export function useOpeningMoment(
  callId: string,
  source: MomentSource,
  playback: Playback,
  areLinesKnown: boolean,
  areCommentsKnown: boolean,
  onThere: (moment: CallMoment) => void,
): void {
  const [asked, setAsked] = React.useState<CallMoment>();
  React.useEffect(() => onOpeningMoment(callId, setAsked), [callId]);
  const latest = React.useRef({ source, onThere });
  latest.current = { source, onThere };
  const isKnown = areLinesKnown && (asked !== "latestComment" || areCommentsKnown);
  React.useEffect(() => {
    if (asked === undefined || !isKnown) return;
    const atMs = typeof asked === "number" ? asked : momentOf(asked, latest.current.source);
    setAsked(undefined);
    if (atMs === undefined) return;
    playback.seek(atMs);
    latest.current.onThere(asked);
  }, [asked, isKnown, playback]);
}
