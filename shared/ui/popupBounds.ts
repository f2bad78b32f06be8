import type { IRectangle } from "@fluentui/react";

/** What is left free above and below. */
const MARGIN = 8;

type Edges = Pick<DOMRect, "left" | "right">;

/**
 * Where a popup may stand so that it covers nothing beside the form, such as the app's own bars: within its control's edges. Undefined
 * where that is too narrow: then all of the window is free. All in pixels.
 */
export function popupBounds({ left, right }: Edges, popupWidth: number, windowHeight: number): IRectangle | undefined {
  const width = right - left;
  if (width < popupWidth) return undefined;
  return { left, right, width, top: MARGIN, bottom: windowHeight - MARGIN, height: windowHeight - 2 * MARGIN };
}
