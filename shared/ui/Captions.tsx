import * as React from "react";
import { Mark, type MarkName } from "./Mark";

export interface CaptionsProps {
  /** Short texts; a mark before one makes it the key of that sign in the chart above. */
  readonly captions: readonly { readonly text: string; readonly mark?: MarkName }[];
  readonly className?: string;
}

/** Short remarks, one a line: target, change, what else there is to compare with, what the figure stands on. */
export function Captions({ captions, className = "" }: CaptionsProps): React.ReactElement {
  const isKey = captions.some(({ mark }) => mark);
  return (
    <span className={`sd-caption sd-captions ${isKey ? "sd-captions-key" : ""} ${className}`}>
      {captions.map(({ text, mark }) => (
        <span key={text}>
          {mark && <Mark name={mark} />}
          {/* The space parts the remarks where they are read as one text. */}
          <span className="sd-captions-text">{text}</span>{" "}
        </span>
      ))}
    </span>
  );
}
