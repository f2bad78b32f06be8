/**
 * The whole local environment, as `npm start`, the browser tests and the benchmark run it: controls and solutions as an admin gets
 * them, a local Dataverse into which they are imported, the demo calls, and a model-driven host.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import fastify, { type FastifyInstance } from "fastify";
import { buildControls } from "../../../controls/build";
import { importCalls } from "../../../solution/admin/calls/importCalls";
import { CORE } from "../../../solution/core/solution";
import { buildSolution } from "../../../solution/buildSolution";
import { DEMO_ORGANISATION, demoDomainName, writeDemoCalls, type SharedComment } from "../demo";
import { areControlsBuilt } from "./buildFreshness";
import { writeCallDetails, type AdminApi } from "./callDetails";
import { createDataverse, type LocalDataverse } from "../dataverse/createDataverse";
import { calendarDay, isDemoStale } from "./demoAnchor";
import { databaseFile, readState, removeState, writeState, type Calls, type EnvironmentState } from "./environmentState";
import { registerHost } from "../host/registerHost";

const ROOT = path.resolve(__dirname, "../../..");
const HOST = "127.0.0.1";
const ADMINISTRATOR = demoDomainName("admin");

export interface EnvironmentOptions {
  /** 0 takes any free port. @default 0 */
  readonly port?: number;
  /** Where data outlives the process. @default nowhere: in memory */
  readonly dataFolder?: string;
  /** Whether the data folder takes what changes here. @default true */
  readonly keepsChanges?: boolean;
  /** Forget what the data folder holds. @default false */
  readonly reset?: boolean;
  /** Which calls to import. @default "demo" */
  readonly calls?: "demo" | "none" | { readonly folder: string };
  /** The day that demo calls are placed before, `YYYY-MM-DD`. @default today */
  readonly demoDate?: string;
  /** A solution zip to import instead of building and packing this checkout's. */
  readonly solution?: string;
  readonly signal?: AbortSignal;
}

export interface Environment {
  /** `http://127.0.0.1:<port>` */
  readonly url: string;
  readonly dataverse: LocalDataverse;
  /** Stops serving and writes the data folder. */
  close(): Promise<void>;
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
  private kept: EnvironmentState | undefined;
  private zip = "";
  private app: FastifyInstance | undefined;
  private dataverse: LocalDataverse | undefined;
  private url = "";
  private calls: Calls = { kind: "none" };
  /** The demo calls of an earlier start have become too old. */
  private isDemoRenewed = false;

  private readonly options: EnvironmentOptions;

  constructor({ dataFolder, ...options }: EnvironmentOptions) {
    // Building the controls changes the working folder.
    this.options = { ...options, ...(dataFolder !== undefined && { dataFolder: path.resolve(dataFolder) }) };
  }

  environment(): Environment {
    const { dataverse, url } = this;
    if (!dataverse) throw new Error("The local environment has not been started.");
    return { url, dataverse, close: () => this.close() };
  }

  /** Ends what a failed or cancelled start has opened. What was written so far is kept. */
  async abandon(): Promise<void> {
    await this.close();
  }

