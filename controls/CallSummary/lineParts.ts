/** A longer text takes the page's breath: it is shown as several lines. Some three minutes of talk without a break. */
const LONGEST = 2_000;

const SENTENCE_END = /[.?!…]["'”’»)]*\s+|[。？！]["'”’」』）]*\s*/g;
/** What belongs to the character before it: marks, and the second halves of pairs. */
const GOES_ON = /[\p{M}\udc00-\udfff\u200d\ufe0f]/u;

/** A stretch of a text: characters from, up to but without `to`. */
export interface TextPart {
  readonly from: number;
  readonly to: number;
}

/** Where a long stretch is best cut: behind its last sentence, else its last word, else between two characters; not in its first half. */
function cutOf(stretch: string): number {
  const half = stretch.length / 2;
  let sentence = 0;
  for (const end of stretch.matchAll(SENTENCE_END)) sentence = end.index + end[0].length;
  if (sentence > half) return sentence;
  const word = stretch.lastIndexOf(" ") + 1;
  if (word > half) return word;
  let at = stretch.length - 1;
  while (at > half && (GOES_ON.test(stretch.charAt(at)) || stretch.charAt(at - 1) === "\u200d")) at -= 1;
  return at;
}

/** The parts in which a text is shown; the whole, but for very long ones. */
export function lineParts(text: string): readonly TextPart[] {
  const parts: TextPart[] = [];
  let from = 0;
  while (text.length - from > LONGEST) {
    const to = from + cutOf(text.slice(from, from + LONGEST));
    parts.push({ from, to });
    from = to;
  }
  return [...parts, { from, to: text.length }];
}
