import * as React from "react";
import { Mark, type MarkName } from "./Mark";

export interface CaptionsProps {
  /** Short texts; a mark before one makes it the key of that sign in the chart above. */
  readonly captions: readonly { readonly text: string; readonly mark?: MarkName }[];
  readonly className?: string;
}

/** Short remarks in a row: change, previous period, team, what the figure stands on. */
export function Captions({ captions, className = "" }: CaptionsProps): React.ReactElement {
  return (
    <span className={`sd-caption sd-captions ${className}`}>
      {captions.map(({ text, mark }) => (
        <span key={text}>
          {mark && <Mark name={mark} />}
          {/* Not seen between boxes of a row, but it parts the remarks where they are read as one text. */}
          {text}{" "}
        </span>
      ))}
    </span>
  );
}
