import { KPIS, type Band } from "../../shared/domain/kpis";
import { bandText } from "../../shared/format/kpiFormat";
import { quotedText } from "../../shared/format/quotedText";
import type { Texts } from "../../shared/format/Texts";
import type { Translate } from "../../shared/strings/translate";
import { hasOwnValues, type FilterId, type FilterValue } from "./callFilters";
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

/** Filters in words; those without a value are not there. */
export function filterGroups(
  offered: readonly FilterId[],
  valuesOf: (id: FilterId) => readonly FilterValue[],
  band: Band | undefined,
  texts: Texts,
): readonly FilterGroup[] {
  return offered.flatMap((id) => {
    const options = valuesOf(id).map(({ value, n, chosen }) => ({
      key: value,
      text: valueText(id, value, band, texts),
      chosen,
      n: texts.format.number(n),
    }));
    return options.length > 0 ? [{ id, label: texts.t(`contactHistoryGrid.${id}`), options }] : [];
  });
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
