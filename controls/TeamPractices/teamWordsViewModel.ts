import { KPIS } from "../../shared/domain/kpis";
import type { Mention, SaidKind } from "../../shared/domain/Mention";
import { countText } from "../../shared/figures/countText";
import { kpiChangeText } from "../../shared/format/kpiFormat";
import { personName } from "../../shared/format/personName";
import { quotedText } from "../../shared/format/quotedText";
import type { Environment } from "../../shared/host/environment";
import { MINIMUM_PUBLISHED_SELLERS } from "../../shared/insights/benchmarkOf";
import { bucketsOf } from "../../shared/insights/buckets";
import { callsOnce, TEAM_WORD_KINDS, teamWordsOf, type NamingCalls, type TeamWord } from "../../shared/insights/teamWords";
import type { TeamPage } from "../../shared/page/teamPage";

/** One of several, by seller or over time. */
export interface ShareBar {
  readonly key: string;
  readonly label: string;
  /** 0…1 */
  readonly share: number;
  /** `6 of 22 calls` */
  readonly count: string;
}

export interface TeamWordLine {
  readonly key: string;
  /** Untrusted text. */
  readonly text: string;
  readonly share: number;
  /** `23 calls · 18%` */
  readonly shareText: string;
  /** `+9 points · was 2 of 110 calls`, where that is more than chance brings. */
  readonly trend: string | undefined;
  readonly label: string;
  readonly callIds: readonly string[];
  readonly bySeller: readonly ShareBar[];
  readonly overTime: readonly ShareBar[];
  readonly row: readonly string[];
}

export interface TeamWordsView {
  /** Those of which customers said something, in the order in which they are offered. */
  readonly kinds: readonly SaidKind[];
  readonly lines: ReadonlyMap<SaidKind, readonly TeamWordLine[]>;
  readonly columns: readonly string[];
}

const SHARE = KPIS.talkShare;
const shareOf = ({ n, denominator }: NamingCalls): number => (denominator > 0 ? n / denominator : 0);

function lineOf(word: TeamWord, page: TeamPage, days: readonly string[], texts: Environment): TeamWordLine {
  const { t, format } = texts;
  const { text, n, share, previous, trend, callIds } = word;
  const bar = (key: string, label: string, calls: NamingCalls): ShareBar => ({
    key,
    label,
    share: shareOf(calls),
    count: countText(calls, texts),
  });
  const was = previous && t("shared.previous", { value: countText(previous, texts) });
  const change = previous && trend ? kpiChangeText(previous.share, share, SHARE, texts) : undefined;
  const bySeller = (page.withoutNames ? [] : word.bySeller).flatMap(({ sellerId, ...calls }) => {
    const member = page.sellers.find(({ seller }) => seller.id === sellerId);
    return member ? [bar(sellerId, personName(member.seller, t), calls)] : [];
  });
  return {
    key: `${word.kind} ${text}`,
    text,
    share,
    shareText: `${t.plural("shared.calls", n)} · ${format.percent(share)}`,
    trend: change && was && `${change} · ${was}`,
    label: quotedText(text),
    callIds,
    bySeller,
    overTime: word.overTime.map((calls, index) => bar(days[index] ?? "", days[index] ?? "", calls)),
    row: [
      quotedText(text),
      format.percent(share),
      countText(word, texts),
      previous ? countText(previous, texts) : "–",
      change ?? "–",
      ...(page.withoutNames ? [] : [bySeller.map(({ label, count }) => `${label} ${count}`).join(", ")]),
    ],
  };
}

/** Where nobody is compared by name: whether what is said of the team would be of too few of them. */
export const isTooSmall = ({ withoutNames, sellers }: Pick<TeamPage, "withoutNames" | "sellers">): boolean =>
  withoutNames === true && sellers.filter(({ calls }) => calls.length > 0).length < MINIMUM_PUBLISHED_SELLERS;

/** What customers talk about in the calls of all sellers. */
export function teamWordsView(page: TeamPage, mentions: readonly Mention<SaidKind>[], texts: Environment): TeamWordsView {
  const { t, format, calendar } = texts;
  const { range, now, sellers } = page;
  const buckets = range ? bucketsOf(callsOnce(sellers.flatMap(({ calls }) => calls)), range, now, calendar) : [];
  const days = buckets.map(({ firstDay, lastDay }) => format.dayRange(firstDay, lastDay));
  const found = isTooSmall(page) ? new Map<SaidKind, readonly TeamWord[]>() : teamWordsOf({ mentions, sellers, buckets });
  const columns = ["word", "share", "calls", "before", "change", "bySeller"] as const;
  return {
    kinds: TEAM_WORD_KINDS.filter((kind) => (found.get(kind)?.length ?? 0) > 0),
    lines: new Map([...found].map(([kind, words]) => [kind, words.map((word) => lineOf(word, page, days, texts))])),
    columns: columns.filter((column) => column !== "bySeller" || !page.withoutNames).map((column) => t(`teamPractices.column.${column}`)),
  };
}
