import * as React from "react";
import { Outline } from "../../shared/ui/Icon";

/** Those that no other control draws: outlines on a square of 16. */
const OUTLINES = {
  play: "M5 3l8 5-8 5z",
  pause: "M5.5 3v10M10.5 3v10",
  sound: "M2.5 6v4h2.5l3.5 3V3L5 6zM11 5.5a3.5 3.5 0 0 1 0 5M13 3.5a6.5 6.5 0 0 1 0 9",
  muted: "M2.5 6v4h2.5l3.5 3V3L5 6zM11 6l3.5 4M14.5 6L11 10",
  plus: "M8 3v10M3 8h10",
  minus: "M3 8h10",
  back: "M10 4L6 8l4 4",
  forward: "M6 4l4 4-4 4",
  comment: "M2.5 3h11v7.5H7l-3 2.5v-2.5H2.5z",
  pencil: "M3 13l.8-3.2L11 2.6l2.4 2.4-7.2 7.2zM9.5 4.1l2.4 2.4",
} as const;

/** A small picture beside a text that says the same: hidden from screen readers. */
export function CallIcon({ name }: { readonly name: keyof typeof OUTLINES }): React.ReactElement {
  return <Outline d={OUTLINES[name]} />;
}
