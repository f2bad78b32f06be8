import type { Mention, SaidKind } from "../../shared/domain/Mention";
import { quotedText } from "../../shared/format/quotedText";
import { countText } from "../../shared/figures/countText";
import type { Texts } from "../../shared/format/Texts";
import { wordPracticesOf, type WordPractice } from "../../shared/insights/wordPractices";
import type { TeamPage } from "../../shared/page/teamPage";
import { heardInTurn, hearLine, type HearLine } from "./practicesViewModel";

/** Something that top sellers say or ask more often, in words. */
export interface WordPracticeLine {
  readonly key: string;
  /** Of an untrusted text. */
  readonly text: string;
  /** `26 of 40 calls, others 9 of 60 calls` */
  readonly counts: string;
  readonly hear: readonly HearLine[];
}

/** When it is said first in a call; a question by its opening word. */
function firstIn(callId: string, { kind, text }: WordPractice, mentions: readonly Mention<SaidKind>[]): number | undefined {
  const word = text.toLowerCase();
  const isIt = ({ text: said }: Mention<SaidKind>) =>
    kind === "question" ? said.toLowerCase().startsWith(word) : said.toLowerCase() === word;
  const times = mentions.flatMap((one) =>
    one.callId === callId && one.kind === kind && one.saidBy === "seller" && isIt(one) && one.firstMs !== undefined ? one.firstMs : [],
  );
  return times.length > 0 ? Math.min(...times) : undefined;
}

function hearOf(practice: WordPractice, page: TeamPage, topIds: readonly string[], mentions: readonly Mention<SaidKind>[], texts: Texts) {
  const bySeller = page.sellers
    .filter(({ seller }) => topIds.includes(seller.id))
    .map((member) =>
      member.calls
        .filter(({ id }) => practice.top.callIds.includes(id))
        .map((call) => {
          const atMs = firstIn(call.id, practice, mentions);
          return hearLine(call, member, atMs === undefined ? "" : texts.format.duration(atMs), atMs, texts);
        }),
    );
  return heardInTurn(bySeller);
}

/** What top sellers say and ask in more of their calls than the others. */
export function wordPracticesView(
  page: TeamPage,
  topIds: readonly string[],
  mentions: readonly Mention<SaidKind>[],
  texts: Texts,
): readonly WordPracticeLine[] {
  const { t } = texts;
  return wordPracticesOf(mentions, page.sellers, topIds).map((practice) => ({
    key: `${practice.kind} ${practice.text}`,
    text: practice.kind === "question" ? t("teamPractices.said.opens", { word: quotedText(practice.text) }) : quotedText(practice.text),
    counts: t("teamPractices.said.counts", { top: countText(practice.top, texts), others: countText(practice.others, texts) }),
    hear: hearOf(practice, page, topIds, mentions, texts),
  }));
}
