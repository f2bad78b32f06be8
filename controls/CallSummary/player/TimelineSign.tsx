import * as React from "react";
import type { MarkKind } from "./timelineView";

/** Shapes around a point, in pixels; no two of them differ by colour alone. */
const SHAPES: Readonly<Record<MarkKind, string>> = {
  competitor: "M0-6 6 0 0 6-6 0Z",
  keyword: "M-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0Z",
  other: "M-2.5 0a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0Z",
  bestPractice: "M-4-4h8v8h-8Z",
  question: "M-3-2.5a3 3 0 1 1 4.5 2.6C.4.7 0 1.2 0 2.3M0 5.2v.1",
  comment: "M-5 5l1-3.5L2.5-5 5-2.5-1.5 4Z",
};

const isOutline = (kind: MarkKind): boolean => kind === "question" || kind === "comment";

/** The sign of a kind of mark; what it stands in says the same in words. */
export function TimelineSign({ kind }: { readonly kind: MarkKind }): React.ReactElement {
  return (
    <svg
      className={`sd-timeline-sign${isOutline(kind) ? " sd-timeline-sign-outline" : ""}`}
      width="14"
      height="14"
      viewBox="-7 -7 14 14"
      aria-hidden="true"
      focusable="false"
    >
      <path d={SHAPES[kind]} />
    </svg>
  );
}
