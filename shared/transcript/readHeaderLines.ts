import { clockTime } from "./clockTime";
import { estimateEnds } from "./estimateEnds";
import { oneLine } from "./textOf";
import type { TranscriptReading } from "./TranscriptReading";

/** Name and time stand together, so that speech ending in a time of day ("at 10:30") is not taken for a header. */
const HEADER_LINE = /^\s*((?:\S.{0,60})?[^\d\s:]|(?:agent|customer|seller)\b.{0,20}?\s)(\d{1,2}:\d{2}(?::\d{2})?)\s*$/i;

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
  return estimateEnds(started.filter((utterance) => utterance.text !== ""));
}
