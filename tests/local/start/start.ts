/** `npm start`: builds, packs, imports and serves everything on this machine, and says where. */
import { existsSync, statSync } from "node:fs";
import path from "node:path";
import { Command, InvalidArgumentError, Option } from "commander";
import { Listr } from "listr2";
import type { EnvironmentName } from "../dataverse/metadata/environments";
import { EnvironmentStart, type EnvironmentOptions } from "./environment";

const DEFAULT_PORT = 5080;

const ENVIRONMENT_NAMES = ["saleshub", "salespro", "both"] as const satisfies readonly EnvironmentName[];

/** What the address opens. */
const OPENS: Readonly<Record<EnvironmentName, string>> = {
  saleshub: "Seller details in Sales Hub",
  salespro: "Sales Professional, without Seller details",
  both: "Seller details, for managers in Sales Hub and for sellers in Sales Professional",
};

interface StartOptions {
  readonly environment: EnvironmentName;
  readonly reset: boolean;
  readonly port: number;
  readonly calls?: string;
  readonly demo: boolean;
  readonly demoDate?: string;
  readonly data: string;
}

function port(text: string): number {
  const number = Number(text);
  if (!/^\d+$/.test(text) || number > 65_535) throw new InvalidArgumentError("It must be a number from 0 to 65535.");
  return number;
}

function day(text: string): string {
  const parsed = new Date(`${text}T00:00:00Z`);
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text);
  if (!isDay) throw new InvalidArgumentError("It must be a day such as 2026-06-30.");
  return text;
}

function existingFolder(text: string): string {
  if (!existsSync(text) || !statSync(text).isDirectory()) throw new InvalidArgumentError("There is no such folder.");
  return text;
}

function environmentOptions(
  { environment, reset, port, calls, demo, demoDate, data }: StartOptions,
  signal: AbortSignal,
): EnvironmentOptions {
  return {
    environment,
    port,
    dataFolder: data,
    reset,
    calls: calls !== undefined ? { folder: calls } : demo ? "demo" : "none",
    demoFromTeams: true,
    ...(demoDate !== undefined && { demoDate }),
    signal,
  };
}

async function start(options: StartOptions): Promise<void> {
  const stopping = new AbortController();
  const stopped = new Promise<void>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve(stopping.abort()));
  });
  const environment = new EnvironmentStart(environmentOptions(options, stopping.signal));
  const steps = await environment.prepare();
  const tasks = new Listr(
    steps.map(({ title, run }) => ({
      title,
      task: async (_context: object, task: { title: string; output: string }) => {
        stopping.signal.throwIfAborted();
        await run((text) => {
          task.title = `${title}: ${text}`;
        });
      },
    })),
    { registerSignalListeners: false },
  );
  try {
    await tasks.run();
  } catch {
    await environment.abandon();
    // The task list has said what failed; being stopped is no failure.
    if (!stopping.signal.aborted) process.exitCode = 1;
    return;
  }
  const running = environment.environment();
  const kept = path.join(options.data, options.environment);
  console.log(`\n${OPENS[options.environment]}: ${running.url}/\nStop with Ctrl-C; what you change is kept in ${kept}.`);
  await stopped;
  await running.close();
}

const program = new Command("npm start --")
  .description("Runs Seller details on this machine, without any Dynamics environment.")
  .addOption(
    new Option("--environment <name>", "Sales Hub alone, Sales Professional alone, or both apps")
      .choices(ENVIRONMENT_NAMES)
      .default("saleshub"),
  )
  .option("--reset", "forget the data of earlier starts of this environment", false)
  .option("--port <n>", "port to serve on", port, DEFAULT_PORT)
  .option("--calls <folder>", "import these transcript files instead of the demo calls", existingFolder)
  .option("--no-demo", "import no calls")
  .option("--demo-date <day>", "place the demo calls before this day, such as 2026-06-30", day)
  .option("--data <folder>", "where data is kept between starts, each environment's in a folder of its own", ".local")
  .allowExcessArguments(false)
  .action(start);

program.parseAsync().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
