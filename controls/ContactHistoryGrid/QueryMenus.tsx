import * as React from "react";
import type { Environment } from "../../shared/host/environment";
import { ChecksMenu } from "../../shared/ui/ChecksMenu";
import { chosenValues, toggleFilter } from "./callFilters";
import { COLUMNS, type Column } from "./CallRows";
import type { CallsQuery, Sort } from "./CallsQuery";
import { headText, type FilterGroup } from "./toolTexts";

export interface QueryMenuProps {
  readonly environment: Environment;
  readonly query: CallsQuery;
  readonly onQuery: (query: CallsQuery) => void;
}

export interface FilterMenuProps extends QueryMenuProps {
  readonly filters: readonly FilterGroup[];
  readonly button: React.RefObject<HTMLButtonElement>;
}

export function FilterMenu({ environment, query, onQuery, filters, button }: FilterMenuProps): React.ReactElement {
  const { t } = environment;
  const n = chosenValues(query.filters).length;
  const filterBy = (next: CallsQuery["filters"]) => onQuery({ ...query, filters: next });
  return (
    <ChecksMenu
      environment={environment}
      button={button}
      text={n > 0 ? t.plural("contactHistoryGrid.filters", n) : t("contactHistoryGrid.filter")}
      width={480}
      groups={filters}
      onToggle={(id, value) => filterBy(toggleFilter(query.filters, id, value))}
      undo={t("shared.clearAll")}
      onUndo={n > 0 ? () => filterBy({}) : undefined}
    />
  );
}

export interface ColumnMenuProps extends QueryMenuProps {
  /** What the source knows. */
  readonly known: readonly Column[];
  readonly shown: readonly Column[];
}

export function ColumnMenu({ environment, query, onQuery, known, shown }: ColumnMenuProps): React.ReactElement {
  const { t } = environment;
  const label = t("shared.columns");
  const options = known.filter((column) => column !== "title").map((key) => ({ key, text: headText(key, t), chosen: shown.includes(key) }));
  const show = (columns: CallsQuery["columns"]) => onQuery({ ...query, columns });
  return (
    <ChecksMenu
      environment={environment}
      text={label}
      width={220}
      groups={[{ id: label, label, options }]}
      onToggle={(_label, key) => show(COLUMNS.filter((column) => (column === key) !== shown.includes(column)))}
      undo={t("shared.resetColumns")}
      onUndo={query.columns && (() => show(undefined))}
    />
  );
}

/** For lists without heads to sort by: each column in both directions. */
export function SortMenu({ environment, query, onQuery, known }: Omit<ColumnMenuProps, "shown">): React.ReactElement {
  const { t } = environment;
  const orders = known.flatMap((column) => [true, false].map((descending) => ({ column, descending })));
  const keyOf = ({ column, descending }: Sort) => `${column} ${descending}`;
  return (
    <select
      className="sd-drop sd-calls-order"
      value={keyOf(query.sort)}
      aria-label={t("contactHistoryGrid.order")}
      onChange={({ target }) => onQuery({ ...query, sort: orders[target.selectedIndex] ?? query.sort })}
    >
      {orders.map((sort) => (
        <option key={keyOf(sort)} value={keyOf(sort)}>
          {t(sort.descending ? "contactHistoryGrid.sortByDown" : "contactHistoryGrid.sortByUp", { column: headText(sort.column, t) })}
        </option>
      ))}
    </select>
  );
}
