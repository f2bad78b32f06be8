import * as React from "react";
import type { SummaryTexts } from "../callSummaryViewModel";

/** The first ones of a list, and the button that shows the others, or no longer. */
export function useFirst<T>(all: readonly T[], most: number, { t, format }: SummaryTexts): { readonly first: readonly T[]; readonly more: React.ReactNode } {
  const [isOpen, setOpen] = React.useState(false);
  return {
    first: isOpen ? all : all.slice(0, most),
    more: all.length > most && (
      <button type="button" className="sd-link sd-heard-more" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {isOpen ? t("callSummary.moments.showFirst", { n: format.number(most) }) : t("callSummary.moments.showAll", { n: format.number(all.length) })}
      </button>
    ),
  };
}
