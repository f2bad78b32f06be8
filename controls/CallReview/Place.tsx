import * as React from "react";
import { rangeText } from "../../shared/format/rangeText";
import type { ReviewPart } from "./ReviewPart";

export interface PlaceProps extends Pick<ReviewPart, "environment" | "call"> {
  readonly atMs: number;
  readonly durationMs: number;
}

/** The moment that shows an answer, one click from the sound. */
export function Place({ environment, call, atMs, durationMs }: PlaceProps): React.ReactElement {
  const place = rangeText(atMs, atMs + durationMs, environment);
  return (
    <button
      type="button"
      className="sd-link"
      aria-label={environment.t("shared.playFrom", { time: place })}
      onClick={() => call.playFrom(atMs)}
    >
      <bdi>{place}</bdi>
    </button>
  );
}
