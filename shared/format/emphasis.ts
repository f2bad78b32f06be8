/** Stand around what is said with weight inside of a sentence: no text that people write keeps them. */
const [START, END] = ["\u0002", "\u0003"];
const MARKS = /[\u0002\u0003]/g;

/** A sentence in three: what is said with weight, and what stands around it. */
export interface Emphasized {
  readonly before: string;
  readonly strong: string;
  readonly after: string;
}

export const emphasized = (text: string): string => START + text + END;

/** From the first text with weight to the last one, whatever a language puts between them. */
export function emphasisOf(sentence: string): Emphasized {
  const [start, end] = [sentence.indexOf(START), sentence.lastIndexOf(END)];
  if (start < 0) return { before: sentence, strong: "", after: "" };
  const [before, strong, after] = [sentence.slice(0, start), sentence.slice(start, end), sentence.slice(end)].map((part) =>
    part.replace(MARKS, ""),
  ) as [string, string, string];
  return { before, strong, after };
}
