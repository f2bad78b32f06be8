import * as React from "react";
import type { Environment } from "../../shared/pcf/environment";
import { Icon } from "../../shared/ui/Icon";
import type { CallRows, CallsQuery, ListedCall } from "./CallRows";
import { CallTable } from "./CallTable";
import { countText } from "./contactHistoryGridViewModel";

export interface CallListProps {
  readonly environment: Environment;
  readonly now: number;
  readonly rows: CallRows;
  readonly query: CallsQuery;
  readonly onQuery: (query: CallsQuery) => void;
  readonly onOpen: (call: ListedCall) => void;
  readonly isWide: boolean;
  /** What the list is narrowed to, and the way back. */
  readonly chip?: { readonly label: string; readonly clear: () => void } | undefined;
  /** Why there are no calls at all, without a search. */
  readonly emptyText: string;
  readonly notice?: string | undefined;
}

/** Search, count and the calls found. */
export function CallList({ environment, now, rows, query, onQuery, onOpen, isWide, chip, emptyText, notice }: CallListProps): React.ReactElement {
  const { t } = environment;
  const { calls, total, columns, paging } = rows;
  const isSearched = query.search.trim() !== "";
  return (
    <>
      <div className="sd-calls-tools">
        <input
          type="search"
          className="sd-search"
          value={query.search}
          aria-label={t("contactHistoryGrid.search")}
          placeholder={t("contactHistoryGrid.search")}
          onChange={(event) => onQuery({ ...query, search: event.target.value })}
        />
        {chip && (
          <button type="button" className="sd-chip" title={t("contactHistoryGrid.clear")} onClick={chip.clear}>
            {chip.label}
            <Icon name="close" />
            <span className="sd-hidden">{t("contactHistoryGrid.clear")}</span>
          </button>
        )}
        <span className="sd-caption" role="status">
          <bdi>{countText(calls.length, total, environment)}</bdi>
        </span>
        {notice && <span className="sd-caption">{notice}</span>}
      </div>
      {calls.length === 0 ? (
        <p className="sd-empty">{isSearched ? t("contactHistoryGrid.noMatch", { text: query.search.trim() }) : emptyText}</p>
      ) : (
        <CallTable
          environment={environment}
          now={now}
          calls={calls}
          columns={columns}
          sort={query.sort}
          onSort={(sort) => onQuery({ ...query, sort })}
          onOpen={onOpen}
          isWide={isWide}
        />
      )}
      {paging && (
        <div className="sd-calls-paging">
          <button type="button" className="sd-link" disabled={paging.page === 1} onClick={() => paging.turnTo(paging.page - 1)}>
            {t("contactHistoryGrid.previousPage")}
          </button>
          <span className="sd-caption">{t("contactHistoryGrid.page", { page: environment.format.number(paging.page) })}</span>
          <button type="button" className="sd-link" disabled={!paging.hasNext} onClick={() => paging.turnTo(paging.page + 1)}>
            {t("contactHistoryGrid.nextPage")}
          </button>
        </div>
      )}
    </>
  );
}
