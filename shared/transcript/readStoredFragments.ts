import type { Participant, Utterance } from "../domain/Transcript";
import { asId, asNumber, asObject, asText, present } from "./jsonValue";
import { oneLine, UNSPACED_SCRIPT } from "./textOf";
import { TranscriptError } from "./TranscriptError";
import { UNNAMED, type Speaker, type TranscriptReading } from "./TranscriptReading";

/** Both stored forms give starts only: an utterance is taken to last as long as its words usually do, or until the next one starts. */
const MS_PER_WORD = 400;
const MS_PER_UNSPACED_CHARACTER = 220;
const SHORTEST_MS = 500;

/** Name and time stand together, so that speech ending in a time of day ("at 10:30") is not taken for a header. */
const HEADER_LINE = /^\s*((?:\S.{0,60})?[^\d\s:]|(?:agent|customer|seller)\b.{0,20}?\s)(\d{1,2}:\d{2}(?::\d{2})?)\s*$/i;
const ENDS_ESTIMATED = "The file tells only when utterances start; their ends were estimated from the number of words.";

interface Started {
  readonly participantId: string;
  readonly startMs: number;
  readonly endMs?: number;
  readonly text: string;
}

/** Reads the JSON form found in transcript file columns: fragments of {Text, ParticipantId, Start "HH:MM:SS.fffffff"}. */
export function readStoredFragments(fragments: readonly unknown[], fileName: string): TranscriptReading {
  const started = fragments.flatMap((value, index): readonly Started[] => {
    const fragment = asObject(value) ?? {};
    const text = oneLine(asText(fragment["Text"]) ?? "");
    const startMs = clockTime(asText(fragment["Start"])) ?? asNumber(fragment["Start"]);
    if (text === "") return [];
    if (startMs === undefined)
      throw new TranscriptError("a fragment needs a Start such as 00:01:02.5.", `${fileName}, fragment ${index + 1}`);
    const endMs = clockTime(asText(fragment["End"]));
    return [present<Started>({ participantId: asId(fragment["ParticipantId"]) ?? UNNAMED, startMs, endMs, text })];
  });
  return withEnds(started);
}

/** Whether a text has header lines such as `Agent0:01`, each followed by what was said. */
export function hasHeaderLines(text: string): boolean {
  return HEADER_LINE.test(
    text
      .slice(0, 2000)
      .split(/\r?\n/)
      .find((line) => line.trim() !== "") ?? "",
  );
}

/** Reads the formatted text form: a header line `Agent0:01` (who, minutes:seconds), then the speech. */
export function readHeaderLines(text: string): TranscriptReading {
  const started: { participantId: string; startMs: number; text: string }[] = [];
  for (const line of text.split(/\r?\n/)) {
    const header = HEADER_LINE.exec(line);
    const startMs = clockTime(header?.[2]);
    const last = started[started.length - 1];
    if (header?.[1] !== undefined && startMs !== undefined) started.push({ participantId: header[1].trim(), startMs, text: "" });
    else if (last !== undefined) last.text = oneLine(`${last.text} ${line}`);
  }
  return withEnds(started.filter((utterance) => utterance.text !== ""));
}

function withEnds(unsorted: readonly Started[]): TranscriptReading {
  const started = [...unsorted].sort((a, b) => a.startMs - b.startMs);
  const utterances = started.map(({ endMs, ...utterance }, index): Utterance => {
    const next = started[index + 1]?.startMs;
    const usual = utterance.startMs + usualLengthMs(utterance.text);
    // Two that start in the same second cannot end each other.
    const estimate = next !== undefined && next > utterance.startMs ? Math.min(usual, next) : usual;
    return { ...utterance, endMs: endMs ?? estimate };
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

/** `h:mm:ss.fffffff` or `m:ss`, in milliseconds. */
function clockTime(text: string | undefined): number | undefined {
  if (text === undefined || !/^\d+(?::\d+){1,2}(?:\.\d+)?$/.test(text)) return undefined;
  return Math.round(text.split(":").reduce((total, part) => total * 60 + Number(part), 0) * 1000);
}
