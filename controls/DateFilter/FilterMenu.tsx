import * as React from "react";
import type { FilterChoice } from "../../shared/dataverse/filterChoices";
import { chosenValues, clearedFilters, toggledFilter, type FilterKind, type Filters } from "../../shared/domain/Filters";
import type { Environment } from "../../shared/host/environment";
import type { PageChannel } from "../../shared/page/pageChannel";
import { DropButton } from "../../shared/ui/DropButton";
import { CheckGroup } from "../../shared/ui/MenuButton";
import { Popup } from "../../shared/ui/Popup";
import { choiceGroup, withNames, type Names, type Searches } from "./filtersViewModel";
import { countedOn, useFilterChoices } from "./useFilterChoices";

export interface FilterMenuProps {
  readonly environment: Environment;
  readonly channel: PageChannel;
  readonly filters: Filters;
  /** Which can be chosen here. */
  readonly kinds: readonly FilterKind[];
  readonly names: Names;
  readonly button: React.RefObject<HTMLButtonElement>;
  readonly onChange: (filters: Filters) => void;
}

/** A button that opens what the page's calls can be narrowed to, with how many calls each choice has. */
export function FilterMenu(props: FilterMenuProps): React.ReactElement {
  const { environment, channel, filters, kinds, button, onChange } = props;
  const { t, format } = environment;
  const [isOpen, setOpen] = React.useState(false);
  const { value, error, loading, retry } = useFilterChoices(channel, environment.viewer.id, kinds, isOpen);
  const n = chosenValues(filters, kinds).length;
  const label = n > 0 ? t("dateFilter.filters.moreCount", { n: format.number(n) }) : t("dateFilter.filters.more");
  return (
    <>
      <DropButton button={button} className="sd-date-more" isOpen={isOpen} onOpen={() => setOpen(true)} onClose={() => setOpen(false)}>
        {label}
      </DropButton>
      {isOpen && (
        <Popup
          {...environment}
          label={t("dateFilter.filters.more")}
          target={button}
          firstFocus=".sd-check input"
          width={520}
          onDismiss={() => setOpen(false)}
        >
          <div className="sd-filters sd-date-filters" aria-busy={loading}>
            {value ? <Choices {...props} choices={value} /> : !error && <div className="sd-skeleton sd-date-awaited" />}
            {error && (
              <p role="alert">
                {t("shared.failed", { reason: t(`shared.reason.${error.reason}`) })}{" "}
                <button type="button" className="sd-link" onClick={retry}>
                  {t("shared.retry")}
                </button>
              </p>
            )}
            <button type="button" className="sd-link" disabled={n === 0} onClick={() => onChange(clearedFilters(filters, kinds))}>
              {t("shared.clearAll")}
            </button>
          </div>
        </Popup>
      )}
    </>
  );
}

interface ChoicesProps extends FilterMenuProps {
  readonly choices: readonly FilterChoice[];
}

function Choices({ environment, channel, filters, kinds, names, choices, onChange }: ChoicesProps): React.ReactElement {
  const { t, format } = environment;
  const [searches, setSearches] = React.useState<Searches>({});
  const known = withNames(names, choices);
  const groups = kinds.flatMap((kind) => choiceGroup(kind, choices, filters, known, searches[kind] ?? "", environment) ?? []);
  if (groups.length === 0) return <p>{t("dateFilter.filters.none")}</p>;
  const range = countedOn(channel)?.range;
  return (
    <>
      {range && (
        <p className="sd-caption">
          {t("dateFilter.filters.counted", {
            range: t("dateFilter.range", { from: format.date(range.from), to: format.date(range.to - 1) }),
          })}
        </p>
      )}
      {groups.map(({ kind, label, options, isLong, note }) => (
        <div key={kind} className="sd-date-choices">
          <CheckGroup label={label} options={options} onToggle={(value) => onChange(toggledFilter(filters, { kind, value }))} />
          {note !== undefined && <p className="sd-caption">{note}</p>}
          {isLong && (
            <input
              type="search"
              className="sd-search"
              aria-label={t("dateFilter.filters.search", { filter: label })}
              placeholder={t("dateFilter.filters.search", { filter: label })}
              value={searches[kind] ?? ""}
              onChange={({ target }) => setSearches({ ...searches, [kind]: target.value })}
            />
          )}
        </div>
      ))}
    </>
  );
}
