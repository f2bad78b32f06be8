import type { Utterance } from "../domain/Transcript";
import { present } from "../domain/present";
import type { labelledCues } from "./labelledCues";
import { count } from "./mendUtterances";
import { speakerOf } from "./speakerOf";
import { joinSpeech, oneLine, wellFormed } from "./textOf";
import { TranscriptError } from "./TranscriptError";
import type { Speaker, TranscriptReading } from "./TranscriptReading";
import type { VttCue } from "./vttCues";

/** Parts of one utterance lie closer than this; a longer silence makes two utterances of it (KPI definitions, turns). */
const LONGEST_GAP_WITHIN_MS = 2000;

/** This and `TAG` are only looked for where a `>` follows: else each `<` would cost a walk to the end of the text. */
const VOICE = /<v(?:\.[^\s>]*)?(?:\s+([^>]*))?>([\s\S]*?)(?=<\/v>|<v[\s.>]|$)/g;
const TAG = /<[^>]*>/g;
const UNCLOSED_VOICE = /<v[\s.]/;
const VOICE_TAG = /<v[\s.>]/;
const SPLIT_CUE_ID = /^(.*\/\d+)-\d+$/;

interface Piece extends Utterance {
  /** The cue id without its part number, where the service cut one utterance into several cues. */
  readonly whole?: string;
}

export interface WebVttOptions {
  /** Turns entities such as `&amp;` into characters: bundles that must be small bring their own. */
  readonly decode: (text: string) => string;
  /** Who speaks where a cue does not tell; absent: such cues are left out. */
  readonly unnamed?: string;
  /** Finds names before the text, as subtitles have them; absent: only voice tags name anybody. */
  readonly labels?: typeof labelledCues;
}

/** Reads the cues of meeting services and subtitles: who speaks stands in the voice tag `<v Name>`, or before the text. */
export function readVoiceCues(cues: readonly VttCue[], fileName: string, { decode, unnamed, labels }: WebVttOptions): TranscriptReading {
  const lineOf = (encoded: string) => oneLine(wellFormed(decode(encoded)));
  const plainText = (payload: string) => lineOf(withoutTags(payload));
  const problems: string[] = [];
  const speakers = new Map<string, Speaker>();
  const pieces: Piece[] = [];
  const voiceless: VttCue[] = [];
  const labelled = cues.some(({ payload }) => VOICE_TAG.test(payload)) ? undefined : labels?.(cues);
  let shared = 0;

  for (const cue of cues) {
    const voices = (labelled?.of(cue) ?? taggedVoices(cue.payload))
      .map(({ label, text }) => ({ speaker: speakerOf(lineOf(label)), text: plainText(text) }))
      .filter(({ speaker, text }) => speaker.key !== "" && text !== "");
    if (voices.length === 0) {
      const text = plainText(cue.payload);
      if (text === "") continue;
      if (unnamed === undefined) {
        voiceless.push(cue);
        continue;
      }
      voices.push({ speaker: { key: unnamed }, text });
    }
    if (voices.length > 1) shared += 1;
    const whole = voices.length > 1 ? undefined : SPLIT_CUE_ID.exec(cue.id ?? "")?.[1];
    const length = voices.reduce((sum, { text }) => sum + text.length, 0);
    let spoken = 0;
    for (const { speaker, text } of voices) {
      if (!speakers.has(speaker.key)) speakers.set(speaker.key, speaker);
      const startMs = cue.startMs + Math.round(((cue.endMs - cue.startMs) * spoken) / length);
      spoken += text.length;
      const endMs = cue.startMs + Math.round(((cue.endMs - cue.startMs) * spoken) / length);
      pieces.push(present<Piece>({ participantId: speaker.key, startMs, endMs, text, whole }));
    }
  }

  const firstVoiceless = voiceless[0];
  if (pieces.length === 0 && firstVoiceless !== undefined) {
    throw new TranscriptError(
      "no cue says who speaks (<v Name> or Name: …); sides cannot be told apart. Export the transcript with speaker names.",
      `${fileName}, cue ${firstVoiceless.number} (line ${firstVoiceless.line})`,
    );
  }
  if (firstVoiceless !== undefined) {
    problems.push(`${count(voiceless.length, "cue")} without a speaker left out, the first in line ${firstVoiceless.line}.`);
  }
  const continued = labelled?.continued() ?? 0;
  if (continued > 0) problems.push(`${count(continued, "cue")} without a name taken to be of who spoke before.`);
  if (shared > 0) problems.push(`${count(shared, "cue")} with several speakers shared out by the length of their text.`);
  return { speakers: [...speakers.values()], utterances: rejoined(pieces), communicationType: "meeting", problems };
}

function taggedVoices(payload: string) {
  return [...upToUnclosedVoice(payload).matchAll(VOICE)].map(([, label = "", text = ""]) => ({ label, text }));
}

/** Where a voice tag is never closed nobody's speech begins, and that before it ends. */
function upToUnclosedVoice(payload: string): string {
  const end = payload.lastIndexOf(">") + 1;
  const unclosed = payload.slice(end).search(UNCLOSED_VOICE);
  return unclosed < 0 ? payload : payload.slice(0, end + unclosed);
}

function withoutTags(payload: string): string {
  const end = payload.lastIndexOf(">") + 1;
  return payload.slice(0, end).replace(TAG, "") + payload.slice(end);
}

/** Cues `guid/18-0`, `guid/18-1` of one speaker become the one utterance they were. */
function rejoined(pieces: readonly Piece[]): readonly Utterance[] {
  const joined: { readonly first: Utterance; endMs: number; readonly texts: string[] }[] = [];
  const open = new Map<string, (typeof joined)[number]>();
  for (const { whole, ...piece } of pieces) {
    const key = whole === undefined ? undefined : `${whole} ${piece.participantId}`;
    const before = key === undefined ? undefined : open.get(key);
    if (before !== undefined && Math.abs(piece.startMs - before.endMs) <= LONGEST_GAP_WITHIN_MS) {
      before.endMs = Math.max(before.endMs, piece.endMs);
      before.texts.push(piece.text);
    } else {
      const next = { first: piece, endMs: piece.endMs, texts: [piece.text] };
      if (key !== undefined) open.set(key, next);
      joined.push(next);
    }
  }
  return joined.map(({ first, endMs, texts }) => (texts.length === 1 ? first : { ...first, endMs, text: joinSpeech(texts) }));
}
