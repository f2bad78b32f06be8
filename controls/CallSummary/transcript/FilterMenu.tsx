import * as React from "react";
import type { StringKey } from "../../../shared/strings/keys";
import type { Translate } from "../../../shared/strings/translate";
import { CheckGroup, MenuButton } from "../../../shared/ui/MenuButton";
import type { SignalKind } from "../../../shared/domain/SignalKind";
import type { SentimentLabel } from "../../../shared/domain/Sentiment";
import type { CallPart } from "../CallPart";
import { chosenCount, countValues, NO_FILTER, toggled, type FilterGroup, type LineFilter } from "./lineFilter";

export interface FilterMenuProps extends Pick<CallPart, "environment" | "lines" | "speakers"> {
  readonly filter: LineFilter;
  readonly onFilter: (filter: LineFilter) => void;
  /** Indices of lines. */
  readonly commented: ReadonlySet<number>;
}

const GROUPS: readonly FilterGroup[] = ["speakers", "kinds", "sentiments", "comments"];

function textOf(group: FilterGroup, value: string, names: ReadonlyMap<string, string>, t: Translate): string {
  if (group === "speakers") return names.get(value) ?? value;
  const keys: Readonly<Record<Exclude<FilterGroup, "speakers">, StringKey>> = {
    kinds: `callSummary.words.kind.${value as SignalKind}`,
    sentiments: `shared.${value as SentimentLabel}`,
    comments: "callSummary.transcript.commented",
  };
  return t(keys[group]);
}

/** What lines are shown, of what the call has: a group of which there is nothing is not offered. */
export function FilterMenu(props: FilterMenuProps): React.ReactElement {
  const { environment, lines, speakers, filter, onFilter, commented } = props;
  const { t, format } = environment;
  const count = chosenCount(filter);
  const groups = () => {
    const names = new Map(speakers.map(({ id, name }) => [id, name]));
    return GROUPS.map((group) => {
      const chosen: readonly string[] = filter[group];
      const counts = countValues(lines, group, commented);
      const values = [...new Set([...counts.keys(), ...chosen])];
      return {
        group,
        options: values.map((key) => ({
          key,
          text: textOf(group, key, names, t),
          chosen: chosen.includes(key),
          n: format.number(counts.get(key) ?? 0),
        })),
      };
    }).filter(({ options }) => options.length > 0);
  };
  return (
    <MenuButton
      environment={environment}
      text={count > 0 ? t.plural("callSummary.transcript.filters", count) : t("callSummary.transcript.filter")}
      width={440}
      firstFocus=".sd-check input"
    >
      {() => (
        <div className="sd-filters">
          {groups().map(({ group, options }) => (
            <CheckGroup
              key={group}
              label={t(`callSummary.transcript.group.${group}`)}
              options={options}
              onToggle={(value) => onFilter(toggled(filter, group, value))}
            />
          ))}
          <button type="button" className="sd-link" disabled={count === 0} onClick={() => onFilter(NO_FILTER)}>
            {t("callSummary.transcript.showAll")}
          </button>
        </div>
      )}
    </MenuButton>
  );
}
