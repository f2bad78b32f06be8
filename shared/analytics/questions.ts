import type { Question } from "../domain/CallAnalysis";
import { groupedBy } from "../domain/groupedBy";
import { count } from "../transcript/mendUtterances";
import { UNSPACED_SCRIPT } from "../transcript/textOf";
import { questionListOf } from "./questions/lists";
import { endsMarked, sentencesOf, type Sentence } from "./sentences";
import type { UncutUtterance } from "./speech";
import { spokenAt } from "./spokenAt";

/** A speaker of whose longer utterances this share ends with a mark is punctuated: what lacks one there may go on in another. */
const PUNCTUATED_SHARE = 0.6;
/** In characters; shorter utterances ("yes") tell nothing of punctuation. */
const LONGER = { spaced: 15, unspaced: 5 };
/** Speech that goes on after so much is not the same sentence; used where letters have no case to tell. */
const SAME_SENTENCE_MS = 1000;

export interface FoundQuestions {
  /** In order of time. */
  readonly questions: readonly Question[];
  readonly problems: readonly string[];
  /** Participants most of whose speech could not be looked through, by id: how much they asked is not known. */
  readonly unheard: ReadonlySet<string>;
}

/**
 * Questions of a call: sentences that end in a question mark. Where the source writes no marks they are found by their wording, stretch by
 * stretch, in languages with a list; that is approximate, and said in `problems`.
 * @param uncut a question is one though a silence lies in it
 */
export function questionsOf(uncut: readonly UncutUtterance[]): FoundQuestions {
  const questions: Question[] = [];
  const guessed = new Set<UncutUtterance>();
  const unknown = new Set<UncutUtterance>();
  const unheard = new Set<string>();
  for (const [participantId, own] of groupedBy((utterance) => utterance.participantId, uncut)) {
    const isPunctuated = arePunctuated(own);
    let parts: readonly boolean[] | undefined;
    own.forEach((utterance, place) => {
      // Most utterances: they end with a mark, and none of their marks asks.
      if (isPunctuated && endsMarked(utterance.text) && !/[?？]/.test(utterance.text)) return;
      const list = questionListOf(utterance.language);
      const sentences = sentencesOf(utterance.text);
      // Only where a sentence lacks its mark, which most do not, does it matter whether that stands elsewhere.
      const isUnmarked = sentences.some(({ isMarked }) => !isMarked);
      const mayBeGuessed = isUnmarked && !(isPunctuated && (parts ??= partsOfSentences(own))[place] === true);
      for (const sentence of sentences) {
        if (sentence.isQuestion || sentence.isMarked || !mayBeGuessed) continue;
        if (isLonger(sentence.text)) (list?.askingIn === undefined ? unknown : guessed).add(utterance);
      }
      questions.push(...questionsIn(utterance, sentences, mayBeGuessed));
    });
    if (unknown.size === 0) continue;
    const longer = own.filter(({ text }) => isLonger(text));
    if (longer.filter((utterance) => unknown.has(utterance)).length * 2 > longer.length) unheard.add(participantId);
  }
  questions.sort((a, b) => a.offsetMs - b.offsetMs);
  return { questions, problems: problemsOf(uncut.length, guessed.size, [...unknown]), unheard };
}

function questionsIn(utterance: UncutUtterance, sentences: readonly Sentence[], mayBeGuessed: boolean): readonly Question[] {
  const list = questionListOf(utterance.language);
  const { participantId } = utterance;
  let at: ReturnType<typeof spokenAt> | undefined;
  const found: Question[] = [];
  const add = (text: string, index: number, isOpen: boolean | undefined) => {
    const { offsetMs, durationMs } = (at ??= spokenAt(utterance))(index, text.length);
    found.push(
      isOpen === undefined ? { participantId, text, offsetMs, durationMs } : { participantId, text, offsetMs, durationMs, isOpen },
    );
  };
  for (const { text, index, isQuestion, isMarked } of sentences) {
    if (isQuestion) add(text, index, list?.isOpen(text));
    else if (list?.askingIn !== undefined && !isMarked && mayBeGuessed) {
      for (const asking of list.askingIn(text))
        add(text.slice(asking.index, asking.index + asking.length), index + asking.index, asking.isOpen);
    }
  }
  return found;
}

function arePunctuated(own: readonly UncutUtterance[]): boolean {
  const longer = own.filter(({ text }) => isLonger(text));
  const marked = longer.filter(({ text }) => endsMarked(text));
  return marked.length > 0 && marked.length >= longer.length * PUNCTUATED_SHARE;
}

/**
 * Of each utterance of a punctuated speaker, whether it is part of a sentence whose mark is elsewhere: in what the speaker says next, where
 * that goes on in lower case, or at once where letters have no case. An unmarked end after marked sentences is cut off.
 */
function partsOfSentences(own: readonly UncutUtterance[]): readonly boolean[] {
  const parts: boolean[] = own.map(() => false);
  let isAfterMarked = false;
  for (let place = own.length - 1; place >= 0; place -= 1) {
    const [utterance, after] = [own[place], own[place + 1]];
    if (utterance === undefined) continue;
    const goesOn: boolean = after !== undefined && isAfterMarked && isContinued(utterance, after);
    parts[place] = goesOn || /[.?!。？！…]/.test(utterance.text);
    isAfterMarked = goesOn || endsMarked(utterance.text);
  }
  return parts;
}

function isContinued({ endMs }: UncutUtterance, { text, startMs }: UncutUtterance): boolean {
  return /^\p{Lo}/u.test(text) ? startMs - endMs < SAME_SENTENCE_MS : /^\p{Ll}/u.test(text);
}

function isLonger(text: string): boolean {
  return text.length >= LONGER.spaced || (text.length >= LONGER.unspaced && UNSPACED_SCRIPT.test(text));
}

function problemsOf(utterances: number, guessed: number, unknown: readonly UncutUtterance[]): readonly string[] {
  const problems: string[] = [];
  if (guessed > 0) {
    const where =
      guessed === utterances ? "The text has no punctuation" : `${count(guessed, "utterance")} of ${utterances} without punctuation`;
    problems.push(`${where}; questions were found by their wording.`);
  }
  if (unknown.length > 0) {
    const languages = [...new Set(unknown.map(({ language }) => language))].sort().join(", ");
    problems.push(
      `${count(unknown.length, "utterance")} without punctuation in a language whose questions are not known by their wording (${languages}): they were not looked for.`,
    );
  }
  return problems;
}
