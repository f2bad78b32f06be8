import * as React from "react";

/** A cell of a grid: row −1 is the head. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** What a cell needs to be walked to. */
export interface CellProps {
  readonly "data-cell": string;
  readonly tabIndex: 0 | -1;
}

interface Grid {
  /** @param cell row −1 is the head */
  readonly cellProps: (cell: Cell) => CellProps;
  /** A click or a screen reader puts the focus into a cell: the tab stop follows. */
  readonly onFocus: (event: React.FocusEvent) => void;
  /** The one cell of the grid that Tab reaches. */
  readonly cell: Cell;
  readonly focus: (cell: Cell) => void;
  /** Puts the tab stop without moving the focus. */
  readonly place: (cell: Cell) => void;
  readonly onKeyDown: (event: React.KeyboardEvent<HTMLElement>) => void;
}

export interface GridOptions {
  readonly rows: number;
  readonly columns: number;
  /** How many rows Page Up and Page Down walk. */
  readonly page: number;
  readonly grid: React.RefObject<HTMLElement>;
  /** The user walks upwards out of the grid. */
  readonly onLeave: () => void;
}

/** Name of a cell in the DOM: what can have its focus carries it as `data-cell`. */
const cellName = ({ row, column }: Cell): string => `${row}/${column}`;

function cellNamed(name: string): Cell {
  const [row = 0, column = 0] = name.split("/").map(Number);
  return { row, column };
}

/** The cell that a key leads to; undefined for keys that lead nowhere. */
export function cellFor(
  key: string,
  isCtrl: boolean,
  { row, column }: Cell,
  { rows, columns, page }: Pick<GridOptions, "rows" | "columns" | "page">,
): Cell | undefined {
  const last = rows - 1;
  const target: Partial<Record<string, Cell>> = {
    ArrowDown: { row: row + 1, column },
    ArrowUp: { row: row - 1, column },
    ArrowRight: { row, column: column + 1 },
    ArrowLeft: { row, column: column - 1 },
    PageDown: { row: row + page, column },
    PageUp: { row: Math.max(0, row - page), column },
    Home: { row: isCtrl ? 0 : row, column: 0 },
    End: { row: isCtrl ? last : row, column: columns - 1 },
  };
  const found = target[key];
  return found && { row: Math.min(last, found.row), column: Math.min(columns - 1, Math.max(0, found.column)) };
}

/** One tab stop for a grid of which not all rows are drawn: arrow keys walk over its cells, and the focus follows once they are there. */
export function useGrid(options: GridOptions): Grid {
  const { rows, grid, onLeave } = options;
  const [held, setCell] = React.useState<Cell>({ row: 0, column: 0 });
  const isFocusDue = React.useRef(false);
  const cell = { ...held, row: Math.min(held.row, Math.max(rows - 1, 0)) };
  // At once, or the next key of a quick walk would come first.
  React.useLayoutEffect(() => {
    if (!isFocusDue.current) return;
    isFocusDue.current = false;
    const target = grid.current?.querySelector<HTMLElement>(`[data-cell="${cellName(held)}"]`);
    target?.focus({ preventScroll: true });
    // By no more than needed, in everything that scrolls around it.
    target?.scrollIntoView({ block: "nearest" });
  }, [held, grid]);
  const focus = (next: Cell) => {
    isFocusDue.current = true;
    setCell({ ...next });
  };
  return {
    cell,
    focus,
    place: setCell,
    cellProps: (at) => ({ "data-cell": cellName(at), tabIndex: at.row === cell.row && at.column === cell.column ? 0 : -1 }),
    onFocus({ target }) {
      const name = (target as HTMLElement).dataset["cell"];
      if (name !== undefined) setCell(cellNamed(name));
    },
    onKeyDown(event) {
      const isRtl = event.currentTarget.closest<HTMLElement>("[dir]")?.dir === "rtl";
      const mirrored: Partial<Record<string, string>> = isRtl ? { ArrowLeft: "ArrowRight", ArrowRight: "ArrowLeft" } : {};
      const next = cellFor(mirrored[event.key] ?? event.key, event.ctrlKey, cell, options);
      if (!next) return;
      event.preventDefault();
      if (next.row < -1) onLeave();
      else focus(next);
    },
  };
}
