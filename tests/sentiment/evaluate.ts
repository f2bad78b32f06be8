import { analyzeCall } from "../../shared/analytics/analyzeCall";
import { feelingOf } from "../../shared/analytics/sentiment/feeling";
import { labelledCalls, labelledUtterances, type Half } from "./labelledData";
import { interval, kappa, macroF1, type Judged } from "./measures";
import { spokenCall } from "./spokenCall";

/** The utterances of a half, those of its calls included, as they were labelled and as they are heard. */
export function judgedUtterances(language: string, half: Half): readonly (Judged & { readonly text: string })[] {
  const alone = labelledUtterances(language);
  const inCalls = labelledCalls(language).flatMap(({ lines }) => lines);
  return [...alone, ...inCalls]
    .filter((each) => each.half === half)
    .map(({ label, text }) => ({ wanted: label, found: feelingOf(text, language) ?? "neutral", text }));
}

/** The calls of a half as they were labelled, and as `analyze` labels them. */
export function judgedCalls(language: string, half: Half): readonly (Judged & { readonly id: string })[] {
  return labelledCalls(language)
    .filter((call) => call.half === half)
    .map((call) => ({
      wanted: call.label,
      found: analyzeCall(spokenCall(call, language)).sentiment?.label ?? "neutral",
      id: call.id,
    }));
}

/** A row of the model card: macro-F1 with its interval, and κ. */
export function summary(judged: readonly Judged[]): string {
  if (judged.length === 0) return "–";
  const [low, high] = interval(judged, macroF1);
  const figure = (value: number) => value.toFixed(2);
  return `n ${judged.length}, F1 ${figure(macroF1(judged))} [${figure(low)}, ${figure(high)}], κ ${figure(kappa(judged))}`;
}
