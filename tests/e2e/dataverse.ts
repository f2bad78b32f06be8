import { deterministicId } from "../../shared/dataverse/deterministicId";
import { OWN_OPTION_BASE } from "../../shared/dataverse/tables";
import { COMPARISONS, PERIODS } from "../../shared/domain/Period";
import { demoDomainName, demoUserId } from "../local/demo";
import type { Environment } from "../local/start/environment";

type Row = Readonly<Record<string, unknown>>;

/** The Web API of a local Dataverse as one person has it. */
export class WebApi {
  /** @param as full name of a person of the demo, or `admin` */
  constructor(
    private readonly environment: Environment,
    private readonly as: string,
  ) {}

  /** @param path of the Web API, such as `emails?$select=subject` */
  async read(path: string): Promise<readonly Row[]> {
    const response = await this.send("GET", path);
    return ((await response.json()) as { readonly value: readonly Row[] }).value;
  }

  /** @returns the id of the new row */
  async create(set: string, row: Row): Promise<string> {
    const response = await this.send("POST", set, row);
    return /\(([^)]+)\)$/.exec(response.headers.get("OData-EntityId") ?? "")?.[1] ?? "";
  }

  async change(set: string, id: string, row: Row): Promise<void> {
    await this.send("PATCH", `${set}(${id})`, row);
  }

  /** Stores a file in a file column. */
  async upload(set: string, id: string, column: string, name: string, content: string | Uint8Array<ArrayBuffer>): Promise<void> {
    const response = await fetch(`${this.environment.url}/api/data/v9.2/${set}(${id})/${column}`, {
      method: "PATCH",
      headers: { Authorization: `Bearer ${demoDomainName(this.as)}`, "Content-Type": "application/octet-stream", "x-ms-file-name": name },
      body: content,
    });
    if (!response.ok) throw new Error(`The file ${name} was answered ${response.status}: ${await response.text()}`);
  }

  async remove(set: string, id: string): Promise<void> {
    await this.send("DELETE", `${set}(${id})`);
  }

  /** Calls an unbound action. */
  async act(name: string, parameters: Row): Promise<void> {
    await this.send("POST", name, parameters);
  }

  private async send(method: string, path: string, body?: Row): Promise<Response> {
    const response = await fetch(`${this.environment.url}/api/data/v9.2/${path}`, {
      method,
      headers: { Authorization: `Bearer ${demoDomainName(this.as)}`, "Content-Type": "application/json" },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${method} ${path} was answered ${response.status}: ${await response.text()}`);
    return response;
  }
}

/** Sets an environment variable, as an admin does in make.powerapps.com. */
export async function setVariable(environment: Environment, schemaName: string, value: string): Promise<void> {
  const admin = new WebApi(environment, "admin");
  const named = `?$filter=schemaname eq '${schemaName}'`;
  const [[definition], [known]] = [
    await admin.read(`environmentvariabledefinitions${named}`),
    await admin.read(`environmentvariablevalues${named}`),
  ];
  if (known) return admin.change("environmentvariablevalues", String(known["environmentvariablevalueid"]), { value });
  await admin.create("environmentvariablevalues", {
    value,
    schemaname: schemaName,
    "EnvironmentVariableDefinitionId@odata.bind": `/environmentvariabledefinitions(${String(definition?.["environmentvariabledefinitionid"])})`,
  });
}

/** What a page is opened with, as if the viewer had left it so. */
interface LeftPage {
  readonly viewer: string;
  readonly seller: string;
  /** @default the last 30 days */
  readonly period?: (typeof PERIODS)[number];
  /** What the viewer has read, as it is stored. @default nothing */
  readonly readMarks?: string;
}

/** Puts a viewer's choices back to what a test begins with: a seller, the period before, nobody starred. */
export async function leavePage(environment: Environment, left: LeftPage): Promise<void> {
  const { viewer, seller, period = "last30Days", readMarks = null } = left;
  const api = new WebApi(environment, viewer);
  const [row] = await api.read(
    `slr_sellerviews?$select=slr_sellerviewid&$filter=_ownerid_value eq ${demoUserId(viewer)}&$orderby=createdon asc&$top=1`,
  );
  // A row that is not there yet is made.
  await api.change("slr_sellerviews", (row?.["slr_sellerviewid"] as string | undefined) ?? demoUserId(viewer), {
    slr_name: viewer,
    "slr_SellerId@odata.bind": `/systemusers(${demoUserId(seller)})`,
    slr_period: OWN_OPTION_BASE + PERIODS.indexOf(period),
    slr_compare: OWN_OPTION_BASE + COMPARISONS.indexOf("previousPeriod"),
    slr_starred: null,
    slr_calllist: null,
    slr_from: null,
    slr_to: null,
    slr_readmarks: readMarks,
  });
}

/** A call as rows that nobody checked. */
interface SeededCall {
  /** Unlike that of every other call of the test. */
  readonly key: string;
  readonly seller: string;
  /** @default another colleague does not take part */
  readonly colleague?: string;
  readonly title?: string;
  /** @default 20 June 2026, 10:00 UTC */
  readonly startedAt?: string;
  /** Columns of the conversation, of its insights, of the seller's part, of its scores; `insights: null` leaves all but the first out. */
  readonly conversation?: Row;
  readonly insights?: Row | null;
  readonly part?: Row;
  readonly scores?: readonly Row[];
  /** Tracked words that the customer said. */
  readonly words?: readonly string[];
  readonly tags?: readonly string[];
  readonly questions?: readonly string[];
}

const PLAUSIBLE = {
  insights: { msdyn_conversationdurationinms: 300_000, msdyn_customerlongestmonologueinms: 60_000, msdyn_switchcount: 30 },
  part: {
    msdyn_talktolistenratio: 0.5,
    msdyn_talkingspeedwordspermin: 160,
    msdyn_avgpausebeforespeakinginms: 700,
    msdyn_longestmonologueinms: 50_000,
  },
  scores: [{ msdyn_customerpositivesentiment: 0.4, msdyn_customernegativesentiment: 0.1 }],
};

/**
 * Gives a seeded call a transcript.
 * @param stored content of the file; undefined stores none
 * @returns the id of the transcript
 */
export async function seedTranscript(
  environment: Environment,
  { conversationId, seller, stored }: { readonly conversationId: string; readonly seller: string; readonly stored: string | undefined },
): Promise<string> {
  const id = deterministicId(conversationId, "e2e transcript");
  environment.dataverse.insertSeed("msdyn_transcript", [{ msdyn_transcriptid: id, msdyn_name: "-", ownerid: demoUserId(seller) }]);
  const admin = new WebApi(environment, "admin");
  if (stored !== undefined) await admin.upload("msdyn_transcripts", id, "msdyn_voicetranscript", "transcript.json", stored);
  await admin.change("msdyn_sciconversations", conversationId, { "msdyn_Transcript@odata.bind": `/msdyn_transcripts(${id})` });
  return id;
}

/** Writes a call past everything that would check it. @returns the id of the conversation */
export function seedCall({ dataverse }: Environment, call: SeededCall): string {
  const {
    key,
    seller,
    colleague,
    title = key,
    startedAt = "2026-06-20T10:00:00Z",
    insights = {},
    words = [],
    tags = [],
    questions = [],
  } = call;
  const idOf = (role: string) => deterministicId(`e2e ${key}`, role);
  const ownerid = demoUserId(seller);
  const row = (columns: Row): Row => ({ msdyn_name: "-", ownerid, ...columns });
  const ofInsights = { msdyn_conversationaggregatedinsights: idOf("insights") };
  if (insights !== null) {
    dataverse.insertSeed("msdyn_conversationaggregatedinsights", [
      row({ msdyn_conversationaggregatedinsightsid: idOf("insights"), ...PLAUSIBLE.insights, ...insights }),
    ]);
    const agents = [seller, ...(colleague === undefined ? [] : [colleague])];
    const participant = (role: string, columns: Row) =>
      row({ msdyn_conversationparticipantinsightsid: idOf(role), ...ofInsights, ...PLAUSIBLE.part, ...columns });
    dataverse.insertSeed("msdyn_conversationparticipantinsights", [
      ...agents.map((agent) =>
        participant(agent, {
          msdyn_participantrole: 0,
          msdyn_user: { table: "systemuser", id: demoUserId(agent) },
          ...(agent === seller && { msdyn_participantid: "0", ...call.part }),
        }),
      ),
      participant("customer", { msdyn_participantrole: 1, msdyn_participantid: "1" }),
    ]);
    dataverse.insertSeed(
      "msdyn_conversationsentiment",
      (call.scores ?? PLAUSIBLE.scores).map((score) => row({ ...ofInsights, ...score })),
    );
    const said = (texts: readonly string[], columns: Row) =>
      texts.map((text, index) =>
        row({
          msdyn_conversationparticipantinsights: idOf("customer"),
          msdyn_text: text,
          msdyn_offsetinms: index * 1_000,
          msdyn_durationinms: 500,
          ...columns,
        }),
      );
    dataverse.insertSeed("msdyn_conversationsignal", said(words, { msdyn_type: "TrackedKeyword" }));
    dataverse.insertSeed("msdyn_conversationquestion", said(questions, {}));
  }
  const conversation = {
    msdyn_sciconversationid: idOf("conversation"),
    msdyn_name: title,
    msdyn_conversationstarttime: startedAt,
    msdyn_conversationscope: 1,
    msdyn_communicationtype: 0,
  };
  dataverse.insertSeed("msdyn_sciconversation", [row({ ...conversation, ...(insights !== null && ofInsights), ...call.conversation })]);
  dataverse.insertSeed(
    "msdyn_conversationtag",
    tags.map((tag) => row({ msdyn_name: tag, msdyn_tagtarget: idOf("conversation") })),
  );
  return idOf("conversation");
}
