import * as React from "react";
import { clearedFilters, toggledFilter, type FilterKind, type Filters } from "../../shared/domain/Filters";
import type { Environment } from "../../shared/host/environment";
import { Icon } from "../../shared/ui/Icon";
import { filterChips, type Names } from "./filtersViewModel";

export interface FilterChipsProps {
  readonly environment: Environment;
  readonly filters: Filters;
  /** Which hold on this page. */
  readonly kinds: readonly FilterKind[];
  readonly names: Names;
  readonly onChange: (filters: Filters) => void;
  /** A chip that goes away takes the focus with it: something that stays is to have it before. */
  readonly keepFocus: () => void;
}

/** What the page is narrowed to, each as a chip that takes it away again. */
export function FilterChips({
  environment: { t },
  filters,
  kinds,
  names,
  onChange,
  keepFocus,
}: FilterChipsProps): React.ReactElement | null {
  const chips = filterChips(filters, kinds, names, t);
  if (chips.length === 0) return null;
  const change = (next: Filters) => {
    keepFocus();
    onChange(next);
  };
  return (
    <div className="sd-date-chips">
      {chips.map(({ kind, value, text, name }) => (
        <button
          key={`${kind} ${value}`}
          type="button"
          className="sd-chip sd-date-chip"
          aria-label={name}
          title={name}
          onClick={() => change(toggledFilter(filters, { kind, value }))}
        >
          <bdi>{text}</bdi>
          <Icon name="close" />
        </button>
      ))}
      <button type="button" className="sd-link" onClick={() => change(clearedFilters(filters, kinds))}>
        {t("shared.clearAll")}
      </button>
    </div>
  );
}
