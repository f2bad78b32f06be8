import * as React from "react";
import type { Environment } from "../../shared/host/environment";
import { CheckGroup, MenuButton, type CheckGroupProps, type MenuButtonProps } from "../../shared/ui/MenuButton";
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
      undo={t("contactHistoryGrid.clearAll")}
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
  const label = t("contactHistoryGrid.columns");
  const options = known.filter((column) => column !== "title").map((key) => ({ key, text: headText(key, t), chosen: shown.includes(key) }));
  const show = (columns: CallsQuery["columns"]) => onQuery({ ...query, columns });
  return (
    <ChecksMenu
      environment={environment}
      text={label}
      width={220}
      groups={[{ id: label, label, options }]}
      onToggle={(_label, key) => show(COLUMNS.filter((column) => (column === key) !== shown.includes(column)))}
      undo={t("contactHistoryGrid.resetColumns")}
      onUndo={query.columns && (() => show(undefined))}
    />
  );
}

interface ChecksMenuProps<Id extends string> extends Pick<MenuButtonProps, "environment" | "button" | "text" | "width"> {
  readonly groups: readonly { readonly id: Id; readonly label: string; readonly options: CheckGroupProps["options"] }[];
  readonly onToggle: (id: Id, key: string) => void;
  /** Takes all back; says so. */
  readonly undo: string;
  /** Undefined where there is nothing to take back. */
  readonly onUndo: (() => void) | undefined;
}

function ChecksMenu<Id extends string>({ groups, onToggle, undo, onUndo, ...menu }: ChecksMenuProps<Id>): React.ReactElement {
  return (
    <MenuButton {...menu} firstFocus=".sd-check input">
      {() => (
        <div className="sd-filters">
          {groups.map(({ id, label, options }) => (
            <CheckGroup key={id} label={label} options={options} onToggle={(key) => onToggle(id, key)} />
          ))}
          <button type="button" className="sd-link" disabled={!onUndo} onClick={onUndo}>
            {undo}
          </button>
        </div>
      )}
    </MenuButton>
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
