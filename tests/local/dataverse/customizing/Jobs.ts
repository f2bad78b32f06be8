import type { Caller } from "../Caller";
import type { Catalogue, Table } from "../Catalogue";
import { ApiError } from "../errors";
import type { RowStore } from "../RowStore";
import { SolutionImportError } from "../solution/SolutionParts";
import { toIso } from "../timeZone";
import { importLog, type Failure } from "./importLog";
import type { Lock, OperationKind } from "./Lock";
import type { Platform } from "./Platform";

export interface JobServices {
  readonly catalogue: Catalogue;
  readonly rows: RowStore;
  readonly clock: () => Date;
  readonly newId: () => string;
  readonly lock: Lock;
  readonly platform: Platform;
  /** Time that a job spends in each of its steps. */
  readonly stepMs: number;
}

export interface Job {
  readonly kind: OperationKind;
  readonly operationType: 203 | 208 | 211;
  readonly caller: Caller;
  readonly solution: { readonly uniqueName: string; readonly version: string; readonly managed: boolean };
  /** 1 new, 2 upgrade, 3 update; 0 where nothing is imported. */
  readonly subOperation: 0 | 1 | 2 | 3;
  /** The row that tells an import's progress. */
  readonly importJobId?: string;
  /** What the job is for, in one piece at its end. @throws ApiError or SolutionImportError, which fail the job */
  readonly work: () => void;
}

/** Progress of an import before its end, in percent. */
const STEPS = [0, 15, 40, 60, 85];

const NAMES: Readonly<Record<Job["operationType"], string>> = {
  203: "Import Solution",
  208: "Uninstall Solution",
  211: "Stage and Upgrade Solution",
};

/** What goes on after the request that asked for it has been answered. A job comes to its end whether or not anybody looks at it. */
export class Jobs {
  private timer: NodeJS.Timeout | undefined;
  private advance: (() => void) | undefined;
  private isHeld = false;
  private release: (() => void) | undefined;
  private waiting: (() => void)[] = [];

  constructor(private readonly services: JobServices) {
    this.abandonOld();
  }

  /** @returns id of the row that tells how far it is @throws ApiError 429 while another operation runs */
  start(job: Job): string {
    const { newId, lock, platform } = this.services;
    const ids = { operation: newId(), history: newId() };
    if (platform.meetsLockInJob && lock.isTaken) {
      this.begin(job, ids);
      this.end({ ...job, work: () => lock.require(job.kind) }, ids);
      return ids.operation;
    }
    this.release = lock.take(job.kind);
    this.begin(job, ids);
    const steps = job.importJobId === undefined ? [0, 50] : STEPS;
    let step = 0;
    this.advance = () => {
      step += 1;
      const progress = steps[step];
      if (progress !== undefined) {
        this.report(job, ids, progress);
        return this.schedule();
      }
      this.advance = undefined;
      this.release?.();
      this.end(job, ids);
      for (const resolve of this.waiting.splice(0)) resolve();
    };
    this.schedule();
    return ids.operation;
  }

  /** Jobs stay where they are until the answer is called. */
  hold(): () => void {
    this.isHeld = true;
    clearTimeout(this.timer);
    return () => {
      this.isHeld = false;
      this.schedule();
    };
  }

  /** Somebody's import or uninstalling of another solution runs until the answer is called. */
  occupy(kind: "Import" | "Uninstall", caller: Caller): () => void {
    const release = this.hold();
    const solution = { uniqueName: "Contoso", version: "1.0.0.0", managed: true };
    this.start({ kind, caller, solution, operationType: kind === "Import" ? 203 : 208, subOperation: 0, work: () => undefined });
    return () => {
      while (this.advance) this.advance();
      release();
    };
  }

  /** Resolves as soon as nothing runs. */
  idle(): Promise<void> {
    return this.advance ? new Promise((resolve) => this.waiting.push(resolve)) : Promise.resolve();
  }

  /** What runs is given up, without a trace. */
  close(): void {
    clearTimeout(this.timer);
    this.advance = undefined;
    this.release?.();
    for (const resolve of this.waiting.splice(0)) resolve();
  }

  private schedule(): void {
    if (this.isHeld || !this.advance) return;
    this.timer = setTimeout(() => this.advance?.(), this.services.stepMs);
  }

