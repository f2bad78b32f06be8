import * as React from "react";

export interface FirstLabels {
  /** On the button that shows the others, and on the one that hides them again. */
  readonly all: string;
  readonly first: string;
}

/**
 * The first ones of a list, and the button that shows the others, or no longer.
 * @param className of the button, beside that of a link
 */
export function useFirst<T>(
  all: readonly T[],
  most: number,
  labels: FirstLabels,
  className: string,
): { readonly first: readonly T[]; readonly more: React.ReactNode } {
  const [isOpen, setOpen] = React.useState(false);
  return {
    first: isOpen ? all : all.slice(0, most),
    more: all.length > most && (
      <button type="button" className={`sd-link ${className}`} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {isOpen ? labels.first : labels.all}
      </button>
    ),
  };
}
