import type { Question } from "../domain/CallAnalysis";
import { sentencesOf } from "./sentences";
import type { SpokenUtterance } from "./speech";
import { spokenAt } from "./spokenAt";

const QUESTION_MARK = /[?？]/;

/** First words with which an English sentence asks; needed only where a source writes no punctuation. */
const ENGLISH_OPENING =
  /^(?:(?:so|and|but|ok|okay|well),? )?(?:who|what|when|where|why|how|which|do|does|did|is|are|was|were|can|could|would|will|have|has) /i;
const CHINESE_ASKING = /(?:吗|呢|么)$|什么|怎么|怎样|多少|几个|哪|是不是|有没有|能不能|可不可以|为什么|谁/;

/**
 * Questions of a call: sentences that end in a question mark. A source that writes no punctuation at all has none;
 * there questions are found by their wording, in English and Chinese, and the result is approximate.
 */
export function questionsOf(utterances: readonly SpokenUtterance[]): readonly Question[] {
  if (!isUnpunctuated(utterances)) return utterances.flatMap(markedQuestions);
  return utterances.filter(soundsLikeQuestion).map((utterance) => questionsIn(utterance)(utterance.text, 0));
}

/** Whether nothing in the call ends a sentence: the mark of raw recognition output. */
export function isUnpunctuated(utterances: readonly SpokenUtterance[]): boolean {
  return !utterances.some(({ text }) => /[.?!。？！]/.test(text));
}

function markedQuestions(utterance: SpokenUtterance): readonly Question[] {
  if (!QUESTION_MARK.test(utterance.text)) return [];
  const questionAt = questionsIn(utterance);
  return sentencesOf(utterance.text)
    .filter(({ isQuestion }) => isQuestion)
    .map(({ text, index }) => questionAt(text, index));
}

function soundsLikeQuestion({ wordCount, language, text }: SpokenUtterance): boolean {
  if (language === "zh") return CHINESE_ASKING.test(text);
  return language === "en" && wordCount >= 3 && ENGLISH_OPENING.test(text);
}

function questionsIn(utterance: SpokenUtterance): (text: string, index: number) => Question {
  const at = spokenAt(utterance);
  return (text, index) => ({ participantId: utterance.participantId, text, ...at(index, text.length) });
}
