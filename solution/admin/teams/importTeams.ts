import { importGroups, type GroupsOptions } from "../calls/importGroups";
import { languageDetector } from "../calls/files/languageDetector";
import type { ImportSummary } from "../calls/Tally";
import { Pace } from "../connection/Pace";
import type { Secrets } from "../connection/secrets";
import { createGraphApi } from "../graph/graphApi";
import { graphAddressOf } from "../graph/graphCloud";
import { signInGraph } from "../graph/signInGraph";
import { InsideAddresses } from "./InsideAddresses";
import type { OptOut } from "./leaveOut";
import { meetingGroups } from "./meetingGroups";
import { TeamsCounter, type TeamsCounts } from "./TeamsCounts";
import { TeamsState } from "./teamsState";

/** How Graph is asked. */
export interface GraphOptions {
  /** Application that reads meetings. @default whom `as` names */
  readonly graphAs?: string | undefined;
  /** @default that of the environment's cloud */
  readonly graphUrl?: string | undefined;
  /** What proves that application. @default what signs in to the environment */
  readonly graphSecrets?: Secrets | undefined;
}

export interface TeamsOptions extends GroupsOptions, GraphOptions {
  /** Whose meetings: addresses, ids, `group:` and a name or id. @default everybody's with one of our roles */
  readonly sellers?: readonly string[] | undefined;
  /** Meetings that began before are left alone. */
  readonly since: Date;
  readonly optOut?: Partial<OptOut> | undefined;
  /** Domains of the seller's side beside those of organizers. */
  readonly insideDomains?: readonly string[] | undefined;
  /** Whether meetings that stand in no calendar are brought in, too. @default false */
  readonly withoutEvent?: boolean | undefined;
  /** Whether calls that were no meetings are brought in, too: over the telephone, one to one, ad hoc. @default false */
  readonly withCalls?: boolean | undefined;
  /** Read meetings again that are there already. @default false */
  readonly refresh?: boolean | undefined;
  readonly trackedKeywords?: readonly string[] | undefined;
  readonly trackedCompetitors?: readonly string[] | undefined;
  /** File in which runs remember what they have seen. @default none: all is listed each time */
  readonly state?: string | undefined;
}

export type TeamsSummary = ImportSummary & TeamsCounts;

/** Of the part of the connection that Graph needs. */
export interface GraphConnection extends GraphOptions {
  readonly url: string;
  readonly as: string;
  readonly tenant?: string | undefined;
  readonly secrets?: Secrets | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onWait?: ((seconds: number, reason: string) => void) | undefined;
}

/** Signs in to Graph. @throws one sentence where that fails */
export async function connectGraph(options: GraphConnection) {
  const { url, as, graphAs = as, graphUrl, tenant, graphSecrets: secrets = options.secrets, signal, onWait } = options;
  const environment = new URL(url);
  const address = graphUrl === undefined ? graphAddressOf(environment) : new URL(graphUrl);
  const authorization = await signInGraph({ url: address, environment, application: graphAs, tenant, secrets, signal });
  return { graph: createGraphApi({ url: address, authorization, signal, onWait, pace: new Pace() }), application: graphAs, authorization };
}

/**
 * Brings in the meetings of sellers from the transcripts that Teams wrote of them: measured and written as `importCalls` does.
 * @throws Error, DataverseError or GraphError when nothing could be started
 */
export async function importTeams(options: TeamsOptions): Promise<TeamsSummary> {
  const { since, onProgress, signal, dryRun = false } = options;
  const onWait = (seconds: number, reason: string) => onProgress?.({ kind: "waiting", seconds, reason });
  const state = options.state === undefined ? undefined : TeamsState.open(options.state, new URL(options.url).origin);
  const { graph, application } = await connectGraph({ ...options, signal, onWait });
  const counter = new TeamsCounter();
  const detector = await languageDetector();
  const refused = new Set<string>();
  const onCall: TeamsOptions["onCall"] = (outcome) => {
    if (outcome.result === "refused" && outcome.callId !== undefined) refused.add(outcome.callId);
    options.onCall?.(outcome);
  };
  const {
    optOut: { categories = [], lines = [] } = {},
    insideDomains = [],
    withoutEvent = false,
    refresh = false,
    withCalls = false,
  } = options;
  const summary = await importGroups({ ...options, onCall }, (target, tally) =>
    meetingGroups({
      ...options,
      ...{ graph, application, target, tally, counter, since, state, dryRun, withoutEvent, refresh, withCalls },
      languageDetector: detector,
      inside: new InsideAddresses(target.api, insideDomains),
      optOut: { categories, lines },
    }),
  );
  if (summary.stopped === undefined && !dryRun) state?.save((callId) => refused.has(callId), since, Date.now());
  return { ...summary, ...counter.counts(graph.requests) };
}
