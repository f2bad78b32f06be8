import type { ActionItem } from "../domain/CallAnalysis";
import { sentencesOf } from "./sentences";
import type { SpokenUtterance } from "./speech";
import { spokenAt } from "./spokenAt";

const DOING =
  "send|share|email|e-mail|mail|forward|schedule|arrange|organi[sz]e|set up|book|prepare|draft|write|call|ring|follow up|get back|come back|circle back|check|confirm|find out|look into|talk to|speak to|speak with|ask|invite|introduce|update|review|provide|put together|reach out|let you know|order|sign|return";

/** A promise ("I'll send …", "let me check …") or a request for one ("can you send …", "please send …"). */
const ENGLISH = new RegExp(
  `\\b(?:(?:i|we)(?:['’]ll| will| shall| am going to| are going to|['’]m going to|['’]re going to| can| promise to| need to)|let me|let us|let['’]s|(?:can|could|would|will) you(?: please)?|please)` +
    `(?: (?:also|then|just|definitely|certainly|quickly|gladly|go ahead and|try to|have (?:my|our) \\w+|make sure (?:to|we)))? (?:${DOING})\\b`,
  "i",
);

const CHINESE =
  /(?:我|我们|咱们|这边)[^，。！？,.!?]{0,8}(?:会|来|就|马上|稍后|今天|明天|后天|下周|本周|周[一二三四五六日]|回头|之后|尽快)[^，。！？,.!?]{0,10}(?:发|寄|安排|准备|联系|跟进|确认|回复|整理|预约|提供|转给|打电话|约|核实|通知|更新)|(?:请|麻烦|能不能|能否|可以|可否)(?:你|您|你们|您们|贵司)?[^，。！？,.!?]{0,6}(?:发|寄|安排|准备|联系|确认|回复|整理|提供|转给|核实|通知)/;

/** Longer sentences are run-on recognition, not promises; matching them costs time and says little. */
const LONGEST_SENTENCE = 400;

/** What somebody promised or was asked to do, by wording alone, in English and Chinese: approximate. */
export function actionItemsOf(utterances: readonly SpokenUtterance[]): readonly ActionItem[] {
  return utterances.flatMap((utterance): readonly ActionItem[] => {
    const wording = utterance.language === "en" ? ENGLISH : utterance.language === "zh" ? CHINESE : undefined;
    if (wording === undefined || !wording.test(utterance.text)) return [];
    const at = spokenAt(utterance);
    return sentencesOf(utterance.text)
      .filter(({ text }) => text.length <= LONGEST_SENTENCE && wording.test(text))
      .map(({ text, index }) => ({ participantId: utterance.participantId, text, ...at(index, text.length) }));
  });
}
