import { firstPlace } from "../../../shared/domain/firstPlace";
import type { CallLine } from "../callLines";
import { heardLines } from "../moments/heardCall";
import type { PlaybackState } from "../player/Playback";

/** Tells which line a moment of a call is marked by: its index, or −1 where nothing is. */
export type SpokenLines = (state: Pick<PlaybackState, "positionMs" | "askedMs">) => number;

type Heard = Pick<CallLine, "startMs" | "endMs"> & { readonly index: number; readonly takesFloor: boolean };

/** A file may not tell how long somebody spoke. */
const endOf = ({ startMs, endMs }: Heard): number => Math.max(endMs, startMs + 1);

/** The line begun last of those that are still spoken; those that have ended are forgotten. */
function lastSpoken(begun: Heard[], atMs: number): Heard | undefined {
  for (let last = begun[begun.length - 1]; last; last = begun[begun.length - 1]) {
    if (endOf(last) > atMs) return last;
    begun.pop();
  }
  return undefined;
}

interface Mark {
  readonly fromMs: number;
  readonly index: number;
}

/**
 * From when on which line is spoken. Where several are, whoever has the floor (KPI definitions §1) goes before who only listens aloud or
 * speaks inside another's words; of those alike, the last begun. In silence it stays the one before.
 */
function marksOf(lines: readonly Heard[]): readonly Mark[] {
  const times = [...new Set(lines.flatMap((line) => [line.startMs, endOf(line)]))].sort((a, b) => a - b);
  const [floor, others]: [Heard[], Heard[]] = [[], []];
  const marks: Mark[] = [];
  let next = 0;
  for (const atMs of times) {
    for (let line = lines[next]; line && line.startMs <= atMs; line = lines[++next]) (line.takesFloor ? floor : others).push(line);
    const index = (lastSpoken(floor, atMs) ?? lastSpoken(others, atMs))?.index;
    if (index !== undefined && index !== marks[marks.length - 1]?.index) marks.push({ fromMs: atMs, index });
  }
  return marks;
}

/** @param lines all of a call, by time */
export function spokenLines(lines: readonly CallLine[]): SpokenLines {
  const heard = heardLines(lines).map(({ startMs, endMs, takesFloor }, index) => ({ index, startMs, endMs, takesFloor }));
  const marks = marksOf(heard);
  /** The line that begins just where somebody went to, such as one that was clicked: that one, whoever has the floor. */
  const asked = (askedMs: number): Heard | undefined => {
    const from = firstPlace(heard.length, (place) => (heard[place]?.startMs ?? 0) >= askedMs);
    const to = firstPlace(heard.length, (place) => (heard[place]?.startMs ?? 0) > askedMs);
    const begun = heard.slice(from, to).reverse();
    return begun.find(({ takesFloor }) => takesFloor) ?? begun[0];
  };
  const spokenAt: SpokenLines = ({ positionMs, askedMs }) => {
    const line = askedMs === undefined ? undefined : asked(askedMs);
    if (line && line.startMs <= positionMs && positionMs < endOf(line)) return line.index;
    const place = firstPlace(marks.length, (at) => (marks[at]?.fromMs ?? 0) > positionMs) - 1;
    // Whoever went to where nobody has spoken yet hears the first line next.
    return marks[place]?.index ?? (askedMs === undefined || lines.length === 0 ? -1 : 0);
  };
  // Every line that is drawn asks for the same moment.
  let last: { readonly positionMs: number; readonly askedMs: number | undefined; readonly index: number } | undefined;
  return ({ positionMs, askedMs }) => {
    if (last?.positionMs !== positionMs || last.askedMs !== askedMs)
      last = { positionMs, askedMs, index: spokenAt({ positionMs, askedMs }) };
    return last.index;
  };
}
