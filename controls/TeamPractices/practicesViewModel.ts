import { callTitle } from "../../shared/domain/callTitle";
import type { Call } from "../../shared/domain/Call";
import type { CallMoment } from "../../shared/domain/CallMoment";
import { MOMENTS } from "../../shared/domain/kpiMoments";
import { KPIS } from "../../shared/domain/kpis";
import type { Mention, SaidKind } from "../../shared/domain/Mention";
import { present } from "../../shared/domain/present";
import { withoutNamesText } from "../../shared/figures/notJudged";
import { bandText, kpiChangeText, kpiText } from "../../shared/format/kpiFormat";
import { personName } from "../../shared/format/personName";
import type { Texts } from "../../shared/format/Texts";
import { MINIMUM_CALLS } from "../../shared/insights/team";
import { teamPracticesOf, type PracticeFigure, type PracticeKpi, type PracticeSeller } from "../../shared/insights/teamPractices";
import type { TeamPage, TeamSeller } from "../../shared/page/teamPage";

/** A call in which it is heard. */
export interface HearLine {
  readonly callId: string;
  readonly moment?: CallMoment;
  readonly seller: string;
  /** Whom the call was with. Untrusted text. */
  readonly customer: string;
  /** What the call has of it. */
  readonly value: string;
}

/** A seller on a line of values. */
export interface DotView {
  readonly sellerId: string;
  readonly isTop: boolean;
  /** From the start of the line to its end: 0…1. */
  readonly place: number;
  /** `Amara Obi, top seller: 0.9 s, 20 calls` */
  readonly name: string;
  /** What a tooltip says: seller, mean, spread, calls. */
  readonly row: readonly string[];
}

export interface PracticeLine {
  readonly kpi: PracticeKpi;
  readonly isPractice: boolean;
  readonly name: string;
  /** `Top sellers 0.9 s, others 0.6 s` */
  readonly sentence: string;
  /** Of the difference: size and interval, or why it is no practice; and of how many calls. */
  readonly remarks: readonly string[];
  readonly dots: readonly DotView[];
  /** What the ends of the line stand for. */
  readonly ends: readonly [string, string];
  readonly hear: readonly HearLine[];
  /** Ids of the calls of top sellers that have the measure. */
  readonly callIds: readonly string[];
  readonly direction: "up" | "down";
}

export interface PracticesView {
  /** `Top sellers: Amara Obi, Li Na · 2 by sentiment` */
  readonly top: string;
  readonly topIds: readonly string[];
  readonly lines: readonly PracticeLine[];
  /** What is said where no practice is among them; of too few sellers, where there are no lines. */
  readonly quiet: string | undefined;
  readonly headings: readonly string[];
}

/** So many calls are offered to be heard. */
const HEARD = 2;
/** What is left free at both ends of a line, of the distance between them. */
const MARGIN = 0.04;

const opener = (page: TeamPage, id: string): TeamSeller | undefined => page.sellers.find(({ seller }) => seller.id === id);

/** One call of each seller, then a second one of each, up to as many as are offered. */
export function heardInTurn<T>(bySeller: readonly (readonly T[])[]): readonly T[] {
  return Array.from({ length: HEARD }, (_, turn) => bySeller.flatMap((own) => own.slice(turn, turn + 1)))
    .flat()
    .slice(0, HEARD);
}

export function hearLine(call: Call, member: TeamSeller, value: string, moment: CallMoment | undefined, { t }: Texts): HearLine {
  const { customer } = callTitle(call.title);
  return present<HearLine>({ callId: call.id, moment, seller: personName(member.seller, t), customer, value });
}

/** The calls of top sellers that are most like the way they do it. */
function hearOf(figure: PracticeFigure, page: TeamPage, questions: readonly Mention<SaidKind>[], texts: Texts): readonly HearLine[] {
  const { kpi, top, difference } = figure;
  const momentOf = (call: Call) =>
    kpi === "questionsPerHour"
      ? questions.find(({ callId, saidBy }) => callId === call.id && saidBy === "seller")?.firstMs
      : MOMENTS[kpi]?.[difference > 0 ? "up" : "down"];
  const bySeller = figure.sellers.flatMap(({ sellerId, isTop }) => {
    const member = isTop ? opener(page, sellerId) : undefined;
    if (!member) return [];
    const known = member.calls.flatMap((call) => {
      const value = KPIS[kpi].valueOf(call);
      return value === undefined ? [] : [{ call, value }];
    });
    const typical = known.sort((a, b) => Math.abs(a.value - top.value) - Math.abs(b.value - top.value));
    return [typical.map(({ call, value }) => hearLine(call, member, kpiText(value, KPIS[kpi], texts), momentOf(call), texts))];
  });
  return heardInTurn(bySeller);
}

