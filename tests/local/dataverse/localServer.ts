import { createDataverse, type DataverseOptions, type LocalDataverse } from "./createDataverse";
import { listenLocally, localHttp, type HttpLimits } from "./localHttp";
import { ORGANISATION, USERS } from "./sampleOrganisation";
import { solutionZip } from "./sampleSolution";

export const NOW = new Date("2025-06-15T10:00:00Z");

export type Row = Readonly<Record<string, unknown>>;

/** A JSON body; each test asks for the properties that its answer has. */
export interface Body {
  readonly [name: string]: unknown;
  readonly value: readonly Row[];
  readonly error: { readonly code: string; readonly message: string };
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body as JSON; empty when it is none. */
  readonly json: Body;
}

export interface LocalServer {
  readonly dataverse: LocalDataverse;
  readonly origin: string;
  /** A request as a persona (default: the administrator). A body object is sent as JSON. */
  ask(method: string, path: string, options?: AskOptions): Promise<Answer>;
  fetchXml(entitySet: string, xml: string, options?: AskOptions): Promise<Answer>;
  close(): Promise<void>;
}

export interface AskOptions {
  readonly as?: keyof typeof USERS;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

function bodyOf(text: string): Body {
  try {
    return JSON.parse(text) as Body;
  } catch {
    return {} as Body;
  }
}

export async function answerOf(response: Response): Promise<Answer> {
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, json: bodyOf(text) };
}

export interface ServerOptions extends Partial<DataverseOptions> {
  /** Whether the sample solution is imported. @default true */
  readonly solution?: boolean;
  readonly http?: Partial<HttpLimits>;
}

/** A local Dataverse with the sample solution, over HTTP on a free port of 127.0.0.1. */
export async function startServer({ solution = true, http, ...options }: ServerOptions = {}): Promise<LocalServer> {
  const dataverse = await createDataverse({ organisation: ORGANISATION, clock: () => NOW, ...options });
  if (solution) await dataverse.importSolution(solutionZip());
  const app = localHttp(http);
  dataverse.register(app);
  const origin = await listenLocally(app);
  const ask = async (method: string, path: string, { as = "ada", body, headers = {} }: AskOptions = {}): Promise<Answer> => {
    const isText = typeof body === "string" || body instanceof Uint8Array;
    const response = await fetch(`${origin}/api/data/v9.2/${path}`, {
      method,
      headers: {
        authorization: `Bearer ${USERS[as].domainName}`,
        ...(body === undefined || isText ? {} : { "content-type": "application/json" }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: isText ? (body as string) : JSON.stringify(body) }),
    });
    return answerOf(response);
  };
  return {
    dataverse,
    origin,
    ask,
    fetchXml: (entitySet, xml, more) => ask("GET", `${entitySet}?fetchXml=${encodeURIComponent(xml)}`, more),
    async close() {
      await app.close();
      await dataverse.close();
    },
  };
}

export const EVERYTHING = { prefer: 'odata.include-annotations="*"' };

/** Ids that tell their number. */
const sampleId =
  (prefix: string) =>
  (number: number): string =>
    `${prefix}0000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
export const callId = sampleId("1");
export const insightsId = sampleId("2");
export const participantId = sampleId("3");

export interface SampleCall {
  readonly number: number;
  readonly owner: keyof typeof USERS;
  readonly start: string;
  readonly more?: Readonly<Record<string, unknown>>;
  readonly switches?: number;
  readonly share?: number;
}

/** Conversations with their insights and the seller's participation. */
export function seedCalls(dataverse: LocalDataverse, calls: readonly SampleCall[]): void {
  dataverse.insertSeed(
    "msdyn_conversationaggregatedinsights",
    calls.map((c) => ({
      msdyn_conversationaggregatedinsightsid: insightsId(c.number),
      msdyn_name: `insights ${c.number}`,
      msdyn_switchcount: c.switches ?? null,
      ownerid: USERS[c.owner].id,
    })),
  );
  dataverse.insertSeed(
    "msdyn_conversationparticipantinsights",
    calls.map((c) => ({
      msdyn_conversationparticipantinsightsid: participantId(c.number),
      msdyn_name: `participant ${c.number}`,
      msdyn_conversationaggregatedinsights: insightsId(c.number),
      msdyn_participantrole: 0,
      msdyn_talktolistenratio: c.share ?? null,
      msdyn_user: { table: "systemuser", id: USERS[c.owner].id },
      ownerid: USERS[c.owner].id,
    })),
  );
  dataverse.insertSeed(
    "msdyn_sciconversation",
    calls.map((c) => ({
      msdyn_sciconversationid: callId(c.number),
      msdyn_name: `Call ${c.number}`,
      msdyn_conversationstarttime: c.start,
      msdyn_conversationscope: 1,
      msdyn_conversationaggregatedinsights: insightsId(c.number),
      ownerid: USERS[c.owner].id,
      ...c.more,
    })),
  );
}

/** Names of the rows, in their order. */
export const namesOf = (answer: Answer): unknown[] => answer.json.value.map((row) => row["msdyn_name"]);
