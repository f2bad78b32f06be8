import type { Call } from "../domain/Call";
import type { Mention, SaidKind } from "../domain/Mention";
import type { ParticipantRole } from "../domain/Transcript";

/** In how many calls of a period a word was said. */
export interface WordCount {
  /** Calls in which it was said; n of the share. */
  readonly n: number;
  /** Calls that count in the period. */
  readonly denominator: number;
  /** n ÷ denominator, 0…1. */
  readonly share: number;
  /** Times said, in all calls together. */
  readonly times: number;
  readonly callIds: readonly string[];
}

/** A tracked word that one side said. */
export interface Highlight extends WordCount {
  /** As it was most often written. Untrusted text. */
  readonly text: string;
  /** Absent where the period before has no calls. */
  readonly previous?: WordCount;
  /** Share now − share before; absent as `previous` is. */
  readonly change?: number;
}

export interface HighlightsQuestion {
  /** Mentions of both periods and of any call. */
  readonly mentions: readonly Mention<SaidKind>[];
  /** Eligible calls. */
  readonly calls: readonly Call[];
  readonly previousCalls: readonly Call[];
  readonly side: ParticipantRole;
  readonly kind: SaidKind;
}

interface Group {
  /** Times by way of writing. */
  readonly spellings: Map<string, number>;
  /** Times by call. */
  readonly calls: Map<string, number>;
}

const add = (counts: Map<string, number>, key: string, count: number) => counts.set(key, (counts.get(key) ?? 0) + count);

function groupByWord(mentions: readonly Mention<SaidKind>[]): Group[] {
  const groups = new Map<string, Group>();
  for (const { text, callId, count } of mentions) {
    const spelling = text.trim();
    if (spelling === "") continue;
    const word = spelling.toLowerCase();
    const group = groups.get(word) ?? { spellings: new Map(), calls: new Map() };
    groups.set(word, group);
    add(group.spellings, spelling, count);
    add(group.calls, callId, count);
  }
  return [...groups.values()];
}

/** Of two that are equally frequent the one that comes first by its characters, so that equal rows always show the same. */
function mostFrequent(counts: ReadonlyMap<string, number>): string {
  const [first] = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return first?.[0] ?? "";
}

function countIn(group: Group, calls: readonly Call[]): WordCount {
  const callIds = calls.map(({ id }) => id).filter((id) => group.calls.has(id));
  const times = callIds.reduce((sum, id) => sum + (group.calls.get(id) ?? 0), 0);
  return { n: callIds.length, denominator: calls.length, share: calls.length > 0 ? callIds.length / calls.length : 0, times, callIds };
}

/**
 * The words of a kind that a side said in either period, whatever their case and the space around them: by share of calls, then by
 * times said. A word of the period before alone has n = 0.
 */
export function wordsOf({ mentions, calls, previousCalls, side, kind }: HighlightsQuestion): Highlight[] {
  return groupByWord(mentions.filter((mention) => mention.saidBy === side && mention.kind === kind))
    .map((group): Highlight => {
      const current = { text: mostFrequent(group.spellings), ...countIn(group, calls) };
      if (previousCalls.length === 0) return current;
      const previous = countIn(group, previousCalls);
      return { ...current, previous, change: current.share - previous.share };
    })
    .sort((a, b) => b.n - a.n || b.times - a.times || (a.text < b.text ? -1 : 1));
}

/** The words that a side said in the period. */
export function highlightsOf(question: HighlightsQuestion): Highlight[] {
  return wordsOf(question).filter(({ n }) => n > 0);
}
