import { COMPARISONS, PERIODS, type Comparison, type InstantRange, type LocalDate, type Period } from "../../shared/domain/Period";
import { daysOf, formatLocalDate, localDay, previousRangeOf, rangeOf, type Calendar } from "../../shared/domain/rangeOf";
import type { Texts } from "../../shared/format/Texts";
import { MINIMUM_CALLS, MINIMUM_SELLERS } from "../../shared/insights/team";
import { topSellersOf } from "../../shared/insights/topSellers";
import type { Selection } from "../../shared/host/selection";
import type { SellerPage } from "../../shared/page/sellerPage";
import type { Translate } from "../../shared/strings/translate";
import type { Choice } from "../../shared/ui/ChoiceList";

export interface DateFilterView {
  /** `Last 30 days` */
  readonly periodText: string;
  /** `25 Oct – 23 Nov`; empty while the fiscal year is not known. */
  readonly rangeText: string;
  readonly comparisonText: string;
  /** `vs 25 Sep – 24 Oct`, where the previous period is compared with and there is one. */
  readonly previousText?: string;
  readonly periods: readonly Choice<Exclude<Period, "custom">>[];
  readonly comparisons: readonly Choice<Comparison>[];
  /** What the date fields begin with: the present range, today for an open start. */
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly today: LocalDate;
}

export interface DateFilterTexts extends Texts {
  readonly calendar: Calendar;
}

/** What the filter knows beside the selection. */
export interface DateFilterSource {
  readonly now: number;
  /** The page's last answer; undefined until there is one. */
  readonly page: Pick<SellerPage, "fiscalStartMonth" | "isManager" | "seller" | "team" | "benchmark" | "withoutNames"> | undefined;
  /** Ids of the sellers whom the viewer starred. */
  readonly starred: readonly string[];
}

export function periodText(period: Period, t: Translate): string {
  return t(`dateFilter.${period}`);
}

/** Days as short as they can be understood: without the year where both lie in this one. */
function rangeText(range: InstantRange, now: number, { t, format, calendar }: DateFilterTexts): string {
  if (!Number.isFinite(range.from)) return t("dateFilter.until", { to: format.date(range.to - 1) });
  const { from: first, to: last } = daysOf(range, calendar.zone);
  const year = formatLocalDate(localDay(now, calendar.zone)).slice(0, 4);
  if (first.startsWith(year) && last.startsWith(year)) return format.dayRange(first, last);
  if (first === last) return format.date(range.from);
  return t("dateFilter.range", { from: format.date(range.from), to: format.date(range.to - 1) });
}

/** What each comparison means on this page, or why it cannot be had; nothing while that is not known. */
function noteOf(
  comparison: Comparison,
  previous: string | undefined,
  { page, starred }: DateFilterSource,
  { t, format }: DateFilterTexts,
): string | undefined {
  if (comparison === "previousPeriod") return previous;
  if (!page) return undefined;
  const published = comparison === "team" ? Object.values(page.benchmark ?? {})[0] : undefined;
  if (published)
    return t("dateFilter.note.published", { n: format.number(published.sellers), days: format.dayRange(published.from, published.to) });
  if (!page.isManager) return t("dateFilter.note.alone");
  const isOther = ({ sellerId }: { readonly sellerId: string }) => sellerId !== page.seller?.id;
  const figures = { calls: format.number(MINIMUM_CALLS), sellers: format.number(MINIMUM_SELLERS) };
  if (comparison === "team") {
    const others = page.team.filter((means) => isOther(means) && means.n >= MINIMUM_CALLS).length;
    return others >= MINIMUM_SELLERS
      ? t.plural("dateFilter.note.team", others)
      : t("dateFilter.note.fewOthers", { ...figures, n: format.number(others) });
  }
  const top = topSellersOf(page.team, starred);
  if (!top) return t("dateFilter.note.noTop", figures);
  const others = top.sellers.filter(isOther).length;
  return others > 0 ? t.plural(`dateFilter.note.${top.basis}`, others) : t("dateFilter.note.onlyTop");
}

/** What the filter says of a selection. */
export function dateFilterView(selection: Selection, source: DateFilterSource, environment: DateFilterTexts): DateFilterView {
  const { t } = environment;
  const { now, page } = source;
  const { period, comparison } = selection;
  const calendar = { ...environment.calendar, ...(page && { fiscalStartMonth: page.fiscalStartMonth }) };
  const texts = { ...environment, calendar };
  const isKnown = period !== "thisFiscalYear" || page !== undefined;
  const range = isKnown ? rangeOf(selection, now, calendar) : undefined;
  const previousRange = isKnown ? previousRangeOf(selection, now, calendar) : undefined;
  const previous = previousRange && rangeText(previousRange, now, texts);
  const isComparable = period !== "allTime";
  const today = formatLocalDate(localDay(now, calendar.zone));
  const days = range && Number.isFinite(range.from) ? daysOf(range, calendar.zone) : undefined;
  const written = range ? rangeText(range, now, texts) : "";
  return {
    periodText: periodText(period, t),
    rangeText: range && range.from > now ? t("dateFilter.future", { range: written }) : written,
    comparisonText: t(`dateFilter.${isComparable || comparison !== "previousPeriod" ? comparison : "notCompared"}`),
    ...(comparison === "previousPeriod" && previous !== undefined && { previousText: t("dateFilter.vs", { range: previous }) }),
    periods: PERIODS.filter((key): key is Exclude<Period, "custom"> => key !== "custom").map((key) => ({
      key,
      text: periodText(key, t),
      chosen: key === period,
    })),
    comparisons: COMPARISONS.filter(
      (key) => (isComparable || key !== "previousPeriod") && !(page?.withoutNames && key === "topSellers"),
    ).map((key) => ({
      key,
      text: t(`dateFilter.choice.${key}`),
      note: noteOf(key, previous, source, texts),
      chosen: key === comparison,
    })),
    from: selection.from ?? days?.from ?? today,
    to: selection.to ?? days?.to ?? today,
    today,
  };
}
