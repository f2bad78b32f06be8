import * as React from "react";
import { QueryChips, type QueryChipsProps } from "./QueryChips";
import { ColumnMenu, FilterMenu, SortMenu, type ColumnMenuProps } from "./QueryMenus";

export interface CallToolsProps extends ColumnMenuProps, Omit<QueryChipsProps, "keepFocus"> {
  readonly searchLabel: string;
  /** Whether the columns have heads to sort by. */
  readonly isWide: boolean;
  readonly onExport: (() => void) | undefined;
  /** How many of how many. */
  readonly count: string;
  readonly subject: string | undefined;
}

/** Search, filters, columns, export; what is active as chips that take it away again. */
export function CallTools(props: CallToolsProps): React.ReactElement {
  const { environment, query, onQuery, searchLabel, filters, known, shown, isWide, onExport, count, subject, chips } = props;
  const searchBox = React.useRef<HTMLInputElement>(null);
  const filterButton = React.useRef<HTMLButtonElement>(null);
  const asking = { environment, query, onQuery };
  return (
    <>
      <div className="sd-calls-tools">
        <input
          ref={searchBox}
          type="search"
          className="sd-search"
          value={query.search}
          aria-label={searchLabel}
          placeholder={searchLabel}
          onChange={(event) => onQuery({ ...query, search: event.target.value })}
        />
        {filters.length > 0 && <FilterMenu {...asking} filters={filters} button={filterButton} />}
        {!isWide && <SortMenu {...asking} known={known} />}
        <ColumnMenu {...asking} known={known} shown={shown} />
        {/* What was searched and filtered is said; another subject is not, other controls of the page say that. */}
        <bdi key={subject} role="status" className="sd-caption sd-calls-count">
          {count}
        </bdi>
        {onExport && (
          <button type="button" className="sd-link sd-calls-export" onClick={onExport}>
            {environment.t("contactHistoryGrid.export")}
          </button>
        )}
      </div>
      {/* The menu that a chip came from keeps the focus when the chip goes. */}
      <QueryChips {...asking} filters={filters} chips={chips} keepFocus={() => (filterButton.current ?? searchBox.current)?.focus()} />
    </>
  );
}
