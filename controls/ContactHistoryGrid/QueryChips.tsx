import * as React from "react";
import { Icon } from "../../shared/ui/Icon";
import { chosenValues, toggleFilter } from "./callFilters";
import type { QueryMenuProps } from "./QueryMenus";
import { chipNames, type FilterGroup } from "./toolTexts";

export interface NarrowingChip {
  readonly label: string;
  /** What its button does, where that is not to show all calls again. */
  readonly name?: string;
  readonly clear: () => void;
}

export interface QueryChipsProps extends QueryMenuProps {
  readonly filters: readonly FilterGroup[];
  /** What the list is narrowed to beside the filters, each with the way back. @default nothing */
  readonly chips?: readonly NarrowingChip[] | undefined;
  /** A chip that goes away takes the focus with it: something that stays is to have it before. */
  readonly keepFocus: () => void;
}

/** What is active, each as a chip that takes it away again. */
export function QueryChips({
  environment: { t },
  query,
  onQuery,
  filters,
  chips: narrowing = [],
  keepFocus,
}: QueryChipsProps): React.ReactElement | null {
  const filterBy = (next: typeof query.filters) => onQuery({ ...query, filters: next });
  const active = chosenValues(query.filters).map(({ id, value }) => {
    const names = chipNames(filters, id, value);
    return {
      text: t("shared.chip", names),
      name: t("shared.removeFilter", names),
      clear: () => filterBy(toggleFilter(query.filters, id, value)),
    };
  });
  const chips = [
    ...narrowing.map(({ label, name = `${label}. ${t("contactHistoryGrid.clear")}`, clear }) => ({ text: label, name, clear })),
    ...active,
  ];
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
          {t("shared.clearAll")}
        </button>
      )}
    </div>
  );
}
