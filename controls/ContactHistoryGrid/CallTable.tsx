import * as React from "react";
import { List } from "@fluentui/react";
import type { Environment } from "../../shared/host/environment";
import { Icon } from "../../shared/ui/Icon";
import { useRovingIndex, type RovingItem } from "../../shared/ui/useRovingIndex";
import { CallCard, CallRow, type CallLineProps } from "./CallRow";
import type { Column, ListedCall } from "./CallRows";
import type { Sort } from "./CallsQuery";
import { tracksOf } from "./columnWidths";
import { nextSort } from "./findCalls";
import { headText } from "./toolTexts";
import { useRowStops } from "./useRowStops";

const ITEMS_A_PAGE = 20;
/** Rows are equally high, so that the list knows its length without measuring: as in the styles. */
const ROW_HEIGHT = { wide: 40, narrow: 60 } as const;

export interface CallTableProps extends Pick<CallLineProps, "environment" | "now" | "band" | "columns" | "onOpen"> {
  readonly calls: readonly ListedCall[];
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
  readonly isWide: boolean;
  /** What the calls answer: another question begins at the top. */
  readonly question: string;
  /** How far it is scrolled at first, in pixels. */
  readonly firstScroll: number;
  readonly onScroll: (scroll: number) => void;
}

/**
 * The calls as a table, on narrow screens as cards of two lines. Only what is near the view is drawn. One tab stop, arrow keys walk the
 * calls, Enter opens one.
 */
export function CallTable(props: CallTableProps): React.ReactElement {
  const { environment, now, band, calls, columns, sort, onSort, onOpen, isWide, onScroll } = props;
  const { t } = environment;
  const [scroller, scrollBack] = useScroll(props);
  const { settle, ...stops } = useRowStops(scroller);
  const height = ROW_HEIGHT[isWide ? "wide" : "narrow"];
  const Line = isWide ? CallRow : CallCard;
  const rows = (
    <div {...stops} role={isWide ? "rowgroup" : "presentation"}>
      <List
        role="presentation"
        onPagesUpdated={() => {
          scrollBack();
          settle();
        }}
        items={calls as ListedCall[]}
        version={`${isWide} ${columns.join()} ${now}`}
        getKey={(call) => call.id}
        getItemCountForPage={() => ITEMS_A_PAGE}
        getPageHeight={(index = 0) => Math.min(ITEMS_A_PAGE, calls.length - index) * height}
        onRenderCell={(call, index) =>
          call && <Line environment={environment} now={now} band={band} call={call} index={index ?? 0} columns={columns} onOpen={onOpen} />
        }
      />
    </div>
  );
  const frame = {
    ref: scroller,
    "data-is-scrollable": true,
    "aria-label": t("contactHistoryGrid.title"),
    onScroll: (event: React.UIEvent<HTMLElement>) => onScroll(event.currentTarget.scrollTop),
  };
  if (!isWide) {
    return (
      <div {...frame} className="sd-calls sd-calls-narrow" role="list">
        {rows}
      </div>
    );
  }
  return (
    <div
      {...frame}
      className="sd-calls sd-calls-wide"
      role="table"
      aria-rowcount={calls.length + 1}
      style={{ "--sd-tracks": tracksOf(columns) } as React.CSSProperties}
    >
      <Heads columns={columns} t={t} sort={sort} onSort={onSort} />
      {rows}
    </div>
  );
}

/** Begins where it was left, as soon as its rows are drawn, and at the top after another question. */
function useScroll({
  firstScroll,
  question,
  isWide,
}: CallTableProps): readonly [scroller: React.RefObject<HTMLDivElement>, onDrawn: () => void] {
  const scroller = React.useRef<HTMLDivElement>(null);
  const awaited = React.useRef<number | undefined>(firstScroll);
  React.useLayoutEffect(() => {
    if (scroller.current && awaited.current === undefined) scroller.current.scrollTop = 0;
  }, [question, isWide]);
  const onDrawn = () => {
    if (scroller.current && awaited.current !== undefined) scroller.current.scrollTop = awaited.current;
    awaited.current = undefined;
  };
  return [scroller, onDrawn];
}

interface HeadsProps extends Pick<CallTableProps, "columns" | "sort" | "onSort"> {
  readonly t: Environment["t"];
}

function Heads({ columns, t, sort, onSort }: HeadsProps): React.ReactElement {
  const roving = useRovingIndex(columns.length);
  return (
    <div role="rowgroup" className="sd-calls-head">
      <div role="row" className="sd-calls-row" aria-rowindex={1}>
        {columns.map((column, index) => (
          <Head key={column} column={column} t={t} sort={sort} onSort={onSort} item={roving(index)} />
        ))}
      </div>
    </div>
  );
}

function Head({
  column,
  t,
  sort,
  onSort,
  item,
}: Omit<HeadsProps, "columns"> & { readonly column: Column; readonly item: RovingItem }): React.ReactElement {
  const direction = sort.column !== column ? "none" : sort.descending ? "descending" : "ascending";
  return (
    <div role="columnheader" aria-sort={direction} className={`sd-calls-${column}`}>
      <button {...item} type="button" className="sd-calls-sort" onClick={() => onSort(nextSort(sort, column))}>
        <span>{headText(column, t)}</span>
        {direction !== "none" && <Icon name={direction === "descending" ? "down" : "up"} />}
      </button>
    </div>
  );
}
