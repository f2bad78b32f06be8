import type { Utterance } from "../domain/Transcript";
import { asLocale, asObject, asText, type JsonObject } from "./jsonValue";
import { isCallTime } from "./callTime";
import { isoInstant } from "./instantOf";
import { present } from "../domain/present";
import { count } from "./mendUtterances";
import { mostSpoken } from "./mostSpoken";
import { parseJson } from "./parseJson";
import { PartsLeftOut } from "./PartsLeftOut";
import { speakerOf } from "./speakerOf";
import { oneLine } from "./textOf";
import { toUtterance } from "./toUtterance";
import { TranscriptError } from "./TranscriptError";
import type { Speaker, TranscriptReading } from "./TranscriptReading";
import type { VttCue } from "./vttCues";

/**
 * Reads Graph's `metadataContent`: WebVTT whose cues each hold one JSON object
 * {startDateTime, endDateTime, speakerName, spokenText, spokenLanguage}.
 * The absolute times are the exact ones; the recording's zero is the first cue's absolute start less its offset.
 */
export function readJsonCues(cues: readonly VttCue[], fileName: string, unnamed: string | undefined): TranscriptReading {
  const speakers = new Map<string, Speaker>();
  const utterances: Utterance[] = [];
  const languages = new Map<string, number>();
  const leftOut = new PartsLeftOut("cue");
  let zero: number | undefined;
  let voiceless = 0;

  for (const cue of cues) {
    const place = `${fileName}, cue ${cue.number} (line ${cue.line})`;
    const spoken = cue.payload === "" ? undefined : leftOut.reading(() => objectIn(cue.payload, place));
    if (spoken === undefined) continue;
    const text = oneLine(asText(spoken["spokenText"]) ?? "");
    if (text === "") continue;
    const label = oneLine(asText(spoken["speakerName"]) ?? unnamed ?? "");
    if (label === "") {
      voiceless += 1;
      continue;
    }
    if (!speakers.has(label)) speakers.set(label, speakerOf(label));

    const start = Date.parse(asText(spoken["startDateTime"]) ?? "");
    const end = Date.parse(asText(spoken["endDateTime"]) ?? "");
    if (!Number.isNaN(start) && !Number.isNaN(end)) zero ??= start - cue.startMs;
    const exact = zero === undefined ? [] : [start - zero, end - zero].filter(isCallTime);
    const [startMs = cue.startMs, endMs = cue.endMs] = exact.length === 2 ? exact : [];
    const locale = asLocale(spoken["spokenLanguage"]);
    if (locale !== undefined) languages.set(locale, (languages.get(locale) ?? 0) + text.length);
    utterances.push(toUtterance(label, startMs, endMs, text, { locale }));
  }

  const problems = leftOut.problems(utterances.length + voiceless > 0);
  if (utterances.length === 0 && voiceless > 0) {
    throw new TranscriptError("no cue has a speakerName; sides cannot be told apart.", fileName);
  }
  return present<TranscriptReading>({
    speakers: [...speakers.values()],
    utterances,
    communicationType: "meeting",
    startTime: zero === undefined ? undefined : isoInstant(zero),
    locale: mostSpoken(languages),
    unreadable: leftOut.count,
    problems: [...problems, ...(voiceless > 0 ? [`${count(voiceless, "cue")} without a speaker left out.`] : [])],
  });
}

function objectIn(payload: string, place: string): JsonObject {
  const object = asObject(parseJson(payload, place));
  if (object === undefined) throw new TranscriptError("a cue holds something other than one JSON object.", place);
  return object;
}
