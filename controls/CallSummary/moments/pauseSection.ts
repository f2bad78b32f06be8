import { answersOf } from "../../../shared/analytics/pauses";
import { silencesOf } from "../../../shared/analytics/silences";
import { KPIS } from "../../../shared/domain/kpis";
import { isHidden } from "../../../shared/domain/targets";
import { kpiText } from "../../../shared/format/kpiFormat";
import type { Texts } from "../../../shared/format/Texts";
import type { Measure } from "../comparison";
import type { HeardCall, HeardLine } from "./heardCall";
import { listOf, type Moment, type MomentSection } from "./Moment";

const LONG_SILENCE_MS = 3_000;
const MOST = 3;

/** `0.4 s` */
export const secondsText = (ms: number, texts: Texts): string => kpiText(ms, KPIS.pauseMs, texts);

/** Somebody who begins to speak after another has ended, or before that. */
export function answerMoment(atMs: number, gapMs: number, said: HeardLine, { name }: HeardLine, texts: Texts): Moment {
  const time = secondsText(Math.abs(gapMs), texts);
  return {
    atMs,
    facts: [said.name, gapMs < 0 ? texts.t("callSummary.moments.early", { time, name }) : texts.t("callSummary.moments.after", { time })],
    said: [said],
  };
}

/** Where the seller hardly waits before speaking, and where everybody is silent. */
export function pauseSection({ utterances, turns, isSeller }: HeardCall, { targets }: Measure, texts: Texts): MomentSection {
  const { t } = texts;
  const answers = isHidden("pauseMs", targets) ? [] : answersOf(isSeller, turns);
  const quickest = [...answers].sort((a, b) => a.gapMs - b.gapMs).slice(0, MOST);
  // Three seconds themselves are long.
  const silences = [...silencesOf(utterances, LONG_SILENCE_MS - 1)]
    .sort((a, b) => b.endMs - b.startMs - (a.endMs - a.startMs))
    .slice(0, MOST);
  return {
    title: t("callSummary.moments.pauses"),
    captions: [],
    lists: [
      ...listOf(
        [t("callSummary.moments.quickest")],
        quickest.map(({ turn, before, gapMs }) => answerMoment(turn.startMs, gapMs, turn.utterances[0], before.utterances[0], texts)),
      ),
      ...listOf(
        [t("callSummary.moments.silences")],
        silences.map(({ startMs, endMs, next }) => ({
          atMs: startMs,
          facts: [secondsText(endMs - startMs, texts), t("callSummary.moments.then", { name: next.name })],
          said: [next],
        })),
      ),
    ],
  };
}
