import { worthLines } from "../../../controls/ContactHistoryGrid/worthListeningViewModel";
import { dateFilterView } from "../../../controls/DateFilter/dateFilterViewModel";
import { insightsView } from "../../../controls/SellerInsights/sellerInsightsViewModel";
import { pickerView } from "../../../controls/SellerPicker/sellerPickerViewModel";
import type { KpiId } from "../../../shared/domain/kpis";
import { goalText, originText } from "../../../shared/figures/goalText";
import { figuresOf, type KpiFigure } from "../../../shared/figures/kpiFigure";
import { callLink } from "../../../shared/host/callLink";
import type { Environment } from "../../../shared/host/environment";
import type { LoadedSheet } from "./loadSheet";

/** In the order in which they are written. */
const SHEET_KPIS = [
  ...(["talkShare", "pauseMs", "wordsPerMinute", "switchesPerHour", "sellerMonologueMs", "customerMonologueMs"] as const),
  ...(["positive", "negative"] as const),
] satisfies readonly KpiId[];

export interface FigureLine {
  readonly name: string;
  readonly value: string;
  readonly target: string;
  /** By what the page compares with. */
  readonly reference: string;
  /** On which side of its target, where it is off it. */
  readonly miss?: { readonly side: "above" | "below"; readonly text: string };
}

export interface MomentLine {
  readonly moment: string;
  readonly title: string;
  readonly date: string;
  readonly reason: string;
  readonly link: string;
}

export interface ItemList {
  readonly lines: readonly { readonly text: string; readonly when: string }[];
  /** That there are more than are listed, or none. */
  readonly note?: string;
}

/** What the sheet says. Untrusted texts stay texts. */
export interface SheetView {
  readonly title: string;
  /** Title, days, calls, age of the data. */
  readonly facts: readonly string[];
  /** Headings of the figures' columns. */
  readonly columns: readonly string[];
  readonly figures: readonly FigureLine[];
  readonly insights: readonly string[];
  readonly moments: readonly MomentLine[];
  /** Undefined where they could not be had. */
  readonly items: ItemList | undefined;
  readonly goals: readonly GoalLine[];
}

/** An open goal. */
export interface GoalLine {
  readonly wanted: string;
  readonly due: string;
  /** How far it is. */
  readonly progress: string;
}

const REFERENCES = { previousPeriod: "before", team: "team", topSellers: "top" } as const;

function missOf({ value, band }: KpiFigure): "above" | "below" | undefined {
  if (value === undefined || !band) return undefined;
  if (band.high !== undefined && value > band.high) return "above";
  return band.low !== undefined && value < band.low ? "below" : undefined;
}

/** More would take the room to write. */
const MOST_ITEMS = 8;

/** Promises that are still open, the oldest first: they have waited longest. What was only suggested is none. */
function itemList(items: LoadedSheet["items"], { t, format }: Environment): ItemList | undefined {
  if (!items) return undefined;
  const open = items.filter(({ isDone, isSuggested }) => !isDone && !isSuggested).sort((a, b) => a.writtenAt - b.writtenAt);
  const shown = open.slice(0, MOST_ITEMS);
  const counts = { n: format.number(shown.length), total: format.number(open.length) };
  return {
    lines: shown.map(({ text, writtenAt, dueAt }) => ({
      text,
      when: [format.dateTime(writtenAt), dueAt === undefined ? "" : t("oneToOne.due", { date: format.date(dueAt) })]
        .filter(Boolean)
        .join(" · "),
    })),
    ...(open.length === 0 && { note: t("sellerInsights.noOpenItems") }),
    ...(open.length > shown.length && { note: t("oneToOne.shown", counts) }),
  };
}

function goalLines({ goals, page, environment }: LoadedSheet): readonly GoalLine[] {
  const texts = { ...environment, now: page.now, zone: environment.calendar.zone };
  return goals.map(({ goal, progress }) => {
    const { wanted, due, figures, remarks, state } = goalText(goal, progress, texts);
    return { wanted, due, progress: [state, figures, ...remarks, originText(goal, texts)].filter(Boolean).join(" · ") };
  });
}

/** The sheet of a loaded page, in the words of the page's own controls; undefined where the viewer sees nobody. */
export function sheetView(loaded: LoadedSheet): SheetView | undefined {
  const { page, starred, items, environment } = loaded;
  const { t } = environment;
  const { now, selection, calls, previousRange, previousCalls, team, targets, seller } = page;
  const picker = pickerView(page, environment);
  if (!picker || !seller) return undefined;
  const { comparison } = selection;
  const filter = dateFilterView(selection, { now, page, starred }, environment);
  const source = { calls, previousCalls: previousRange && previousCalls, team, sellerId: seller.id, starred, targets, comparison };
  const figures = figuresOf(SHEET_KPIS, source, environment);
  const reference = REFERENCES[comparison];
  const insights = insightsView({ page, starred, read: {} }, environment);
  const [title = "", ...known] = picker.facts;
  // Of somebody whose calls one may not see nothing is counted.
  const counts = page.isOutside ? [] : known;
  return {
    title: t("oneToOne.title", { seller: picker.name }),
    facts: [title, filter.rangeText, filter.previousText ?? filter.comparisonText, ...counts].filter(Boolean),
    columns: [t("shared.figure.name"), t("shared.figure.average"), t("shared.figure.target"), t(`shared.figure.${reference}`)],
    figures: SHEET_KPIS.flatMap((id): FigureLine[] => {
      const figure = figures[id];
      if (!figure) return [];
      const side = missOf(figure);
      const { average, target } = figure.cells;
      return [
        {
          name: t(`shared.kpiName.${id}`),
          value: average,
          target,
          reference: figure.cells[reference],
          ...(side && { miss: { side, text: t(`oneToOne.${side}`) } }),
        },
      ];
    }),
    insights: [...(insights.quiet === undefined ? [] : [insights.quiet]), ...insights.lines.map(({ sentence }) => sentence)],
    moments: worthLines(page, environment).map(({ callId, atMs, moment, title: call, date, reason }) => ({
      moment,
      title: call,
      date,
      reason,
      link: callLink(environment.clientUrl, callId, atMs),
    })),
    items: itemList(items, environment),
    goals: goalLines(loaded),
  };
}
