import * as React from "react";
import type { Translate } from "../../../shared/strings/translate";

const SIGNS = { above: "▲", below: "▼" } as const;

/** On which side of its target a figure lies, to be seen and to be heard. */
export function Sign({ t, sign }: { readonly t: Translate; readonly sign: keyof typeof SIGNS | undefined }): React.ReactElement | null {
  if (!sign) return null;
  return (
    <span className="sd-call-sign" role="img" aria-label={t(`callSummary.offTarget.${sign}`)}>
      {SIGNS[sign]}
    </span>
  );
}
