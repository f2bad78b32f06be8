import * as React from "react";
import { quotedText } from "../../shared/format/quotedText";
import type { Environment } from "../../shared/host/environment";
import { ChoiceList } from "../../shared/ui/ChoiceList";
import { Icon } from "../../shared/ui/Icon";
import { CheckGroup, MenuButton } from "../../shared/ui/MenuButton";
import { chosenValues, toggleFilter } from "./callFilters";
import { COLUMNS, type Column } from "./CallRows";
import type { CallsQuery } from "./CallsQuery";
import { nextSort } from "./findCalls";
import { headText, type FilterGroup } from "./toolTexts";

export interface CallToolsProps {
  readonly environment: Environment;
  readonly query: CallsQuery;
  readonly onQuery: (query: CallsQuery) => void;
  readonly searchLabel: string;
  readonly filters: readonly FilterGroup[];
  /** What the source knows. */
  readonly known: readonly Column[];
  readonly shown: readonly Column[];
  /** Whether the columns have heads to sort by. */
  readonly isWide: boolean;
  readonly onExport: () => void;
  /** How many of how many. */
  readonly count: string;
  /** What the list is narrowed to, and the way back. */
  readonly chip?: { readonly label: string; readonly clear: () => void } | undefined;
}

/** Search, filters, columns, export; what is active as chips that take it away again. */
export function CallTools(props: CallToolsProps): React.ReactElement {
  const { environment, query, onQuery, searchLabel, filters, known, shown, isWide, onExport, count, chip } = props;
  const { t } = environment;
  const searchBox = React.useRef<HTMLInputElement>(null);
  const filterButton = React.useRef<HTMLButtonElement>(null);
  const active = chosenValues(query.filters);
  const textOf = (id: string, value: string) =>
    filters.find((group) => group.id === id)?.options.find(({ key }) => key === value)?.text ?? value;
  const nameOf = (id: string) => filters.find((group) => group.id === id)?.label ?? "";
  // A chip that goes away takes the focus with it: the menu that it came from keeps it.
  const keepFocus = () => (filterButton.current ?? searchBox.current)?.focus();
  const filterBy = (next: CallsQuery["filters"]) => {
    keepFocus();
    onQuery({ ...query, filters: next });
  };
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
        {filters.length > 0 && (
          <MenuButton
            environment={environment}
            button={filterButton}
            text={active.length > 0 ? t.plural("contactHistoryGrid.filters", active.length) : t("contactHistoryGrid.filter")}
            width={480}
            firstFocus=".sd-check input"
          >
            {() => (
              <div className="sd-filters">
                {filters.map(({ id, label, options }) => (
                  <CheckGroup
                    key={id}
                    label={label}
                    options={options}
                    onToggle={(value) => onQuery({ ...query, filters: toggleFilter(query.filters, id, value) })}
                  />
                ))}
                <button type="button" className="sd-link" disabled={active.length === 0} onClick={() => onQuery({ ...query, filters: {} })}>
                  {t("contactHistoryGrid.clearAll")}
                </button>
              </div>
            )}
          </MenuButton>
        )}
        <SortMenu environment={environment} query={query} onQuery={onQuery} known={known} isWide={isWide} />
        <MenuButton environment={environment} text={t("contactHistoryGrid.columns")} width={220} firstFocus=".sd-check input">
          {() => (
            <div className="sd-filters">
              <CheckGroup
                label={t("contactHistoryGrid.columns")}
                options={known
                  .filter((column) => column !== "title")
                  .map((key) => ({ key, text: headText(key, t), chosen: shown.includes(key) }))}
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
        <bdi className="sd-caption sd-calls-count">{count}</bdi>
        <button type="button" className="sd-link sd-calls-export" onClick={onExport}>
          {t("contactHistoryGrid.export")}
        </button>
      </div>
      {(chip ?? active.length > 0) && (
        <div className="sd-calls-chips">
          {chip && (
            <Chip
              text={chip.label}
              name={`${chip.label}. ${t("contactHistoryGrid.clear")}`}
              onClick={() => {
                keepFocus();
                chip.clear();
              }}
            />
          )}
          {active.map(({ id, value }) => {
            const names = { filter: nameOf(id), value: quotedText(textOf(id, value)) };
            return (
              <Chip
                key={`${id} ${value}`}
                text={t("contactHistoryGrid.chip", names)}
                name={t("contactHistoryGrid.remove", names)}
                onClick={() => filterBy(toggleFilter(query.filters, id, value))}
              />
            );
          })}
          {active.length > 0 && (
            <button type="button" className="sd-link" onClick={() => filterBy({})}>
              {t("contactHistoryGrid.clearAll")}
            </button>
          )}
        </div>
      )}
    </>
  );
}

function Chip({ text, name, onClick }: { readonly text: string; readonly name: string; readonly onClick: () => void }): React.ReactElement {
  return (
    <button type="button" className="sd-chip sd-calls-chip" aria-label={name} title={name} onClick={onClick}>
      <bdi>{text}</bdi>
      <Icon name="close" />
    </button>
  );
}

/** Where there are no heads to sort by. */
function SortMenu({
  environment,
  query,
  onQuery,
  known,
  isWide,
}: Pick<CallToolsProps, "environment" | "query" | "onQuery" | "known" | "isWide">): React.ReactElement | null {
  const { t } = environment;
  if (isWide) return null;
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
