import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { build } from "esbuild";
import type { analyzeCall } from "../../shared/analytics/analyzeCall";
import type { feelingOf } from "../../shared/analytics/sentiment/feeling";
import type { readTranscript } from "../../shared/transcript/readTranscript";
import type { Line } from "./benchLine";

const ROOT = path.resolve(__dirname, "../..");
const UTTERANCES = 5_000;
/** Until the engine has compiled what it will. */
const WARM_UPS = 20;
const REPEATS = 30;

const MOST_WITH_WORDS = 5;
/**
 * Of a text without words' times, JSON.parse takes a fiftieth of what it takes to segment it: 0.4 µs an utterance. The model of sentiment
 * alone, which looks at some forty features of fifteen words, takes five times as long, so that ten times left no room for the rest.
 * Measured were 18 and, where the engine compiles it otherwise, 25.
 */
const MOST_WITHOUT_WORDS = 26;
const MOST_OF_SEGMENTER = 2;

interface Analytics {
  readonly analyzeCall: typeof analyzeCall;
  readonly feelingOf: typeof feelingOf;
  readonly readTranscript: typeof readTranscript;
}

/** What is said in turn; every text is another one, so that nothing gains by having met it. */
const SAID = {
  "en-us": (n: number) => [
    `We would like to see how the price changes when we add ${n} more vehicles next year.`,
    `That is a good question, and I am happy to go through point ${n} with you now.`,
    `Our drivers had a problem with system ${n}, it was slow and hard to use.`,
    `So what would help them most, in your opinion, of these ${n} things?`,
  ],
  "zh-cn": (n: number) => [
    `我们想看看明年增加${n}辆车的时候价格会怎么变化。`,
    `这是第${n}个好问题，我很乐意现在和您一起过一遍。`,
    `我们的司机之前用${n}号系统遇到了问题，又慢又难用。`,
    `那么这${n}件事情里面您觉得什么对他们帮助最大呢？`,
  ],
};

type Locale = keyof typeof SAID;
/** What nobody could do without. */
type Least = "parse" | "segment";

/** As customers run it: bundled. A loader's code is slower, and not by the same factor everywhere. */
async function bundledAnalytics(): Promise<Analytics> {
  const folder = mkdtempSync(path.join(ROOT, "node_modules/.bench-"));
  try {
    const outfile = path.join(folder, "analytics.js");
    await build({
      stdin: {
        contents: `export * from "./shared/analytics/analyzeCall"; export * from "./shared/analytics/sentiment/feeling";
          export * from "./shared/transcript/readTranscript";`,
        resolveDir: ROOT,
      },
      outfile,
      bundle: true,
      platform: "node",
      format: "cjs",
      target: "node20",
      logLevel: "warning",
    });
    return createRequire(__filename)(outfile) as Analytics;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function textsIn(locale: Locale): readonly string[] {
  return Array.from({ length: UTTERANCES }, (_, index) => SAID[locale](index)[index % 4] ?? "");
}

/** A transcript of the upload format; recorders leave the words' own times out or write them. */
function transcriptOf(texts: readonly string[], locale: Locale, hasWordTimes: boolean): string {
  const segmenter = new Intl.Segmenter(locale, { granularity: "word" });
  const fragments = texts.map((text, index) => {
    const offset = index * 4_000;
    const words = [...segmenter.segment(text)]
      .filter(({ isWordLike }) => isWordLike)
      .map(({ segment }, place) => ({ text: segment, offset: offset + place * 150, duration: 130, confidence: 0.9 }));
    return {
      id: `fragment-${index}`,
      text,
      offset,
      duration: 3_600,
      participantId: (index % 2) + 1,
      confidence: 0.9,
      locale,
      ...(hasWordTimes && { words }),
    };
  });
  return JSON.stringify(fragments);
}

function metadataOf(locale: Locale): string {
  return JSON.stringify({
    id: "0f8fad5b-d9cb-469f-a165-70867728950e",
    version: "3.0.0",
    title: "A long call",
    startTime: "2026-06-01T10:00:00Z",
    locale,
    conversationType: "audio",
    participants: [
      { id: 1, role: "agent" },
      { id: 2, role: "customer" },
    ],
    trackedKeywords: ["price", "价格"],
    trackedCompetitors: ["Kestrel"],
  });
}

/** Processor time in milliseconds: what else the machine does is no part of it. */
function spent(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/**
 * How many times as long as a measure the work takes: both in turn, the least of each. Beside other work both take longer, and what
 * needs more memory by more.
 */
function timesOf(work: () => unknown, measure: () => unknown): number {
  for (let warmUp = 0; warmUp < WARM_UPS; warmUp++) work();
  const rounds = Array.from({ length: REPEATS }, () => ({ work: spent(work), measure: spent(measure) }));
  return Math.min(...rounds.map((round) => round.work)) / Math.min(...rounds.map((round) => round.measure));
}

/** Reading and analysing one long call, against what nobody could do without: parsing its file, or segmenting its Chinese. */
export async function analyticsLines(): Promise<Line[]> {
  const { analyzeCall, feelingOf, readTranscript } = await bundledAnalytics();
  const line = (what: string, locale: Locale, hasWordTimes: boolean, least: readonly Least[], most?: number): Line => {
    const texts = textsIn(locale);
    const text = transcriptOf(texts, locale, hasWordTimes);
    const metadataText = metadataOf(locale);
    const segmenter = new Intl.Segmenter(locale, { granularity: "word" });
    const does: Readonly<Record<Least, () => unknown>> = {
      parse: () => JSON.parse(text) as unknown,
      segment: () => texts.map((each) => [...segmenter.segment(each)].length),
    };
    const times = timesOf(
      () => analyzeCall(readTranscript({ fileName: "bench.transcript.json", text, metadataText })),
      () => least.map((each) => does[each]()),
    );
    return {
      what: `analytics ÷ ${what} word times`,
      measured: times.toFixed(1),
      budget: most === undefined ? "" : `≤ ${most}`,
      holds: most === undefined || times <= most,
    };
  };
  const sentimentAlone = (): Line => {
    const texts = textsIn("en-us");
    const text = transcriptOf(texts, "en-us", false);
    const times = timesOf(
      () => texts.map((each) => feelingOf(each, "en")),
      () => JSON.parse(text) as unknown,
    );
    return { what: "of which the model of sentiment alone", measured: times.toFixed(1), budget: "", holds: true };
  };
  return [
    line("JSON.parse, 5,000 English utterances with", "en-us", true, ["parse"], MOST_WITH_WORDS),
    line("JSON.parse, 5,000 English utterances without", "en-us", false, ["parse"], MOST_WITHOUT_WORDS),
    sentimentAlone(),
    line("Intl.Segmenter, 5,000 Chinese utterances without", "zh-cn", false, ["segment"], MOST_OF_SEGMENTER),
    line("JSON.parse and Intl.Segmenter, 5,000 Chinese utterances with", "zh-cn", true, ["parse", "segment"]),
  ];
}
