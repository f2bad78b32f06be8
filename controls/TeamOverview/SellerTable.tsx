import * as React from "react";
import type { Environment } from "../../shared/host/environment";
import { ChecksMenu } from "../../shared/ui/ChecksMenu";
import { Icon } from "../../shared/ui/Icon";
import { useWidth } from "../../shared/ui/useWidth";
import { useGrid } from "../../shared/ui/useGrid";
import { drawnRows, placesOf } from "../../shared/ui/visibleRows";
import { SellerCells } from "./SellerCells";
import { nextSort } from "../../shared/format/columnOrder";
import { COLUMNS, FIRST_COLUMNS, NARROW, WIDTHS, type Column } from "./columns";
import type { SellerTableView } from "./sellerTableViewModel";
import { tableRows, turnedGroup } from "./tableRows";
import type { TableState } from "./tableState";

export interface SellerTableProps {
  readonly environment: Environment;
  readonly view: SellerTableView;
  readonly table: TableState;
  readonly starred: readonly string[];
  readonly onTable: (table: TableState) => void;
  readonly onOpen: (sellerId: string) => void;
  /** Absent while the stars are not known yet. */
  readonly onStar: ((id: string) => void) | undefined;
  /** Address of the sheet to print; absent while there is none. */
  readonly sheet: string | undefined;
  readonly onExport: () => void;
}

/** Heights in pixels, as the stylesheet has them. */
const ROW = { wide: 44, narrow: 148 };
/** Of a team with more rows not all are drawn: the table then scrolls by itself. */
const MANY = 50;
/** The most that is seen of the rows at a time. */
const WINDOW = 640;
const PAGE = 10;
/** Between columns, and beside the star's. */
const GAP = 8;
const STAR = 28;

function templateOf(columns: readonly Column[]): string {
  return [`${STAR}px`, ...columns.map((column) => `minmax(${WIDTHS[column][0]}px, ${Math.max(0.01, WIDTHS[column][1])}fr)`)].join(" ");
}

const leastWidth = (columns: readonly Column[]): number => columns.reduce((sum, column) => sum + GAP + WIDTHS[column][0], STAR);

/** On the name of a group the arrows open and close it before they walk on. */
function turnsByArrow(event: React.KeyboardEvent, isOpen: boolean, isRtl: boolean): boolean {
  const isOnName = (event.target as HTMLElement).closest("[role=rowheader]") !== null;
  const key = isOpen !== isRtl ? "ArrowLeft" : "ArrowRight";
  if (!isOnName || event.key !== key) return false;
  event.preventDefault();
  event.stopPropagation();
  return true;
}

type ColumnsProps = Pick<SellerTableProps, "environment" | "table" | "onTable"> & Readonly<Record<"known" | "chosen", readonly Column[]>>;

/** Which columns stand; the seller's name always does. */
function Columns({ environment, known, chosen, table, onTable }: ColumnsProps): React.ReactElement {
  const { t } = environment;
  const label = t("shared.columns");
  const options = known.flatMap((key) =>
    key === "name" ? [] : [{ key, text: t(`teamOverview.column.${key}`), chosen: chosen.includes(key) }],
  );
  return (
    <ChecksMenu
      environment={environment}
      text={label}
      width={220}
      groups={[{ id: label, label, options }]}
      onToggle={(_label, key) => onTable({ ...table, columns: COLUMNS.filter((column) => (column === key) !== chosen.includes(column)) })}
      undo={t("shared.resetColumns")}
      onUndo={table.columns && (() => onTable({ ...table, columns: undefined }))}
    />
  );
}

