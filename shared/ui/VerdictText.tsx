import * as React from "react";

export interface VerdictTextProps {
  readonly verdict: { readonly side: "below" | "within" | "above"; readonly words: string; readonly band: string };
  /** A remark behind it, such as that there are few calls. */
  readonly note?: string | undefined;
}

const SIGNS = { below: "▼", within: undefined, above: "▲" } as const;

/** Where a figure lies against its target: a miss looks like one, the rest is quiet. */
export function VerdictText({ verdict: { side, words, band }, note }: VerdictTextProps): React.ReactElement {
  const sign = SIGNS[side];
  return (
    <span className={`sd-verdict sd-verdict-${sign ? "off" : "within"}`}>
      {sign && (
        <span className="sd-verdict-sign" aria-hidden="true">
          {sign}{" "}
        </span>
      )}
      <span className="sd-verdict-words">{words}</span>
      {band}
      {note !== undefined && ` · ${note}`}
    </span>
  );
}
