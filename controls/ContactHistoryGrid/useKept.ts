import * as React from "react";
import type { SellerPage } from "../../shared/page/sellerPage";
import type { CallsProps } from "./CallsProps";
import { keptNarrowed } from "./keptState";

/** Scrolling pauses that long before its place is kept. */
const SCROLLED_MS = 250;

/** Where the list begins, and what keeps that for the next visit. */
export function useKeptScroll({ kept, onKeep }: Pick<CallsProps, "kept" | "onKeep">): {
  readonly firstScroll: number;
  readonly onScroll: (scroll: number) => void;
} {
  const timer = React.useRef<ReturnType<typeof setTimeout>>();
  React.useEffect(() => () => clearTimeout(timer.current), []);
  const onScroll = (scroll: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => onKeep({ scroll }), SCROLLED_MS);
  };
  return { firstScroll: kept.scroll, onScroll };
}

/** Narrows the page again to the calls behind a figure that it was left with, as far as they are still there. */
export function useKeptNarrowed(
  { kept, onKeep, channel }: Pick<CallsProps, "kept" | "onKeep" | "channel">,
  { listedCalls, previousCalls }: SellerPage,
): void {
  const { narrowed } = channel;
  const first = React.useRef(kept.narrowed);
  React.useEffect(() => {
    const { current } = first;
    first.current = undefined;
    const known = new Set([...listedCalls, ...previousCalls].map(({ id }) => id));
    if (current && !narrowed && current.callIds.every((id) => known.has(id))) channel.publish({ narrowed: current });
    else onKeep(keptNarrowed(narrowed));
    // The page's calls matter at the first time only.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [narrowed]);
}
