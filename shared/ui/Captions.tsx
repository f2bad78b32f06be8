import * as React from "react";
import { Mark, type MarkName } from "./Mark";

export interface CaptionsProps {
  /** Short texts; a mark before one makes it the key of that sign in the chart above. */
  readonly captions: readonly { readonly text: string; readonly mark?: MarkName }[];
  readonly className?: string;
}

/** Short remarks on one line: what a figure is compared with, and what it stands on. Nothing where there is nothing to remark. */
export function Captions({ captions, className = "" }: CaptionsProps): React.ReactElement | null {
  if (captions.length === 0) return null;
  return (
    <span className={`sd-caption sd-captions ${className}`}>
      {captions.map(({ text, mark }, index) => (
        <React.Fragment key={text}>
          {index > 0 && " · "}
          <span>
            {mark && <Mark name={mark} />}
            {text}
          </span>
        </React.Fragment>
      ))}
    </span>
  );
}
