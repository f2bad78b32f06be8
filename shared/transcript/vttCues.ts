import { isCallTime } from "./callTime";

/** One cue of a WebVTT file, its payload untouched. Times in milliseconds; they may be negative. */
export interface VttCue {
  readonly id?: string;
  readonly startMs: number;
  readonly endMs: number;
  readonly payload: string;
  /** 1-based, for messages. */
  readonly number: number;
  readonly line: number;
}

const ARROW = /^\s*(\S+)\s+-->\s+(\S+)/;
const TIME = /^-?\d+(?::-?\d+){1,2}(?:[.,]\d+)?$/;

/**
 * Cues of a WebVTT text, more forgiving than the standard where services are: times without leading zeros, no blank line between cues,
 * a blank line inside a voice tag. NOTE, STYLE and REGION blocks are passed over. `unreadable` lists lines whose times make no sense.
 */
export function vttCues(text: string): { readonly cues: readonly VttCue[]; readonly unreadable: readonly number[] } {
  const lines = text.split(/\r\n|\r|\n/);
  const cues: VttCue[] = [];
  const unreadable: number[] = [];
  let open: { readonly cue: Omit<VttCue, "payload">; readonly payload: string[]; isInVoice: boolean } | undefined;
  let inBlock = false;
  const close = () => {
    if (open !== undefined) cues.push({ ...open.cue, payload: open.payload.join("\n").trim() });
    open = undefined;
  };

  lines.forEach((line, index) => {
    const previous = lines[index - 1] ?? "";
    const arrow = line.includes("-->") ? ARROW.exec(line) : null;
    if (arrow !== null && !inBlock) {
      const id = previous.trim();
      // The line before the times was taken for speech until now; it is the cue's id where a blank line or the header stands before it.
      const hasId = id !== "" && !id.startsWith("WEBVTT") && (open === undefined || (lines[index - 2] ?? "").trim() === "");
      if (hasId && open !== undefined) open.payload.pop();
      close();
      const startMs = vttTime(arrow[1] ?? "");
      const endMs = vttTime(arrow[2] ?? "");
      if (startMs === undefined || endMs === undefined) {
        unreadable.push(index + 1);
        return;
      }
      open = { cue: { ...(hasId ? { id } : {}), startMs, endMs, number: cues.length + 1, line: index + 1 }, payload: [], isInVoice: false };
      return;
    }
    if (line.trim() === "") {
      inBlock = false;
      if (open !== undefined && open.payload.length > 0 && !open.isInVoice) close();
      return;
    }
    if (previous.trim() === "" && /^(?:NOTE|STYLE|REGION)(?:\s|$)/.test(line)) {
      close();
      inBlock = true;
    }
    if (inBlock || open === undefined) return;
    open.payload.push(line);
    open.isInVoice = isInVoiceAfter(line, open.isInVoice);
  });
  close();
  return { cues, unreadable };
}

/** Whether a voice is open where a line ends: a line without tags of voices changes nothing. */
function isInVoiceAfter(line: string, before: boolean): boolean {
  const closing = line.lastIndexOf("</v>");
  for (let at = line.lastIndexOf("<v"); at > closing; at = at === 0 ? -1 : line.lastIndexOf("<v", at - 1)) {
    // Other tags may begin so.
    if (!/\w/.test(line.charAt(at + 2))) return true;
  }
  return closing < 0 && before;
}

/** `h:m:s.fff` or `m:s.fff`, padded or not, a minus anywhere making it negative; in milliseconds. */
function vttTime(text: string): number | undefined {
  if (!TIME.test(text)) return undefined;
  const seconds = text
    .replace(/-/g, "")
    .replace(",", ".")
    .split(":")
    .reduce((total, part) => total * 60 + Number(part), 0);
  const ms = Math.round(seconds * 1000) * (text.includes("-") ? -1 : 1);
  return isCallTime(ms) ? ms : undefined;
}
