/** Columns that every terminal has. */
const WIDTH = 80;

/** Words in lines of a width; a word that is longer has a line of its own. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/**
 * Lines of at most 80 columns whose text begins at a column.
 * @param first what stands before the text; on a line of its own where it leaves no gap
 */
export function paragraph(first: string, text: string, column: number): string[] {
  const label = first.trimEnd();
  const isLong = label.length >= column;
  const lines = wrap(text, WIDTH - column).map((line, index) => (index === 0 && !isLong ? label : "").padEnd(column) + line);
  return isLong ? [label, ...lines] : lines;
}

/** The column at which texts begin behind these labels: two behind the longest, of those that are not overlong. */
export function columnBehind(labels: readonly string[], most = Infinity): number {
  return Math.max(0, ...labels.map(({ length }) => length).filter((length) => length <= most)) + 2;
}
