import * as React from "react";
import type { Playback } from "../player/Playback";
import type { QuarterBars } from "./QuarterBars";

export interface QuartersProps {
  readonly playback: Playback;
  readonly title: string;
  readonly bars: QuarterBars;
}

const SIGNS = { below: "▼", within: "", above: "▲" } as const;
const percent = (share: number): string => `${share * 100}%`;

/** The quarters of a call, each with the seller's share of its talk; one click plays from its start. */
export function Quarters({ playback, title, bars: { quarters, band } }: QuartersProps): React.ReactElement {
  return (
    <ul className="sd-moments" aria-label={title}>
      {quarters.map(({ atMs, label, share, text, caption, verdict, verdictText }) => (
        <li key={atMs}>
          <button type="button" className="sd-quarter" onClick={() => playback.playFrom(atMs)}>
            <bdi className="sd-caption">{label}</bdi>{" "}
            <span className="sd-quarter-bar" data-empty={share === undefined} aria-hidden="true">
              {share !== undefined && <span style={{ inlineSize: percent(share) }} />}
              {[band?.low, band?.high].map((end) => end !== undefined && <i key={end} style={{ insetInlineStart: percent(end) }} />)}
            </span>{" "}
            <bdi>{text}</bdi> <span aria-hidden="true">{verdict && SIGNS[verdict]}</span>
            <span className="sd-caption sd-quarter-caption">
              {caption} <span className="sd-hidden">{verdictText}</span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
