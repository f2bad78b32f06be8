import * as React from "react";
import { visibleTop } from "./pageScroller";

/**
 * Keeps the heads of a table in view while its rows scroll by. The styles make them stick, which a section that cuts off what overflows
 * hinders: whatever they lack then is measured and shifted.
 * @returns goes on the heads
 */
export function useHeadInView(table: React.RefObject<HTMLElement>): React.RefObject<HTMLDivElement> {
  const head = React.useRef<HTMLDivElement>(null);
  React.useEffect(() => {
    let shift = 0;
    let awaited = 0;
    const place = () => {
      if (!head.current || !table.current) return;
      const own = head.current.getBoundingClientRect();
      const all = table.current.getBoundingClientRect();
      const wanted = Math.min(Math.max(visibleTop(table.current), all.top), all.bottom - own.height);
      const next = wanted - (own.top - shift);
      if (Math.abs(next - shift) < 1) return;
      shift = Math.abs(next) < 1 ? 0 : next;
      head.current.style.transform = shift === 0 ? "" : `translateY(${shift}px)`;
    };
    const placeSoon = () => {
      cancelAnimationFrame(awaited);
      awaited = requestAnimationFrame(place);
    };
    // Whatever scrolls: its events do not rise, but are caught on the way down.
    const listening = { capture: true, passive: true } as const;
    window.addEventListener("scroll", placeSoon, listening);
    window.addEventListener("resize", placeSoon);
    return () => {
      cancelAnimationFrame(awaited);
      window.removeEventListener("scroll", placeSoon, listening);
      window.removeEventListener("resize", placeSoon);
    };
  }, [table]);
  return head;
}