  private begin(
    { operationType, solution, subOperation, caller, importJobId, kind }: Job,
    ids: { operation: string; history: string },
  ): void {
    const now = this.now();
    const user = caller.user.id;
    if (importJobId !== undefined) {
      this.put("importjob", importJobId, user, [
        ["name", solution.uniqueName],
        ["solutionname", solution.uniqueName],
        ["progress", 0],
        ["startedon", now],
      ]);
    }
    this.put("asyncoperation", ids.operation, user, [
      ["name", `${NAMES[operationType]} ${solution.uniqueName}`],
      ["operationtype", operationType],
      ["statecode", 0],
      ["statuscode", 0],
    ]);
    this.put("msdyn_solutionhistory", ids.history, user, [
      ["msdyn_name", solution.uniqueName],
      ["msdyn_solutionversion", solution.version],
      ["msdyn_operation", kind === "Uninstall" ? 1 : 0],
      ["msdyn_suboperation", subOperation],
      ["msdyn_status", 0],
      ["msdyn_ismanaged", Number(solution.managed)],
      ["msdyn_starttime", now],
    ]);
  }

  private report(job: Job, ids: { operation: string }, progress: number): void {
    const user = job.caller.user.id;
    this.change("asyncoperation", ids.operation, user, [
      ["statecode", 2],
      ["statuscode", 20],
      ["startedon", this.now()],
    ]);
    if (job.importJobId !== undefined) this.change("importjob", job.importJobId, user, [["progress", progress]]);
  }

  private end(job: Job, ids: { operation: string; history: string }): void {
    const failure = failureOf(job.work);
    const user = job.caller.user.id;
    const now = this.now();
    if (job.importJobId !== undefined) {
      this.change("importjob", job.importJobId, user, [
        ["progress", failure ? 85 : 100],
        ["completedon", now],
        ["data", importLog(job.solution, failure)],
      ]);
    }
    this.change("asyncoperation", ids.operation, user, [
      ["statecode", 3],
      ["statuscode", failure ? 31 : 30],
      ["completedon", now],
      ["message", failure?.message ?? null],
      ["friendlymessage", failure?.message ?? null],
    ]);
    this.change("msdyn_solutionhistory", ids.history, user, [
      ["msdyn_status", 1],
      ["msdyn_result", Number(!failure)],
      ["msdyn_endtime", now],
      ["msdyn_errorcode", failure ? Number(failure.code) | 0 : 0],
      ["msdyn_exceptionmessage", failure?.message ?? null],
    ]);
  }

  /** What ran when the server was stopped has failed. */
  private abandonOld(): void {
    for (const [name, column] of [
      ["asyncoperation", "completedon"],
      ["importjob", "completedon"],
      ["msdyn_solutionhistory", "msdyn_endtime"],
    ] as const) {
      for (const id of this.services.rows.idsWithout(this.table(name), column)) {
        const userId = String(this.services.rows.valueOf(this.table(name), id, "createdby"));
        this.change(name, id, userId, [
          [column, this.now()],
          ...(name === "asyncoperation"
            ? ([
                ["statecode", 3],
                ["statuscode", 31],
                ["message", "The server was restarted."],
              ] as const)
            : []),
          ...(name === "msdyn_solutionhistory"
            ? ([
                ["msdyn_status", 1],
                ["msdyn_result", 0],
              ] as const)
            : []),
        ]);
      }
    }
  }

  private put(table: string, id: string, userId: string, values: readonly (readonly [string, string | number | null])[]): void {
    this.services.rows.create(this.table(table), id, new Map(values), userId);
  }

  private change(table: string, id: string, userId: string, values: readonly (readonly [string, string | number | null])[]): void {
    this.services.rows.update(this.table(table), id, new Map(values), userId);
  }

  private table(name: string): Table {
    const table = this.services.catalogue.find(name);
    if (!table) throw new Error(`The table ${name} is not in the catalogue.`);
    return table;
  }

  private now(): string {
    return toIso(this.services.clock().getTime());
  }
}

function failureOf(work: () => void): Failure | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    if (error instanceof ApiError) return error;
    if (error instanceof SolutionImportError) return { code: "0x80048033", message: error.message, problems: error.problems };
    throw error;
  }
}
