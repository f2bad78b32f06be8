import * as React from "react";
import { following, paged, windowAt, zoomed, type TimeWindow } from "../../../shared/charts/timeWindow";
import type { Playback } from "./Playback";

const ZOOM = 2;

/** The part of the call that the timeline shows, and the ways to another one. */
export interface TimeZoom {
  readonly window: TimeWindow;
  readonly isWhole: boolean;
  /** What the viewer chose last; the window may have moved on with the playback. */
  readonly chosen: TimeWindow;
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  /** So many windows later; negative: earlier. */
  readonly page: (pages: number) => void;
  readonly show: (fromMs: number, toMs: number) => void;
  readonly reset: () => void;
}

/** The window follows the playback when that leaves it or jumps, but not where the viewer has moved it elsewhere. */
export function useTimeZoom(playback: Playback, durationMs: number): TimeZoom {
  const [shown, setShown] = React.useState<{ readonly window: TimeWindow; readonly chosen: TimeWindow }>();
  React.useEffect(() => {
    let { positionMs, jumps } = playback.state();
    return playback.subscribe(() => {
      const before = { positionMs, jumps };
      ({ positionMs, jumps } = playback.state());
      if (positionMs === before.positionMs && jumps === before.jumps) return;
      setShown((now) => {
        if (!now) return now;
        const { window } = now;
        const wasInside = before.positionMs >= window.from && before.positionMs <= window.to;
        const next = wasInside || jumps !== before.jumps ? following(window, positionMs, durationMs) : window;
        return next === window ? now : { ...now, window: next };
      });
    });
  }, [playback, durationMs]);
  const whole = { from: 0, to: durationMs };
  const { window, chosen } = shown ?? { window: whole, chosen: whole };
  const choose = (next: TimeWindow) => setShown(next.to - next.from >= durationMs ? undefined : { window: next, chosen: next });
  const zoom = (factor: number) => choose(zoomed(window, factor, playback.state().positionMs, durationMs));
  return {
    window,
    isWhole: !shown,
    chosen,
    zoomIn: () => zoom(1 / ZOOM),
    zoomOut: () => zoom(ZOOM),
    page: (pages) => choose(paged(window, pages, durationMs)),
    show: (fromMs, toMs) => choose(windowAt(fromMs, toMs - fromMs, durationMs)),
    reset: () => setShown(undefined),
  };
}
