import * as React from "react";
import type { Category } from "../../shared/insights/Insight";

/** Unlike each other without their colours. */
const SIGNS: Readonly<Record<Category, string>> = { watch: "▲", improved: "✓", market: "◆", practice: "●", note: "▬" };

/** The sign of a category; the word beside it says the same. */
export function Sign({ category }: { readonly category: Category }): React.ReactElement {
  return (
    <span className={`sd-insight-sign sd-insight-sign-${category}`} aria-hidden="true">
      {SIGNS[category]}
    </span>
  );
}
