import type { Utterance } from "../domain/Transcript";
import { asObject, asText } from "./jsonValue";
import { present } from "../domain/present";
import { count } from "./mendUtterances";
import { mostSpoken } from "./mostSpoken";
import { parseJson } from "./parseJson";
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
  let zero: number | undefined;
  let voiceless = 0;

  for (const cue of cues) {
    const place = `${fileName}, cue ${cue.number} (line ${cue.line})`;
    const spoken = asObject(parseJson(cue.payload, place));
    if (spoken === undefined) throw new TranscriptError("a cue holds something other than one JSON object.", place);
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
    const isAbsolute = !Number.isNaN(start) && !Number.isNaN(end);
    const from = isAbsolute ? (zero ??= start - cue.startMs) : undefined;
    if (from !== undefined && Number.isNaN(new Date(from).getTime()))
      throw new TranscriptError("this cue stands at a time that no recording reaches.", place);
    const locale = asText(spoken["spokenLanguage"])?.toLowerCase();
    if (locale !== undefined) languages.set(locale, (languages.get(locale) ?? 0) + text.length);
    utterances.push(
      toUtterance(label, from === undefined ? cue.startMs : start - from, from === undefined ? cue.endMs : end - from, text, { locale }),
    );
  }

  if (utterances.length === 0 && voiceless > 0) {
    throw new TranscriptError("no cue has a speakerName; sides cannot be told apart.", fileName);
  }
  return present<TranscriptReading>({
    speakers: [...speakers.values()],
    utterances,
    communicationType: "meeting",
    startTime: zero === undefined ? undefined : new Date(zero).toISOString(),
    locale: mostSpoken(languages),
    problems: voiceless > 0 ? [`${count(voiceless, "cue")} without a speaker left out.`] : [],
  });
}
