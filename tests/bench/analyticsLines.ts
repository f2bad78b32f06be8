import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { build } from "esbuild";
import type { analyzeCall } from "../../shared/analytics/analyzeCall";
import type { readTranscript } from "../../shared/transcript/readTranscript";
import { median, type Line } from "./benchLine";

const ROOT = path.resolve(__dirname, "../..");
const UTTERANCES = 5_000;
const REPEATS = 15;

interface Analytics {
  readonly analyzeCall: typeof analyzeCall;
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
        contents: 'export * from "./shared/analytics/analyzeCall"; export * from "./shared/transcript/readTranscript";',
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

/** The median of how many times as long as a measure the work takes, both taken in turn. */
function timesOf(work: () => unknown, measure: () => unknown): number {
  for (let warmUp = 0; warmUp < 5; warmUp++) work();
  return median(Array.from({ length: REPEATS }, () => spent(work) / spent(measure)));
}

/** Reading and analysing one long call, against what nobody could do without: parsing its file, or segmenting its Chinese. */
export async function analyticsLines(): Promise<Line[]> {
  const { analyzeCall, readTranscript } = await bundledAnalytics();
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
  return [
    line("JSON.parse, 5,000 English utterances with", "en-us", true, ["parse"], 5),
    line("JSON.parse, 5,000 English utterances without", "en-us", false, ["parse"], 10),
    line("Intl.Segmenter, 5,000 Chinese utterances without", "zh-cn", false, ["segment"], 2),
    line("JSON.parse and Intl.Segmenter, 5,000 Chinese utterances with", "zh-cn", true, ["parse", "segment"]),
  ];
}
