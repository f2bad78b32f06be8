import { filtersOf, filtersText } from "../../shared/dataverse/filtersColumn";
import { callsText } from "../../shared/figures/countText";
import type { Environment } from "../../shared/host/environment";
import { teamLink } from "../../shared/host/pageLink";
import { teamSheetLink } from "../../shared/host/sheetLink";
import { localDay } from "../../shared/domain/rangeOf";
import type { TeamPage } from "../../shared/page/teamPage";
import type { LeadTexts } from "./leadViewModel";
import { tableText, type TableState } from "./tableState";

/** Comments of so many days are asked for: longer ago is not known. */
const COMMENTS_DAYS = 90;

/** Texts with the words for when somebody was coached; undefined where comments may not be read. */
export function leadTexts({ comments, now }: TeamPage, environment: Environment): LeadTexts {
  const { t, format, locale, calendar, viewer } = environment;
  const ago = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  const day = (instant: number) => localDay(instant, calendar.zone);
  return {
    t,
    format,
    coached: ({ seller, lastCoachedAt, coachedBy }) => {
      if (!comments || seller.id === viewer.id) return undefined;
      if (lastCoachedAt === undefined) return t("teamOverview.notCoached", { n: format.number(COMMENTS_DAYS) });
      const when = ago.format(day(lastCoachedAt) - day(now), "day");
      return coachedBy ? t(`teamOverview.coachedBy.${coachedBy}`, { when }) : when;
    },
  };
}

/** How far a large team's calls are added up, and what its figures are of until then. */
export function addingText({ adding }: TeamPage, { t, format }: Environment): string | undefined {
  if (!adding) return undefined;
  const text = adding.areFiguresOfAll ? "teamOverview.comparing" : "teamOverview.adding";
  return t(text, { done: format.number(adding.done), total: format.number(adding.of) });
}

/** Why nobody has figures; undefined where somebody has some, or conversations that were not analysed. */
export function noCallsText({ sellers, isNarrowed }: TeamPage, { t }: Environment): string | undefined {
  if (sellers.some(({ count }) => count > 0)) return undefined;
  if (isNarrowed) return t("shared.noneFiltered");
  return sellers.some(({ coverage }) => coverage?.held)
    ? undefined
    : t(sellers.length > 0 ? "teamOverview.noneSeen" : "teamOverview.nobody");
}

export interface TeamFacts {
  /** `8 sellers` */
  readonly title: string;
  /** `123 of 131 calls`, `data up to 14:05` */
  readonly facts: readonly string[];
}

export function teamFacts({ sellers, now }: TeamPage, texts: Environment): TeamFacts {
  const { t, format } = texts;
  const n = sellers.reduce((sum, { count }) => sum + count, 0);
  const held = sellers.reduce((sum, { count, coverage }) => sum + Math.max(count, coverage?.held ?? 0), 0);
  return {
    title: t.plural("shared.sellers", sellers.length),
    facts: [n > 0 ? callsText({ n, denominator: held }, texts) : t("shared.noCalls"), t("shared.upTo", { time: format.time(now) })],
  };
}

/** The address that opens the page as it is seen now for whoever follows it. */
export function teamLinkOf({ range, selection }: TeamPage, { clientUrl, calendar }: Environment): string {
  const filters = filtersText(filtersOf(selection.filters));
  return teamLink(clientUrl, { range, comparison: selection.comparison, filters }, calendar.zone);
}

/** An address is no place for all groups that somebody has opened. */
const MOST_TABLE_TEXT = 1_000;

/** The address of the sheet to print of what is seen now. */
export function teamSheetOf({ selection, now }: TeamPage, table: TableState, { clientUrl, calendar, locale }: Environment): string {
  const whole = tableText(table);
  const text = whole.length > MOST_TABLE_TEXT ? tableText({ ...table, turned: [] }) : whole;
  const filters = filtersText(filtersOf(selection.filters));
  return teamSheetLink(clientUrl, { selection: { ...selection, filters }, table: text, now, locale, offset: calendar.zone(new Date(now)) });
}
