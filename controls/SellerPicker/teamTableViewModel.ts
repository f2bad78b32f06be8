import { toSentiment } from "../../shared/dataverse/toSentiment";
import type { Sentiment } from "../../shared/domain/Sentiment";
import { isHidden } from "../../shared/domain/targets";
import type { Sort } from "../../shared/format/columnOrder";
import { notJudgedText, withoutNamesText } from "../../shared/figures/notJudged";
import { folded } from "../../shared/format/search";
import type { Texts } from "../../shared/format/Texts";
import type { CoachingFlag } from "../../shared/insights/coaching";
import type { SellerPage } from "../../shared/page/sellerPage";
import { sentimentText } from "../../shared/format/sentimentText";
import { personName } from "../../shared/format/personName";

/** In the order in which they are shown; the star comes after them. */
export const COLUMNS = ["name", "calls", "talkShare", "sentiment", "coaching"] as const;
export type Column = (typeof COLUMNS)[number];

/** Who needs the manager most comes first; all others follow by name. */
export const FIRST_SORT: Sort<Column> = { column: "coaching", descending: true };

/** A seller of the team. Absent figures could not be measured. */
export interface TeamRow {
  readonly id: string;
  readonly name: string;
  /** Empty where none is known. */
  readonly jobTitle: string;
  readonly chosen: boolean;
  /** `22 calls`, `no calls` */
  readonly calls: string;
  readonly talkShare?: string;
  readonly sentiment?: Sentiment & { readonly text: string };
  /** `talk share above target, pause below target`; empty without a flag. */
  readonly coaching: string;
  /** Name and title as they are searched. */
  readonly searched: string;
  /** What each column is sorted by; undefined comes last. */
  readonly order: Readonly<Record<Exclude<Column, "name">, number | undefined>>;
}

export interface TeamView {
  readonly columns: readonly Column[];
  readonly rows: readonly TeamRow[];
  /** What the figures are over, and why nobody is flagged where nobody can be. */
  readonly caption: string;
}

/** `talk share above target` */
function flagText({ kpi, side }: CoachingFlag, { t }: Texts): string {
  return t(`sellerPicker.coaching.${side}`, { kpi: t(`shared.kpiName.${kpi}`) });
}

/** The team as a manager sees it. */
export function teamView({ seller, sellers, team, targets, coaching, withoutNames }: SellerPage, texts: Texts): TeamView {
  const { t, format } = texts;
  const figures = new Map(team.map((means) => [means.sellerId, means]));
  const isColumnHidden = (column: Column) =>
    withoutNames
      ? column !== "name" && column !== "calls"
      : column === "sentiment"
        ? isHidden("positive", targets) || isHidden("negative", targets)
        : column === "talkShare" && isHidden(column, targets);
  const flagsOf = (id: string) => (withoutNames ? [] : (coaching.get(id) ?? []));
  const rows = sellers.map((person): TeamRow => {
    const { n = 0, means: known = {} } = figures.get(person.id) ?? {};
    const means = withoutNames ? {} : known;
    const own = flagsOf(person.id);
    const sentiment = toSentiment(means.positive, means.negative);
    const { jobTitle = "" } = person;
    return {
      id: person.id,
      name: personName(person, t),
      jobTitle,
      chosen: person.id === seller?.id,
      calls: n > 0 ? t.plural("shared.calls", n) : t("shared.noCalls"),
      ...(means.talkShare !== undefined && { talkShare: format.percent(means.talkShare) }),
      ...(sentiment && {
        sentiment: {
          ...sentiment,
          text: sentimentText(sentiment, texts),
        },
      }),
      coaching: format.list(own.map((flag) => flagText(flag, texts))),
      searched: folded(`${person.name} ${jobTitle}`),
      order: {
        calls: n,
        talkShare: means.talkShare,
        sentiment: sentiment && sentiment.positive - sentiment.negative,
        coaching: own[0]?.size,
      },
    };
  });
  return {
    columns: COLUMNS.filter((column) => !isColumnHidden(column)),
    rows,
    caption: withoutNames ? withoutNamesText(texts) : [t("sellerPicker.basis"), notJudgedText(team, texts)].filter(Boolean).join(" "),
  };
}
