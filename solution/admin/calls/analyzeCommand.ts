import { once } from "node:events";
import { Command } from "commander";
import { wholePercentages } from "../../../shared/format/percentages";
import type { Sentiment } from "../../../shared/domain/Sentiment";
import type { AnalyzeJson, AnalyzeJsonParticipant } from "./analyze";
import { printableLine } from "../connection/printable";
import { readPeople } from "./people/peopleFile";
import { PATHS, readOptionsOf, withReadingOptions, type ReadingFlags } from "./readingFlags";

interface Flags extends ReadingFlags {
  readonly json?: boolean;
}

/** `analyze`: shows what is measured of calls, without any environment. Exit code 1 when any file could not be read. */
export function analyzeCommand(): Command {
  return withReadingOptions(
    new Command("analyze")
      .description("show what is measured of the calls in transcript files")
      .argument("<path...>", PATHS)
      .option("--json", "print one JSON object per call, each on a line of its own"),
  ).action(run);
}

async function run(paths: string[], { json = false, ...reading }: Flags): Promise<void> {
  const { analyzedFiles } = await import("./analyze");
  const { mapping } = reading;
  const people = mapping === undefined ? {} : { people: await readPeople(mapping) };
  const counts = { analyzed: 0, failed: 0 };
  for await (const found of analyzedFiles(paths, { ...readOptionsOf(reading), ...people })) {
    counts[found.kind] += 1;
    if (found.kind === "failed") process.stderr.write(`${printableLine(found.message)}\n`);
    else if (json) await print(`${JSON.stringify(found.json)}\n`);
    else await print(`${counts.analyzed > 1 ? "\n" : ""}${tableOf(found.json)}`);
  }
  if (counts.analyzed + counts.failed === 0) process.stderr.write(`${paths.join(", ")}: no transcript was found there.\n`);
  if (counts.failed > 0 || counts.analyzed === 0) process.exitCode = 1;
}

/** Waits for whoever reads: what nobody has taken yet would pile up in memory. */
async function print(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, "drain");
}

const COLUMNS: readonly (readonly [header: string, value: (participant: AnalyzeJsonParticipant) => string])[] = [
  ["Speaker", ({ name }) => name],
  ["Side", ({ role }) => role],
  ["Talk time", ({ talkMs }) => clock(talkMs)],
  ["Talk share", ({ talkShare }) => percent(talkShare)],
  ["Words/min", ({ wordsPerMinute }) => (wordsPerMinute === undefined ? "–" : wordsPerMinute.toFixed(0))],
  ["Pause", ({ averagePauseMs }) => (averagePauseMs === undefined ? "–" : `${(averagePauseMs / 1000).toFixed(1)} s`)],
  ["Longest monologue", ({ longestMonologueMs }) => (longestMonologueMs === undefined ? "–" : clock(longestMonologueMs))],
  ["Questions", ({ questionCount = "–" }) => String(questionCount)],
  ["Interruptions", ({ interruptionCount }) => String(interruptionCount)],
  ["Fillers/min", ({ fillersPerMinute }) => (fillersPerMinute === undefined ? "–" : fillersPerMinute.toFixed(1))],
];

function tableOf(call: AnalyzeJson): string {
  const { title, startTime, durationMs, switchCount, nonTalkShare, category, participants, signals, problems } = call;
  const rows = [
    COLUMNS.map(([header]) => header),
    ...participants.map((participant) => COLUMNS.map(([, value]) => printableLine(value(participant)))),
  ];
  const widths = COLUMNS.map((_, column) => rows.reduce((width, row) => Math.max(width, (row[column] ?? "").length), 0));
  const heard = new Map<string, number>();
  for (const { type, text } of signals) heard.set(`${text} (${type})`, (heard.get(`${text} (${type})`) ?? 0) + 1);
  const lines = [
    printableLine(title),
    [
      startTime,
      clock(durationMs),
      `${switchCount} switches`,
      nonTalkShare === undefined ? undefined : `nobody speaks ${percent(nonTalkShare)} of the time`,
      category,
    ]
      .filter((part) => part !== undefined)
      .join(" · "),
    ...rows.map(
      (row) =>
        `  ${row
          .map((cell, column) => cell.padEnd(widths[column] ?? 0))
          .join("  ")
          .trimEnd()}`,
    ),
    ...sentimentLines(call),
    ...(heard.size === 0
      ? []
      : [`Heard: ${[...heard].map(([word, count]) => printableLine(count === 1 ? word : `${word} ×${count}`)).join(", ")}`]),
    ...problems.map((problem) => `Note: ${printableLine(problem)}`),
  ];
  return `${lines.join("\n")}\n`;
}

function sentimentLines({ sentiment, sentimentByQuarter, participants }: AnalyzeJson): readonly string[] {
  if (sentiment === undefined) return ["Customer sentiment: not measured"];
  const approximate = sentiment.basis === "model" ? " (approximate: from the words)" : "";
  const quarters = sentimentByQuarter.map((quarter) => (quarter.sentiment === undefined ? "–" : balanceText(quarter.sentiment)));
  const sellers = participants.flatMap(({ role, name, sentiment: own }) =>
    role === "seller" && own !== undefined ? [`Sentiment of ${printableLine(name)}: ${sharesText(own)}${approximate}`] : [],
  );
  return [
    `Customer sentiment: ${sharesText(sentiment)}${approximate}`,
    `  positive less negative, by quarter of the call: ${quarters.join(", ")}`,
    ...sellers,
  ];
}

/** Whole percentages that add up to 100. */
function sharesText(shares: Sentiment): string {
  const { positive, neutral, negative } = wholePercentages(shares);
  return `${positive} % positive, ${neutral} % neutral, ${negative} % negative`;
}

function balanceText({ positive, negative }: Sentiment): string {
  const points = Math.round((positive - negative) * 100);
  return points > 0 ? `+${points}` : String(points).replace("-", "−");
}

function percent(share: number | undefined): string {
  return share === undefined ? "–" : `${(share * 100).toFixed(0)} %`;
}

function clock(ms: number): string {
  const seconds = Math.round(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
