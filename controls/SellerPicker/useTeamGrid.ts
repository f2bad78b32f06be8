import * as React from "react";
import { matching } from "../../shared/format/search";
import { sorted, type Sort } from "../../shared/format/columnOrder";
import type { Column, TeamRow, TeamView } from "./teamTableViewModel";
import { useGrid, type Cell, type CellProps } from "../../shared/ui/useGrid";
import { drawnRows, placesOf, type RowPlace } from "../../shared/ui/visibleRows";

/** Heights in pixels, as the stylesheet has them. */
const ROW = { wide: { plain: 48, flagged: 56 }, narrow: { plain: 52, flagged: 100 } };
/** The most that is seen of the rows at a time. */
const WINDOW = 380;
/** In windows below this width a seller has two lines, and more for a flag. */
const NARROW = 600;
const PAGE = 6;

export interface TeamGridOptions {
  readonly team: TeamView;
  readonly sort: Sort<Column>;
  /** BCP 47, for sorting names. */
  readonly locale: string;
  readonly onChoose: (seller: TeamRow) => void;
}

export interface TeamGrid {
  readonly typed: string;
  /** Whether anything is searched for: then Enter chooses the first that was found. */
  readonly isSearching: boolean;
  /** Sellers who match, in order. */
  readonly found: readonly TeamRow[];
  readonly isNarrow: boolean;
  /** Those to draw, with their places. */
  readonly drawn: readonly (RowPlace & { readonly row: TeamRow })[];
  /** Of all rows, in pixels. */
  readonly height: number;
  /** @param cell row −1 is the head */
  readonly cellProps: (cell: Cell) => CellProps;
  readonly toTop: () => void;
  readonly searchProps: Pick<React.InputHTMLAttributes<HTMLInputElement>, "value" | "onChange" | "onKeyDown"> & {
    readonly ref: React.RefObject<HTMLInputElement>;
  };
  readonly gridProps: Pick<React.HTMLAttributes<HTMLDivElement>, "onScroll" | "onKeyDown" | "onFocus"> & {
    readonly ref: React.RefObject<HTMLDivElement>;
  };
}

/** What is typed goes on in the search box: the key's own effect follows the focus there. */
const isTyping = ({ key, ctrlKey, metaKey, altKey }: React.KeyboardEvent): boolean =>
  key.length === 1 && key !== " " && !ctrlKey && !metaKey && !altKey;

/** The sellers that match, and how one walks between the search box and them. */
export function useTeamGrid({ team, sort, locale, onChoose }: TeamGridOptions): TeamGrid {
  const [typed, setTyped] = React.useState("");
  const [scrollTop, setScrollTop] = React.useState(0);
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
  const { cell, focus, place, onKeyDown, onFocus, cellProps } = useGrid({
    rows: found.length,
    columns,
    page: PAGE,
    grid,
    onLeave: toSearch,
  });
  const toTop = () => {
    if (grid.current) grid.current.scrollTop = 0;
  };
  const isSearching = typed.trim() !== "";
  const total = places[places.length - 1];
  return {
    typed,
    isSearching,
    found,
    isNarrow,
    drawn: drawnRows(places, scrollTop, WINDOW, cell.row).flatMap((at) => {
      const row = found[at.index];
      return row ? [{ ...at, row }] : [];
    }),
    height: total ? total.top + total.height : 0,
    cellProps,
    toTop,
    searchProps: {
      ref: search,
      value: typed,
      onChange(event) {
        setTyped(event.target.value);
        place({ row: 0, column: 0 });
        toTop();
      },
      onKeyDown(event) {
        const [first] = found;
        if (event.key === "ArrowDown" || event.key === "PageDown") focus({ row: cell.row, column: 0 });
        else if (event.key === "Enter" && isSearching && first) onChoose(first);
        else return;
        event.preventDefault();
      },
    },
    gridProps: {
      ref: grid,
      onScroll: (event) => setScrollTop(event.currentTarget.scrollTop),
      onKeyDown: (event) => (isTyping(event) ? toSearch() : onKeyDown(event)),
      onFocus,
    },
  };
}
