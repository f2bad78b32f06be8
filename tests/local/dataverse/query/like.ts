import { badRequest, notPlayed } from "../errors";

/** SQL Server takes patterns of 8,000 bytes, two for each character. */
const MAX_PATTERN = 4000;

const WORD_BITS = 32;

/** A run of the pattern between two `%`: as many characters of a text as there are places, each tried against its own set. */
type Places = readonly RegExp[];

/** The sets of characters that `[…]`, `_` and plain characters stand for, in the runs between `%`. @throws ApiError 501 */
function runsOf(pattern: string): readonly Places[] {
  const runs: RegExp[][] = [[]];
  const add = (source: string): void => void runs.at(-1)?.push(new RegExp(`^${source}$`, "isu"));
  for (let at = 0; at < pattern.length;) {
    const char = String.fromCodePoint(pattern.codePointAt(at) ?? 0);
    const end = char === "[" ? pattern.indexOf("]", at + 2) : -1;
    if (end > 0) {
      const inner = pattern.slice(at + 1, end);
      try {
        add(`[${inner.replace(/[\\\]]/g, "\\$&")}]`);
      } catch {
        throw notPlayed(`the set '[${inner}]' in a pattern`);
      }
      at = end + 1;
      continue;
    }
    at += char.length;
    if (char === "%") runs.push([]);
    else if (char === "_") add(".");
    else add(char.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&"));
  }
  return runs;
}

/** Finds a run in a text that is read once: bit n of the state says that the last characters read fit the first n + 1 places (Shift-And). */
class Run {
  private readonly masks = new Map<string, Uint32Array>();
  private readonly words: number;

  constructor(private readonly places: Places) {
    this.words = Math.ceil(places.length / WORD_BITS);
  }

  get length(): number {
    return this.places.length;
  }

  fitsAt(text: readonly string[], start: number): boolean {
    return start >= 0 && this.places.every((_place, index) => this.fits(text[start + index], index));
  }

  /** Where the first fit from `start` on has ended; undefined where there is none before `before`. */
  endOfFirst(text: readonly string[], start: number, before: number): number | undefined {
    if (this.length === 0) return start;
    const state = new Uint32Array(this.words);
    const last = this.length - 1;
    for (let at = start; at < before; at += 1) {
      const mask = this.maskOf(text[at] ?? "");
      let carry = 1;
      for (let word = 0; word < this.words; word += 1) {
        const old = state[word] ?? 0;
        state[word] = ((old << 1) | carry) & (mask[word] ?? 0);
        carry = old >>> (WORD_BITS - 1);
      }
      if (hasBit(state, last)) return at + 1;
    }
    return undefined;
  }

  private fits(char: string | undefined, place: number): boolean {
    return char !== undefined && hasBit(this.maskOf(char), place);
  }

  /** Which places a character fits. */
  private maskOf(char: string): Uint32Array {
    const known = this.masks.get(char);
    if (known) return known;
    const mask = new Uint32Array(this.words);
    this.places.forEach((place, index) => {
      if (place.test(char)) mask[index >>> 5] = (mask[index >>> 5] ?? 0) | (1 << (index & 31));
    });
    this.masks.set(char, mask);
    return mask;
  }
}

const hasBit = (words: Uint32Array, bit: number): boolean => (((words[bit >>> 5] ?? 0) >>> (bit & 31)) & 1) === 1;

/**
 * Tells whether a text is like a pattern with the wildcards of SQL Server: `%`, `_`, `[a-z]`, `[^a-z]`, in either case. Each run is
 * taken where it first fits, which leaves most for those after it, so that no text is read twice however many `%` there are.
 * @throws ApiError 501 for a set that SQL Server takes in its own way, such as `[z-a]`
 */
export function likePattern(pattern: string): (text: string) => boolean {
  const [first, ...others] = runsOf(pattern).map((places) => new Run(places));
  const last = others.pop();
  return (text) => {
    const chars = [...text];
    if (!first?.fitsAt(chars, 0)) return false;
    if (!last) return first.length === chars.length;
    const lastStart = chars.length - last.length;
    let at = first.length;
    for (const run of others) {
      const end = run.endOfFirst(chars, at, lastStart);
      if (end === undefined) return false;
      at = end;
    }
    return at <= lastStart && last.fitsAt(chars, lastStart);
  };
}

/** A pattern out of a request. @throws ApiError 400 where it is too long, 501 as {@link likePattern} */
export function checkedPattern(pattern: string): string {
  if (pattern.length > MAX_PATTERN) {
    throw badRequest(`A pattern has ${MAX_PATTERN} characters at most, this one ${pattern.length}.`, "0x80040203");
  }
  likePattern(pattern);
  return pattern;
}
