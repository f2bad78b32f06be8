import type { CallMoment } from "../../shared/domain/CallMoment";
import { callTitle } from "../../shared/domain/callTitle";
import { MOMENTS } from "../../shared/domain/kpiMoments";
import { KPIS, type Band, type KpiId } from "../../shared/domain/kpis";
import { bandOf, isHidden } from "../../shared/domain/targets";
import { notJudgedText, withoutNamesText } from "../../shared/figures/notJudged";
import type { Emphasized } from "../../shared/format/emphasis";
import { kpiChangeText, kpiText } from "../../shared/format/kpiFormat";
import { initialsOf, personName } from "../../shared/format/personName";
import type { Texts } from "../../shared/format/Texts";
import type { CoachingFlag } from "../../shared/insights/coaching";
import { MINIMUM_CALLS } from "../../shared/insights/team";
import type { Trend } from "../../shared/insights/trends";
import type { TeamPage, TeamSeller } from "../../shared/page/teamPage";
import { kpiSentence } from "./kpiSentence";

/** The call that is most like what is said of a seller. */
export interface LeadCall {
  readonly callId: string;
  /** Found on the call: no row holds its time. */
  readonly moment: CallMoment | undefined;
  /** Whom it was with. */
  readonly customer: string;
  /** What was measured in it. */
  readonly value: string;
}

export interface LeadLine {
  readonly id: string;
  readonly name: string;
  readonly initials: string;
  /** What to do about it: look after, or be glad of. */
  readonly sign: "watch" | "improved";
  readonly reasons: readonly Emphasized[];
  /** How many reasons there are beside those that are said. */
  readonly more: number;
  readonly coached: string | undefined;
  /** What has become different since then, beside what has with others. */
  readonly since: string | undefined;
  readonly call: LeadCall | undefined;
}

export interface LeadView {
  /** `2 of 8 may benefit from coaching` */
  readonly title: string;
  readonly lines: readonly LeadLine[];
  /** What is said where no line is. */
  readonly quiet: string | undefined;
}

/** So many reasons are said of one seller. */
const REASONS = 2;

/** What one thing is said of: a KPI, which way it stands out, and how it came there. */
interface Reason {
  readonly kpi: Exclude<CoachingFlag["kpi"] | Trend["kpi"], "sellerPositive">;
  readonly direction: "up" | "down";
  readonly was: number | undefined;
  readonly band: Band | undefined;
}

function reasonText({ kpi, was, band }: Reason, { figures }: TeamSeller, texts: Texts): Emphasized {
  const said = kpi === "switchCount" ? "switchesPerHour" : kpi;
  return kpiSentence(said, figures[said]?.value ?? 0, was, band, texts);
}

/** Of the calls that have the measure the one that lies farthest in the direction that is spoken of. */
function callOf({ kpi, direction }: Reason, { calls }: TeamSeller, texts: Texts): LeadCall | undefined {
  const sign = direction === "up" ? 1 : -1;
  const [best] = calls
    .flatMap((call) => {
      const value = KPIS[kpi].valueOf(call);
      return value === undefined ? [] : [{ call, value }];
    })
    .sort((a, b) => sign * (b.value - a.value) || b.call.startedAt - a.call.startedAt);
  return (
    best && {
      callId: best.call.id,
      moment: (MOMENTS as Partial<Record<KpiId, { readonly up: CallMoment; readonly down: CallMoment }>>)[kpi]?.[direction],
      customer: callTitle(best.call.title).customer,
      value: kpiText(best.value, KPIS[kpi], texts),
    }
  );
}

/** The largest difference since the viewer's comments, or that it is too early to tell. Never that they were its cause. */
function sinceOf({ effect }: TeamSeller, texts: Texts): string | undefined {
  const { t } = texts;
  if (effect === undefined || effect === "tooEarly") return effect && t("shared.since.tooEarly", { n: texts.format.number(MINIMUM_CALLS) });
  const [largest] = effect;
  if (!largest) return undefined;
  const { kpi, baseline, after, othersDifference } = largest;
  const change = kpiChangeText(baseline, after.value, KPIS[kpi], texts);
  const name = t(`shared.kpiName.${kpi}`);
  if (othersDifference === undefined) return t("teamOverview.since.alone", { kpi: name, change });
  return t("teamOverview.since.others", { kpi: name, change, others: kpiChangeText(0, othersDifference, KPIS[kpi], texts) });
}

const reasonOfFlag =
  ({ trends }: TeamSeller) =>
  ({ kpi, side, band }: CoachingFlag): Reason => {
    const trend = trends.find((each) => each.kpi === kpi);
    return { kpi, direction: side === "above" ? "up" : "down", was: trend?.previous.value, band };
  };

function lineOf(member: TeamSeller, sign: LeadLine["sign"], reasons: readonly Reason[], texts: LeadTexts): LeadLine {
  const [first] = reasons;
  return {
    id: member.seller.id,
    name: personName(member.seller, texts.t),
    initials: initialsOf(member.seller.name),
    sign,
    reasons: reasons.slice(0, REASONS).map((reason) => reasonText(reason, member, texts)),
    more: Math.max(0, reasons.length - REASONS),
    coached: texts.coached(member),
    since: sinceOf(member, texts),
    call: first && callOf(first, member, texts),
  };
}

export interface LeadTexts extends Texts {
  /** When a seller was last coached, in words. */
  readonly coached: (member: TeamSeller) => string | undefined;
}

/** Who may benefit from coaching, the farthest from the target first; then who has moved, for worse and for better. */
export function leadView({ sellers, coaching, team, targets, withoutNames }: TeamPage, texts: LeadTexts): LeadView {
  const { t, format } = texts;
  if (withoutNames) return { title: t("teamOverview.title"), lines: [], quiet: withoutNamesText(texts) };
  const flagged = sellers
    .flatMap((member) => {
      const flags = coaching.get(member.seller.id) ?? [];
      return flags[0] ? [{ member, flags, size: flags[0].size }] : [];
    })
    .sort((a, b) => b.size - a.size);
  const isFlagged = (member: TeamSeller) => flagged.some((each) => each.member === member);
  const moved = (category: Trend["category"]) =>
    sellers.flatMap((member) => {
      const trends = isFlagged(member) ? [] : member.trends.filter((trend) => trend.category === category && !isHidden(trend.kpi, targets));
      return trends.length > 0 ? [{ member, trends }] : [];
    });
  const reasonsOf = (trends: readonly Trend[]): Reason[] =>
    trends.map(({ kpi, direction, previous }) => ({ kpi, direction, was: previous.value, band: bandOf(kpi, targets) }));
  return {
    title: t.plural("teamOverview.mayBenefit", sellers.length, { n: format.number(flagged.length), total: format.number(sellers.length) }),
    lines: [
      ...flagged.map(({ member, flags }) => lineOf(member, "watch", flags.map(reasonOfFlag(member)), texts)),
      ...moved("watch").map(({ member, trends }) => lineOf(member, "watch", reasonsOf(trends), texts)),
      ...moved("improved").map(({ member, trends }) => lineOf(member, "improved", reasonsOf(trends), texts)),
    ],
    quiet: notJudgedText(team, texts),
  };
}
