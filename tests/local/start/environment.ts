/**
 * The whole local environment, as `npm start`, the browser tests and the benchmark run it: controls and solutions as an admin gets
 * them, a local Dataverse into which they are deployed, the demo calls, and model-driven apps.
 */
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { buildControls } from "../../../controls/build";
import { importCalls } from "../../../solution/admin/calls/importCalls";
import { COACHING } from "../../../solution/coaching/solution";
import { CORE } from "../../../solution/core/solution";
import { buildSolution } from "../../../solution/buildSolution";
import { demoDomainName, demoGoals, demoReviews, generateDemoCalls } from "../demo";
import type { DemoCall } from "../demo/DemoCall";
import type { Organisation } from "../dataverse/Organisation";
import { HOST } from "../dataverse/localHttp";
import type { EnvironmentName } from "../dataverse/metadata/environments";
import { requireUnused } from "../dataverse/openDatabase";
import type { ContentSecurityPolicy } from "../host/contentSecurityPolicy";
import { areControlsBuilt } from "./buildFreshness";
import type { AdminApi } from "./callDetails";
import { calendarDay, isDemoStale } from "./demoAnchor";
import { databaseFile, folderOf, readState, removeState, writeState, type Calls, type EnvironmentState } from "./environmentState";
import { requireFreePort } from "./freePort";
import { importDemo } from "./importDemo";
import { importDemoMeetings } from "./importDemoMeetings";
import { installSolutions } from "./installSolutions";
import { serveEnvironment, type Environment } from "./serveEnvironment";
import { writeGoals } from "./writeGoals";
import { writeReviews } from "./writeReviews";

export type { Environment };

const ROOT = path.resolve(__dirname, "../../..");
const ADMINISTRATOR = demoDomainName("admin");

export interface EnvironmentOptions {
  /** Which of Microsoft's apps there are. @default "saleshub" */
  readonly environment?: EnvironmentName;
  /** 0 takes any free port. @default 0 */
  readonly port?: number;
  /** Where data outlives the process, each environment's in a folder of its own. @default nowhere: in memory */
  readonly dataFolder?: string;
  /** Whether the data folder takes what changes here. @default true */
  readonly keepsChanges?: boolean;
  /** Forget what the data folder holds of this environment. @default false */
  readonly reset?: boolean;
  /** Which calls to import. @default "demo" */
  readonly calls?: "demo" | "none" | { readonly folder: string };
  /** Whether the last week's meetings of the demo come in from a local Teams instead of by files. @default false */
  readonly demoFromTeams?: boolean;
  /** The day that demo calls are placed before, `YYYY-MM-DD`. @default today */
  readonly demoDate?: string;
  /** Only serve what an earlier start has left in the data folder. @default false */
  readonly isPrepared?: boolean;
  /** What browsers are told that pages may load. @default "default" */
  readonly contentSecurityPolicy?: ContentSecurityPolicy;
  /** Whether the optional solution for coaching is there, with its samples. @default true */
  readonly coaching?: boolean;
  /** Who is there. @default the demo's people */
  readonly organisation?: Organisation;
  readonly signal?: AbortSignal;
}

/** One part of a start, for whoever shows how far it is. */
export interface EnvironmentStep {
  readonly title: string;
  /** @param report says how far the step is, or why there was nothing to do */
  readonly run: (report: (text: string) => void) => Promise<void>;
}

/** Starts the environment without showing progress. */
export async function startEnvironment(options: EnvironmentOptions = {}): Promise<Environment> {
  const start = new EnvironmentStart(options);
  try {
    for (const step of await start.prepare()) await step.run(() => undefined);
  } catch (error) {
    await start.abandon();
    throw error;
  }
  return start.environment();
}

/** A start, step by step. */
export class EnvironmentStart {
  private readonly today = calendarDay(new Date());
  private readonly name: EnvironmentName;
  private readonly keepsChanges: boolean;
  /** Of this environment; undefined where nothing outlives the process. */
  private readonly folder: string | undefined;
  private kept: EnvironmentState | undefined;
  private zip = "";
  private coachingZip: string | undefined;
  private served: Environment | undefined;
  private calls: Calls = { kind: "none" };
  /** The demo calls of an earlier start have become too old. */
  private isDemoRenewed = false;

