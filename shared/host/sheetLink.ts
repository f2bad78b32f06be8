import { DAY_MS, MINUTE_MS } from "../domain/time";
import { LANGUAGES } from "../strings/languages";
import { linkData, type LinkData } from "./linkData";
import type { Selection } from "./selection";

/** How the user of a page to print reads: outside of an app nothing else tells that. */
export interface Reader {
  /** That of the page, so that both speak of the same days. Milliseconds since 1970 UTC. */
  readonly now: number;
  /** BCP 47, with the user's calendar. */
  readonly locale: string;
  /** Minutes to add to UTC in the user's zone at `now`. */
  readonly offset: number;
}

/** What the one-to-one sheet is about. */
export interface SheetPage extends Reader {
  /** With a seller. */
  readonly selection: Selection & { readonly sellerId: string };
}

/** What the sheet of a team is about. */
export interface TeamSheetPage extends Reader {
  readonly selection: Selection;
  /** How the viewer wants the table, as the viewer's row keeps it. */
  readonly table: string;
}

function linkTo(sheet: string, clientUrl: string, { selection, now, locale, offset }: TeamSheetPage | SheetPage, what: object): string {
  const { period, from, to, comparison, filters } = selection;
  const days = from !== undefined && to !== undefined ? { from, to } : {};
  const own = { now: String(now), locale, offset: String(offset), ...(filters !== undefined && { filters }) };
  const data = { ...what, period, ...days, compare: comparison, ...own };
  return `${clientUrl}/WebResources/slr_/${sheet}.html?data=${encodeURIComponent(new URLSearchParams(data).toString())}`;
}

/**
 * The address of the one-to-one sheet: a web resource in a window of its own, because the app's shell clips what is printed in it.
 * @param clientUrl address of the environment
 */
export const sheetLink = (clientUrl: string, page: SheetPage): string =>
  linkTo("oneToOne", clientUrl, page, { seller: page.selection.sellerId });

/** The address of the sheet of a team. @param clientUrl address of the environment */
export const teamSheetLink = (clientUrl: string, page: TeamSheetPage): string =>
  linkTo("teamSheet", clientUrl, page, page.table === "" ? {} : { table: page.table });

const spoken = (locale: string): string | undefined => {
  const [base, calendar] = locale.split("-u-ca-");
  if (!LANGUAGES.some((language) => language.locale === base)) return undefined;
  return calendar === undefined || ["gregory", "islamic-umalqura"].includes(calendar) ? locale : base;
};

function readerOf({ single }: LinkData, now: number): Reader {
  const told = Number(single("now") ?? NaN);
  const offset = Number(single("offset") ?? NaN);
  const isSooner = told > 0 && told <= now + DAY_MS;
  return {
    now: isSooner ? told : now,
    locale: spoken(single("locale") ?? "") ?? LANGUAGES[0].locale,
    offset: Math.abs(offset) < DAY_MS / MINUTE_MS ? offset : -new Date(now).getTimezoneOffset(),
  };
}

/** Undefined where it names no possible period or comparison. */
function selectionOfLink({ period, comparison: said, filters, names }: LinkData): Selection | undefined {
  const comparison = names("compare") ? said : "previousPeriod";
  return period && comparison && { ...period, comparison, ...(filters !== undefined && { filters }) };
}

/**
 * What an address says. Anybody may have written it: what is impossible of the seller, the period or the comparison makes it none; the
 * data of a page's link, which says nothing of the user, is understood.
 * @param search the window's own, such as `?data=seller%3D…` @param now milliseconds since 1970 UTC
 */
export function sheetPageOf(search: string, now: number): SheetPage | undefined {
  const data = linkData(search, now);
  const selection = selectionOfLink(data);
  if (!data.sellerId || !selection) return undefined;
  return { selection: { sellerId: data.sellerId, ...selection }, ...readerOf(data, now) };
}

/** The same of the sheet of a team; whoever reads the table finds what is possible of it. */
export function teamSheetPageOf(search: string, now: number): TeamSheetPage | undefined {
  const data = linkData(search, now);
  const selection = selectionOfLink(data);
  return selection && { selection, table: data.single("table") ?? "", ...readerOf(data, now) };
}
