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
  const filterBy = (next: typeof query.filters) => onQuery({ ...query, filters: next });
  const active = chosenValues(query.filters).map(({ id, value }) => {
    const names = chipNames(filters, id, value);
    return {
      text: t("contactHistoryGrid.chip", names),
      name: t("contactHistoryGrid.remove", names),
      clear: () => filterBy(toggleFilter(query.filters, id, value)),
    };
  });
  const chips = chip
    ? [{ text: chip.label, name: `${chip.label}. ${t("contactHistoryGrid.clear")}`, clear: chip.clear }, ...active]
    : active;
  if (chips.length === 0) return null;
  const after = (clear: () => void) => () => {
    keepFocus();
    clear();
  };
  return (
    <div className="sd-calls-chips">
      {chips.map(({ text, name, clear }) => (
        <button key={name} type="button" className="sd-chip sd-calls-chip" aria-label={name} title={name} onClick={after(clear)}>
          <bdi>{text}</bdi>
          <Icon name="close" />
        </button>
      ))}
      {active.length > 0 && (
        <button type="button" className="sd-link" onClick={after(() => filterBy({}))}>
          {t("contactHistoryGrid.clearAll")}
        </button>
      )}
    </div>
  );
}
