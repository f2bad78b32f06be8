import { count } from "./mendUtterances";
import { readJsonCues } from "./readJsonCues";
import { readVoiceCues, type WebVttOptions } from "./readVoiceCues";
import { TranscriptError } from "./TranscriptError";
import type { TranscriptReading } from "./TranscriptReading";
import { vttCues } from "./vttCues";

/** Whether a text is WebVTT, with its header or without. */
export function isWebVtt(text: string): boolean {
  const start = text.slice(0, 2000).trimStart();
  return start.startsWith("WEBVTT") || /^(?:\S+\r?\n)?-?\d+:[-\d:.,]+\s+-->\s/.test(start);
}

/** Reads WebVTT of meeting services: cues of speech, or of JSON objects. Throws a TranscriptError. */
export function readWebVtt(text: string, fileName: string, options: WebVttOptions): TranscriptReading {
  const { cues, unreadable } = vttCues(text);
  const [line] = unreadable;
  if (cues.length === 0 && line !== undefined) throw new TranscriptError("the times of a cue cannot be read.", `${fileName}, line ${line}`);
  const isJson = cues.find(({ payload }) => payload !== "")?.payload.startsWith("{") === true;
  const reading = isJson ? readJsonCues(cues, fileName, options.unnamed) : readVoiceCues(cues, fileName, options);
  if (line === undefined) return reading;
  const problem = `${count(unreadable.length, "cue")} whose times cannot be read left out, the first in line ${line}.`;
  return { ...reading, unreadable: (reading.unreadable ?? 0) + unreadable.length, problems: [problem, ...reading.problems] };
}
