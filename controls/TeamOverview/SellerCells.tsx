import * as React from "react";
import type { Translate } from "../../shared/strings/translate";
import { Outline } from "../../shared/ui/Icon";
import type { CellProps } from "../../shared/ui/useGrid";
import { SentimentBar } from "../../shared/ui/SentimentBar";
import { STAR } from "./outlines";
import { FIGURE_COLUMNS, type Column, type FigureColumn } from "./columns";
import type { SellerRow, TextColumn } from "./sellerTableViewModel";
import type { TeamFigure } from "./teamFigures";

export interface SellerCellsProps {
  readonly t: Translate;
  readonly row: SellerRow;
  readonly columns: readonly Column[];
  /** Of a group's row, which opens and closes instead. */
  readonly group: { readonly size: string; readonly isOpen: boolean } | undefined;
  readonly isStarred: boolean;
  /** What the focus of a column's cell needs. */
  readonly cellProps: (column: number) => CellProps;
  readonly onOpen: () => void;
  readonly onStar: (() => void) | undefined;
}

const isFigure = (column: FigureColumn | TextColumn): column is FigureColumn => FIGURE_COLUMNS.some((figure) => figure === column);
const SIGNS = { below: "▼", above: "▲" } as const;
const percent = (share: number): string => `${Math.round(share * 1000) / 10}%`;

/** A figure with its miss and its change, both in words for whoever does not see the signs. */
function Figure({ figure, children }: { readonly figure: TeamFigure; readonly children?: React.ReactNode }): React.ReactElement {
  const { text, miss, missText, change, was, isFew } = figure;
  return (
    <span
      className={`sd-figure${miss ? " sd-figure-missed" : ""}${isFew ? " sd-figure-few" : ""}`}
      title={[missText, was].filter(Boolean).join(" · ") || undefined}
    >
      {miss && (
        <span className="sd-figure-sign" aria-hidden="true">
          {SIGNS[miss]}{" "}
        </span>
      )}
      <span className="sd-figure-value">{text}</span>
      {children}
      {change !== undefined && <span className="sd-figure-change"> {change}</span>}
      {missText !== undefined && <span className="sd-hidden">, {missText}</span>}
      {was !== undefined && <span className="sd-hidden">, {was}</span>}
    </span>
  );
}

/** Where a share lies between nothing and all, with its target. */
function ShareLine({ value, band }: Pick<TeamFigure, "value" | "band">): React.ReactElement {
  return (
    <span className="sd-share-line" aria-hidden="true">
      {band && (
        <span
          className="sd-share-line-band"
          style={{ insetInlineStart: percent(band.low ?? 0), insetInlineEnd: percent(1 - (band.high ?? 1)) }}
        />
      )}
      <span className="sd-share-line-mark" style={{ insetInlineStart: percent(value) }} />
    </span>
  );
}

/** The cells of one seller. Star and name are buttons; Enter on any other cell opens the seller as well. */
export function SellerCells({ t, row, columns, group, isStarred, cellProps, onOpen, onStar }: SellerCellsProps): React.ReactElement {
  const absent = !row.isNameless && (
    <>
      <span aria-hidden="true">–</span>
      <span className="sd-hidden">{t("shared.notMeasured")}</span>
    </>
  );
  const contentOf = (column: Exclude<Column, "name">): React.ReactNode => {
    if (column === "sentiment") {
      const { sentiment } = row;
      if (!sentiment) return absent;
      return (
        <span className="sd-sellers-bar">
          <SentimentBar sentiment={sentiment} text={sentiment.text} />
          {sentiment.change !== undefined && <span className="sd-figure-change">{sentiment.change}</span>}
        </span>
      );
    }
    if (!isFigure(column)) {
      if (column === "coachOn") return row.texts.coachOn || (row.remark !== undefined && <span className="sd-caption">{row.remark}</span>);
      return row.texts[column] ?? (column === "lastCoached" || column === "newest" ? "" : absent);
    }
    const figure = row[column];
    return figure ? <Figure figure={figure}>{column === "talkShare" && <ShareLine {...figure} />}</Figure> : absent;
  };
  const openOnEnter = (event: React.KeyboardEvent) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    onOpen();
  };
  return (
    <>
      {group ? (
        <div role="gridcell" className="sd-sellers-star" {...cellProps(0)} onClick={onOpen} onKeyDown={openOnEnter}>
          <span className={`sd-sellers-turn${group.isOpen ? " sd-sellers-open" : ""}`} aria-hidden="true" />
        </div>
      ) : (
        <div role="gridcell" className="sd-sellers-star">
          <button
            type="button"
            {...cellProps(0)}
            aria-pressed={isStarred}
            aria-disabled={!onStar}
            aria-label={t("shared.star", { seller: row.name })}
            title={t("shared.topSeller")}
            onClick={() => onStar?.()}
          >
            <Outline d={STAR} />
          </button>
        </div>
      )}
      {columns.map((column, index) =>
        column === "name" ? (
          <div key={column} role="rowheader" className="sd-sellers-name">
            <button
              type="button"
              {...cellProps(index + 1)}
              title={[row.name, row.jobTitle || group?.size].filter(Boolean).join(", ")}
              onClick={onOpen}
            >
              <bdi>{row.name}</bdi>
              {group && <span className="sd-caption"> {group.size}</span>}
            </button>
          </div>
        ) : (
          <div
            key={column}
            role="gridcell"
            className={`sd-sellers-${column}`}
            {...cellProps(index + 1)}
            data-label={t(`teamOverview.column.${column}`)}
            title={((column === "coachOn" || column === "lastCoached") && row.texts[column]) || undefined}
            onKeyDown={openOnEnter}
            onClick={onOpen}
          >
            {contentOf(column)}
          </div>
        ),
      )}
    </>
  );
}
