import * as React from "react";
import type { Environment } from "../../../shared/host/environment";
import { Sign } from "../header/Sign";
import type { Playback } from "../player/Playback";
import type { Quarter } from "./Quarter";

export interface QuartersProps {
  readonly environment: Environment;
  readonly playback: Playback;
  readonly title: string;
  readonly quarters: readonly Quarter[];
}

/** The quarters of a call in one line, each with the seller's share of its talk; a click plays from its start. */
export function Quarters({ environment: { t }, playback, title, quarters }: QuartersProps): React.ReactElement {
  return (
    <ul className="sd-moments sd-quarters" aria-label={title}>
      {quarters.map(({ atMs, label, text, sign }) => (
        <li key={atMs}>
          <button type="button" className="sd-link sd-moment" title={label} onClick={() => playback.playFrom(atMs)}>
            <span className="sd-hidden">{label} </span>
            <bdi>{text}</bdi>
          </button>{" "}
          <Sign t={t} sign={sign} />
        </li>
      ))}
    </ul>
  );
}
