import * as React from "react";
import type { Translate } from "../../shared/strings/translate";
import { SentimentBar } from "../../shared/ui/SentimentBar";
import type { Column, TeamRow } from "./teamTableViewModel";
import type { CellProps } from "../../shared/ui/useGrid";

export interface TeamRowCellsProps {
  readonly t: Translate;
  readonly row: TeamRow;
  readonly columns: readonly Column[];
  readonly isStarred: boolean;
  /** What the focus of a column's cell needs. */
  readonly cellProps: (column: number) => CellProps;
  readonly onChoose: () => void;
  readonly onStar: (() => void) | undefined;
}

/** The cells of one seller. Name and star are buttons; Enter on any other cell chooses as well. */
export function TeamRowCells({ t, row, columns, isStarred, cellProps, onChoose, onStar }: TeamRowCellsProps): React.ReactElement {
  const absent = (
    <>
      <span aria-hidden="true">–</span>
      <span className="sd-hidden">{t("shared.notMeasured")}</span>
    </>
  );
  const contents: Readonly<Record<Exclude<Column, "name">, React.ReactNode>> = {
    calls: row.calls,
    talkShare: row.talkShare ?? absent,
    sentiment: row.sentiment ? <SentimentBar sentiment={row.sentiment} text={row.sentiment.text} /> : absent,
    coaching: row.coaching && (
      <span className="sd-team-flag" title={row.coaching}>
        {/* Where the column has no head above it. */}
        <span className="sd-team-flagged">{t("sellerPicker.column.coaching")}: </span>
        {row.coaching}
      </span>
    ),
  };
  const chooseOnEnter = (event: React.KeyboardEvent) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    onChoose();
  };
  return (
    <>
      {columns.map((column, index) =>
        column === "name" ? (
          <div key={column} role="rowheader" className="sd-team-name">
            <button type="button" {...cellProps(index)} title={row.name}>
              {row.name}
            </button>
            <span className="sd-caption" title={row.jobTitle}>
              {row.jobTitle}
            </span>
          </div>
        ) : (
          <div key={column} role="gridcell" className={`sd-team-${column}`} {...cellProps(index)} onKeyDown={chooseOnEnter}>
            {contents[column]}
          </div>
        ),
      )}
      <div role="gridcell" className="sd-team-star">
        <button
          type="button"
          {...cellProps(columns.length)}
          aria-pressed={isStarred}
          aria-disabled={!onStar}
          aria-label={t("shared.star", { seller: row.name })}
          title={t("shared.topSeller")}
          onClick={(event) => {
            event.stopPropagation();
            onStar?.();
          }}
        >
          <span aria-hidden="true">{isStarred ? "★" : "☆"}</span>
        </button>
      </div>
    </>
  );
}
