import { randomUUID } from "node:crypto";
import type { FastifyInstance } from "fastify";
import { Api } from "./Api";
import { addressLine, logEntry, type ApiRequest, type ApiResponse, type RequestLogEntry } from "./ApiRequest";
import { Batch, batchError } from "./batch";
import { callerOf, type Caller } from "./Caller";
import { Catalogue, type Table } from "./Catalogue";
import { Customizations } from "./customizing/Customizations";
import { dumpEnvironment, type EnvironmentDump } from "./customizing/dumpEnvironment";
import type { InstalledApp } from "./customizing/installedApps";
import { Jobs } from "./customizing/Jobs";
import { Lock, type OperationKind } from "./customizing/Lock";
import { usualPlatform, type Platform } from "./customizing/Platform";
import { Staging } from "./customizing/Staging";
import { ApiError } from "./errors";
import { faultError, FaultInjection } from "./faults";
import { Files } from "./files";
import { mountHttp } from "./http";
import type { ImportedSolution } from "./ImportedSolution";
import { CONVERSATION_TABLES } from "./metadata/conversation";
import { ENVIRONMENTS } from "./metadata/environments";
import { PLATFORM_TABLES } from "./metadata/platform";
import { organisationIdOf, type Organisation } from "./Organisation";
import { writeOrganisation } from "./organisationRows";
import { openDatabase } from "./openDatabase";
import { Privileges } from "./privileges";
import { Security } from "./query/security";
import { RowStore } from "./RowStore";
import { Sharing } from "./sharing";
import { parseSolutionZip } from "./solution/parseSolutionZip";
import { Writes } from "./write";

export interface DataverseOptions {
  readonly organisation: Organisation;
  readonly clock: () => Date;
  /** Everything is kept here, and is there again at the next start; absent = in memory only. */
  readonly databaseFile?: string;
  /** Whether the file takes what changes here. @default true */
  readonly keepsChanges?: boolean;
  /** Matching rows an aggregate may have. @default 50000 */
  readonly aggregateLimit?: number;
  /** Managers reach rows of the users below them. @default true */
  readonly hierarchySecurity?: boolean;
  /** What lies in the environment before our solutions come. @default ENVIRONMENTS.saleshub */
  readonly firstParty?: readonly ImportedSolution[];
  /** Facts of the environment that differ from the usual ones. */
  readonly platform?: Partial<Platform>;
  /** Time that imports and the like spend in each of their steps, in ms. @default 5 */
  readonly jobStepMs?: number;
  /** First-party tables that this organisation lacks, by logical name. @default none */
  readonly missingTables?: readonly string[];
}

export interface LocalDataverse {
  /** Mounts `/api/data/v9.2/*`. */
  register(app: FastifyInstance): void;
  /** Imports as an administrator would: again is an upgrade, and rows stay. @throws SolutionImportError */
  importSolution(zip: Uint8Array): Promise<ImportedSolution>;
  /** In the order of their layers, first-party ones first. */
  readonly solutions: readonly ImportedSolution[];
  /** Every app of the environment, in the order in which they came, as it is published. */
  apps(): readonly InstalledApp[];
  /** May be changed at any time. */
  readonly platform: Platform;
  /** Imports and the like that go on after they were asked for. */
  readonly jobs: Pick<Jobs, "hold" | "idle">;
  /**
   * Somebody's operation begins, which only the answer ends.
   * @param domainName whose; by default the first user's
   */
  occupy(kind: OperationKind, domainName?: string): () => void;
  isEmpty(table: string): boolean;
  /** Writes rows in one transaction without asking who may; lookups as an id, or `{ table, id }` where there are several targets. */
  insertSeed(table: string, rows: readonly Readonly<Record<string, unknown>>[]): void;
  /** Marks all rows as they are; the answer brings them back, as often as it is called. Only where changes are not kept in a file. */
  restorePoint(): () => void;
  /** Everything in the environment but its history: rows, solutions, apps. */
  dump(): EnvironmentDump;
  readonly faults: FaultInjection;
  /** Every request answered so far, those inside of batches too. Empty it by setting its length. */
  readonly requestLog: RequestLogEntry[];
  /** The signed-in user of a domain name, if there is one. */
  callerOf(domainName: string): Caller | undefined;
  close(): Promise<void>;
}

