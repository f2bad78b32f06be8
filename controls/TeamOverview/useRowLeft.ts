import * as React from "react";
import { pageWide } from "../../shared/host/pageWide";

/** Which seller of a page was opened last: whoever comes Back goes on there. */
const left = () => pageWide("slr.teamRow/1", () => new Map<string, string>());

/**
 * Gives the focus back to the row from which the page was left, once it is drawn.
 * @param recordId of the page @param isDrawn whether rows are there
 * @returns remembers the row that is left now, by its seller's id
 */
export function useRowLeft(recordId: string | undefined, isDrawn: boolean): (sellerId: string) => void {
  const page = recordId ?? "";
  React.useEffect(() => {
    if (!isDrawn) return;
    const sellerId = left().get(page);
    left().delete(page);
    if (sellerId === undefined) return;
    const row = document.querySelector<HTMLElement>(`.sd-overview [data-seller="${sellerId}"] [role=rowheader] button`);
    row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: "center" });
  }, [page, isDrawn]);
  return (sellerId) => left().set(page, sellerId);
}
