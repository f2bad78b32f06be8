import { TranscriptError } from "./TranscriptError";

/** Value of a JSON text. Throws a TranscriptError that names line and column where the text is cut off or malformed. */
export function parseJson(text: string, fileName: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const position = firstJsonError(text);
    const before = text.slice(0, position);
    const line = before.split("\n").length;
    const column = position - before.lastIndexOf("\n");
    const what = text.slice(position).trim() === "" ? "the JSON ends too early; the file was probably cut off" : "this is not valid JSON";
    throw new TranscriptError(`${what}. Export the file again.`, `${fileName}, line ${line}, column ${column}`);
  }
}

/** A string is read in pieces of some thousand characters: as one expression a long one exhausts the engine's stack. */
const STRING_PIECE = /[^"\\\u0000-\u001f]{1,4096}|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

const TOKEN = /\s*(?:([{[])|([}\]])|(,)|(:)|(")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null))/y;

/**
 * Index of the first character that cannot be JSON. Needed because engines name the position in some messages only.
 * A scanner over tokens with an explicit stack, so that deep nesting cannot exhaust the call stack.
 */
function firstJsonError(text: string): number {
  const open: string[] = [];
  let expected: "value" | "valueOrEnd" | "key" | "keyOrEnd" | "colon" | "commaOrEnd" | "nothing" = "value";
  const closed = () => (open.length === 0 ? "nothing" : "commaOrEnd");
  TOKEN.lastIndex = 0;
  for (;;) {
    const from = TOKEN.lastIndex;
    const [, opening, closing, comma, colon, quote, scalar] = TOKEN.exec(text) ?? [];
    const wantsValue = expected === "value" || expected === "valueOrEnd";
    const wantsKey = expected === "key" || expected === "keyOrEnd";
    if (quote !== undefined && (wantsValue || wantsKey)) {
      const end = endOfString(text, TOKEN.lastIndex);
      if (text[end] !== '"') return end;
      TOKEN.lastIndex = end + 1;
    }
    if (wantsValue && opening !== undefined) {
      open.push(opening);
      expected = opening === "{" ? "keyOrEnd" : "valueOrEnd";
    } else if (wantsValue && (quote !== undefined || scalar !== undefined)) {
      expected = closed();
    } else if (wantsKey && quote !== undefined) {
      expected = "colon";
    } else if (expected === "colon" && colon !== undefined) {
      expected = "value";
    } else if (expected === "commaOrEnd" && comma !== undefined) {
      expected = open[open.length - 1] === "{" ? "key" : "value";
    } else if (
      closing !== undefined &&
      (expected === "commaOrEnd" || expected === "keyOrEnd" || expected === "valueOrEnd") &&
      open[open.length - 1] === (closing === "}" ? "{" : "[")
    ) {
      open.pop();
      expected = closed();
    } else {
      return from + text.slice(from).search(/\S|$/);
    }
  }
}

/** Where a string ends that begins at `start`: at its closing quote, at what cannot stand in it, or with the text. */
function endOfString(text: string, start: number): number {
  STRING_PIECE.lastIndex = start;
  let end = start;
  while (STRING_PIECE.test(text)) end = STRING_PIECE.lastIndex;
  return end;
}
