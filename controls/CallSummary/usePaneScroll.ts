import * as React from "react";

/**
 * Keeps the tabs where they are when another pane is chosen of which there is room for one: a pane begins at its beginning, and one that
 * was looked at before where it was left.
 * @param scroller of all panes; undefined where each scrolls by itself
 */
export function usePaneScroll(scroller: HTMLElement | null | undefined, shown: string): void {
  const left = React.useRef({ tops: new Map<string, number>(), shown });
  React.useEffect(() => {
    if (!scroller) return undefined;
    const keep = () => left.current.tops.set(left.current.shown, scroller.scrollTop);
    scroller.addEventListener("scroll", keep, { passive: true });
    return () => scroller.removeEventListener("scroll", keep);
  }, [scroller]);
  React.useLayoutEffect(() => {
    const before = left.current;
    if (!scroller || before.shown === shown) return;
    const start = scroller.querySelector<HTMLElement>(".sd-call-panes")?.offsetTop ?? 0;
    const top = Math.min(before.tops.get(before.shown) ?? 0, start);
    left.current = { tops: before.tops, shown };
    scroller.scrollTop = Math.max(top, before.tops.get(shown) ?? 0);
  }, [scroller, shown]);
}
