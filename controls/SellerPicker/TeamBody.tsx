import * as React from "react";
import type { Translate } from "../../shared/strings/translate";
import { TeamRowCells } from "./TeamRowCells";
import type { Column, TeamRow } from "./teamTableViewModel";
import type { TeamGrid } from "./useTeamGrid";

export interface TeamBodyProps {
  readonly t: Translate;
  readonly columns: readonly Column[];
  readonly grid: Pick<TeamGrid, "drawn" | "height" | "isSearching" | "cellProps">;
  readonly starred: readonly string[];
  readonly onChoose: (seller: TeamRow) => void;
  /** Absent while the stars are not known yet. */
  readonly onStar: ((id: string) => void) | undefined;
}

/** A row for each seller in sight. */
export function TeamBody({ t, columns, grid, starred, onChoose, onStar }: TeamBodyProps): React.ReactElement {
  const { drawn, height, isSearching, cellProps } = grid;
  return (
    <div role="rowgroup" className="sd-team-body" style={{ height }}>
      {drawn.map(({ row, index, top, height: rowHeight }) => (
        <div
          key={row.id}
          role="row"
          aria-rowindex={index + 2}
          aria-selected={row.chosen}
          className={`sd-team-row${row.chosen ? " sd-team-chosen" : ""}${isSearching && index === 0 ? " sd-active" : ""}`}
          style={{ top, height: rowHeight }}
          onClick={() => onChoose(row)}
        >
          <TeamRowCells
            t={t}
            row={row}
            columns={columns}
            isStarred={starred.includes(row.id)}
            cellProps={(column) => cellProps({ row: index, column })}
            onChoose={() => onChoose(row)}
            onStar={onStar && (() => onStar(row.id))}
          />
        </div>
      ))}
    </div>
  );
}
