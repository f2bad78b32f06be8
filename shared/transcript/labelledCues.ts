import type { VttCue } from "./vttCues";

/** What one voice says in a cue, both still encoded. */
export interface Voice {
  readonly label: string;
  readonly text: string;
}

/** `Ann Lee: Hello.`, `- Ann Lee: Hello.`, `[Ann Lee] Hello.`; a clock (10:30) or an address (https://) is no name. */
const LABELLED =
  /^\s*(?:[-–]\s*|>>\s*)?(?:\[([^\][<>]{1,60})\]\s*[:：]?|([^\s[:：<>][^:：<>.!?。？！]{0,59})[:：](?![\d/]))\s*([^\s,.;!?][\s\S]*)$/;
/** People are written with capitals, where there are any; between them particles and marks of services. */
const NAME_WORD = /^(?:[\p{Lu}\p{Lt}\p{Lo}\p{N}(|&#].*|d[aeiou]s?|del|v[ao]n|den?r?|ter|ten|la|le|bin|al|el|y|e)$/u;
const ROLE = /^(?:agent|seller|customer|client|caller|speaker|spk)[\s_#-]*\d*$/i;
const MOST_NAME_WORDS = 6;
/** Of a file's cues so many begin with a name where names are given so; else "Note: …" would be somebody. */
const LEAST_LABELLED_PART = 0.25;

export interface CueVoices {
  /** Who says what in a cue; none where nobody is named. Cues must be asked in order. */
  readonly of: (cue: VttCue) => readonly Voice[];
  /** How many cues so far were taken to be of who spoke before. */
  readonly continued: () => number;
}

/** Who speaks in a file without voice tags, by the names before the text; undefined where there are none, or too few. */
export function labelledCues(cues: readonly VttCue[]): CueVoices | undefined {
  const said = cues.filter(({ payload }) => payload !== "");
  const labelled = said.filter(({ payload }) => labelledLine(payload) !== undefined).length;
  if (labelled === 0 || labelled < said.length * LEAST_LABELLED_PART) return undefined;
  let before: string | undefined;
  let continued = 0;
  return {
    of: ({ payload }) => {
      const voices = labelledVoices(payload, before);
      // Subtitles name a speaker once, up to the next.
      if (before !== undefined && payload !== "" && labelledLine(payload) === undefined) continued += 1;
      before = voices[voices.length - 1]?.label ?? before;
      return voices;
    },
    continued: () => continued,
  };
}

function labelledVoices(payload: string, before: string | undefined): readonly Voice[] {
  const voices: { readonly label: string; readonly lines: string[] }[] = [];
  for (const line of payload.split("\n")) {
    const labelled = labelledLine(line);
    const last = voices[voices.length - 1];
    if (labelled !== undefined) voices.push({ label: labelled.label, lines: [labelled.text] });
    else if (last !== undefined) last.lines.push(line);
    else if (before !== undefined) voices.push({ label: before, lines: [line] });
  }
  return voices.map(({ label, lines }) => ({ label, text: lines.join("\n") }));
}

/** The name before a text, and the text; only a first line is looked at. */
function labelledLine(text: string): Voice | undefined {
  const [, bracketed, plain, rest = ""] = LABELLED.exec(text) ?? [];
  const label = (bracketed ?? plain)?.trim();
  if (label === undefined) return undefined;
  const words = label.split(/\s+/);
  const isName = ROLE.test(label) || (words.length <= MOST_NAME_WORDS && words.every((word) => NAME_WORD.test(word)));
  return isName ? { label, text: rest } : undefined;
}
