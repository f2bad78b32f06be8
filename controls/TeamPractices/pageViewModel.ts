import { daysOf } from "../../shared/domain/rangeOf";
import type { Environment } from "../../shared/host/environment";
import { callsOnce } from "../../shared/insights/teamWords";
import { callsLoaded } from "../../shared/page/callsLoaded";
import type { TeamPage } from "../../shared/page/teamPage";
import type { PracticesView } from "./practicesViewModel";

/** `31 Oct – 29 Nov · 125 calls · Top sellers: Amara Obi, Li Na · 2 by sentiment` */
export function pageFacts({ range, sellers }: TeamPage, { top }: PracticesView, { t, format, calendar: { zone } }: Environment): string {
  const n = callsOnce(sellers.flatMap(({ calls }) => calls)).length;
  const days = range && Number.isFinite(range.from) ? daysOf(range, zone) : undefined;
  return [days ? format.dayRange(days.from, days.to) : "", t.plural("shared.calls", n), top].filter(Boolean).join(" · ");
}

/** All sellers of all figures, for whoever reads tables. */
export function practicesTable({ lines, headings }: PracticesView, { t }: Environment) {
  return {
    columns: [t("teamPractices.column.figure"), ...headings],
    rows: lines.flatMap(({ name, dots }) =>
      dots.map(({ row, isTop }) => [name, isTop ? `☆ ${row[0] ?? ""}` : (row[0] ?? ""), ...row.slice(1)]),
    ),
  };
}

/** Of a team with more calls than were loaded: what all figures are made of. */
export function truncatedText(page: TeamPage, { t, format }: Environment): string {
  const { now } = page;
  const loaded = callsLoaded(page);
  const oldest = loaded.reduce((least, { startedAt }) => Math.min(least, startedAt), now);
  return t("teamPractices.newest", { n: format.number(loaded.length), date: format.day(oldest, now) });
}
