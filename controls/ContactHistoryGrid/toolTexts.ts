import { KPIS, type Band } from "../../shared/domain/kpis";
import { bandText } from "../../shared/format/kpiFormat";
import { quotedText } from "../../shared/format/quotedText";
import type { Texts } from "../../shared/format/Texts";
import type { Translate } from "../../shared/strings/translate";
import { FILTERS, filterValues, hasOwnValues, type FilteredCalls, type FilterId, type Filters } from "./callFilters";
import type { Column } from "./CallRows";

export function headText(column: Column, t: Translate): string {
  return t(column === "title" ? "contactHistoryGrid.call" : `contactHistoryGrid.${column}`);
}

/** A filter as it is offered. */
export interface FilterGroup {
  readonly id: FilterId;
  readonly label: string;
  readonly options: readonly { readonly key: string; readonly text: string; readonly chosen: boolean; readonly n?: string }[];
}

const VERDICTS: readonly string[] = ["below", "within", "above"];

/** A value as it is offered; what people named is text as it is. */
function valueText(id: FilterId, value: string, band: Band | undefined, texts: Texts): string {
  if (!hasOwnValues(id)) return value;
  if (!VERDICTS.includes(value)) return texts.t(`contactHistoryGrid.values.${value as "unknown"}`);
  return texts.t(`shared.verdict.${value as "below"}`, { band: band ? bandText(band, KPIS.talkShare, texts) : "" });
}

/** The filters that tell the calls apart, with how many calls each value leaves. */
export function filterGroups(
  calls: FilteredCalls,
  filters: Filters,
  offered: readonly FilterId[],
  band: Band | undefined,
  texts: Texts,
): readonly FilterGroup[] {
  return FILTERS.filter((id) => offered.includes(id)).flatMap((id) => {
    const values = filterValues(id, calls, filters, band);
    const options = values.map(({ value, n, chosen }) => ({
      key: value,
      text: valueText(id, value, band, texts),
      chosen,
      n: texts.format.number(n),
    }));
    return options.length > 0 ? [{ id, label: texts.t(`contactHistoryGrid.${id}`), options }] : [];
  });
}

/** Filters that a server applies: what each leaves is not known here. */
export function filterChoices(
  choices: readonly { readonly id: FilterId; readonly values: readonly string[] }[],
  filters: Filters,
  texts: Texts,
): readonly FilterGroup[] {
  return choices.map(({ id, values }) => ({
    id,
    label: texts.t(`contactHistoryGrid.${id}`),
    options: values.map((value) => ({
      key: value,
      text: valueText(id, value, undefined, texts),
      chosen: filters[id]?.includes(value) ?? false,
    })),
  }));
}

/** What a chip says: the filter, and the value as it is offered or else as it is. Tags are untrusted text. */
export function chipNames(
  groups: readonly FilterGroup[],
  id: FilterId,
  value: string,
): { readonly filter: string; readonly value: string } {
  const group = groups.find((one) => one.id === id);
  return { filter: group?.label ?? "", value: quotedText(group?.options.find(({ key }) => key === value)?.text ?? value) };
}
