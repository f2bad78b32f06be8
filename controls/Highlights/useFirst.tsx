import * as React from "react";
import type { Environment } from "../../shared/pcf/environment";

const SHOWN_FIRST = 5;

/** The first five of a list, and the button that shows the others, or no longer. */
export function useFirst<T>(all: readonly T[], { t, format }: Environment): { readonly first: readonly T[]; readonly more: React.ReactNode } {
  const [isOpen, setOpen] = React.useState(false);
  if (all.length <= SHOWN_FIRST) return { first: all, more: null };
  return {
    first: isOpen ? all : all.slice(0, SHOWN_FIRST),
    more: (
      <button type="button" className="sd-link sd-highlights-more" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {isOpen ? t("highlights.showFirst", { n: format.number(SHOWN_FIRST) }) : t("highlights.showAll", { n: format.number(all.length) })}
      </button>
    ),
  };
}
