import * as React from "react";
import { SentimentStack } from "../../shared/ui/SentimentStack";
import { useRovingIndex } from "../../shared/ui/useRovingIndex";
import type { ColumnsView } from "./sentimentChartViewModel";
import { Tooltip } from "./Tooltip";

export interface ColumnsProps {
  readonly view: ColumnsView;
  /** `calls` are narrow and cannot be dragged over. */
  readonly kind: "time" | "calls";
  /** A click or Enter on one column, or a drag from one to another. */
  readonly onChoose: (one: number, other: number) => void;
}

interface Shown {
  readonly index: number;
  readonly element: HTMLElement;
  /** Middle of the column, in pixels from the left of the chart. */
  readonly x: number;
}

interface Drag {
  readonly from: number;
  readonly to: number;
}

const isBetween = (index: number, drag: Drag | undefined): boolean =>
  drag !== undefined && index >= Math.min(drag.from, drag.to) && index <= Math.max(drag.from, drag.to);

/**
 * 100 % columns, the newest at the end. One tab stop; arrow keys walk along, and a tooltip shows the row that the table has for the
 * column, on hover as on focus, until Esc.
 */
export function Columns({ view, kind, onChoose }: ColumnsProps): React.ReactElement {
  const { columns, title, headings } = view;
  const area = React.useRef<HTMLDivElement>(null);
  const scroller = React.useRef<HTMLDivElement>(null);
  const [shown, setShown] = React.useState<Shown>();
  const drag = useDrag(onChoose);
  const itemAt = useRovingIndex(columns.length, columns.length - 1);
  const newest = columns[columns.length - 1]?.key;

  // What is newest is seen first. Browsers count scrolled pixels below zero where text runs from right to left.
  React.useLayoutEffect(() => {
    const { current } = scroller;
    if (!current) return;
    current.scrollLeft = current.scrollWidth * (current.closest<HTMLElement>("[dir]")?.dir === "rtl" ? -1 : 1);
  }, [newest, columns.length]);

  const show = (index: number, element: HTMLElement) => {
    const column = element.getBoundingClientRect();
    setShown({ index, element, x: column.left + column.width / 2 - (area.current?.getBoundingClientRect().left ?? 0) });
  };
  const hide = () => setShown(undefined);
  const column = shown && columns[shown.index];
  return (
    <div className={`sd-columns sd-columns-${kind}`} ref={area} onMouseLeave={hide}>
      <div className="sd-columns-scroll" ref={scroller} role="group" aria-label={title} onScroll={() => shown && show(shown.index, shown.element)}>
        {columns.map(({ key, label, countText, few, sentiment, name }, index) => {
          const item = itemAt(index);
          return (
            <button
              key={key}
              {...item}
              type="button"
              className={`sd-column${isBetween(index, drag.over) ? " sd-column-dragged" : ""}`}
              aria-label={name}
              aria-disabled={!sentiment}
              onFocus={(event) => {
                item.onFocus();
                show(index, event.currentTarget);
              }}
              onBlur={hide}
              onMouseEnter={(event) => {
                show(index, event.currentTarget);
                if (kind === "time") drag.enter(index);
              }}
              onMouseDown={(event) => kind === "time" && event.button === 0 && drag.start(index)}
              onClick={() => sentiment && onChoose(index, index)}
            >
              <span className="sd-column-plot">
                {sentiment && <SentimentStack sentiment={sentiment} className={few ? "sd-stack-column sd-column-few" : "sd-stack-column"} />}
              </span>
              <span className="sd-column-label sd-caption">{label}</span>{" "}
              {kind === "time" && <span className="sd-caption">{countText} </span>}
              {few && <span className="sd-caption">{few}</span>}
            </button>
          );
        })}
      </div>
      {column && shown && <Tooltip headings={headings} row={column.row} x={shown.x} onDismiss={hide} />}
    </div>
  );
}

/** A drag with the mouse over neighbouring columns; on touch screens the same movement scrolls. */
function useDrag(onChoose: (one: number, other: number) => void) {
  const [over, setOver] = React.useState<Drag>();
  const choose = React.useRef(onChoose);
  choose.current = onChoose;
  React.useEffect(() => {
    if (!over) return undefined;
    const end = () => {
      setOver(undefined);
      if (over.from !== over.to) choose.current(over.from, over.to);
    };
    document.addEventListener("mouseup", end);
    return () => document.removeEventListener("mouseup", end);
  }, [over]);
  return {
    over: over && over.from !== over.to ? over : undefined,
    start: (index: number) => setOver({ from: index, to: index }),
    enter: (index: number) => setOver((before) => before && { ...before, to: index }),
  };
}
