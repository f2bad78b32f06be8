import type { CallQuestion } from "../../../shared/domain/CallFindings";
import type { Texts } from "../../../shared/format/Texts";
import { listOf, type MomentSection } from "../moments/Moment";

/** The questions of the seller and those of all others, by time; those without one at the end. */
export function questionSections(questions: readonly CallQuestion[], { t, format }: Texts): readonly MomentSection[] {
  const byTime = [...questions].sort((a, b) => (a.atMs ?? Infinity) - (b.atMs ?? Infinity) || 0);
  return (["seller", "customer"] as const).map((side) => {
    const own = byTime.filter(({ role }) => role === side);
    return {
      title: t(`callSummary.words.questionsOf.${side}`, { n: format.number(own.length) }),
      captions: own.length === 0 ? [t(`callSummary.words.noQuestions.${side}`)] : [],
      lists: listOf(
        [],
        own.map(({ text, atMs }) => ({ atMs, facts: [], said: [{ text }] })),
      ),
    };
  });
}
