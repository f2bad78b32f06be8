import { analyzeCall } from "../../shared/analytics/analyzeCall";
import { readStoredTranscript } from "../../shared/transcript/readStoredTranscript";
import type { LanguageDetector } from "../../shared/transcript/LanguageDetector";
import { readTranscript } from "../../shared/transcript/readTranscript";
import { languageDetector } from "../../solution/admin/calls/files/languageDetector";
import type { Line } from "./benchLine";
import { HOSTILE_TRANSCRIPTS, type HostileTranscript } from "./hostileTranscripts";

const REPEATS = 4;
const MOST_S_PER_MB = 1;
const MOST_GROWTH = 2.5;
const CUES = 1_000_000;

/** Processor time: what else the machine does is no part of it. */
function spentMs(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** The least of a few: small files take a moment, and what cleans up memory comes when it likes. */
function leastMs(work: () => void): number {
  return Math.min(...Array.from({ length: REPEATS }, () => spentMs(work)));
}

/** Reading for the page, where it reads the format, and for an import, with the search for its language, and its analysis. */
function milliseconds(
  { text, trackedKeywords, isImportOnly }: HostileTranscript,
  size: number,
  detector: LanguageDetector,
): { readonly ms: number; readonly megabytes: number } {
  const file = text(size);
  const words = trackedKeywords?.(size) ?? [];
  const ms = leastMs(() => {
    if (isImportOnly !== true) readStoredTranscript(file, "transcript");
    analyzeCall(readTranscript({ fileName: "call", text: file }, { languageDetector: detector }), { trackedKeywords: words });
  });
  return { ms, megabytes: Buffer.byteLength(file + words.join()) / 1e6 };
}

/** A line a reader: the worst of what once took the square of its size. */
export async function readerLines(): Promise<Line[]> {
  const detector = await languageDetector();
  const readers = [...new Set(HOSTILE_TRANSCRIPTS.map(({ reader }) => reader))];
  const lines = readers.map((name) => {
    const own = HOSTILE_TRANSCRIPTS.filter(({ reader }) => reader === name).map((one) => {
      const [once, twice] = [milliseconds(one, one.size, detector), milliseconds(one, one.size * 2, detector)];
      return { pace: twice.ms / 1000 / twice.megabytes, growth: twice.ms / once.ms };
    });
    const [pace, growth] = [Math.max(...own.map((one) => one.pace)), Math.max(...own.map((one) => one.growth))];
    return {
      what: `${name}: worst of ${own.length} hostile texts, s/MB and growth at twice the size`,
      measured: `${pace.toFixed(2)} ${growth.toFixed(1)}×`,
      budget: `≤ ${MOST_S_PER_MB} ${MOST_GROWTH}×`,
      holds: pace <= MOST_S_PER_MB && growth <= MOST_GROWTH,
    };
  });
  return [...lines, millionCues(detector)];
}

/** A file near the largest that is read. */
function millionCues(languageDetector: LanguageDetector): Line {
  const cue = (index: number) =>
    `${Math.floor(index / 60)}:${index % 60}.0 --> ${Math.floor(index / 60)}:${index % 60}.9\n<v A${index % 2}>All right then.\n\n`;
  const text = `WEBVTT\n\n${Array.from({ length: CUES }, (_, index) => cue(index)).join("")}`;
  let read = 0;
  const seconds = spentMs(() => (read = readTranscript({ fileName: "call.vtt", text }, { languageDetector }).utterances.length)) / 1000;
  const pace = seconds / (text.length / 1e6);
  return {
    what: `voice cues: ${read.toLocaleString("en")} in one file, s to read and s/MB`,
    measured: `${seconds.toFixed(1)} ${pace.toFixed(2)}`,
    budget: `≤ ${MOST_S_PER_MB} s/MB`,
    holds: pace <= MOST_S_PER_MB && read === CUES,
  };
}
