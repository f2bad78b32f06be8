import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { isByCharacters } from "../../shared/analytics/sentiment/features";
import { foldedInPlace } from "../../shared/analytics/words";
import type { ParticipantRole } from "../../shared/domain/Transcript";
import type { SentimentLabel } from "../../shared/domain/Sentiment";

/** `train` fits weights, `tune` chooses features and thresholds, `test` is only reported. */
export type Half = "train" | "tune" | "test";

/** What somebody said, and what it shows of how they feel. */
export interface LabelledUtterance {
  readonly half: Half;
  readonly label: SentimentLabel;
  readonly text: string;
}

/** A call, and how its customer feels over the whole of it. */
export interface LabelledCall {
  readonly half: Half;
  readonly id: string;
  readonly label: SentimentLabel;
  readonly lines: readonly (LabelledUtterance & { readonly speaker: ParticipantRole })[];
}

const FOLDER = path.join(__dirname, "data");
const HALVES: readonly string[] = ["train", "tune", "test"];
const LABELS: readonly string[] = ["negative", "neutral", "positive"];
const SPEAKERS: readonly string[] = ["seller", "customer"];

/** ISO 639-1 of every language with labelled data. */
export function labelledLanguages(): readonly string[] {
  return readdirSync(FOLDER, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

/** @throws naming the line that is not of the form */
export function labelledUtterances(language: string): readonly LabelledUtterance[] {
  return rowsOf(language, "utterances.tsv", ["half", "label", "text"]).map(([half, label, text]) => utteranceOf(half, label, text));
}

/** @throws naming the line that is not of the form */
export function labelledCalls(language: string): readonly LabelledCall[] {
  const calls = new Map<string, LabelledCall & { readonly lines: LabelledCall["lines"][number][] }>();
  for (const row of rowsOf(language, "calls.tsv", ["half", "call", "callLabel", "speaker", "label", "text"])) {
    const [half, id = "", callLabel, speaker, label, text] = row;
    const line = { ...utteranceOf(half, label, text), speaker: oneOf<ParticipantRole>(SPEAKERS, speaker) };
    const call = calls.get(id) ?? { half: line.half, id, label: oneOf<SentimentLabel>(LABELS, callLabel), lines: [] };
    if (call.half !== half || call.label !== callLabel) throw new Error(`${language}: call ${id} has two halves or two labels`);
    call.lines.push(line);
    calls.set(id, call);
  }
  return [...calls.values()];
}

/**
 * By feature: the language's list of words that mostly please or displease (`words.tsv`), turned where they are negated.
 */
export function wordKinds(language: string): ReadonlyMap<string, string> {
  const kinds = new Map<string, string>();
  for (const [label, word = ""] of rowsOf(language, "words.tsv", ["label", "word"])) {
    const kind = oneOf<SentimentLabel>(LABELS, label);
    const name = foldedInPlace(word);
    kinds.set(name, kind);
    if (!isByCharacters(language) && !name.includes(" ")) kinds.set(`!${name}`, `not ${kind}`);
  }
  return kinds;
}

function rowsOf(language: string, name: string, header: readonly string[]): readonly (readonly string[])[] {
  const file = path.join(FOLDER, language, name);
  if (!existsSync(file)) return [];
  const [first = "", ...lines] = readFileSync(file, "utf8").trimEnd().split("\n");
  if (first !== header.join("\t")) throw new Error(`${language}/${name}: the header is not ${header.join(", ")}`);
  return lines.map((line, index) => {
    const cells = line.split("\t");
    if (cells.length !== header.length || cells.some((cell) => cell.trim() === "")) {
      throw new Error(`${language}/${name}:${index + 2}: not ${header.length} cells: ${line}`);
    }
    return cells;
  });
}

function utteranceOf(half: string | undefined, label: string | undefined, text = ""): LabelledUtterance {
  return { half: oneOf<Half>(HALVES, half), label: oneOf<SentimentLabel>(LABELS, label), text };
}

function oneOf<T extends string>(values: readonly string[], value: string | undefined): T {
  if (value === undefined || !values.includes(value)) throw new Error(`${value ?? "nothing"} is none of ${values.join(", ")}`);
  return value as T;
}
