import { count } from "./mendUtterances";
import { readJsonCues } from "./readJsonCues";
import { readVoiceCues, type WebVttOptions } from "./readVoiceCues";
import { TranscriptError } from "./TranscriptError";
import type { TranscriptReading } from "./TranscriptReading";
import { vttCues } from "./vttCues";

/** Whether a text is WebVTT, with its header or without, or SubRip, which is much the same. */
export function isWebVtt(text: string): boolean {
  const start = text.slice(0, 2000).trimStart();
  return start.startsWith("WEBVTT") || /^(?:\S+(?:\r\n|\r|\n))?-?\d+:[-\d:.,]+\s*-->/.test(start);
}

/** Reads WebVTT of meeting services: cues of speech, or of JSON objects. Throws a TranscriptError. */
export function readWebVtt(text: string, fileName: string, options: WebVttOptions): TranscriptReading {
  const { cues, unreadable, stray } = vttCues(text);
  const [line] = unreadable;
  if (cues.length === 0 && line !== undefined) throw new TranscriptError("the times of a cue cannot be read.", `${fileName}, line ${line}`);
  const isJson = cues.find(({ payload }) => payload !== "")?.payload.startsWith("{") === true;
  const reading = isJson ? readJsonCues(cues, fileName, options.unnamed) : readVoiceCues(cues, fileName, options);
  const problems: string[] = [];
  if (line !== undefined)
    problems.push(`${count(unreadable.length, "cue")} whose times cannot be read left out, the first in line ${line}.`);
  if (stray[0] !== undefined)
    problems.push(`${count(stray.length, "line")} of text outside of cues left out, the first in line ${stray[0]}.`);
  if (problems.length === 0) return reading;
  const lost = (reading.unreadable ?? 0) + unreadable.length + stray.length;
  return { ...reading, unreadable: lost, problems: [...problems, ...reading.problems] };
}
