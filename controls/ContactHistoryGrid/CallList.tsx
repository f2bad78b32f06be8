import * as React from "react";
import { quotedText } from "../../shared/format/quotedText";
import type { Environment } from "../../shared/host/environment";
import { chosenValues } from "./callFilters";
import type { CallRows } from "./CallRows";
import type { CallsQuery } from "./CallsQuery";
import type { CallsProps } from "./CallsProps";
import { CallTable, type CallTableProps } from "./CallTable";
import { CallTools, type CallToolsProps } from "./CallTools";
import { fits, shownColumns } from "./columnWidths";
import { countText } from "./contactHistoryGridViewModel";
import { STEP, useMore } from "./useMore";
import { useReturn } from "./useReturn";

export interface CallListProps
  extends
    Pick<CallTableProps, "environment" | "now" | "band">,
    Pick<CallToolsProps, "query" | "onQuery" | "searchLabel" | "filters" | "chips">,
    Pick<CallsProps, "kept" | "onKeep" | "onOpen" | "width"> {
  readonly rows: CallRows;
  /** Whose calls of which period they are: others begin at the top. */
  readonly subject?: string | undefined;
  /** Writes all calls found to a file; says what was written. Absent where they are not all here. */
  readonly onExport?: () => string;
  /** Why there are no calls at all, without search and filters. */
  readonly emptyText: string;
  readonly notices?: readonly string[];
}

/** What to look for, and the calls found. */
export function CallList(props: CallListProps): React.ReactElement {
  const { environment, rows, subject, query, onQuery, chips, kept, onKeep, onOpen, width, onExport, emptyText, notices = [] } = props;
  const { calls, total, columns: known, paging } = rows;
  const [exported, setExported] = React.useState("");
  const table = React.useRef<HTMLDivElement>(null);
  useReturn(table, props);
  const question = JSON.stringify([subject, query.search, query.filters, query.sort, chips?.map(({ label }) => label), paging?.page]);
  const [most, showMore] = useMore(question, kept.most, (shown) => onKeep({ most: shown }));
  const shown = shownColumns(query.columns, known, calls);
  const isWide = width === undefined || fits(shown, width);
  const left = calls.length - most;
  const onMore = () => {
    showMore();
    // Goes on at the first of those that are drawn by then.
    setTimeout(() => table.current?.querySelectorAll<HTMLElement>(".sd-calls-open")[most]?.focus({ preventScroll: true }));
  };
  const count = countText(calls.length, total, environment);
  return (
    <>
      <CallTools
        {...props}
        known={known}
        shown={shown}
        isWide={isWide}
        onExport={onExport && (() => setExported(onExport()))}
        count={count}
        subject={subject}
      />
      {notices.map((notice) => (
        <p key={notice} className="sd-caption sd-calls-note">
          {notice}
        </p>
      ))}
      {calls.length === 0 ? (
        <p className="sd-empty">{nothingText(query, emptyText, environment)}</p>
      ) : (
        <CallTable
          {...props}
          calls={calls.slice(0, most)}
          found={calls.length}
          columns={shown}
          sort={query.sort}
          onSort={(sort) => onQuery({ ...query, sort })}
          isWide={isWide}
          table={table}
          onOpen={(opened) => {
            onKeep({ opened });
            onOpen(opened);
          }}
        />
      )}
      {left > 0 && (
        <button type="button" className="sd-link sd-calls-more" onClick={onMore}>
          {environment.t.plural("contactHistoryGrid.showMore", Math.min(STEP, left))}
        </button>
      )}
      {paging && <Paging paging={paging} environment={environment} />}
      {/* Beneath: what one looks at must not jump. */}
      <p className="sd-caption sd-calls-note" role="status">
        <bdi>{exported}</bdi>
      </p>
    </>
  );
}

function nothingText({ search, filters }: CallsQuery, emptyText: string, { t }: Environment): string {
  if (chosenValues(filters).length > 0) return t("contactHistoryGrid.noneFound");
  return search.trim() === "" ? emptyText : t("contactHistoryGrid.noMatch", { text: quotedText(search) });
}

function Paging({
  paging: { page, hasNext, turnTo },
  environment: { t, format },
}: {
  readonly paging: NonNullable<CallRows["paging"]>;
  readonly environment: Environment;
}) {
  return (
    <div className="sd-calls-paging">
      <button type="button" className="sd-link" disabled={page === 1} onClick={() => turnTo(page - 1)}>
        {t("contactHistoryGrid.previousPage")}
      </button>
      <span className="sd-caption">{t("contactHistoryGrid.page", { page: format.number(page) })}</span>
      <button type="button" className="sd-link" disabled={!hasNext} onClick={() => turnTo(page + 1)}>
        {t("contactHistoryGrid.nextPage")}
      </button>
    </div>
  );
}
