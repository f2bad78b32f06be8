import type { Participant, Utterance } from "../domain/Transcript";
import { present } from "../domain/present";
import { UNSPACED_SCRIPT } from "./textOf";
import { toUtterance } from "./toUtterance";
import type { Speaker, TranscriptReading } from "./TranscriptReading";

/** An utterance is taken to last as long as its words usually do, or until the next one starts. */
const MS_PER_WORD = 400;
const MS_PER_UNSPACED_CHARACTER = 220;
const SHORTEST_MS = 500;

const ENDS_ESTIMATED = "The file tells only when utterances start; their ends were estimated from the number of words.";

/** Something said, in milliseconds from the start of the call. */
export interface Started {
  readonly participantId: string;
  readonly startMs: number;
  /** Absent where the file tells only when it starts. */
  readonly endMs?: number;
  readonly text: string;
  readonly locale?: Utterance["locale"];
  readonly sentiment?: Utterance["sentiment"];
}

/** Speech with an end each, estimated where the file gives none. */
export function estimateEnds(unsorted: readonly Started[]): TranscriptReading {
  const started = [...unsorted].sort((a, b) => a.startMs - b.startMs);
  const utterances = started.map(({ participantId, startMs, endMs, text, locale, sentiment }, index): Utterance => {
    const next = started[index + 1]?.startMs;
    const usual = startMs + usualLengthMs(text);
    // Two that start in the same second cannot end each other.
    const estimate = next !== undefined && next > startMs ? Math.min(usual, next) : usual;
    return toUtterance(participantId, startMs, endMs ?? estimate, text, { locale, sentiment });
  });
  const areEndsEstimated = started.some(({ endMs }) => endMs === undefined);
  const keys = [...new Set(utterances.map(({ participantId }) => participantId))];
  return {
    speakers: keys.map((key) => present<Speaker>({ key, role: roleOf(key) })),
    utterances,
    communicationType: "phonecall",
    areEndsEstimated,
    problems: areEndsEstimated ? [ENDS_ESTIMATED] : [],
  };
}

function usualLengthMs(text: string): number {
  const spoken = UNSPACED_SCRIPT.test(text) ? text.length * MS_PER_UNSPACED_CHARACTER : text.split(" ").length * MS_PER_WORD;
  return Math.max(SHORTEST_MS, spoken);
}

function roleOf(key: string): Participant["role"] | undefined {
  if (/^(?:agent|seller)/i.test(key)) return "seller";
  return /^customer/i.test(key) ? "customer" : undefined;
}
