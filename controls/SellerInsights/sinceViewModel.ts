import type { Call } from "../../shared/domain/Call";
import { KPIS } from "../../shared/domain/kpis";
import { emphasisOf, emphasized, type Emphasized } from "../../shared/format/emphasis";
import { kpiChangeText, kpiText } from "../../shared/format/kpiFormat";
import { personName } from "../../shared/format/personName";
import { quotedText } from "../../shared/format/quotedText";
import type { Environment } from "../../shared/host/environment";
import type { CoachingEffect } from "../../shared/insights/coachingEffect";
import { MINIMUM_CALLS } from "../../shared/insights/team";
import type { EvidenceAbout } from "../../shared/page/evidence";
import type { SellerPage } from "../../shared/page/sellerPage";
import type { SinceComments } from "./askCoaching";

/** Calls that a number of the line leads to. */
export interface SinceCalls {
  readonly key: "since after" | "since before";
  /** `9 calls`, `before: 14 calls` */
  readonly text: string;
  readonly about: EvidenceAbout;
  readonly calls: readonly Call[];
}

export interface SinceView {
  /** `Since your comments (Jun 3)` */
  readonly label: string;
  /** What has become different most, or that nothing has, or that it is too early to tell. */
  readonly parts: Emphasized;
  /** How much of it would not have come by itself, and what others did. */
  readonly remarks: readonly string[];
  /** Empty where nothing has become different. */
  readonly calls: readonly SinceCalls[];
}

function remarksOf({ kpi, baseline, after, othersDifference }: CoachingEffect, texts: Environment): readonly string[] {
  if (othersDifference === undefined) return [];
  const { t } = texts;
  return [
    t("sellerInsights.since.fromUsual", { change: kpiChangeText(baseline, after.value, KPIS[kpi], texts) }),
    t("sellerInsights.since.others", { others: kpiChangeText(0, othersDifference, KPIS[kpi], texts) }),
  ];
}

function callsOf({ kpi, direction, evidence }: CoachingEffect, all: readonly Call[], { t }: Environment): readonly SinceCalls[] {
  const among = (ids: readonly string[]) => {
    const wanted = new Set(ids);
    return all.filter(({ id }) => wanted.has(id));
  };
  const [after, before] = [among(evidence.current), among(evidence.previous)];
  return [
    { key: "since after", text: t.plural("shared.calls", after.length), about: { kind: "kpi", kpi, direction }, calls: after },
    {
      key: "since before",
      text: t("sellerInsights.since.before", { calls: t.plural("shared.calls", before.length) }),
      about: { kind: "kpi", kpi, direction: direction === "up" ? "down" : "up" },
      calls: before,
    },
  ];
}

/** One quiet line: what has become different since a seller's calls were commented on. Never that the comments were its cause. */
export function sinceView(
  { authorId, authorName = "", since, effects, calls }: SinceComments,
  page: SellerPage,
  texts: Environment,
): SinceView {
  const { t, format, viewer } = texts;
  const day = format.day(since, page.now);
  const author = quotedText(personName({ id: authorId, name: authorName }, t));
  const label = authorId === viewer.id ? t("sellerInsights.since.yours", { day }) : t("sellerInsights.since.whose", { author, day });
  const plain = (text: string): SinceView => ({ label, parts: { before: text, strong: "", after: "" }, remarks: [], calls: [] });
  if (effects === "tooEarly") return plain(t("shared.since.tooEarly", { n: format.number(MINIMUM_CALLS) }));
  const [largest] = effects;
  if (!largest) return plain(t("sellerInsights.since.none"));
  const { kpi, before, after } = largest;
  const figure = t(`shared.sentence.${kpi}`, { value: emphasized(kpiText(after.value, KPIS[kpi], texts)) });
  return {
    label,
    parts: emphasisOf(t("shared.sentenceWas", { figure, before: kpiText(before.value, KPIS[kpi], texts) })),
    remarks: remarksOf(largest, texts),
    calls: callsOf(largest, calls, texts),
  };
}
