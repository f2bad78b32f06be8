import * as React from "react";
import { useScrolled, visibleTop } from "./pageScroller";

/**
 * Keeps the heads of a table in view while its rows scroll by. The styles make them stick, which a section that cuts off what overflows
 * hinders: whatever they lack then is measured and shifted.
 * @returns goes on the heads
 */
export function useHeadInView(table: React.RefObject<HTMLElement>): React.RefObject<HTMLDivElement> {
  const head = React.useRef<HTMLDivElement>(null);
  const shift = React.useRef(0);
  useScrolled(() => {
    if (!head.current || !table.current) return;
    const own = head.current.getBoundingClientRect();
    const all = table.current.getBoundingClientRect();
    const wanted = Math.min(Math.max(visibleTop(table.current), all.top), all.bottom - own.height);
    const lacking = Math.round(wanted - (own.top - shift.current));
    if (lacking === shift.current) return;
    shift.current = lacking;
    head.current.style.transform = lacking === 0 ? "" : `translateY(${lacking}px)`;
  });
  return head;
}
