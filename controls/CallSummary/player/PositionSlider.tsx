import * as React from "react";
import { shownSecond } from "../../../shared/domain/shownValue";
import type { Environment } from "../../../shared/host/environment";
import { usePlaybackValue, type Playback } from "./Playback";

const STEP_MS = 5_000;
const PAGE_MS = 30_000;

export interface PositionSliderProps {
  readonly environment: Environment;
  readonly playback: Playback;
  /** Where the call ends, and how long it is said to have been. */
  readonly durationMs: number;
  readonly saidMs: number;
}

/** How far from the present position a key leads. */
function distanceOf(key: string, isRtl: boolean): number | undefined {
  const onwards = isRtl ? -STEP_MS : STEP_MS;
  return {
    ArrowRight: onwards,
    ArrowLeft: -onwards,
    ArrowUp: STEP_MS,
    ArrowDown: -STEP_MS,
    PageUp: PAGE_MS,
    PageDown: -PAGE_MS,
    Home: -Infinity,
    End: Infinity,
  }[key];
}

/** Where in the call one is, to be read and to be dragged; it is drawn once a second while something plays. */
export function PositionSlider({
  environment: { t, format, isRtl },
  playback,
  durationMs,
  saidMs,
}: PositionSliderProps): React.ReactElement {
  const positionMs = usePlaybackValue(playback, (state) => shownSecond(state.positionMs));
  const time = { time: format.duration(Math.min(positionMs, saidMs)), duration: format.duration(saidMs) };
  return (
    <>
      <bdi className="sd-player-time">{t("callSummary.player.time", time)}</bdi>
      <input
        type="range"
        className="sd-range sd-player-position"
        aria-label={t("callSummary.player.position")}
        aria-valuetext={t("callSummary.player.positionOf", time)}
        min={0}
        max={Math.round(durationMs)}
        value={positionMs}
        onChange={({ currentTarget }) => playback.seek(Number(currentTarget.value))}
        onKeyDown={(event) => {
          const distance = distanceOf(event.key, isRtl);
          if (distance === undefined) return;
          event.preventDefault();
          playback.seek(playback.state().positionMs + distance);
        }}
      />
    </>
  );
}
