import { isCallTime } from "./callTime";

/** One cue of a WebVTT or SubRip file, its payload untouched. Times in milliseconds; they may be negative. */
export interface VttCue {
  readonly id?: string;
  readonly startMs: number;
  readonly endMs: number;
  readonly payload: string;
  /** 1-based, for messages. */
  readonly number: number;
  readonly line: number;
}

export interface VttCues {
  readonly cues: readonly VttCue[];
  /** Lines whose times make no sense. */
  readonly unreadable: readonly number[];
  /** Lines of text that belong to no cue. */
  readonly stray: readonly number[];
}

/** What stands between two times: `-->` with or without spaces, and what editors make of it. */
const ARROW = /-{1,3}>|[–—]>|→/;
const TIME = /^-?\d+(?::-?\d+){1,2}(?:[.,]\d+)?(?![\d:.,])/;
/** What may stand after a time: nothing, or settings, which some glue to it. */
const SETTINGS = /^\s|^$|^(?:vertical|line|position|size|align|region|[XY][12]):/;
const BLOCK = /^(?:NOTE|STYLE|REGION)(?:\s|$)/;

type Times = { readonly startMs: number; readonly endMs: number } | "unreadable";

/**
 * Cues of a WebVTT or SubRip text, more forgiving than the standard where services are: times without leading zeros, an arrow without
 * spaces, settings glued to a time, no blank line between cues, a blank line inside a voice tag. NOTE, STYLE and REGION blocks are passed
 * over; nothing else is, without being listed.
 */
export function vttCues(text: string): VttCues {
  const lines = text.split(/\r\n|\r|\n/);
  const cues: VttCue[] = [];
  const unreadable: number[] = [];
  const stray: number[] = [];
  let open: { readonly cue: Omit<VttCue, "payload">; readonly payload: string[]; isInVoice: boolean } | undefined;
  /** What is passed over up to the next blank line: a header or block, which may hold times, or the payload of times that make no sense. */
  let passing: "header" | "block" | "payload" | undefined = text.trimStart().startsWith("WEBVTT") ? "header" : undefined;
  const close = () => {
    if (open !== undefined) cues.push({ ...open.cue, payload: open.payload.join("\n").trim() });
    open = undefined;
  };

  lines.forEach((line, index) => {
    const previous = lines[index - 1] ?? "";
    const times = passing === "block" ? undefined : timesIn(line);
    if (times !== undefined) {
      const id = previous.trim();
      // The line before the times was taken for speech until now; it is the cue's id where a blank line or the header stands before it.
      const hasId = id !== "" && !id.startsWith("WEBVTT") && (open === undefined || (lines[index - 2] ?? "").trim() === "");
      if (hasId && open !== undefined) open.payload.pop();
      if (stray[stray.length - 1] === index) stray.pop();
      close();
      passing = times === "unreadable" ? "payload" : undefined;
      if (times === "unreadable") unreadable.push(index + 1);
      else open = { cue: { ...(hasId ? { id } : {}), ...times, number: cues.length + 1, line: index + 1 }, payload: [], isInVoice: false };
      return;
    }
    if (line.trim() === "") {
      // A header may begin after blank lines.
      if (passing !== "header" || previous.trim() !== "") passing = undefined;
      if (open !== undefined && open.payload.length > 0 && !open.isInVoice) close();
      return;
    }
    if (previous.trim() === "" && BLOCK.test(line)) {
      close();
      passing = "block";
    }
    if (passing !== undefined) return;
    if (open === undefined) {
      stray.push(index + 1);
      return;
    }
    open.payload.push(line);
    open.isInVoice = isInVoiceAfter(line, open.isInVoice);
  });
  close();
  return { cues, unreadable, stray };
}

/** The times of a cue; undefined where a line is speech, which may hold an arrow, too. */
function timesIn(line: string): Times | undefined {
  // Most lines hold none.
  if (!line.includes(">") && !line.includes("→")) return undefined;
  const arrow = ARROW.exec(line);
  if (arrow === null) return undefined;
  const [left, right] = [line.slice(0, arrow.index).trim(), line.slice(arrow.index + arrow[0].length).trim()];
  const [startMs, endMs] = [vttTime(left, /^$/), vttTime(right, SETTINGS)];
  if (startMs !== undefined && endMs !== undefined) return { startMs, endMs };
  const isMeant = /^-?\d+:/.test(left) || (arrow[0] === "-->" && /^\S+\s+-->\s+\S/.test(line.trimStart()));
  return isMeant ? "unreadable" : undefined;
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
function vttTime(text: string, rest: RegExp): number | undefined {
  const time = TIME.exec(text)?.[0];
  if (time === undefined || !rest.test(text.slice(time.length))) return undefined;
  const seconds = time
    .replace(/-/g, "")
    .replace(",", ".")
    .split(":")
    .reduce((total, part) => total * 60 + Number(part), 0);
  const ms = Math.round(seconds * 1000) * (time.includes("-") ? -1 : 1);
  return isCallTime(ms) ? ms : undefined;
}
