import * as React from "react";
import type { Environment } from "../../shared/host/environment";
import { ChoiceList } from "../../shared/ui/ChoiceList";
import { CheckGroup, MenuButton } from "../../shared/ui/MenuButton";
import { chosenValues, toggleFilter } from "./callFilters";
import { COLUMNS, type Column } from "./CallRows";
import type { CallsQuery } from "./CallsQuery";
import { nextSort } from "./findCalls";
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
    <MenuButton
      environment={environment}
      button={button}
      text={n > 0 ? t.plural("contactHistoryGrid.filters", n) : t("contactHistoryGrid.filter")}
      width={480}
      firstFocus=".sd-check input"
    >
      {() => (
        <div className="sd-filters">
          {filters.map(({ id, label, options }) => (
            <CheckGroup key={id} label={label} options={options} onToggle={(value) => filterBy(toggleFilter(query.filters, id, value))} />
          ))}
          <button type="button" className="sd-link" disabled={n === 0} onClick={() => filterBy({})}>
            {t("contactHistoryGrid.clearAll")}
          </button>
        </div>
      )}
    </MenuButton>
  );
}

export interface ColumnMenuProps extends QueryMenuProps {
  /** What the source knows. */
  readonly known: readonly Column[];
  readonly shown: readonly Column[];
}

export function ColumnMenu({ environment, query, onQuery, known, shown }: ColumnMenuProps): React.ReactElement {
  const { t } = environment;
  const options = known.filter((column) => column !== "title").map((key) => ({ key, text: headText(key, t), chosen: shown.includes(key) }));
  return (
    <MenuButton environment={environment} text={t("contactHistoryGrid.columns")} width={220} firstFocus=".sd-check input">
      {() => (
        <div className="sd-filters">
          <CheckGroup
            label={t("contactHistoryGrid.columns")}
            options={options}
            onToggle={(key) => onQuery({ ...query, columns: COLUMNS.filter((column) => (column === key) !== shown.includes(column)) })}
          />
          <button
            type="button"
            className="sd-link"
            disabled={query.columns === undefined}
            onClick={() => onQuery({ ...query, columns: undefined })}
          >
            {t("contactHistoryGrid.resetColumns")}
          </button>
        </div>
      )}
    </MenuButton>
  );
}

/** For lists without heads to sort by. */
export function SortMenu({ environment, query, onQuery, known }: Omit<ColumnMenuProps, "shown">): React.ReactElement {
  const { t } = environment;
  const { column, descending } = query.sort;
  const text = t(descending ? "contactHistoryGrid.sortByDown" : "contactHistoryGrid.sortByUp", { column: headText(column, t) });
  return (
    <MenuButton environment={environment} text={text} width={240} firstFocus=".sd-choice[aria-checked='true']">
      {(close) => (
        <ChoiceList
          label={text}
          choices={known.map((key) => ({ key, text: headText(key, t), chosen: key === column }))}
          onChoose={(key) => {
            close();
            onQuery({ ...query, sort: nextSort(query.sort, key) });
          }}
        />
      )}
    </MenuButton>
  );
}
