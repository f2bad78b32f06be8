import { HOUR_MS, MINUTE_MS } from "../../../shared/domain/time";
import { escapeCue } from "../../../shared/transcript/escapeCue";

/** Something said: when, from the start of the transcript in milliseconds, by whom, and in which language. */
export interface SpokenLine {
  readonly startMs: number;
  readonly endMs: number;
  /** Empty: the service does not know. */
  readonly voice: string;
  readonly text: string;
  readonly language: string;
}

function cueTime(ms: number): string {
  const parts = [Math.floor(ms / HOUR_MS), Math.floor(ms / MINUTE_MS) % 60].map((part) => String(part).padStart(2, "0"));
  return `${parts.join(":")}:${((ms / 1000) % 60).toFixed(3).padStart(6, "0")}`;
}

/** `content` as text/vtt: who speaks, but neither language nor date. */
export function vttOf(id: string, lines: readonly SpokenLine[]): string {
  const cues = lines.map(({ startMs, endMs, voice, text }, index) => {
    const said = voice === "" ? escapeCue(text) : `<v ${escapeCue(voice)}>${escapeCue(text)}</v>`;
    return `${id}/${index}-0\n${cueTime(startMs)} --> ${cueTime(endMs)}\n${said}\n`;
  });
  return `WEBVTT\n\n${cues.join("\n")}`;
}

/** `metadataContent`: each cue holds one JSON object with dates, name and language. */
export function metadataOf(startedAt: number, lines: readonly SpokenLine[]): string {
  const absolute = (ms: number): string => new Date(startedAt + ms).toISOString().replace("Z", "0000+00:00");
  const cues = lines.map(({ startMs, endMs, voice, text, language }) => {
    const spoken = {
      startDateTime: absolute(startMs),
      endDateTime: absolute(endMs),
      speakerName: voice,
      spokenText: text,
      spokenLanguage: language,
    };
    return `${cueTime(startMs)} --> ${cueTime(endMs)}\n${JSON.stringify(spoken)}\n`;
  });
  return `WEBVTT\n\n${cues.join("\n")}`;
}