function remarksOf({ kpi, difference, interval, standing, top, others }: PracticeFigure, texts: Texts): string[] {
  const { t } = texts;
  const change = (value: number) => kpiChangeText(0, value, KPIS[kpi], texts);
  const calls = t("teamPractices.against", { top: t.plural("shared.calls", top.n), others: t.plural("shared.calls", others.n) });
  const [low, high] = [change(interval.low), change(interval.high)];
  const size = t("teamPractices.difference", { change: change(difference), low, high });
  return standing === "practice" ? [size, calls] : [t(`teamPractices.standing.${standing}`), size, calls];
}

function lineOf(figure: PracticeFigure, page: TeamPage, questions: readonly Mention<SaidKind>[], texts: Texts): PracticeLine {
  const { t } = texts;
  const { kpi, sellers, top, others, standing, difference } = figure;
  const text = (value: number) => kpiText(value, KPIS[kpi], texts);
  const [low = 0, high = 0] = [sellers[0]?.value, sellers.at(-1)?.value];
  const place = ({ value }: PracticeSeller) => MARGIN + (1 - 2 * MARGIN) * (high > low ? (value - low) / (high - low) : 0.5);
  const dotOf = (seller: PracticeSeller): DotView => {
    const { sellerId, isTop, value, n, quartiles } = seller;
    const member = opener(page, sellerId);
    const name = member ? personName(member.seller, t) : "";
    const calls = t.plural("shared.calls", n);
    const spread = bandText({ low: quartiles.q1, high: quartiles.q3 }, KPIS[kpi], texts);
    return {
      sellerId,
      isTop,
      place: place(seller),
      name: t(isTop ? "teamPractices.dot.top" : "teamPractices.dot.other", { seller: name, value: text(value), calls }),
      row: [name, text(value), spread, calls],
    };
  };
  const callIds = page.sellers
    .filter(({ seller }) => sellers.some(({ sellerId, isTop }) => isTop && sellerId === seller.id))
    .flatMap(({ calls }) => calls.flatMap((call) => (KPIS[kpi].valueOf(call) === undefined ? [] : call.id)));
  return {
    kpi,
    isPractice: standing === "practice",
    name: t(`shared.kpiName.${kpi}`),
    sentence: t("teamPractices.compared", { top: text(top.value), others: text(others.value) }),
    remarks: remarksOf(figure, texts),
    dots: sellers.map(dotOf),
    ends: [text(low), text(high)],
    hear: standing === "practice" ? hearOf(figure, page, questions, texts) : [],
    callIds,
    direction: difference > 0 ? "up" : "down",
  };
}

/**
 * How top sellers do against all others, figure by figure.
 * @param questions what was asked, as far as it is known
 */
export function practicesView(
  page: TeamPage,
  starred: readonly string[],
  questions: readonly Mention<SaidKind>[],
  texts: Texts,
): PracticesView {
  const { t, format } = texts;
  const found = page.withoutNames ? undefined : teamPracticesOf({ ...page, starred });
  const headings = [
    t("teamPractices.column.seller"),
    t("teamPractices.column.mean"),
    t("teamPractices.column.spread"),
    t("teamPractices.column.calls"),
  ];
  if (!found) {
    const quiet = page.withoutNames ? withoutNamesText(texts) : t("teamPractices.tooFew", { n: format.number(MINIMUM_CALLS) });
    return { top: "", topIds: [], lines: [], quiet, headings };
  }
  const names = found.topIds.flatMap((id) => opener(page, id) ?? []).map(({ seller }) => personName(seller, t));
  const lines = found.figures.map((figure) => lineOf(figure, page, questions, texts));
  return {
    top: [
      t("teamPractices.topSellers", { sellers: format.list(names) }),
      t.plural(`shared.topBasis.${found.basis}`, found.topIds.length),
    ].join(" · "),
    topIds: found.topIds,
    lines,
    quiet: lines.some(({ isPractice }) => isPractice) ? undefined : t("teamPractices.nothing"),
    headings,
  };
}
