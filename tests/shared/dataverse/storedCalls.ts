import type { RowOf, RowPort } from "../../../shared/dataverse/DataverseClient";
import type { Query } from "../../../shared/dataverse/fetchXml";
import { createFetchPort } from "../../../shared/host/fetchPort";
import { createRowPort } from "../../../shared/host/rowPort";
import type { DataverseOptions } from "../../local/dataverse/createDataverse";
import { startServer, type LocalServer } from "../../local/dataverse/localServer";
import { USERS } from "../../local/dataverse/sampleOrganisation";
import { clientFor } from "../../local/dataverse/webApiOver";

export type Persona = keyof typeof USERS;

/** By logical name. */
type Columns = Readonly<Record<string, unknown>>;

/** Somebody who spoke in a call, with what was found in what they said: an agent with all measures, unless said otherwise. */
export interface StoredParticipant {
  /** Whom the row names; nobody where it is null. @default the call's owner */
  readonly user?: Persona | null;
  /** @default the call's owner */
  readonly owner?: Persona;
  readonly columns?: Columns;
  readonly signals?: readonly Columns[];
  readonly questions?: readonly Columns[];
  readonly scores?: readonly Columns[];
  readonly segments?: readonly Columns[];
  readonly notes?: readonly Columns[];
  readonly actionItems?: readonly Columns[];
}

/** A call of Sid's with somebody from outside, fully analysed; says only what differs. */
export interface StoredCall {
  /** By which tests know it. */
  readonly title: string;
  /** Ids for tests that ask by them. */
  readonly id?: string;
  readonly insightsId?: string;
  readonly transcriptId?: string;
  /** @default an hour before the local Dataverse's now */
  readonly start?: string;
  readonly owner?: Persona;
  readonly conversation?: Columns;
  /** Null: they were deleted, or never made. */
  readonly insights?: Columns | null;
  readonly sentiments?: readonly Columns[];
  readonly participants?: readonly StoredParticipant[];
  readonly tags?: readonly string[];
  readonly systemTags?: readonly string[];
  readonly comments?: readonly Columns[];
}

let made = 0;
/** An id that no other row has. */
export const newId = (): string => `a0000000-0000-4000-8000-${String((made += 1)).padStart(12, "0")}`;

const PARTICIPANT = "msdyn_conversationparticipantinsights";
const INSIGHTS = "msdyn_conversationaggregatedinsights";
export const user = (persona: Persona) => ({ table: "systemuser", id: USERS[persona].id });

function rowsOfCall(call: StoredCall, add: (table: string, row: Columns) => void): void {
  const { title, owner = "sid", start = "2025-06-15T09:00:00Z" } = call;
  const { id = newId(), insightsId: insights = newId(), transcriptId: transcript = newId() } = call;
  const ownerid = USERS[owner].id;
  const addAll = (table: string, rows: readonly Columns[] = [], columns: Columns) =>
    rows.forEach((row) => add(table, { msdyn_name: title, ownerid, ...columns, ...row }));
  addAll("msdyn_transcript", [{ msdyn_transcriptid: transcript }], {});
  if (call.insights !== null) {
    const measured = { msdyn_conversationdurationinms: 600_000, msdyn_switchcount: 24, msdyn_customerlongestmonologueinms: 62_000 };
    addAll(INSIGHTS, [{ ...measured, ...call.insights }], { [`${INSIGHTS}id`]: insights });
  }
  addAll("msdyn_conversationsentiment", call.sentiments ?? [{}], {
    [INSIGHTS]: insights,
    msdyn_customerpositivesentiment: 0.4,
    msdyn_customernegativesentiment: 0.2,
  });
  addAll("msdyn_sciconversation", [call.conversation ?? {}], {
    msdyn_sciconversationid: id,
    msdyn_conversationstarttime: start,
    msdyn_conversationscope: 1,
    msdyn_transcript: transcript,
    [INSIGHTS]: insights,
  });
  addAll("msdyn_conversationcomment", call.comments, { msdyn_content: title, msdyn_transcript: transcript });
  for (const [table, names] of [
    ["msdyn_conversationtag", call.tags],
    ["msdyn_conversationsystemtag", call.systemTags],
  ] as const)
    addAll(
      table,
      names?.map((name) => ({ msdyn_name: name })),
      { msdyn_tagtarget: id },
    );
  for (const one of call.participants ?? [{}]) {
    const participant = newId();
    const who = one.user === undefined ? owner : one.user;
    addAll(PARTICIPANT, [one.columns ?? {}], {
      [`${PARTICIPANT}id`]: participant,
      ownerid: USERS[one.owner ?? owner].id,
      [INSIGHTS]: insights,
      msdyn_participantrole: 0,
      msdyn_user: who && user(who),
      msdyn_talktolistenratio: 0.5,
      msdyn_talkingspeedwordspermin: 160,
      msdyn_avgpausebeforespeakinginms: 700,
      msdyn_longestmonologueinms: 60_000,
    });
    const said = { [PARTICIPANT]: participant };
    addAll("msdyn_conversationsignal", one.signals, said);
    addAll("msdyn_conversationquestion", one.questions, said);
    addAll("msdyn_conversationparticipantsentiment", one.scores, said);
    addAll("msdyn_conversationsegmentsentiment", one.segments, said);
    addAll("msdyn_conversationsummarysuggestion", one.notes, said);
    addAll("msdyn_conversationactionitem", one.actionItems, said);
  }
}

const servers: LocalServer[] = [];
afterEach(() => Promise.all(servers.splice(0).map((server) => server.close())));

export interface Stored {
  readonly server: LocalServer;
  /** All rows of a query, as somebody gets them over HTTP by the controls' own client. */
  readonly ask: <Q extends Query>(query: Q, as?: Persona) => Promise<readonly RowOf<Q>[]>;
  readonly portOf: (as: Persona) => RowPort;
}

/** A local Dataverse of its own for one test, which holds these calls. */
export async function stored(calls: readonly StoredCall[], options: Partial<DataverseOptions> = {}): Promise<Stored> {
  const server = await startServer(options);
  servers.push(server);
  const tables = new Map<string, Columns[]>();
  const add = (table: string, row: Columns) => {
    const rows = tables.get(table) ?? [];
    tables.set(table, rows);
    rows.push(row);
  };
  for (const call of calls) rowsOfCall(call, add);
  for (const [table, rows] of tables) server.dataverse.insertSeed(table, rows);
  const authorization = (as: Persona) => `Bearer ${USERS[as].domainName}`;
  return {
    server,
    ask: async (query, as = "sid") => {
      const { rows } = await clientFor(server.origin, USERS[as].domainName).fetch(query);
      return rows as readonly RowOf<typeof query>[];
    },
    portOf: (as) => {
      const ask = createFetchPort(server.origin);
      return createRowPort(
        (path, request = {}) => ask(path, { ...request, headers: { ...request.headers, Authorization: authorization(as) } }),
        USERS[as].id,
      );
    },
  };
}
