import { fillersOf } from "../../../shared/analytics/fillers";
import { nonTalkOf } from "../../../shared/analytics/nonTalk";
import { perHour } from "../../../shared/domain/perHour";
import { sentimentByQuarter } from "../../../shared/analytics/sentiment";
import { foldedWordsOf } from "../../../shared/analytics/words";
import { isHidden } from "../../../shared/domain/targets";
import { NO_FIGURE } from "../../../shared/figures/figureRows";
import type { Texts } from "../../../shared/format/Texts";
import { languageOf } from "../../../shared/transcript/languageOf";
import type { CallLine } from "../callLines";
import { sentimentText } from "../callSummaryViewModel";
import type { CallSummary } from "../loadCallSummary";
import { heardCall } from "../moments/heardCall";

/** What else is measured of a call: in rows of the seller, and in what was said where the transcript may be read. */
export function moreFigures(summary: CallSummary, lines: readonly CallLine[], durationMs: number, texts: Texts): readonly string[] {
  const ofSeller = ofRows(summary, durationMs, texts);
  return lines.length === 0 ? ofSeller : [...ofSeller, ...ofSpeech(summary, lines, durationMs, texts)];
}

/** Questions and sentiment of the seller whose call it is. */
function ofRows({ seller, findings }: CallSummary, durationMs: number, texts: Texts): readonly string[] {
  const { t, format } = texts;
  const own = <Finding extends { readonly participantId: string }>(some: readonly Finding[] = []) =>
    some.filter(({ participantId }) => participantId === seller?.id);
  const rate = findings.questions && seller && perHour(own(findings.questions).length, durationMs);
  const [sentiment] = own(findings.speakers);
  return [
    ...(rate === undefined
      ? []
      : [
          t("callSummary.moments.questionRate", {
            n: format.number(own(findings.questions).length),
            rate: t("shared.perHour", { n: format.number(rate) }),
          }),
        ]),
    ...(sentiment ? [t("callSummary.moments.sellerSentiment", { parts: sentimentText(sentiment, texts) })] : []),
  ];
}

function ofSpeech(
  { findings, seller, targets }: CallSummary,
  lines: readonly CallLine[],
  durationMs: number,
  { t, format }: Texts,
): readonly string[] {
  const spoken = lines.map(({ speaker: { id, role }, startMs, endMs, text }) => {
    return { participantId: id, role, startMs, endMs, text, takesFloor: true, language: "", wordCount: foldedWordsOf(text).length };
  });
  const nonTalk = nonTalkOf(spoken, durationMs);
  const labelled = spoken.map((utterance, index) => ({ utterance, label: lines[index]?.sentiment ?? ("neutral" as const) }));
  const customers = labelled.filter(({ utterance }) => utterance.role === "customer");
  const isJudged = findings.segments !== undefined && !isHidden("positive", targets) && !isHidden("negative", targets);
  const quarters = isJudged ? sentimentByQuarter(customers, 0, durationMs).map(({ sentiment }) => sentiment) : [];
  const fillers = fillersPerMinute(lines, seller?.id);
  const points = quarters.map((one) => (one ? format.signedNumber(Math.round((one.positive - one.negative) * 100)) : NO_FIGURE));
  return [
    ...(nonTalk ? [t("callSummary.moments.nonTalk", { share: format.percent(nonTalk.share) })] : []),
    ...(fillers === undefined ? [] : [t("callSummary.moments.fillers", { rate: format.number(fillers, 1) })]),
    ...(quarters.some(Boolean) ? [t("callSummary.moments.throughCall", { parts: points.join(", ") })] : []),
  ];
}

/** Of the seller's filler words; undefined where the file does not say in which language they speak, or there is no list of it. */
function fillersPerMinute(lines: readonly CallLine[], sellerId: string | undefined): number | undefined {
  const { utterances, isSeller } = heardCall(lines, sellerId);
  const spoken = utterances.flatMap((utterance, index) => {
    const locale = lines[index]?.locale;
    return locale !== undefined && isSeller(utterance) ? { ...utterance, language: languageOf(locale) } : [];
  });
  return fillersOf(spoken)?.perMinute;
}
