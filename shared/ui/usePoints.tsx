import * as React from "react";
import { Tooltip } from "./Tooltip";
import { useRovingIndex, type RovingItem } from "./useRovingIndex";

export interface PointsOptions {
  readonly headings: readonly string[];
  /** A row of the chart's table for each point. */
  readonly rows: readonly (readonly string[])[];
  /** Which point is the tab stop at first. */
  readonly initial: number;
}

export interface PointItem extends Omit<RovingItem, "onFocus"> {
  readonly onFocus: (event: React.FocusEvent<HTMLElement>) => void;
  readonly onBlur: () => void;
  readonly onPointerEnter: (event: React.PointerEvent<HTMLElement>) => void;
}

export interface Points {
  /** For the element that holds points and tooltip; it must be positioned. */
  readonly area: { readonly ref: React.RefObject<HTMLDivElement>; readonly onMouseLeave: () => void };
  /** For the group of the points, which must be named. */
  readonly group: { readonly role: "group"; readonly tabIndex: -1; readonly onKeyDown: (event: React.KeyboardEvent<HTMLElement>) => void };
  readonly pointAt: (index: number) => PointItem;
  /** To be called when the points have moved below the tooltip. */
  readonly moved: () => void;
  readonly tooltip: React.ReactNode;
}

/**
 * The points of a chart: one tab stop, walked by arrow keys. A tooltip shows the row that the table has for a point, on hover as on
 * focus. Esc hides the tooltip; pressed again it leaves the points for the chart as a whole.
 */
export function usePoints({ headings, rows, initial }: PointsOptions): Points {
  const area = React.useRef<HTMLDivElement>(null);
  const [shown, setShown] = React.useState<{
    readonly index: number;
    readonly title: string | undefined;
    readonly element: HTMLElement;
    readonly x: number;
  }>();
  const hasFocus = React.useRef(false);
  const itemAt = useRovingIndex(rows.length, initial);
  const show = (index: number, element: HTMLElement) => {
    const { left, width } = element.getBoundingClientRect();
    setShown({ index, title: rows[index]?.[0], element, x: left + width / 2 - (area.current?.getBoundingClientRect().left ?? 0) });
  };
  const hide = () => setShown(undefined);
  // Other points may have come beneath it meanwhile.
  const row = shown && rows[shown.index]?.[0] === shown.title ? rows[shown.index] : undefined;
  // Where the point that had the focus is gone, as after a zoom, the chart keeps it.
  React.useLayoutEffect(() => {
    if (hasFocus.current && document.activeElement === document.body) area.current?.querySelector<HTMLElement>("[tabindex='0']")?.focus();
  });
  return {
    area: { ref: area, onMouseLeave: hide },
    group: {
      role: "group",
      tabIndex: -1,
      onKeyDown: (event) => event.key === "Escape" && event.target !== event.currentTarget && event.currentTarget.focus(),
    },
    pointAt(index) {
      const item = itemAt(index);
      return {
        ...item,
        onFocus: ({ currentTarget }) => {
          item.onFocus();
          hasFocus.current = true;
          show(index, currentTarget);
        },
        onBlur() {
          hasFocus.current = false;
          hide();
        },
        onPointerEnter: ({ currentTarget }) => show(index, currentTarget),
      };
    },
    moved: () => shown && show(shown.index, shown.element),
    tooltip: shown && row && <Tooltip headings={headings} row={row} x={shown.x} onDismiss={hide} />,
  };
}
