import { clockTime } from "./clockTime";
import { estimateEnds } from "./estimateEnds";
import { oneLine } from "./textOf";
import type { TranscriptReading } from "./TranscriptReading";

/** Name and time stand together, so that speech ending in a time of day ("at 10:30") is not taken for a header. Minutes go past 99. */
const HEADER_LINE = /^\s*((?:\S.{0,60})?[^\d\s:]|(?:agent|customer|seller)\b.{0,20}?\s)(\d{1,3}:\d{2}(?::\d{2})?)\s*$/i;

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
  const headed: { readonly participantId: string; readonly startMs: number; readonly lines: string[] }[] = [];
  for (const line of text.split(/\r?\n/)) {
    const header = HEADER_LINE.exec(line);
    const startMs = clockTime(header?.[2]);
    if (header?.[1] !== undefined && startMs !== undefined) headed.push({ participantId: header[1].trim(), startMs, lines: [] });
    else headed[headed.length - 1]?.lines.push(line);
  }
  const started = headed.map(({ participantId, startMs, lines }) => ({ participantId, startMs, text: oneLine(lines.join(" ")) }));
  return estimateEnds(started.filter((utterance) => utterance.text !== ""));
}
