import * as React from "react";
import { FocusZone, FocusZoneDirection, List } from "@fluentui/react";
import type { Environment } from "../../shared/pcf/environment";
import { Icon } from "../../shared/ui/Icon";
import { SentimentBar } from "../../shared/ui/SentimentBar";
import { COLUMNS, type Column, type ListedCall, type Sort } from "./CallRows";
import { callLine, nextSort } from "./contactHistoryGridViewModel";

const ITEMS_A_PAGE = 20;
/** Rows are equally high, so that the list knows its length without measuring: as in the styles. */
const ROW_HEIGHT = { wide: 40, narrow: 60 } as const;

export interface CallTableProps {
  readonly environment: Environment;
  readonly now: number;
  readonly calls: readonly ListedCall[];
  readonly columns: readonly Column[];
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
  readonly onOpen: (call: ListedCall) => void;
  readonly isWide: boolean;
}

/**
 * The calls as a table, on narrow screens as lines of two. Only what is near the view is drawn. One tab stop, arrow keys walk the
 * calls, Enter opens one.
 */
export function CallTable({ environment, now, calls, columns, sort, onSort, onOpen, isWide }: CallTableProps): React.ReactElement {
  const { t } = environment;
  const height = ROW_HEIGHT[isWide ? "wide" : "narrow"];
  const row = (call: ListedCall | undefined, index: number | undefined) =>
    call && <CallRow environment={environment} now={now} call={call} index={index ?? 0} columns={columns} isWide={isWide} onOpen={onOpen} />;
  return (
    <div
      className={`sd-calls ${isWide ? "sd-calls-wide" : "sd-calls-narrow"}`}
      data-is-scrollable="true"
      role="table"
      aria-label={t("contactHistoryGrid.title")}
      aria-rowcount={calls.length + 1}
      data-columns={columns.length}
    >
      <div role="rowgroup" className="sd-calls-head">
        <div role="row" className="sd-calls-row" aria-rowindex={1}>
          {columns.map((column) => (
            <Head key={column} column={column} t={t} sort={sort} onSort={onSort} />
          ))}
        </div>
      </div>
      <FocusZone direction={FocusZoneDirection.vertical} role="rowgroup">
        <List
          role="presentation"
          items={calls as ListedCall[]}
          version={`${isWide} ${columns.length} ${now}`}
          getKey={(call) => call.id}
          getItemCountForPage={() => ITEMS_A_PAGE}
          getPageHeight={(index = 0) => Math.min(ITEMS_A_PAGE, calls.length - index) * height}
          onRenderCell={row}
        />
      </FocusZone>
    </div>
  );
}

interface HeadProps extends Pick<CallTableProps, "sort" | "onSort"> {
  readonly column: Column;
  readonly t: Environment["t"];
}

function Head({ column, t, sort, onSort }: HeadProps): React.ReactElement {
  const direction = sort.column !== column ? "none" : sort.descending ? "descending" : "ascending";
  return (
    <div role="columnheader" aria-sort={direction} className={`sd-calls-${column}`}>
      <button type="button" className="sd-calls-sort" onClick={() => onSort(nextSort(sort, column))}>
        {t(column === "title" ? "contactHistoryGrid.call" : `contactHistoryGrid.${column}`)}
        {direction !== "none" && <Icon name={direction === "descending" ? "down" : "up"} />}
      </button>
    </div>
  );
}

interface CallRowProps extends Pick<CallTableProps, "environment" | "now" | "columns" | "isWide" | "onOpen"> {
  readonly call: ListedCall;
  readonly index: number;
}

function CallRow({ environment, now, call, index, columns, isWide, onOpen }: CallRowProps): React.ReactElement {
  const { t } = environment;
  const line = callLine(call, now, environment);
  const cells: Readonly<Record<Column, () => React.ReactNode>> = {
    date: () => <bdi>{line.date}</bdi>,
    title: () => (
      <>
        <button type="button" className="sd-link sd-calls-open" dir="auto" aria-label={t("contactHistoryGrid.open", { call: line.title })}>
          {line.title}
        </button>
        {line.remark && (
          <span className="sd-caption sd-calls-remark" title={t("contactHistoryGrid.notCountedWhy")}>
            {line.remark}
          </span>
        )}
      </>
    ),
    duration: () => line.duration,
    sentiment: () => <SentimentBar sentiment={call.sentiment} text={line.sentiment} />,
    talkShare: () => line.talkShare,
    kind: () => line.kind,
  };
  return (
    <div role="row" aria-rowindex={index + 2} className="sd-calls-row sd-calls-call" onClick={() => onOpen(call)}>
      {COLUMNS.filter((column) => columns.includes(column)).map((column) => (
        <div key={column} role="cell" className={`sd-calls-${column}${isWide || column === "title" ? "" : " sd-caption"}`}>
          {cells[column]()}
        </div>
      ))}
    </div>
  );
}
