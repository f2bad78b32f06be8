import { KPIS } from "../kpis";
import { reaches, ROUNDING } from "../rounding";
import { shownValue } from "../shownValue";
import { bandOf, type Targets } from "../targets";
import type { AnswerValue } from "./Review";
import type { AskedQuestion } from "./Scorecard";

const FROM_OUTSIDE_IN: readonly AnswerValue[] = [4, 3, 2];

/**
 * What a call's figure answers to a question: yes (5) inside the band and no (1) outside; of 1…5, one less for each smallest difference
 * that is worth a word outside of it, begun ones too. Figures count as they are shown. Undefined where nothing is wanted of the measure.
 * @param figure in the measure's unit; absent where the call does not have it
 */
export function measuredAnswer(
  { kpi, scale }: Pick<AskedQuestion, "kpi" | "scale">,
  figure: number | undefined,
  targets: Targets,
): AnswerValue | undefined {
  const band = kpi && bandOf(kpi, targets);
  if (!band || figure === undefined) return undefined;
  const { low = -Infinity, high = Infinity } = band;
  const shown = shownValue(figure, KPIS[kpi]);
  const outside = Math.max(low - shown, shown - high);
  if (outside <= ROUNDING) return 5;
  if (scale === "yesNo") return 1;
  const { minimum } = KPIS[kpi];
  return FROM_OUTSIDE_IN.find((_, index) => reaches((index + 1) * minimum, outside)) ?? 1;
}
