import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { SentimentLabel } from "../../shared/domain/Sentiment";

/** A sentence from a public set, labelled by what its emotions amount to. */
export interface PublicSentence {
  readonly label: SentimentLabel;
  readonly text: string;
}

/** XED: anger, anticipation, disgust, fear, joy, sadness, surprise, trust. */
const XED_POSITIVE: ReadonlySet<string> = new Set(["5", "8"]);
const XED_NEGATIVE: ReadonlySet<string> = new Set(["1", "3", "4", "6"]);

/** GoEmotions, by the line of its labels.txt. */
const GO_POSITIVE: ReadonlySet<string> = new Set("0 1 4 5 8 13 15 17 18 20 21 23".split(" "));
const GO_NEGATIVE: ReadonlySet<string> = new Set("2 3 9 10 11 12 14 16 19 24 25".split(" "));
const GO_NEUTRAL: ReadonlySet<string> = new Set(["27"]);

/**
 * Sentences of a language in the public sets that lie in a folder: XED (`xed/<language>-projections.tsv`, `xed/en-annotated.tsv`,
 * `xed/neu_en.txt`) and GoEmotions (`goemotions/train.tsv`).
 */
export function publicSentences(folder: string, language: string): readonly PublicSentence[] {
  const lines = (file: string) => (existsSync(path.join(folder, file)) ? readFileSync(path.join(folder, file), "utf8").split("\n") : []);
  const xed = lines(language === "en" ? "xed/en-annotated.tsv" : `xed/${language}-projections.tsv`);
  const english =
    language === "en" ? { neutral: lines("xed/neu_en.txt"), reddit: lines("goemotions/train.tsv") } : { neutral: [], reddit: [] };
  return [
    ...xed.flatMap((line) => sentenceOf(line, XED_POSITIVE, XED_NEGATIVE, new Set())),
    ...english.neutral.flatMap((line) => sentenceOf(`${line.split("\t")[1] ?? ""}\t0`, new Set(), new Set(), new Set(["0"]))),
    ...english.reddit.flatMap((line) => sentenceOf(line, GO_POSITIVE, GO_NEGATIVE, GO_NEUTRAL)),
  ];
}

/** Nothing where the emotions disagree or are none of the three. */
function sentenceOf(
  line: string,
  positive: ReadonlySet<string>,
  negative: ReadonlySet<string>,
  neutral: ReadonlySet<string>,
): readonly PublicSentence[] {
  const [text = "", emotions = ""] = line.split("\t");
  const each = emotions.split(",").map((emotion) => emotion.trim());
  const kinds = new Set(
    each.flatMap((emotion): SentimentLabel[] =>
      positive.has(emotion) ? ["positive"] : negative.has(emotion) ? ["negative"] : neutral.has(emotion) ? ["neutral"] : [],
    ),
  );
  const [label] = kinds;
  return label === undefined || kinds.size > 1 || text.trim() === "" ? [] : [{ label, text: text.replace(/\s+([.,!?])/g, "$1") }];
}
