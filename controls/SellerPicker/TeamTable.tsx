import * as React from "react";
import { matching } from "../../shared/format/search";
import type { Environment } from "../../shared/host/environment";
import { Icon } from "../../shared/ui/Icon";
import { useInstanceId } from "../../shared/ui/useInstanceId";
import { TeamRowCells } from "./TeamRowCells";
import { nextSort, sorted, type Sort, type TeamRow, type TeamView } from "./teamTableViewModel";
import { cellName, cellNamed, useGrid } from "./useGrid";
import { drawnRows, placesOf } from "./visibleRows";

/** Heights in pixels, as the stylesheet has them. */
const ROW = { wide: { plain: 48, flagged: 56 }, narrow: { plain: 52, flagged: 100 } };
/** The most that is seen of the rows at a time. */
const WINDOW = 380;
/** In windows below this width a seller has two lines, and more for a flag. */
const NARROW = 600;
const PAGE = 6;

export interface TeamTableProps {
  readonly environment: Environment;
  readonly team: TeamView;
  readonly sort: Sort;
  readonly starred: readonly string[];
  readonly onSort: (sort: Sort) => void;
  readonly onChoose: (seller: TeamRow) => void;
  /** Absent while the stars are not known yet. */
  readonly onStar: ((id: string) => void) | undefined;
}

/** The team: a search box, and a grid of the sellers it finds. Down leads from one into the other, typing leads back. */
export function TeamTable({ environment, team, sort, starred, onSort, onChoose, onStar }: TeamTableProps): React.ReactElement {
  const { t, format, locale } = environment;
  const [typed, setTyped] = React.useState("");
  const [scrollTop, setScrollTop] = React.useState(0);
  const id = useInstanceId("sd-team");
  const search = React.useRef<HTMLInputElement>(null);
  const grid = React.useRef<HTMLDivElement>(null);
  const isNarrow = window.innerWidth < NARROW;
  const found = React.useMemo(
    () =>
      sorted(
        matching(team.rows, typed, ({ searched }) => searched),
        sort,
        locale,
      ),
    [team, typed, sort, locale],
  );
  const places = React.useMemo(() => {
    const { plain, flagged } = isNarrow ? ROW.narrow : ROW.wide;
    return placesOf(found.map(({ coaching }) => (coaching ? flagged : plain)));
  }, [found, isNarrow]);
  const columns = team.columns.length + 1;
  const toSearch = () => search.current?.focus();
  const { cell, focus, place, onKeyDown } = useGrid({ rows: found.length, columns, page: PAGE, grid, onLeave: toSearch });
  const restart = () => {
    place({ row: 0, column: 0 });
    if (grid.current) grid.current.scrollTop = 0;
  };

  const [first] = found;
  const keysOfSearch = (event: React.KeyboardEvent) => {
    if (event.key === "ArrowDown" || event.key === "PageDown") {
      event.preventDefault();
      focus({ row: cell.row, column: 0 });
    } else if (event.key === "Enter" && typed.trim() !== "" && first) {
      event.preventDefault();
      onChoose(first);
    }
  };
  const keysOfGrid = (event: React.KeyboardEvent<HTMLElement>) => {
    // What is typed goes on in the search box: the key's own effect follows the focus there.
    if (event.key.length === 1 && event.key !== " " && !event.ctrlKey && !event.metaKey && !event.altKey) return toSearch();
    onKeyDown(event);
  };
  const tabIndex = (row: number, column: number) => (row === cell.row && column === cell.column ? 0 : -1);
  const total = places[places.length - 1];

  return (
    <div className="sd-team">
      <div className="sd-team-search">
        <input
          ref={search}
          className="sd-search"
          type="search"
          aria-label={t("sellerPicker.search")}
          aria-controls={id}
          placeholder={t("sellerPicker.search")}
          autoComplete="off"
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            restart();
          }}
          onKeyDown={keysOfSearch}
        />
        <span className="sd-caption" role="status">
          {t("sellerPicker.found", { n: format.number(found.length), m: t.plural("shared.sellers", team.rows.length) })}
          {typed.trim() !== "" && first && ` · ${t("sellerPicker.enter", { seller: first.name })}`}
        </span>
      </div>
      <div
        ref={grid}
        id={id}
        className={`sd-team-grid${isNarrow ? " sd-team-narrow" : ""}`}
        role="grid"
        aria-label={t("sellerPicker.sellers")}
        aria-rowcount={found.length + 1}
        data-is-scrollable="true"
        onScroll={(event) => setScrollTop(event.currentTarget.scrollTop)}
        onKeyDown={keysOfGrid}
        onFocus={({ target }) => {
          const name = (target as HTMLElement).dataset["cell"];
          if (name !== undefined) place(cellNamed(name));
        }}
      >
        <div className="sd-team-head" role="row" aria-rowindex={1}>
          {team.columns.map((column, index) => {
            const direction = sort.column === column ? (sort.descending ? "descending" : "ascending") : undefined;
            return (
              <div key={column} role="columnheader" aria-sort={direction} className={`sd-team-${column}`}>
                <button
                  type="button"
                  data-cell={cellName({ row: -1, column: index })}
                  tabIndex={tabIndex(-1, index)}
                  onClick={() => {
                    onSort(nextSort(sort, column));
                    if (grid.current) grid.current.scrollTop = 0;
                  }}
                >
                  {t(`sellerPicker.column.${column}`)}
                  {direction && <Icon name={sort.descending ? "down" : "up"} />}
                </button>
              </div>
            );
          })}
          <div
            role="columnheader"
            className="sd-team-star"
            data-cell={cellName({ row: -1, column: columns - 1 })}
            tabIndex={tabIndex(-1, columns - 1)}
          >
            <span className="sd-hidden">{t("sellerPicker.column.star")}</span>
          </div>
        </div>
        <div role="rowgroup" className="sd-team-body" style={{ height: total ? total.top + total.height : 0 }}>
          {drawnRows(places, scrollTop, WINDOW, cell.row).map(({ index, top, height }) => {
            const row = found[index];
            return (
              row && (
                <div
                  key={row.id}
                  role="row"
                  aria-rowindex={index + 2}
                  aria-selected={row.chosen}
                  className={`sd-team-row${row.chosen ? " sd-team-chosen" : ""}${typed.trim() !== "" && index === 0 ? " sd-active" : ""}`}
                  style={{ top, height }}
                  onClick={() => onChoose(row)}
                >
                  <TeamRowCells
                    t={t}
                    row={row}
                    columns={team.columns}
                    isStarred={starred.includes(row.id)}
                    cellProps={(column) => ({ "data-cell": cellName({ row: index, column }), tabIndex: tabIndex(index, column) })}
                    onChoose={() => onChoose(row)}
                    onStar={onStar && (() => onStar(row.id))}
                  />
                </div>
              )
            );
          })}
        </div>
      </div>
      {found.length === 0 && <p className="sd-empty sd-team-none">{t("sellerPicker.noMatch", { text: typed })}</p>}
      <p className="sd-caption sd-team-basis">{team.caption}</p>
    </div>
  );
}
