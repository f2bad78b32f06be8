import * as React from "react";
import type { Environment } from "../../shared/host/environment";
import { Icon } from "../../shared/ui/Icon";
import { useRovingIndex, type RovingItem } from "../../shared/ui/useRovingIndex";
import { CallCard, CallRow, type CallLineProps } from "./CallRow";
import type { Column, ListedCall } from "./CallRows";
import type { Sort } from "./CallsQuery";
import { tracksOf } from "./columnWidths";
import { nextSort } from "./findCalls";
import { headText } from "./toolTexts";
import { useHeadInView } from "./useHeadInView";
import { useRowStops } from "./useRowStops";

export interface CallTableProps extends Pick<CallLineProps, "environment" | "now" | "band" | "columns" | "onOpen"> {
  /** Those that are drawn. */
  readonly calls: readonly ListedCall[];
  /** How many there are with those that are not drawn. */
  readonly found: number;
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
  readonly isWide: boolean;
  readonly table: React.RefObject<HTMLDivElement>;
}

/** The calls as a table, on narrow screens as cards of two lines. One tab stop, arrow keys walk the calls, Enter opens one. */
export function CallTable(props: CallTableProps): React.ReactElement {
  const { environment, now, band, calls, found, columns, sort, onSort, onOpen, isWide, table } = props;
  const { t } = environment;
  const stops = useRowStops(table);
  const head = useHeadInView(table);
  const Line = isWide ? CallRow : CallCard;
  const rows = calls.map((call, index) => (
    <Line key={call.id} environment={environment} now={now} band={band} call={call} index={index} columns={columns} onOpen={onOpen} />
  ));
  const frame = { ref: table, "aria-label": t("contactHistoryGrid.title") };
  if (!isWide) {
    return (
      <div {...frame} {...stops} className="sd-calls-narrow" role="list">
        {rows}
      </div>
    );
  }
  return (
    <div
      {...frame}
      className="sd-calls-wide"
      role="table"
      aria-rowcount={found + 1}
      style={{ "--sd-tracks": tracksOf(columns) } as React.CSSProperties}
    >
      <Heads head={head} columns={columns} t={t} sort={sort} onSort={onSort} />
      <div {...stops} role="rowgroup" className="sd-calls-group">
        {rows}
      </div>
    </div>
  );
}

interface HeadsProps extends Pick<CallTableProps, "columns" | "sort" | "onSort"> {
  readonly t: Environment["t"];
}

function Heads({ head, columns, t, sort, onSort }: HeadsProps & { readonly head: React.RefObject<HTMLDivElement> }): React.ReactElement {
  const roving = useRovingIndex(columns.length);
  return (
    <div ref={head} role="rowgroup" className="sd-calls-group sd-calls-head">
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
