import { SECOND_MS } from "../../../shared/domain/time";
import { csvSeparator, toCsv } from "../../../shared/format/csv";
import { BIDI_CONTROLS } from "../../../shared/format/quotedText";
import type { Translate } from "../../../shared/strings/translate";
import { escapeCue } from "../../../shared/transcript/escapeCue";
import type { CallLine } from "../callLines";

const two = (value: number): string => String(value).padStart(2, "0");

function clockParts(seconds: number): readonly [hours: number, rest: string] {
  return [Math.floor(seconds / 3600), `${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`];
}

/** `0:04:12`, rounded like the times on the page; in digits that every program reads. */
function clock(ms: number): string {
  const [hours, rest] = clockParts(Math.round(ms / SECOND_MS));
  return `${hours}:${rest}`;
}

/** `00:04:12.250` */
function vttClock(ms: number): string {
  const [hours, rest] = clockParts(Math.floor(ms / SECOND_MS));
  return `${two(hours)}:${rest}.${String(ms % SECOND_MS).padStart(3, "0")}`;
}

/** On one line in every program: some begin a new one at signs that are no white space. */
const onOneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, " ");

/** A line each: `[0:04:12] Mei Koh: We can match that.` A name cannot turn the order of what follows it, and nothing begins another line. */
export function linesText(lines: readonly CallLine[]): string {
  return lines
    .map(({ startMs, speaker, text }) => `[${clock(startMs)}] ${onOneLine(speaker.name.replace(BIDI_CONTROLS, ""))}: ${onOneLine(text)}\n`)
    .join("");
}

const oneLine = (text: string): string => escapeCue(onOneLine(text));

/** WebVTT with a voice for each speaker. A cue lasts a millisecond at least, as the format demands. */
export function linesVtt(lines: readonly CallLine[]): string {
  const cues = lines.map(({ startMs, endMs, speaker, text }) => {
    const start = Math.round(startMs);
    return `\n${vttClock(start)} --> ${vttClock(Math.max(start + 1, Math.round(endMs)))}\n<v ${oneLine(speaker.name)}>${oneLine(text)}</v>\n`;
  });
  return `WEBVTT\n${cues.join("")}`;
}

/** @param locale BCP 47, for the separator that the user's spreadsheets expect */
export function linesCsv(lines: readonly CallLine[], t: Translate, locale: string): string {
  const headers = [
    t("callSummary.transcript.csv.start"),
    t("callSummary.transcript.csv.end"),
    t("callSummary.speaker"),
    t("callSummary.transcript.csv.side"),
    t("callSummary.transcript.csv.text"),
    t("callSummary.transcript.sentiment"),
  ];
  const rows = lines.map(({ startMs, endMs, speaker: { name, role }, text, sentiment }) => [
    clock(startMs),
    clock(endMs),
    name,
    t(`shared.${role}`),
    text,
    sentiment && t(`shared.${sentiment}`),
  ]);
  return toCsv([headers, ...rows], csvSeparator(locale));
}
