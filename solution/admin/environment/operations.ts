import type { ReadApi } from "../connection/webApi";

/** An import, upgrade or uninstall that runs or waits: another one cannot begin until it ends. */
export interface RunningOperation {
  readonly id: string;
  readonly kind: "import" | "uninstall" | "upgrade";
  /** When it was begun. */
  readonly since: Date;
  /** Full name of whom it belongs to, where that may be read. */
  readonly by: string | undefined;
  readonly byId: string;
}

/** How an operation stands. */
export interface OperationState {
  readonly isCompleted: boolean;
  readonly outcome: "running" | "succeeded" | "failed" | "cancelled";
  /** The server's own words on a failure. */
  readonly message: string;
}

const KINDS: Readonly<Record<number, RunningOperation["kind"]>> = { 203: "import", 208: "uninstall", 211: "upgrade" };
const COMPLETED = 3;
const OUTCOMES: Readonly<Record<number, OperationState["outcome"]>> = { 30: "succeeded", 31: "failed", 32: "cancelled" };

interface OperationRow {
  readonly asyncoperationid: string;
  readonly operationtype: number;
  readonly createdon: string;
  readonly _ownerid_value: string;
}

/** What is running or waiting now, oldest first. */
export async function readRunningOperations(api: ReadApi): Promise<readonly RunningOperation[]> {
  const kinds = Object.keys(KINDS).map((kind) => `operationtype eq ${kind}`);
  const filter = encodeURIComponent(`(${kinds.join(" or ")}) and statecode ne ${COMPLETED}`);
  const rows = await api.getAll<OperationRow>(
    `asyncoperations?$filter=${filter}&$select=asyncoperationid,name,operationtype,statecode,statuscode,createdon,_ownerid_value`,
  );
  const operations: RunningOperation[] = [];
  for (const row of rows) {
    operations.push({
      id: row.asyncoperationid,
      kind: KINDS[row.operationtype] ?? "import",
      since: new Date(row.createdon),
      by: await nameOf(api, row._ownerid_value),
      byId: row._ownerid_value.toLowerCase(),
    });
  }
  return operations.sort((a, b) => a.since.getTime() - b.since.getTime());
}

/** How one of them stands. */
export async function readOperation(api: ReadApi, id: string): Promise<OperationState> {
  const row = await api.get<{
    readonly statecode: number;
    readonly statuscode: number;
    readonly message: string | null;
    readonly friendlymessage: string | null;
  }>(`asyncoperations(${id})?$select=statecode,statuscode,message,friendlymessage,operationtype`);
  return {
    isCompleted: row.statecode === COMPLETED,
    outcome: row.statecode === COMPLETED ? (OUTCOMES[row.statuscode] ?? "failed") : "running",
    message: row.friendlymessage || row.message || "",
  };
}

async function nameOf(api: ReadApi, userId: string): Promise<string | undefined> {
  // An owner may be a team or may not be readable; that costs only the name.
  const user = await api.get<{ readonly fullname?: string | null }>(`systemusers(${userId})?$select=fullname`).catch(() => undefined);
  return user?.fullname ?? undefined;
}
