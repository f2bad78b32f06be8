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
const VOICE_LEFT_OPEN = /<v\b(?![\s\S]*<\/v>)/;

/**
 * Cues of a WebVTT text, more forgiving than the standard where services are: times without leading zeros, no blank line between cues,
 * a blank line inside a voice tag. NOTE, STYLE and REGION blocks are passed over. `unreadable` lists lines whose times make no sense.
 */
export function vttCues(text: string): { readonly cues: readonly VttCue[]; readonly unreadable: readonly number[] } {
  const lines = text.split(/\r\n|\r|\n/);
  const cues: VttCue[] = [];
  const unreadable: number[] = [];
  let open: { readonly cue: Omit<VttCue, "payload">; readonly payload: string[] } | undefined;
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
      open = { cue: { ...(hasId ? { id } : {}), startMs, endMs, number: cues.length + 1, line: index + 1 }, payload: [] };
      return;
    }
    if (line.trim() === "") {
      inBlock = false;
      if (open !== undefined && open.payload.length > 0 && !VOICE_LEFT_OPEN.test(open.payload.join("\n"))) close();
      return;
    }
    if (previous.trim() === "" && /^(?:NOTE|STYLE|REGION)(?:\s|$)/.test(line)) {
      close();
      inBlock = true;
    }
    if (!inBlock) open?.payload.push(line);
  });
  close();
  return { cues, unreadable };
}

/** `h:m:s.fff` or `m:s.fff`, padded or not, a minus anywhere making it negative; in milliseconds. */
function vttTime(text: string): number | undefined {
  if (!TIME.test(text)) return undefined;
  const seconds = text
    .replace(/-/g, "")
    .replace(",", ".")
    .split(":")
    .reduce((total, part) => total * 60 + Number(part), 0);
  return Math.round(seconds * 1000) * (text.includes("-") ? -1 : 1);
}