  /** Looks at the port and the data folder before anything slow begins. @returns what is to be run, in order @throws one sentence */
  async prepare(): Promise<readonly EnvironmentStep[]> {
    const { port = 0, dataFolder, reset = false } = this.options;
    if (port !== 0) await requireFreePort(port);
    if (dataFolder !== undefined && !reset && existsSync(databaseFile(dataFolder))) this.kept = readState(dataFolder);
    this.calls = this.chooseCalls();
    if (JSON.stringify(this.kept?.calls) !== JSON.stringify(this.calls)) {
      this.kept = undefined;
      if (dataFolder !== undefined && this.keepsChanges) removeState(dataFolder);
    }
    return [
      { title: "Build controls", run: (report) => this.build(report) },
      { title: "Pack solutions", run: (report) => this.pack(report) },
      { title: "Start the local Dataverse", run: (report) => this.serve(report) },
      { title: "Import the solution", run: (report) => this.importSolution(report) },
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
    if (this.options.solution !== undefined) return report("not needed");
    if (areControlsBuilt(ROOT)) return report("up to date");
    await buildControls();
  }

  private async pack(report: (text: string) => void): Promise<void> {
    if (this.options.solution !== undefined) {
      this.zip = this.options.solution;
      return report("not needed");
    }
    const { managed } = await buildSolution(CORE);
    this.zip = managed;
    report(path.relative(ROOT, managed));
  }

  private async serve(report: (text: string) => void): Promise<void> {
    const { port = 0, dataFolder } = this.options;
    const dataverse = await createDataverse({
      organisation: DEMO_ORGANISATION,
      clock: () => new Date(),
      ...(dataFolder !== undefined && { snapshotFile: databaseFile(dataFolder), keepsChanges: this.keepsChanges }),
    });
    this.dataverse = dataverse;
    // Browsers keep connections open; closing must not wait for them. Long queries make long addresses.
    const app = fastify({ forceCloseConnections: true, http: { maxHeaderSize: 65_536 } });
    this.app = app;
    dataverse.register(app);
    await registerHost(app, {
      organisation: DEMO_ORGANISATION,
      solutions: () => dataverse.solutions,
    });
    app.setNotFoundHandler(async ({ method, url }, reply) =>
      reply.code(501).send({ message: `The local environment does not play ${method} ${url}.` }),
    );
    this.url = await app.listen({ host: HOST, port }).catch((error: unknown) => {
      throw portError(port, error);
    });
    report(this.url);
  }

  private async importSolution(report: (text: string) => void): Promise<void> {
    const content = readFileSync(this.zip);
    await this.required().importSolution(content);
    const solution = createHash("sha256").update(content).digest("hex").slice(0, 16);
    report(this.kept?.solution !== undefined && this.kept.solution !== solution ? "changed since the last start" : path.basename(this.zip));
    this.remember({ calls: this.calls, isComplete: this.kept?.isComplete ?? this.calls.kind === "none", solution });
    this.kept = { calls: this.calls, isComplete: this.kept?.isComplete ?? false, solution };
  }

  private async importCalls(report: (text: string) => void): Promise<void> {
    const { calls } = this;
    if (calls.kind === "none") return report("none asked for");
    if (calls.kind === "demo") {
      if (this.kept?.isComplete) return report(`demo calls up to ${calls.anchor} are there`);
      const folder = mkdtempSync(path.join(tmpdir(), "seller-details-demo-"));
      try {
        const demo = await writeDemoCalls(folder, { demoDate: calls.anchor });
        for (const { table, rows } of demo.seedRows) this.required().insertSeed(table, rows);
        await this.importFiles(folder, demo.calls, report);
        for (const { table, rows } of demo.annotations) this.required().insertSeed(table, rows);
        for (const share of demo.shares) await this.share(share);
        await writeCallDetails(this.required(), this.askAsAdministrator, demo.details);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    } else {
      await this.importFiles(calls.folder, undefined, report);
    }
    if (this.kept) this.remember({ ...this.kept, isComplete: true });
  }

  private async importFiles(folder: string, total: number | undefined, report: (text: string) => void): Promise<void> {
    const { signal } = this.options;
    const renewed = this.isDemoRenewed ? ", in a fresh database because the old ones ended over 6 days ago" : "";
    const summary = await importCalls({
      paths: [folder],
      url: this.url,
      as: ADMINISTRATOR,
      ...(signal && { signal }),
      onProgress: (progress) => {
        if (progress.kind === "calls") report(`${progress.done} of ${progress.total ?? total ?? "?"}${renewed}`);
      },
    });
    if (summary.stopped) throw new Error(summary.stopped.message);
    const [failure] = summary.failed;
    if (failure && total !== undefined)
      throw new Error(`${summary.failed.length} demo calls were not imported, the first being ${failure.file}: ${failure.message}`);
    report(
      [
        `${summary.imported + summary.unchanged} calls${renewed}`,
        ...summary.failed.map(({ file, message }) => `left out ${file}: ${message}`),
      ].join("\n"),
    );
  }

  /** Lets a user read a comment, as its author would by the button Share. */
  private async share({ commentId, userId }: SharedComment): Promise<void> {
    const row = (type: string, id: string) => ({ "@odata.type": `Microsoft.Dynamics.CRM.${type}`, [`${type}id`]: id });
    await this.askAsAdministrator("POST", "GrantAccess", {
      Target: row("msdyn_conversationcomment", commentId),
      PrincipalAccess: { Principal: row("systemuser", userId), AccessMask: "ReadAccess" },
    });
  }

  private readonly askAsAdministrator: AdminApi = async (method, path, body, headers) => {
    const isFile = body instanceof Uint8Array;
    const response = await fetch(`${this.url}/api/data/v9.2/${path}`, {
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

  private get keepsChanges(): boolean {
    return this.options.keepsChanges ?? true;
  }

  private remember(state: EnvironmentState): void {
    const { dataFolder } = this.options;
    if (dataFolder !== undefined && this.keepsChanges) writeState(dataFolder, state);
  }

  private required(): LocalDataverse {
    if (!this.dataverse) throw new Error("The local Dataverse has not been started.");
    return this.dataverse;
  }

  private async close(): Promise<void> {
    await this.app?.close();
    await this.dataverse?.close();
  }
}

/** Throws one sentence where something listens on the port already. */
async function requireFreePort(port: number): Promise<void> {
  const server = createServer();
  try {
    await new Promise<void>((resolve, reject) => server.once("error", reject).listen({ host: HOST, port }, () => resolve()));
  } catch (error) {
    throw portError(port, error);
  }
  await new Promise((resolve) => server.close(resolve));
}

function portError(port: number, error: unknown): Error {
  const isInUse = (error as NodeJS.ErrnoException).code === "EADDRINUSE";
  return new Error(
    isInUse ? `Port ${port} is in use; choose another one with --port.` : `Port ${port} cannot be opened: ${(error as Error).message}.`,
  );
}
