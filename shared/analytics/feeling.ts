import type { SentimentLabel } from "../domain/Sentiment";
import { en } from "./lexicon/en";
import { zh } from "./lexicon/zh";
import { phraseTrie, ROOT, type Phrase, type PhraseTrie } from "./phraseTrie";
import { sentencesOf } from "./sentences";
import { foldedInPlace, nextWord, wordEnd } from "./words";

/** A negation reaches this far: words in English, characters in Chinese. */
const NEGATION_REACH = 3;
/** What follows "but" is what the speaker means. */
const CONTRAST_WEIGHT = 2;
/** A question asks whether something is so; only a strongly worded one tells a feeling. */
const QUESTION_THRESHOLD = 2;

const SPACE = 32;

const scoreOf: ReadonlyMap<string, (text: string) => number> = new Map([
  ["en", scoreByWords(once(() => phraseTrie(en)))],
  ["zh", scoreByCharacters(once(() => phraseTrie(zh)))],
]);

/** The feeling of a text by word lists with negation; absent where there is no list for its language. Approximate. */
export function feelingOf(text: string, language: string): SentimentLabel | undefined {
  const score = scoreOf.get(language);
  if (score === undefined) return undefined;
  const total = /[?？]/.test(text)
    ? sentencesOf(text)
        .map((sentence) => ({ isQuestion: sentence.isQuestion, score: score(sentence.text) }))
        .filter((sentence) => !sentence.isQuestion || Math.abs(sentence.score) >= QUESTION_THRESHOLD)
        .reduce((sum, sentence) => sum + sentence.score, 0)
    : score(text);
  return total > 0 ? "positive" : total < 0 ? "negative" : "neutral";
}

/** Adds up the entries of one text as they are found from left to right. */
class Tally {
  total = 0;
  private weight = 1;
  private negatedUntil = -1;

  /** `at`, `end`: place of the entry, counted in words or characters. */
  add(phrase: Phrase, at: number, end: number): void {
    if (phrase.kind === "feeling") {
      this.total += phrase.weight * this.weight * (at <= this.negatedUntil ? -1 : 1);
    } else if (phrase.kind === "negation") {
      this.negatedUntil = end + NEGATION_REACH - 1;
    } else {
      this.weight = CONTRAST_WEIGHT;
      this.negatedUntil = -1;
    }
  }
}

function scoreByWords(trie: () => PhraseTrie): (text: string) => number {
  return (original) => {
    const { step, phraseAt } = trie();
    const text = foldedInPlace(original);
    const tally = new Tally();
    let words = 0;
    let at = nextWord(text, 0);
    while (at < text.length) {
      let node = ROOT;
      let phrase: Phrase | undefined;
      let phraseEnd = wordEnd(text, at);
      let phraseWords = 1;
      // The longest entry of whole words that starts here; between its words anything may stand that is no word.
      for (let start = at, end = phraseEnd, count = 1; ; count += 1) {
        node = step(node, text.charCodeAt(start));
        for (let unit = start + 1; unit < end && node !== ROOT; unit += 1) node = step(node, text.charCodeAt(unit));
        if (node === ROOT) break;
        const found = phraseAt(node);
        if (found !== undefined) {
          phrase = found;
          phraseEnd = end;
          phraseWords = count;
        }
        node = step(node, SPACE);
        if (node === ROOT) break;
        start = nextWord(text, end);
        if (start >= text.length) break;
        end = wordEnd(text, start);
      }
      if (phrase !== undefined) tally.add(phrase, words, words + phraseWords);
      words += phraseWords;
      at = nextWord(text, phraseEnd);
    }
    return tally.total;
  };
}

function scoreByCharacters(trie: () => PhraseTrie): (text: string) => number {
  return (original) => {
    const { step, phraseAt } = trie();
    const text = original.toLowerCase();
    const tally = new Tally();
    for (let at = 0; at < text.length;) {
      let phrase: Phrase | undefined;
      let phraseEnd = at + 1;
      let node = step(ROOT, text.charCodeAt(at));
      for (let end = at + 1; node !== ROOT; end += 1) {
        const found = phraseAt(node);
        if (found !== undefined) {
          phrase = found;
          phraseEnd = end;
        }
        node = end < text.length ? step(node, text.charCodeAt(end)) : ROOT;
      }
      if (phrase !== undefined) tally.add(phrase, at, phraseEnd);
      at = phraseEnd;
    }
    return tally.total;
  };
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
