import type { CallOutcome } from "../../../../solution/admin/calls/CallOutcome";
import { importTeams, type TeamsOptions, type TeamsSummary } from "../../../../solution/admin/teams/importTeams";
import type { GraphCall, GraphMeeting } from "../../../local/graph/GraphTenant";
import { MEI, sampleTenant } from "../../../local/graph/sampleTenant";
import { startGraph, type GraphServer } from "../../../local/graph/startGraph";
import { ADMIN } from "../calls/callFiles";
import { startImportServer, type ImportServer } from "../calls/importServer";

export type Row = Readonly<Record<string, unknown>>;

/** By the local Graph's clock. */
export const NOW = new Date("2026-03-09T10:00:00Z");
export const SINCE = new Date("2026-03-01T00:00:00Z");

/** An environment, and the tenant whose meetings come into it. */
export interface TeamsWorld {
  readonly environment: ImportServer;
  readonly tenant: GraphServer;
  readonly run: (options?: Partial<TeamsOptions>) => Promise<Ran>;
  /** Requests that were made to Graph since. */
  readonly asked: (since?: number) => readonly string[];
  readonly close: () => Promise<void>;
}

export interface Ran {
  readonly summary: TeamsSummary;
  readonly calls: readonly CallOutcome[];
  readonly warnings: readonly string[];
}

export interface WorldOptions {
  /** Graph's clock. @default stands still */
  readonly clock?: () => Date;
  /** That were no meetings. */
  readonly calls?: readonly GraphCall[];
  /** Awaited before each request to the environment is handled. */
  readonly beforeEach?: () => Promise<void>;
}

export async function startWorld(meetings: readonly GraphMeeting[], options: WorldOptions = {}): Promise<TeamsWorld> {
  const environment = await startImportServer(options.beforeEach);
  const tenant = await startGraph(sampleTenant(meetings, options.calls), options.clock ?? (() => NOW));
  return {
    environment,
    tenant,
    async run(options = {}) {
      const calls: CallOutcome[] = [];
      const warnings: string[] = [];
      const summary = await importTeams({
        url: environment.url,
        as: ADMIN,
        graphUrl: tenant.url,
        sellers: [MEI.address],
        since: SINCE,
        onCall: (call) => calls.push(call),
        onWarning: (message) => warnings.push(message),
        ...options,
      });
      return { summary, calls, warnings };
    },
    asked: (since = 0) => tenant.graph.requestLog.slice(since),
    async close() {
      await tenant.close();
      await environment.close();
    },
  };
}

export const conversations = ({ environment }: TeamsWorld) => environment.api.getAll<Row>("msdyn_sciconversations");
export const participants = ({ environment }: TeamsWorld) => environment.api.getAll<Row>("msdyn_conversationparticipantinsights");
