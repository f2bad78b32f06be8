import * as React from "react";
import { firstPlace } from "../../../shared/domain/firstPlace";
import type { CallLine } from "../callLines";
import { usePlaybackValue, type Playback } from "../player/Playback";
import type { SpokenLines } from "./spokenLines";
import { scrollerOf, type Reveal } from "./useReveal";

export interface FollowSource {
  readonly playback: Playback;
  readonly spoken: SpokenLines;
  readonly shown: readonly CallLine[];
  readonly view: React.RefObject<HTMLElement>;
  readonly reveal: Reveal;
  readonly isNarrow: boolean;
}

export interface Follow {
  /** The user has scrolled away from what is played. */
  readonly isAway: boolean;
  readonly comeBack: () => void;
  /** Shows another line, as the user asked. */
  readonly lookAt: (place: number) => void;
  /** Where the last jump went, in milliseconds, if the line there is not shown. */
  readonly hiddenMs: number | undefined;
}

const BY_USER = ["wheel", "touchmove", "pointerdown", "keydown"] as const;

/** Where a line is among those shown, or the nearest one before it, or the first. */
const placeOf = (shown: readonly CallLine[], index: number): number =>
  Math.max(0, firstPlace(shown.length, (place) => (shown[place]?.index ?? 0) > index) - 1);

/**
 * Keeps the spoken line in view: after a jump always, while playing unless the user has scrolled away. Of lines that are not shown the
 * nearest one before stands for them.
 */
export function useFollow({ playback, spoken, shown, view, reveal, isNarrow }: FollowSource): Follow {
  const place = usePlaybackValue(playback, (state) => placeOf(shown, spoken(state)));
  const jumps = usePlaybackValue(playback, (state) => state.jumps);
  const isPlaying = usePlaybackValue(playback, (state) => state.isPlaying);
  const [isAway, setAway] = React.useState(false);
  const [jumpMs, setJumpMs] = React.useState<number>();
  const latest = React.useRef({ place, isAway });
  latest.current = { place, isAway };
  const byUser = React.useRef(false);

  const comeBack = React.useCallback(() => {
    byUser.current = false;
    setAway(false);
    reveal.reveal(latest.current.place);
  }, [reveal]);

  const lookAt = React.useCallback(
    (other: number) => {
      byUser.current = true;
      setAway(other !== latest.current.place);
      reveal.reveal(other);
    },
    [reveal],
  );

  React.useEffect(() => {
    const { positionMs } = playback.state();
    if (positionMs === 0 && jumps === 0) return;
    setJumpMs(positionMs);
    comeBack();
    // In windows too low for the call, the page scrolls, too.
    if (view.current) scrollerOf(view.current).scrollIntoView?.({ block: "nearest" });
  }, [jumps, playback, comeBack, view]);

  // Other lines are shown: the place in the call stays.
  React.useEffect(() => {
    if (playback.state().positionMs > 0) comeBack();
  }, [shown, playback, comeBack]);

  React.useEffect(() => {
    if (!isPlaying || latest.current.isAway) return;
    byUser.current = false;
    reveal.reveal(place);
  }, [place, isPlaying, reveal]);

  React.useEffect(() => {
    if (!view.current) return undefined;
    const element = scrollerOf(view.current);
    const touched = () => {
      byUser.current = true;
      reveal.giveUp();
    };
    const scrolled = () => byUser.current && setAway(!reveal.isInView(latest.current.place));
    BY_USER.forEach((name) => element.addEventListener(name, touched, { passive: true, capture: true }));
    element.addEventListener("scroll", scrolled, { passive: true });
    return () => {
      BY_USER.forEach((name) => element.removeEventListener(name, touched, { capture: true }));
      element.removeEventListener("scroll", scrolled);
    };
  }, [view, reveal, isNarrow]);

  const jumped = jumpMs === undefined ? -1 : Math.max(0, spoken({ positionMs: jumpMs, askedMs: jumpMs }));
  const isHidden = jumped >= 0 && shown.length > 0 && shown[placeOf(shown, jumped)]?.index !== jumped;
  return { isAway: isAway && isPlaying, comeBack, lookAt, hiddenMs: isHidden ? jumpMs : undefined };
}
