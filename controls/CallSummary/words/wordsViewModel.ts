import type { CallSignal } from "../../../shared/domain/CallFindings";
import type { SignalKind } from "../../../shared/domain/SignalKind";
import { folded } from "../../../shared/format/search";
import type { Texts } from "../../../shared/format/Texts";

export interface WordView {
  readonly key: string;
  /** Untrusted text. */
  readonly text: string;
  /** `5` */
  readonly count: string;
  /** How often either side said it. */
  readonly captions: readonly string[];
  /** Where it was said, in milliseconds from the start of the call; without those of which the analysis does not tell. */
  readonly times: readonly number[];
}

export interface WordGroup {
  readonly key: string;
  /** The kind; of unknown kinds in the words of the rows. */
  readonly title: string;
  /** The most frequent first. */
  readonly words: readonly WordView[];
}

/** In the order in which they are shown; other kinds follow. */
const KINDS: readonly SignalKind[] = ["keyword", "person", "product", "competitor", "brand", "bestPractice", "time"];

function grouped(
  signals: readonly CallSignal[],
  keyOf: (signal: CallSignal) => string,
): ReadonlyMap<string, readonly [CallSignal, ...CallSignal[]]> {
  const groups = new Map<string, [CallSignal, ...CallSignal[]]>();
  for (const signal of signals) {
    const key = keyOf(signal);
    const group = groups.get(key);
    if (group) group.push(signal);
    else groups.set(key, [signal]);
  }
  return groups;
}

function wordView(key: string, signals: readonly [CallSignal, ...CallSignal[]], { t, format }: Texts): WordView {
  const sellers = signals.filter(({ role }) => role === "seller").length;
  const others = signals.length - sellers;
  return {
    key,
    text: signals[0].text,
    count: format.number(signals.length),
    captions: [
      ...(sellers > 0 ? [t("callSummary.moments.bySeller", { n: format.number(sellers) })] : []),
      ...(others > 0 ? [t("callSummary.moments.byCustomers", { n: format.number(others) })] : []),
    ],
    times: signals.flatMap(({ atMs }) => atMs ?? []).sort((a, b) => a - b),
  };
}

/** The words that the analysis noticed, by kind. One word in several spellings of case and accents is one. */
export function wordGroups(signals: readonly CallSignal[], texts: Texts): readonly WordGroup[] {
  const kinds = grouped(signals, ({ kind, type = "" }) => (kind === "other" ? `other ${folded(type)}` : kind));
  // Unknown ones, of which there is no place in the order, follow.
  const order = (key: string) => (KINDS as readonly string[]).indexOf(key) + 1 || KINDS.length + 1;
  return [...kinds]
    .sort(([a], [b]) => order(a) - order(b))
    .map(([key, said]) => ({
      key,
      title: (said[0].kind === "other" && said[0].type) || texts.t(`callSummary.words.kind.${said[0].kind}`),
      words: [...grouped(said, ({ text }) => folded(text))]
        .sort(([, a], [, b]) => b.length - a.length)
        .map(([word, same]) => wordView(word, same, texts)),
    }));
}