/** The sellers, a row each: by the ARIA pattern of a grid, one tab stop. */
export function SellerTable({
  environment,
  view,
  table,
  starred,
  onTable,
  onOpen,
  onStar,
  sheet,
  onExport,
}: SellerTableProps): React.ReactElement {
  const { t, locale, isRtl } = environment;
  const { sort } = table;
  const grid = React.useRef<HTMLDivElement>(null);
  const room = useWidth(grid, NARROW);
  const isNarrow = room < NARROW;
  // A card has room for those alone.
  const chosen = (isNarrow ? undefined : table.columns) ?? FIRST_COLUMNS;
  const columns = view.columns.filter((column) => chosen.includes(column));
  const rows = React.useMemo(() => tableRows(view, table, locale), [view, table, locale]);
  const isGrouped = view.groups.length > 0;
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
  const template = isNarrow ? {} : { gridTemplateColumns: templateOf(columns) };
  const least = isNarrow ? 0 : leastWidth(columns);
  return (
    <section className="sd-sellers" aria-label={t("shared.sellersTitle")}>
      <div className="sd-sellers-tools">
        {!isNarrow && <Columns environment={environment} known={view.columns} chosen={chosen} table={table} onTable={onTable} />}
        <button type="button" className="sd-link" onClick={onExport}>
          {t("teamOverview.export")}
        </button>
        {sheet !== undefined && (
          <a className="sd-link" href={sheet} target="_blank" rel="noreferrer">
            {t("shared.print")}
          </a>
        )}
      </div>
      <div
        ref={grid}
        role={isGrouped ? "treegrid" : "grid"}
        aria-label={t("shared.sellersTitle")}
        aria-rowcount={rows.length + 1}
        aria-colcount={width}
        className={`sd-sellers-grid${isNarrow ? " sd-sellers-narrow" : least > room ? " sd-sellers-wider" : ""}${rows.length > MANY ? " sd-sellers-many" : ""}`}
        onScroll={({ currentTarget }) => setScrollTop(currentTarget.scrollTop)}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
        data-is-scrollable={rows.length > MANY || least > room}
      >
        <div className="sd-sellers-head" role="row" aria-rowindex={1} style={{ ...template, minWidth: least }}>
          <div role="columnheader" className="sd-sellers-star" {...cellProps({ row: -1, column: 0 })}>
            <span className="sd-hidden">{t("shared.topSeller")}</span>
          </div>
          {columns.map((column, index) => {
            const direction = sort.column === column ? (sort.descending ? "descending" : "ascending") : undefined;
            return (
              <div key={column} role="columnheader" aria-sort={direction} className={`sd-sellers-${column}`}>
                <button
                  type="button"
                  {...cellProps({ row: -1, column: index + 1 })}
                  onClick={() => onTable({ ...table, sort: nextSort(sort, column) })}
                >
                  {t(`teamOverview.column.${column}`)}
                  {direction && <Icon name={sort.descending ? "down" : "up"} />}
                </button>
              </div>
            );
          })}
        </div>
        <div role="rowgroup" className="sd-sellers-body" style={{ height: last ? last.top + last.height : 0, minWidth: least }}>
          {drawnRows(places, scrollTop, WINDOW, cell.row).map(({ index, top, height }) => {
            const item = rows[index];
            if (!item) return undefined;
            const { row } = item;
            const group = item.kind === "group" ? item : undefined;
            const turn = () => onTable(turnedGroup(table, row.id));
            return (
              <div
                key={`${item.kind} ${row.id}`}
                role="row"
                aria-rowindex={index + 2}
                aria-level={isGrouped ? item.level : undefined}
                aria-expanded={group?.isOpen}
                data-seller={group ? undefined : row.id}
                className={`sd-sellers-row${item.level > (group ? 1 : 2) ? " sd-sellers-nested" : ""}${group ? " sd-sellers-group" : row.texts.coachOn ? " sd-sellers-flagged" : ""}`}
                style={{ top, height, ...template }}
                onKeyDown={group && ((event) => turnsByArrow(event, group.isOpen, isRtl) && turn())}
              >
                <SellerCells
                  t={t}
                  row={row}
                  columns={columns}
                  group={group}
                  isStarred={starred.includes(row.id)}
                  cellProps={(column) => cellProps({ row: index, column })}
                  onOpen={group ? turn : () => onOpen(row.id)}
                  onStar={onStar && (() => onStar(row.id))}
                />
              </div>
            );
          })}
        </div>
      </div>
    </section>
  );
}
