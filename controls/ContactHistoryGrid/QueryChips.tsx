import * as React from "react";
import { Icon } from "../../shared/ui/Icon";
import { chosenValues, toggleFilter } from "./callFilters";
import type { QueryMenuProps } from "./QueryMenus";
import { chipNames, type FilterGroup } from "./toolTexts";

export interface QueryChipsProps extends QueryMenuProps {
  readonly filters: readonly FilterGroup[];
  /** What the list is narrowed to, and the way back. */
  readonly chip?: { readonly label: string; readonly clear: () => void } | undefined;
  /** A chip that goes away takes the focus with it: something that stays is to have it before. */
  readonly keepFocus: () => void;
}

/** What is active, each as a chip that takes it away again. */
export function QueryChips({ environment: { t }, query, onQuery, filters, chip, keepFocus }: QueryChipsProps): React.ReactElement | null {
  const active = chosenValues(query.filters);
  if (!chip && active.length === 0) return null;
  const filterBy = (next: typeof query.filters) => {
    keepFocus();
    onQuery({ ...query, filters: next });
  };
  return (
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
        const names = chipNames(filters, id, value);
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
