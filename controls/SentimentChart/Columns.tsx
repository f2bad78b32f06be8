import * as React from "react";
import { SentimentStack } from "../../shared/ui/SentimentStack";
import { usePoints } from "../../shared/ui/usePoints";
import type { ColumnsView, ColumnView } from "./sentimentChartViewModel";

export interface ColumnsProps {
  readonly view: ColumnsView;
  /** `calls` are narrow and cannot be dragged over. */
  readonly kind: "time" | "calls";
  /** A click or Enter on one column, or a drag from one to another. */
  readonly onChoose: (one: number, other: number, column?: HTMLElement) => void;
  /** How a column tells that its calls are shown. */
  readonly stateOf: (column: ColumnView) => object;
}

interface Drag {
  readonly from: number;
  readonly to: number;
}

const isBetween = (index: number, drag: Drag | undefined): boolean =>
  drag !== undefined && index >= Math.min(drag.from, drag.to) && index <= Math.max(drag.from, drag.to);

/** 100 % columns, the newest at the end. */
export function Columns({ view, kind, stateOf, onChoose }: ColumnsProps): React.ReactElement {
  const { columns, title, headings } = view;
  const scroller = React.useRef<HTMLDivElement>(null);
  const drag = useDrag(onChoose);
  const { area, group, pointAt, moved, tooltip } = usePoints({
    headings,
    rows: columns.map(({ row }) => row),
    initial: columns.length - 1,
  });
  const newest = columns[columns.length - 1]?.key;

  // What is newest is seen first. Browsers count scrolled pixels below zero where text runs from right to left.
  React.useLayoutEffect(() => {
    const { current } = scroller;
    if (!current) return;
    current.scrollLeft = current.scrollWidth * (current.closest<HTMLElement>("[dir]")?.dir === "rtl" ? -1 : 1);
  }, [newest, columns.length]);
  // A finger drags over columns where all of them fit, else it scrolls.
  React.useLayoutEffect(() => {
    const { current } = scroller;
    if (current) current.style.touchAction = current.scrollWidth > current.clientWidth ? "" : "pan-y";
  });

  return (
    <div className={`sd-columns sd-columns-${kind}`} {...area}>
      <div className="sd-columns-scroll" ref={scroller} aria-label={title} onScroll={moved} {...group}>
        {columns.map((column, index) => {
          const { key, label, countText, few, sentiment, name, callIds } = column;
          const point = pointAt(index);
          return (
            <button
              key={key}
              {...point}
              {...stateOf(column)}
              type="button"
              className={`sd-column${isBetween(index, drag.over) ? " sd-column-dragged" : ""}`}
              aria-label={name}
              aria-disabled={callIds.length === 0}
              onPointerEnter={(event) => {
                point.onPointerEnter(event);
                drag.enter(index);
              }}
              onPointerDown={(event) => kind === "time" && !event.button && drag.start(index, event)}
              onClick={({ currentTarget }) => callIds.length > 0 && onChoose(index, index, currentTarget)}
            >
              <span className="sd-column-plot">
                {sentiment && (
                  <SentimentStack sentiment={sentiment} className={few ? "sd-stack-column sd-column-few" : "sd-stack-column"} />
                )}
              </span>
              <span className="sd-column-label sd-caption">{label}</span>{" "}
              {kind === "time" && <span className="sd-caption">{countText} </span>}
              {few && <span className="sd-caption">{few}</span>}
            </button>
          );
        })}
      </div>
      {tooltip}
    </div>
  );
}

/** A drag over neighbouring columns. */
function useDrag(onChoose: (one: number, other: number) => void) {
  const [over, setOver] = React.useState<Drag>();
  // What listens to the document must know the drag before it is drawn.
  const current = React.useRef<Drag>();
  const choose = React.useRef(onChoose);
  choose.current = onChoose;
  const set = (drag: Drag | undefined) => {
    current.current = drag;
    setOver(drag);
  };
  React.useEffect(() => {
    const end = ({ type }: Event) => {
      const drag = current.current;
      if (!drag) return;
      set(undefined);
      // A browser that begins to scroll cancels.
      if (type === "pointerup" && drag.from !== drag.to) choose.current(drag.from, drag.to);
    };
    const ends = ["pointerup", "pointercancel"];
    for (const each of ends) document.addEventListener(each, end);
    return () => ends.forEach((each) => document.removeEventListener(each, end));
  }, []);
  return {
    over: over && over.from !== over.to ? over : undefined,
    start(index: number, { target, pointerId }: React.PointerEvent<HTMLElement>) {
      // A finger's events would all go to where it began.
      if (target instanceof Element && target.hasPointerCapture?.(pointerId)) target.releasePointerCapture(pointerId);
      set({ from: index, to: index });
    },
    enter: (index: number) => current.current && set({ from: current.current.from, to: index }),
  };
}
