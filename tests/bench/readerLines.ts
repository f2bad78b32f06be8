import { analyzeCall } from "../../shared/analytics/analyzeCall";
import { readStoredTranscript } from "../../shared/transcript/readStoredTranscript";
import { readTranscript } from "../../shared/transcript/readTranscript";
import { median, type Line } from "./benchLine";
import { HOSTILE_TRANSCRIPTS, type HostileTranscript } from "./hostileTranscripts";

const REPEATS = 3;
const MOST_S_PER_MB = 1;
const MOST_GROWTH = 2.5;

/** Reading for the page and for an import, and its analysis. */
function milliseconds({ text, trackedKeywords }: HostileTranscript, size: number): { readonly ms: number; readonly megabytes: number } {
  const file = text(size);
  const words = trackedKeywords?.(size) ?? [];
  const times = Array.from({ length: REPEATS }, () => {
    const start = performance.now();
    readStoredTranscript(file, "transcript");
    analyzeCall(readTranscript({ fileName: "call", text: file }), { trackedKeywords: words });
    return performance.now() - start;
  });
  return { ms: median(times), megabytes: Buffer.byteLength(file + words.join()) / 1e6 };
}

/** A line a reader: the worst of what once took the square of its size. */
export function readerLines(): Line[] {
  const readers = [...new Set(HOSTILE_TRANSCRIPTS.map(({ reader }) => reader))];
  return readers.map((name) => {
    const own = HOSTILE_TRANSCRIPTS.filter(({ reader }) => reader === name).map((one) => {
      const [once, twice] = [milliseconds(one, one.size), milliseconds(one, one.size * 2)];
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
}
