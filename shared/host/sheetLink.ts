import { DAY_MS, MINUTE_MS } from "../domain/time";
import { LANGUAGES } from "../strings/languages";
import { linkData } from "./linkData";
import type { Selection } from "./selection";

const SHEET = "slr_/oneToOne.html";

/** What the printable sheet is about, and how its user reads: outside of an app nothing else tells that. */
export interface SheetPage {
  /** With a seller. */
  readonly selection: Selection & { readonly sellerId: string };
  /** That of the page, so that both speak of the same days. Milliseconds since 1970 UTC. */
  readonly now: number;
  /** BCP 47, with the user's calendar. */
  readonly locale: string;
  /** Minutes to add to UTC in the user's zone at `now`. */
  readonly offset: number;
}

/**
 * The address of the one-to-one sheet: a web resource in a window of its own, because the app's shell clips what is printed in it.
 * @param clientUrl address of the environment
 */
export function sheetLink(clientUrl: string, { selection, now, locale, offset }: SheetPage): string {
  const { sellerId, period, from, to, comparison, filters } = selection;
  const days = from !== undefined && to !== undefined ? { from, to } : {};
  const own = { now: String(now), locale, offset: String(offset), ...(filters !== undefined && { filters }) };
  const data = { seller: sellerId, period, ...days, compare: comparison, ...own };
  return `${clientUrl}/WebResources/${SHEET}?data=${encodeURIComponent(new URLSearchParams(data).toString())}`;
}

const spoken = (locale: string): string | undefined => {
  const [base, calendar] = locale.split("-u-ca-");
  if (!LANGUAGES.some((language) => language.locale === base)) return undefined;
  return calendar === undefined || ["gregory", "islamic-umalqura"].includes(calendar) ? locale : base;
};

/**
 * What an address says. Anybody may have written it: what is impossible of the seller, the period or the comparison makes it none; the
 * data of a page's link, which says nothing of the user, is understood.
 * @param search the window's own, such as `?data=seller%3D…` @param now milliseconds since 1970 UTC
 */
export function sheetPageOf(search: string, now: number): SheetPage | undefined {
  const { sellerId, period, comparison: said, filters, names, single } = linkData(search, now);
  const comparison = names("compare") ? said : "previousPeriod";
  if (!sellerId || !period || !comparison) return undefined;
  const told = Number(single("now") ?? NaN);
  const offset = Number(single("offset") ?? NaN);
  const isSooner = told > 0 && told <= now + DAY_MS;
  return {
    selection: { sellerId, ...period, comparison, ...(filters !== undefined && { filters }) },
    now: isSooner ? told : now,
    locale: spoken(single("locale") ?? "") ?? LANGUAGES[0].locale,
    offset: Math.abs(offset) < DAY_MS / MINUTE_MS ? offset : -new Date(now).getTimezoneOffset(),
  };
}
