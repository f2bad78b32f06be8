import * as React from "react";
import type { Category } from "../../shared/insights/Insight";

/** Shapes on a square of 14, unlike each other without their colours: ▲ ✓ ◆ ● ▬. */
const SHAPES: Readonly<Record<Category, string>> = {
  watch: "M7 1.5 13 12.5 1 12.5z",
  improved: "M1.5 7.5 3.5 5.5 5.8 7.8 11 2.6 13 4.6 5.8 11.8z",
  market: "M7 .5 13.5 7 7 13.5 .5 7z",
  practice: "M7 1.5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 1 1 0-11z",
  note: "M1.5 5h11v4h-11z",
};

/** The sign of a category; the word beside it says the same. */
export function Sign({ category }: { readonly category: Category }): React.ReactElement {
  return (
    <svg className={`sd-sign sd-sign-${category}`} width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" focusable="false">
      <path d={SHAPES[category]} fill="currentColor" />
    </svg>
  );
}
