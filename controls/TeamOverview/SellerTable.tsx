import * as React from "react";
import type { Environment } from "../../shared/host/environment";
import { Icon } from "../../shared/ui/Icon";
import { useWidth } from "../../shared/ui/useWidth";
import { useGrid } from "../../shared/ui/useGrid";
import { drawnRows, placesOf } from "../../shared/ui/visibleRows";
import { SellerCells } from "./SellerCells";
import { nextSort, sorted, type Sort } from "../../shared/format/columnOrder";
import type { Column, SellerTableView } from "./sellerTableViewModel";

export interface SellerTableProps {
  readonly environment: Environment;
  readonly view: SellerTableView;
  readonly sort: Sort<Column>;
  readonly starred: readonly string[];
  readonly onSort: (sort: Sort<Column>) => void;
  readonly onOpen: (sellerId: string) => void;
  /** Absent while the stars are not known yet. */
  readonly onStar: ((id: string) => void) | undefined;
  readonly onExport: () => void;
}

/** Heights in pixels, as the stylesheet has them. */
const ROW = { wide: 44, narrow: 148 };
/** In less room a seller is a card. */
const NARROW = 928;
/** Of a team with more rows not all are drawn: the table then scrolls by itself. */
const MANY = 50;
/** The most that is seen of the rows at a time. */
const WINDOW = 640;
const PAGE = 10;
/** Widths of the columns, of which a page may lack some. */
const WIDTHS: Readonly<Record<Column, string>> = {
  name: "minmax(88px, 1.1fr)",
  calls: "64px",
  talkShare: "minmax(160px, 1.7fr)",
  sentiment: "minmax(136px, 1.5fr)",
  pauseMs: "minmax(80px, 0.7fr)",
  questionsPerHour: "minmax(60px, 0.4fr)",
  openItems: "minmax(56px, 0.4fr)",
  lastCoached: "minmax(80px, 0.8fr)",
  coachOn: "minmax(96px, 1.4fr)",
};

/** The sellers, a row each: by the ARIA pattern of a grid, one tab stop. */
export function SellerTable({ environment, view, sort, starred, onSort, onOpen, onStar, onExport }: SellerTableProps): React.ReactElement {
  const { t, locale } = environment;
  const { columns } = view;
  const grid = React.useRef<HTMLDivElement>(null);
  const isNarrow = useWidth(grid, NARROW) < NARROW;
  const rows = React.useMemo(() => sorted(view.rows, sort, locale), [view, sort, locale]);
  const places = React.useMemo(() => placesOf(rows.map(() => (isNarrow ? ROW.narrow : ROW.wide))), [rows, isNarrow]);
  const [scrollTop, setScrollTop] = React.useState(0);
  const width = columns.length + 1;
  const { cell, cellProps, onKeyDown, onFocus } = useGrid({
    rows: rows.length,
    columns: width,
    page: PAGE,
    grid,
    onLeave: () => undefined,
  });
  const last = places[places.length - 1];
  const template = isNarrow ? {} : { gridTemplateColumns: ["28px", ...columns.map((column) => WIDTHS[column])].join(" ") };
  return (
    <section className="sd-sellers" aria-label={t("shared.sellersTitle")}>
      <div className="sd-sellers-tools">
        <button type="button" className="sd-link" onClick={onExport}>
          {t("teamOverview.export")}
        </button>
      </div>
      <div
        ref={grid}
        role="grid"
        aria-label={t("shared.sellersTitle")}
        aria-rowcount={rows.length + 1}
        aria-colcount={width}
        className={`sd-sellers-grid${isNarrow ? " sd-sellers-narrow" : ""}${rows.length > MANY ? " sd-sellers-many" : ""}`}
        onScroll={({ currentTarget }) => setScrollTop(currentTarget.scrollTop)}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
        data-is-scrollable={rows.length > MANY}
      >
        <div className="sd-sellers-head" role="row" aria-rowindex={1} style={template}>
          <div role="columnheader" className="sd-sellers-star" {...cellProps({ row: -1, column: 0 })}>
            <span className="sd-hidden">{t("shared.topSeller")}</span>
          </div>
          {columns.map((column, index) => {
            const direction = sort.column === column ? (sort.descending ? "descending" : "ascending") : undefined;
            return (
              <div key={column} role="columnheader" aria-sort={direction} className={`sd-sellers-${column}`}>
                <button type="button" {...cellProps({ row: -1, column: index + 1 })} onClick={() => onSort(nextSort(sort, column))}>
                  {t(`teamOverview.column.${column}`)}
                  {direction && <Icon name={sort.descending ? "down" : "up"} />}
                </button>
              </div>
            );
          })}
        </div>
        <div role="rowgroup" className="sd-sellers-body" style={{ height: last ? last.top + last.height : 0 }}>
          {drawnRows(places, scrollTop, WINDOW, cell.row).map(({ index, top, height }) => {
            const row = rows[index];
            return (
              row && (
                <div
                  key={row.id}
                  role="row"
                  aria-rowindex={index + 2}
                  data-seller={row.id}
                  className={`sd-sellers-row${row.coachOn ? " sd-sellers-flagged" : ""}`}
                  style={{ top, height, ...template }}
                >
                  <SellerCells
                    t={t}
                    row={row}
                    columns={columns}
                    isStarred={starred.includes(row.id)}
                    cellProps={(column) => cellProps({ row: index, column })}
                    onOpen={() => onOpen(row.id)}
                    onStar={onStar && (() => onStar(row.id))}
                  />
                </div>
              )
            );
          })}
        </div>
      </div>
    </section>
  );
}
