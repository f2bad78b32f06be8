import * as React from "react";
import type { ReviewPart } from "./ReviewPart";

export interface PlaceProps extends Pick<ReviewPart, "environment" | "call"> {
  readonly atMs: number;
  readonly durationMs: number;
}

/** The moment that shows an answer, one click from the sound. */
export function Place({ environment: { t, format }, call, atMs, durationMs }: PlaceProps): React.ReactElement {
  const from = format.duration(atMs);
  const place = durationMs > 0 ? `${from}–${format.duration(atMs + durationMs)}` : from;
  return (
    <button type="button" className="sd-link" aria-label={t("shared.playFrom", { time: place })} onClick={() => call.playFrom(atMs)}>
      <bdi>{place}</bdi>
    </button>
  );
}
