import type { Side } from "./Turn";
import type { TimedLine } from "./timing";

const RATE = 8_000;
/** The middle of unsigned samples: silence. */
const SILENCE = 128;
/** Soft enough for both at once. */
const LOUDNESS = 40;
const PITCH: Readonly<Record<Side, number>> = { seller: 220, customer: 330 };
/** A tone swells and fades four times a second, about as speech does with its syllables. */
const SYLLABLE = RATE / 4;
const HEADER_BYTES = 44;

/** Half a second holds whole waves of either tone and whole syllables, so it can be repeated without a click. */
const PATTERN = 2 * SYLLABLE;

function pattern(hertz: number): Int8Array {
  return Int8Array.from({ length: PATTERN }, (_, at) => {
    const swell = (1 - Math.cos((2 * Math.PI * at) / SYLLABLE)) / 2;
    return Math.round(LOUDNESS * swell * Math.sin((2 * Math.PI * hertz * at) / RATE));
  });
}

const PATTERNS: Readonly<Record<Side, Int8Array>> = { seller: pattern(PITCH.seller), customer: pattern(PITCH.customer) };

/** The head of a WAV file: PCM, one channel, one byte a sample. */
function header(samples: number): Buffer {
  const head = Buffer.alloc(HEADER_BYTES);
  head.write("RIFF", 0);
  head.writeUInt32LE(HEADER_BYTES - 8 + samples, 4);
  head.write("WAVEfmt ", 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(RATE, 24);
  head.writeUInt32LE(RATE, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.write("data", 36);
  head.writeUInt32LE(samples, 40);
  return head;
}

/** What one hears of a call: a tone of its own for each side while it speaks, as a WAV file of 8 kHz, 8 bits, one channel. */
export function recordingOf(lines: readonly TimedLine[]): Uint8Array<ArrayBuffer> {
  const samplesUntil = (ms: number): number => Math.round((ms * RATE) / 1000);
  const content = Buffer.alloc(HEADER_BYTES + samplesUntil(Math.max(0, ...lines.map(({ endMs }) => endMs))), SILENCE);
  content.set(header(content.length - HEADER_BYTES));
  for (const { side, startMs, endMs } of lines) {
    const [tone, start] = [PATTERNS[side], HEADER_BYTES + samplesUntil(startMs)];
    // Whole syllables end in silence.
    const length = Math.max(1, Math.floor(samplesUntil(endMs - startMs) / SYLLABLE)) * SYLLABLE;
    for (let at = 0; at < length && start + at < content.length; at++)
      content[start + at] = (content[start + at] ?? SILENCE) + (tone[at % PATTERN] ?? 0);
  }
  return content;
}
