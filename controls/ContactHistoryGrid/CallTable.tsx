import * as React from "react";
import { Icon } from "../../shared/ui/Icon";
import { CallCard, CallRow, type CallLineProps } from "./CallRow";
import type { ListedCall } from "./CallRows";
import type { Sort } from "./CallsQuery";
import { tracksOf } from "./columnWidths";
import { nextSort } from "./findCalls";
import { headText } from "./toolTexts";
import { useHeadInView } from "./useHeadInView";
import { useStops } from "./useStops";

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
  const stops = useStops(table, ".sd-calls-open", ["ArrowUp", "ArrowDown"]);
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
      <Heads head={head} environment={environment} columns={columns} sort={sort} onSort={onSort} />
      <div {...stops} role="rowgroup" className="sd-calls-group">
        {rows}
      </div>
    </div>
  );
}

interface HeadsProps extends Pick<CallTableProps, "environment" | "columns" | "sort" | "onSort"> {
  readonly head: React.RefObject<HTMLDivElement>;
}

function Heads({ head, environment: { t, isRtl }, columns, sort, onSort }: HeadsProps): React.ReactElement {
  const stops = useStops(head, ".sd-calls-sort", isRtl ? ["ArrowRight", "ArrowLeft"] : ["ArrowLeft", "ArrowRight"]);
  return (
    <div ref={head} {...stops} role="rowgroup" className="sd-calls-group sd-calls-head">
      <div role="row" className="sd-calls-row" aria-rowindex={1}>
        {columns.map((column) => {
          const direction = sort.column !== column ? "none" : sort.descending ? "descending" : "ascending";
          return (
            <div key={column} role="columnheader" aria-sort={direction} className={`sd-calls-${column}`}>
              <button type="button" tabIndex={-1} className="sd-calls-sort" onClick={() => onSort(nextSort(sort, column))}>
                <span>{headText(column, t)}</span>
                {direction !== "none" && <Icon name={direction === "descending" ? "down" : "up"} />}
              </button>
            </div>
          );
        })}
      </div>
    </div>
  );
}