  constructor(private readonly options: EnvironmentOptions) {
    this.name = options.environment ?? "saleshub";
    this.keepsChanges = options.keepsChanges ?? true;
    this.folder = options.dataFolder === undefined ? undefined : folderOf(options.dataFolder, this.name);
  }

  environment(): Environment {
    if (!this.served) throw new Error("The local environment has not been started.");
    return this.served;
  }

  /** Ends what a failed or cancelled start has opened. What was written so far is kept. */
  async abandon(): Promise<void> {
    await this.served?.close();
  }

  /** Looks at the port and the data folder before anything slow begins. @returns what is to be run, in order @throws one sentence */
  async prepare(): Promise<readonly EnvironmentStep[]> {
    const { folder } = this;
    const { port = 0, reset = false, isPrepared = false } = this.options;
    if (port !== 0) await requireFreePort(HOST, port);
    const serve: EnvironmentStep = { title: "Start the local Dataverse", run: (report) => this.serve(report) };
    if (isPrepared) return [serve];
    if (folder !== undefined && this.keepsChanges) requireUnused(databaseFile(folder));
    if (folder !== undefined && !reset && existsSync(databaseFile(folder))) this.kept = readState(folder);
    this.calls = this.chooseCalls();
    if (JSON.stringify(this.kept?.calls) !== JSON.stringify(this.calls)) {
      this.kept = undefined;
      if (folder !== undefined && this.keepsChanges) removeState(folder);
    }
    return [
      { title: "Build controls", run: (report) => this.build(report) },
      { title: "Pack the solutions", run: (report) => this.pack(report) },
      serve,
      { title: "Deploy", run: (report) => this.deploy(report) },
      { title: "Import calls", run: (report) => this.importCalls(report) },
    ];
  }

  /** What the database is to hold: what it holds already, unless something else was asked for or demo calls have become old. */
  private chooseCalls(): Calls {
    const { calls = "demo", demoDate } = this.options;
    const kept = this.kept?.calls;
    if (calls === "none") return kept ?? { kind: "none" };
    if (calls !== "demo") return { kind: "files", folder: path.resolve(calls.folder) };
    if (kept?.kind !== "demo") return { kind: "demo", anchor: demoDate ?? this.today };
    if (demoDate !== undefined) return { kind: "demo", anchor: demoDate };
    if (!isDemoStale(kept.anchor, this.today)) return kept;
    this.isDemoRenewed = true;
    return { kind: "demo", anchor: this.today };
  }

  private async build(report: (text: string) => void): Promise<void> {
    if (areControlsBuilt(ROOT)) return report("up to date");
    await buildControls();
  }

  private async pack(report: (text: string) => void): Promise<void> {
    const { managed } = await buildSolution(CORE);
    this.zip = managed;
    if (this.options.coaching ?? true) this.coachingZip = (await buildSolution(COACHING)).managed;
    report(path.relative(ROOT, managed));
  }

  private async serve(report: (text: string) => void): Promise<void> {
    const { name: environment, folder, keepsChanges } = this;
    const { port = 0, contentSecurityPolicy } = this.options;
    this.served = await serveEnvironment({
      environment,
      port,
      keepsChanges,
      contentSecurityPolicy,
      organisation: this.options.organisation,
      ...(folder !== undefined && { databaseFile: databaseFile(folder) }),
    });
    report(this.served.url);
  }

  private async deploy(report: (text: string) => void): Promise<void> {
    const coreZip = readFileSync(this.zip);
    // While one develops, a version stays and its parts change.
    const coachingZip = this.coachingZip === undefined ? undefined : readFileSync(this.coachingZip);
    const hash = createHash("sha256").update(coreZip);
    if (coachingZip) hash.update(coachingZip);
    const solution = hash.digest("hex").slice(0, 16);
    const isInstalled = await installSolutions({
      environment: this.name,
      url: this.environment().url,
      as: ADMINISTRATOR,
      coreZip,
      coachingZip,
      isOutdated: this.kept?.solution !== undefined && this.kept.solution !== solution,
      report,
      signal: this.options.signal,
    });
    if (!isInstalled) this.calls = { kind: "none" };
    const { isComplete = this.calls.kind === "none", isCoached = false } = this.kept ?? {};
    this.kept = { calls: this.calls, isComplete, isCoached, solution };
    this.remember(this.kept);
  }

