import * as React from "react";
import type { Narrowed } from "../../shared/page/pageChannel";
import type { SellerPage } from "../../shared/page/sellerPage";
import type { CallsProps } from "./CallsProps";
import { keptNarrowed } from "./keptState";

/**
 * The calls that a figure narrows the page to; at first those behind the figure that it was left with, as far as they are still there,
 * which the page is then told.
 */
export function useKeptNarrowed(
  { kept, onKeep, channel }: Pick<CallsProps, "kept" | "onKeep" | "channel">,
  { listedCalls, previousCalls }: SellerPage,
): Narrowed | undefined {
  const { narrowed } = channel;
  const left = React.useRef(kept.narrowed);
  const known = new Set(left.current && [...listedCalls, ...previousCalls].map(({ id }) => id));
  const first = left.current?.callIds.every((id) => known.has(id)) ? left.current : undefined;
  React.useEffect(() => {
    left.current = undefined;
    if (first && !narrowed) channel.publish({ narrowed: first });
    else onKeep(keptNarrowed(narrowed));
    // The page's calls matter at the first time only.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [narrowed]);
  return narrowed ?? first;
}
