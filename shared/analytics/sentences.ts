export interface Sentence {
  readonly text: string;
  /** UTF-16 units from the start of the utterance. */
  readonly index: number;
  readonly isQuestion: boolean;
  /** Whether a mark ends it; the last of an utterance may lack one. */
  readonly isMarked: boolean;
}

const ENDS = ".!?。！？…";
/** Words that a point shortens rather than ends, and letters with points ("5 p.m.") as the last of a text. */
const TITLE = /(?:^|[^\p{L}])(?:dr|mr|mrs|ms|prof|st|nr|fr|hr|sr|sra)\.$/iu;
const LETTERS = /(?:^|[^\p{L}])\p{L}\.\p{L}\.$/u;
/** Longer than any of them. */
const LONGEST_SHORTENED = 8;
const CLOSES = "\"'”’»）)]";

/** Whether a mark ends the text; quotation marks and brackets may stand after it. */
export function endsMarked(text: string): boolean {
  let last = text.length - 1;
  while (last >= 0 && (CLOSES.includes(text.charAt(last)) || text.charAt(last) === " ")) last -= 1;
  return last >= 0 && ENDS.includes(text.charAt(last));
}

/** Sentences of an utterance. A full stop inside a number or an address (followed by no space) ends nothing. */
export function sentencesOf(text: string): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  let at = 0;
  while (at < text.length) {
    // Letters and spaces, nearly all of a text, need no closer look.
    const unit = text.charCodeAt(at);
    at += 1;
    if (unit === 32 || (unit >= 65 && unit <= 122)) continue;
    const character = text.charAt(at - 1);
    if (!ENDS.includes(character)) continue;
    let isQuestion = character === "?" || character === "？";
    while (at < text.length && ENDS.includes(text.charAt(at))) {
      isQuestion ||= text.charAt(at) === "?" || text.charAt(at) === "？";
      at += 1;
    }
    while (at < text.length && CLOSES.includes(text.charAt(at))) at += 1;
    const insideWord = (character === "." || character === "…") && at < text.length && text.charAt(at) !== " ";
    if (insideWord && !isQuestion) continue;
    const shortened = character === "." && !isQuestion ? shortenedBy(text, at) : "no";
    if (shortened === "yes") continue;
    addSentence(sentences, text, start, at, { isQuestion, isMarked: shortened === "no" });
    start = at;
  }
  addSentence(sentences, text, start, text.length, { isQuestion: false, isMarked: false });
  return sentences;
}

/** Whether the point before a place belongs to a word; at the end of a text it may end the sentence as well. */
function shortenedBy(text: string, at: number): "yes" | "no" | "maybe" {
  const before = text.slice(Math.max(0, at - LONGEST_SHORTENED), at);
  if (at < text.length && TITLE.test(before)) return "yes";
  if (!LETTERS.test(before)) return "no";
  return at >= text.length ? "maybe" : /^ \p{Ll}/u.test(text.slice(at, at + 3)) ? "yes" : "no";
}

function addSentence(
  sentences: Sentence[],
  text: string,
  start: number,
  end: number,
  kind: Pick<Sentence, "isQuestion" | "isMarked">,
): void {
  const untrimmed = text.slice(start, end);
  const sentence = untrimmed.trim();
  if (sentence !== "") sentences.push({ text: sentence, index: start + untrimmed.length - untrimmed.trimStart().length, ...kind });
}