  private async importCalls(report: (text: string) => void): Promise<void> {
    const { calls } = this;
    if (calls.kind === "none") return report("none");
    if (calls.kind === "demo") {
      if (this.kept?.isComplete) {
        await this.writeCoaching(calls.anchor);
        return report(`demo calls up to ${calls.anchor} are there`);
      }
      const importFiles = (folder: string, total: number) => this.importFiles(folder, total, report);
      const importMeetings = (meetings: readonly DemoCall[]) => this.importMeetings(meetings, calls.anchor, report);
      const fromTeams = this.options.demoFromTeams === true ? importMeetings : undefined;
      await importDemo(this.environment().dataverse, this.askAsAdministrator, calls.anchor, importFiles, fromTeams);
    } else {
      await this.importFiles(calls.folder, undefined, report);
    }
    this.complete({ isComplete: true });
    if (calls.kind === "demo") await this.writeCoaching(calls.anchor);
  }

  /** Also beside calls that were there before coaching was. */
  private async writeCoaching(demoDate: string): Promise<void> {
    if (this.coachingZip === undefined || this.kept?.isCoached) return;
    const { dataverse } = this.environment();
    const calls = generateDemoCalls({ demoDate });
    await writeReviews(dataverse, this.askAsAdministrator, demoReviews(calls));
    await writeGoals(dataverse, this.askAsAdministrator, demoGoals(calls));
    this.complete({ isCoached: true });
  }

  private complete(progress: Pick<EnvironmentState, "isCoached"> | Pick<EnvironmentState, "isComplete">): void {
    if (!this.kept) return;
    this.kept = { ...this.kept, ...progress };
    this.remember(this.kept);
  }

  private async importFiles(folder: string, total: number | undefined, report: (text: string) => void): Promise<void> {
    const { signal } = this.options;
    const renewed = this.isDemoRenewed ? ", in a fresh database because the old ones ended over 6 days ago" : "";
    const refused: string[] = [];
    const summary = await importCalls({
      paths: [folder],
      url: this.environment().url,
      as: ADMINISTRATOR,
      ...(signal && { signal }),
      onProgress: (progress) => {
        if (progress.kind === "calls") report(`${progress.done} of ${progress.total ?? total ?? "?"}${renewed}`);
      },
      onCall: ({ message }) => message !== undefined && refused.push(message),
    });
    if (summary.stopped) throw new Error(summary.stopped.message);
    if (refused.length > 0 && total !== undefined)
      throw new Error(`${refused.length} demo calls were not imported, the first because of this: ${refused[0]}`);
    const there = summary.imported + summary.replaced + summary.unchanged;
    report([`${there} calls${renewed}`, ...refused.map((message) => `left out ${message}`)].join("\n"));
  }

  private async importMeetings(meetings: readonly DemoCall[], anchor: string, report: (text: string) => void): Promise<void> {
    report(`${meetings.length} meetings of the last week, from a local Teams`);
    const { url } = this.environment();
    await importDemoMeetings({ url, as: ADMINISTRATOR, meetings, demoDate: anchor, signal: this.options.signal });
  }

  private readonly askAsAdministrator: AdminApi = async (method, path, body, headers) => {
    const isFile = body instanceof Uint8Array;
    const response = await fetch(`${this.environment().url}/api/data/v9.2/${path}`, {
      method,
      headers: {
        Authorization: `Bearer ${ADMINISTRATOR}`,
        "Content-Type": isFile ? "application/octet-stream" : "application/json",
        ...headers,
      },
      ...(body && { body: isFile ? body : JSON.stringify(body) }),
    });
    if (!response.ok)
      throw new Error(`The demo could not be completed: the local Dataverse answered ${response.status} to ${method} ${path}.`);
    return response;
  };

  private remember(state: EnvironmentState): void {
    if (this.folder !== undefined && this.keepsChanges) writeState(this.folder, state);
  }
}
