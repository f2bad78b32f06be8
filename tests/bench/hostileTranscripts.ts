import { storedTranscript } from "../storedTranscript";

/** A transcript of a size that once took the square of it. */
export interface HostileTranscript {
  /** The reader that it goes through. */
  readonly reader: string;
  readonly size: number;
  readonly text: (size: number) => string;
  /** Whether the page never gets such a file. */
  readonly isImportOnly?: boolean;
  readonly trackedKeywords?: (size: number) => readonly string[];
}

const list = (size: number, of: (index: number) => string): string => Array.from({ length: size }, (_, index) => of(index)).join("");
const clock = (s: number): string => `${Math.floor(s / 3600)}:${Math.floor(s / 60) % 60}:${s % 60}.0`;
const cue = (index: number, payload: string, id = ""): string => `${id}${clock(index)} --> ${clock(index + 1)}\n${payload}\n\n`;
const vtt = (cues: string): string => `WEBVTT\n\n${cue(0, "<v Ann>Hello.</v>")}${cues}`;
const oneUtterance = (text: string): string => storedTranscript([[1, text, 0, 60_000]]);

export const HOSTILE_TRANSCRIPTS: readonly HostileTranscript[] = [
  { reader: "header lines", size: 32_000, text: (size) => `Agent0:01\n${"some speech here\n".repeat(size)}` },
  { reader: "header lines", size: 8_000, text: (size) => list(size, (index) => `Speaker ${index}x0:01\nHello.\n`) },
  { reader: "voice cues", size: 320_000, text: (size) => vtt(cue(1, `<v Bob>${"<".repeat(size)}`)) },
  { reader: "voice cues", size: 20_000, text: (size) => vtt(cue(1, "<v ".repeat(size))) },
  { reader: "voice cues", size: 8_000, text: (size) => vtt(cue(1, `<v Bob>${"text\n\n".repeat(size)}`)) },
  { reader: "voice cues", size: 80_000, text: (size) => vtt(list(size, (index) => cue(index, "<v Ann>Hello.</v>", "a/1-0\n"))) },
  { reader: "voice cues", size: 8_000, text: (size) => vtt(list(size, (index) => cue(index, `<v Ann ${index}>Hello.</v>`))) },
  { reader: "subtitles", size: 8_000, text: (size) => list(size, (index) => cue(index, `Ann ${index}: Hello.`, `${index}\n`)) },
  { reader: "subtitles", size: 8_000, text: (size) => cue(0, `Ann: ${"- Bob: Hi.\n".repeat(size)}`) },
  { reader: "subtitles", size: 80_000, text: (size) => vtt(`0:1.0 ${"-".repeat(size)}\n${"-->".repeat(size)}\n${"[".repeat(size)}`) },
  { reader: "subtitles", size: 40_000, text: (size) => `${cue(0, "<v Ann>Hi.</v>")}${"stray\n\n0:x --> 0:y\n".repeat(size)}` },
  ...["0,1,Ann,Hello.\n", '0,1,Ann,"He said ""no"",\nthen left."\n', "x,1,Ann,Hello.\n", '0,1,Ann,"\n'].map((row) => ({
    reader: "tables",
    size: 8_000,
    isImportOnly: true,
    text: (size: number) => `start,end,speaker,text\n0,1,Ann,Hello.\n${row.repeat(size - (size % 2))}`,
  })),
  {
    reader: "JSON cues",
    size: 8_000,
    text: (size) => `WEBVTT\n\n${list(size, (index) => cue(index, `{"speakerName":"Ann ${index}","spokenText":"Hello."}`))}`,
  },
  {
    reader: "clock fragments",
    size: 8_000,
    text: (size) => `[${list(size, (index) => `{"Text":"Hello.","ParticipantId":"${index}","Start":"${clock(index)}"},`).slice(0, -1)}]`,
  },
  {
    reader: "loudness",
    size: 8_000,
    text: (size) => {
      const loud = list(size, (index) => (index % 8 < 4 ? "null," : "80,"));
      const turn = `{"ParticipantRole":"AGENT","BeginOffsetMillis":0,"EndOffsetMillis":${size * 1000},"Content":"${"word ".repeat(size)}","LoudnessScores":[${loud}80]}`;
      return `{"Transcript":[${turn}]}`;
    },
  },
  {
    reader: "fragments",
    size: 8_000,
    text: (size) => storedTranscript(Array.from({ length: size }, (_, index) => [index, "Hello.", index * 1000, index * 1000 + 900])),
  },
  {
    reader: "fragments",
    size: 60_000,
    text: (size) => oneUtterance("item 17 ".repeat(size / 100)),
    trackedKeywords: (size) => Array.from({ length: size }, (_, index) => `item ${index}`),
  },
  { reader: "fragments", size: 80_000, text: (size) => oneUtterance("我们今天讨论这个价格的问题然后".repeat(size / 15)) },
  { reader: "fragments", size: 80_000, text: (size) => oneUtterance("เราจะคุยเรื่องราคาวันนี้".repeat(size / 24)) },
];