/** A small Dataverse in this process. @throws one sentence when the database cannot be opened */
export async function createDataverse(options: DataverseOptions): Promise<LocalDataverse> {
  const { organisation, clock } = options;
  const firstParty = withoutTables(options.firstParty ?? ENVIRONMENTS.saleshub, options.missingTables ?? []);
  const isKept = options.databaseFile !== undefined && options.keepsChanges !== false;
  const database = openDatabase(options.databaseFile, isKept);
  const present = new Set(firstParty.flatMap(({ tables }) => tables.map(({ logicalName }) => logicalName)));
  const catalogue = new Catalogue([...PLATFORM_TABLES, ...CONVERSATION_TABLES].filter(({ logicalName }) => !present.has(logicalName)));
  const privileges = new Privileges(organisation, options.hierarchySecurity ?? true);
  const rows = new RowStore(database, catalogue, organisation, clock);
  const customizations = new Customizations({ database, catalogue, privileges, rows, organisation, clock }, firstParty);
  const security = new Security(privileges, database);
  const writing = { database, catalogue, security, privileges, rows, organisation, newId: randomUUID };
  const writes = new Writes(writing);
  const platform: Platform = { ...usualPlatform(), ...options.platform };
  const lock = new Lock();
  const jobs = new Jobs({ ...writing, clock, lock, platform, stepMs: options.jobStepMs ?? 5 });
  const staging = new Staging(customizations.packages, randomUUID);
  const api = new Api({
    ...writing,
    aggregateLimit: options.aggregateLimit ?? 50_000,
    organisationId: organisationIdOf(organisation),
    clock,
    writes,
    files: new Files(writing, writes),
    sharing: new Sharing(database, catalogue, rows, writes),
    messages: { ...writing, customizations, staging, jobs, lock, platform },
  });
  writeOrganisation(organisation, options.hierarchySecurity ?? true, catalogue, rows);

  const requestLog: RequestLogEntry[] = [];
  const faults = new FaultInjection();
  const answer = (request: ApiRequest, inBatch: boolean): ApiResponse => {
    if (!inBatch) return request.path === "$batch" ? runBatch(request) : api.handle(request);
    const fault = faults.take({ request: addressLine(request), isRanged: "range" in request.headers, isInBatch: true });
    return fault?.status === undefined
      ? api.handle(request)
      : batchError({ status: fault.status, ...faultError(fault.status, fault.code) });
  };
  const handle = (request: ApiRequest, inBatch: boolean): ApiResponse => {
    const response = answer(request, inBatch);
    requestLog.push(logEntry(request, response.status, inBatch));
    return response;
  };
  const batch = new Batch(database, (request) => handle(request, true), randomUUID);
  const runBatch = (request: ApiRequest): ApiResponse => {
    try {
      return batch.run(request);
    } catch (error) {
      if (error instanceof ApiError) return batchError(error);
      throw error;
    }
  };
  const callers = new Map(organisation.users.map((user) => [user.domainName.toLowerCase(), callerOf(user)]));
  const tableNamed = (name: string): Table => {
    const table = catalogue.find(name);
    if (!table) throw new Error(`The local Dataverse has no table '${name}'.`);
    return table;
  };

  return {
    get solutions() {
      return customizations.solutions;
    },
    apps: () => customizations.apps(),
    platform,
    jobs,
    occupy(kind, domainName = organisation.users[0]?.domainName ?? "") {
      const caller = callers.get(domainName.toLowerCase());
      if (!caller) throw new Error(`The user '${domainName}' does not exist.`);
      return kind === "Publish" ? lock.take(kind) : jobs.occupy(kind, caller);
    },
    faults,
    requestLog,
    callerOf: (domainName) => callers.get(domainName.toLowerCase()),
    register(app) {
      mountHttp(app, {
        faults,
        signIn: (domainName) => callers.get(domainName.toLowerCase()),
        handle: (request) => handle(request, false),
      });
    },
    async importSolution(zip) {
      const solution = parseSolutionZip(zip, customizations.solutions);
      customizations.install(zip, solution, "upgrade");
      return solution;
    },
    dump: () => dumpEnvironment(customizations, catalogue.tables, database),
    isEmpty: (table) => rows.isEmpty(tableNamed(table)),
    restorePoint() {
      if (isKept) throw new Error("A local Dataverse that keeps its changes in a file cannot go back to a restore point.");
      const restore = database.restorePoint();
      return () => {
        jobs.close();
        restore();
        customizations.reload();
      };
    },
    insertSeed: (table, seed) => rows.seed(tableNamed(table), seed, randomUUID, organisation.users[0]?.id ?? ""),
    async close() {
      jobs.close();
      database.close();
    },
  };
}

/** First-party solutions without some tables, and without the forms and views on them. */
function withoutTables(solutions: readonly ImportedSolution[], missing: readonly string[]): readonly ImportedSolution[] {
  if (missing.length === 0) return solutions;
  return solutions.map((solution) => ({
    ...solution,
    tables: solution.tables.filter(({ logicalName }) => !missing.includes(logicalName)),
    forms: solution.forms.filter(({ table }) => !missing.includes(table)),
    views: solution.views.filter(({ table }) => !missing.includes(table)),
  }));
}
