import { decode } from "html-entities";
import type { Utterance } from "../../../shared/domain/Transcript";
import { readWebVtt } from "../../../shared/transcript/readWebVtt";
import { vttCues, type VttCue } from "../../../shared/transcript/vttCues";

/** One transcript of a call as Graph gives it. */
export interface TranscriptPart {
  /** In milliseconds since 1970 UTC. */
  readonly createdAt: number;
  /** Voices, without dates and languages. */
  readonly vtt: string;
  /** Dates, names and languages; absent where Graph has none. */
  readonly metadata?: string;
}

/** A cue of `metadataContent`. */
interface SpokenCue {
  readonly startDateTime: string;
  readonly endDateTime: string;
  readonly speakerName: string;
  readonly spokenText: string;
  readonly spokenLanguage?: string | undefined;
  /** The metadata did not say who speaks. */
  readonly isNamedByVoice?: boolean;
}

const NOBODY = "";

/**
 * One text in the form of `metadataContent` that holds what all transcripts of a call tell: dates and languages from the metadata, and
 * from the voices who speaks where the metadata do not say, or everything where there are none. Empty where nobody says anything.
 */
export function mergedContents(parts: readonly TranscriptPart[], place: string): string {
  const [only, another] = parts;
  const cues = parts.flatMap((part) => spokenCues(part, place));
  if (cues.length === 0) return "";
  // As it came, so that its own reader tells what is odd about it.
  if (only?.metadata !== undefined && another === undefined && !cues.some(({ isNamedByVoice }) => isNamedByVoice)) return only.metadata;
  const zero = Math.min(...cues.map(({ startDateTime }) => Date.parse(startDateTime)));
  const written = cues.map((cue) => {
    const [from, to] = [cue.startDateTime, cue.endDateTime].map((instant) => cueTime(Date.parse(instant) - zero));
    return `${from} --> ${to}\n${JSON.stringify({ ...cue, isNamedByVoice: undefined })}\n`;
  });
  return `WEBVTT\n\n${written.join("\n")}`;
}

function spokenCues({ createdAt, vtt, metadata }: TranscriptPart, place: string): readonly SpokenCue[] {
  const instant = (ms: number) => new Date(createdAt + ms).toISOString();
  const voices = hasVoices(vtt) ? readWebVtt(vtt, place, { decode }).utterances : [];
  if (metadata === undefined)
    return voices.map(({ startMs, endMs, participantId, text }) => ({
      startDateTime: instant(startMs),
      endDateTime: instant(endMs),
      speakerName: participantId,
      spokenText: text,
    }));
  return vttCues(metadata).cues.flatMap((cue) => {
    const spoken = objectIn(cue);
    if (spoken === undefined) return [];
    const said = (name: string) => (typeof spoken[name] === "string" ? spoken[name].trim() : "");
    if (said("spokenText") === "") return [];
    const dated = ["startDateTime", "endDateTime"].every((name) => !Number.isNaN(Date.parse(said(name))));
    const voice = said("speakerName") === "" ? voiceAt(cue, voices) : NOBODY;
    return [
      {
        startDateTime: dated ? said("startDateTime") : instant(cue.startMs),
        endDateTime: dated ? said("endDateTime") : instant(cue.endMs),
        speakerName: said("speakerName") || voice,
        spokenText: said("spokenText"),
        spokenLanguage: said("spokenLanguage") || undefined,
        isNamedByVoice: voice !== NOBODY,
      },
    ];
  });
}

/** A transcript without any voice is no error here: the metadata may name them. */
function hasVoices(vtt: string): boolean {
  return /<v[\s.]/.test(vtt);
}

/** Who speaks for most of a cue's time. */
function voiceAt({ startMs, endMs }: VttCue, voices: readonly Utterance[]): string {
  let best = { shared: 0, name: NOBODY };
  for (const { startMs: from, endMs: to, participantId: name } of voices) {
    const shared = Math.min(endMs, to) - Math.max(startMs, from);
    if (shared > best.shared) best = { shared, name };
  }
  return best.name;
}

function objectIn({ payload }: VttCue): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(payload);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

function cueTime(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return `${parts.map((part) => String(part).padStart(2, "0")).join(":")}.${String(ms % 1000).padStart(3, "0")}`;
}
