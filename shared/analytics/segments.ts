/** The segmenter's time grows with the square of a text's length; texts of this length and less are given to it whole. */
const WINDOW = 2_000;
/** What it finds so near to a window's end may be another word where the text goes on. */
const MARGIN = 200;

let segmenter: Intl.Segmenter | undefined;

/** Words of a text and what lies between them, as `Intl.Segmenter` finds them, in order; `index` in UTF-16 units. */
export function eachSegment(text: string, visit: (segment: string, index: number, isWordLike: boolean) => void): void {
  // Building a segmenter costs more than a thousand utterances; its dictionary depends on the script, not on the locale.
  segmenter ??= new Intl.Segmenter("zh", { granularity: "word" });
  let from = 0;
  let length = WINDOW;
  while (from < text.length) {
    const isLast = from + length >= text.length;
    let end = 0;
    const segments = segmenter.segment(text.slice(from, from + length));
    // Asked for one by one they come faster than an iterator brings them; beyond the last there is none.
    for (let found = segments.containing(0); found !== undefined; found = segments.containing(end)) {
      const { segment, isWordLike } = found;
      // The next window begins where a word does, so that none is cut in two.
      if (!isLast && end + segment.length > length - MARGIN) break;
      visit(segment, from + end, isWordLike === true);
      end += segment.length;
    }
    from += end;
    // One word longer than the window, as of a letter with thousands of marks.
    length = end === 0 ? length * 2 : WINDOW;
  }
}
