import * as React from "react";
import type { CallPart } from "./CallPart";

export interface MomentButtonProps extends Pick<CallPart, "environment" | "playback"> {
  /** In milliseconds from the start of the call; absent where it is not known. */
  readonly atMs: number | undefined;
}

/** A moment of the call that is one click from the sound. */
export function MomentButton({ environment: { t, format }, playback, atMs }: MomentButtonProps): React.ReactElement {
  if (atMs === undefined) return <span className="sd-moment sd-caption">–</span>;
  const time = format.duration(Math.min(atMs, playback.durationMs || Infinity));
  return (
    <button type="button" className="sd-link sd-moment" aria-label={t("shared.playFrom", { time })} onClick={() => playback.playFrom(atMs)}>
      <bdi>{time}</bdi>
    </button>
  );
}
