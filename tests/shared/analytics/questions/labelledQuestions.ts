import { readFileSync } from "node:fs";
import path from "node:path";
import type { Asking } from "../../../../shared/analytics/questions/wording";

/**
 * Labelled speech: a line is an utterance as a careful writer would write it down. `?` ends a question that yes or no answers, `??` an open
 * one. Lists were fitted to the lines of `tune`; those of `test` were only counted.
 */
export type Half = "tune" | "test";

export interface LabelledSentence {
  readonly index: number;
  readonly length: number;
  readonly asks: "openly" | "closedly" | undefined;
}

export interface LabelledUtterance {
  /** As a recogniser without punctuation writes it: lower case, no marks. */
  readonly text: string;
  readonly sentences: readonly LabelledSentence[];
}

export function labelledUtterances(language: string, half: Half): readonly LabelledUtterance[] {
  const lines = readFileSync(path.join(__dirname, `${language}.${half}.txt`), "utf8")
    .trim()
    .split("\n");
  return lines.map(unpunctuated);
}

function unpunctuated(line: string): LabelledUtterance {
  let text = "";
  const sentences: LabelledSentence[] = [];
  for (const [sentence, marks = ""] of line.matchAll(/[^.!?。！？]+([.!?。！？]*)/gu)) {
    const said = sentence
      .replace(/[.!?。！？,，、;:¿¡]/gu, "")
      .trim()
      .toLowerCase();
    const isSpaced = text !== "" && !/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(said);
    if (isSpaced) text += " ";
    const asks = /^[?？]{2}/.test(marks) ? "openly" : /^[?？]/.test(marks) ? "closedly" : undefined;
    sentences.push({ index: text.length, length: said.length, asks });
    text += said;
  }
  return { text, sentences };
}

export interface Found {
  readonly found: number;
  readonly missed: number;
  /** Stretches that ask nothing. */
  readonly wrong: number;
  /** Of the found ones, how many are rightly open or closed. */
  readonly toldApart: number;
  /** One line each, for whoever fits a list. */
  readonly errors: readonly string[];
}

/** Compares what asks with what was labelled: a question is found by a stretch that shares half of the shorter of both, each once. */
export function compare(utterances: readonly LabelledUtterance[], askingIn: (text: string) => readonly Asking[]): Found {
  const result = { found: 0, missed: 0, wrong: 0, toldApart: 0, errors: [] as string[] };
  for (const { text, sentences } of utterances) {
    const questions = new Set(sentences.filter(({ asks }) => asks !== undefined));
    for (const asking of askingIn(text)) {
      const question = [...questions].find((sentence) => shared(sentence, asking) >= Math.min(sentence.length, asking.length) / 2);
      if (question === undefined) {
        result.wrong += 1;
        result.errors.push(`wrong: ${text.slice(asking.index, asking.index + asking.length)}`);
        continue;
      }
      questions.delete(question);
      result.found += 1;
      if ((question.asks === "openly") === asking.isOpen) result.toldApart += 1;
      else result.errors.push(`${question.asks}: ${text.slice(asking.index, asking.index + asking.length)}`);
    }
    result.missed += questions.size;
    for (const { index, length } of questions) result.errors.push(`missed: ${text.slice(index, index + length)}`);
  }
  return result;
}

interface Stretch {
  readonly index: number;
  readonly length: number;
}

function shared(a: Stretch, b: Stretch): number {
  return Math.min(a.index + a.length, b.index + b.length) - Math.max(a.index, b.index);
}
