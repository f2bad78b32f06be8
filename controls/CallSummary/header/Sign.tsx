import * as React from "react";
import type { Translate } from "../../../shared/strings/translate";
import type { Miss } from "../comparison";

const SIGNS: Readonly<Record<Miss, string>> = { above: "▲", high: "▲", below: "▼", low: "▼" };

/** On which side of its target, or of the usual, a missed figure lies, to be seen and to be heard. */
export function Sign({ t, sign }: { readonly t: Translate; readonly sign: Miss | undefined }): React.ReactElement | null {
  if (!sign) return null;
  return (
    <span className="sd-call-sign" role="img" aria-label={t(`callSummary.offTarget.${sign}`)}>
      {SIGNS[sign]}
    </span>
  );
}
