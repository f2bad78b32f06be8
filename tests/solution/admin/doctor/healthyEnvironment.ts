import fastify from "fastify";
import { packAddon } from "../../../../solution/addon/packAddon";
import { DEMO_ORGANISATION, demoDomainName, demoUserId } from "../../../local/demo";
import { organisationIdOf } from "../../../local/dataverse/Organisation";
import { createDataverse, type DataverseOptions } from "../../../local/dataverse/createDataverse";
import { NOW } from "../../../local/dataverse/localServer";
import { startShipped } from "../../../local/dataverse/shippedServer";

export type Server = Awaited<ReturnType<typeof startShipped>>;
export const ADMINISTRATOR = "Admin";
export const SELLER = "Mei Koh";
export const ORGANISATION_ID = organisationIdOf(DEMO_ORGANISATION);
export const RECORDER_ID = "e0000000-0000-4000-8000-00000000000e";

const id = (kind: number, call: number): string => `${kind}0000000-0000-4000-8000-${String(call).padStart(12, "0")}`;
const recordingId = (call: number): string => id(4, call);
const conversationId = (call: number): string => id(1, call);

/** A call of Mei's as the recorder stores it, two hours before the local Dataverse's now. */
export function storeCall({ dataverse }: Server, call: number, columns: Readonly<Record<string, unknown>> = {}): void {
  const owner = { ownerid: demoUserId(SELLER) };
  const [insights, participant, customer, transcript] = [id(2, call), id(3, call), id(6, call), id(5, call)];
  dataverse.insertSeed("msdyn_conversationaggregatedinsights", [
    { msdyn_conversationaggregatedinsightsid: insights, msdyn_name: "i", ...owner },
  ]);
  dataverse.insertSeed("msdyn_transcript", [{ msdyn_transcriptid: transcript, msdyn_name: "t", ...owner }]);
  dataverse.insertSeed("msdyn_conversationparticipantinsights", [
    {
      msdyn_conversationparticipantinsightsid: participant,
      msdyn_name: "p",
      msdyn_conversationaggregatedinsights: insights,
      msdyn_participantrole: 0,
      msdyn_talktolistenratio: 0.5,
      msdyn_user: { table: "systemuser", id: demoUserId(SELLER) },
      ...owner,
    },
    {
      msdyn_conversationparticipantinsightsid: customer,
      msdyn_name: "c",
      msdyn_conversationaggregatedinsights: insights,
      msdyn_participantrole: 1,
      msdyn_talktolistenratio: 0.5,
      ...owner,
    },
  ]);
  dataverse.insertSeed("msdyn_sciconversation", [
    {
      msdyn_sciconversationid: conversationId(call),
      msdyn_name: `Call ${call}`,
      msdyn_conversationstarttime: "2025-06-15T08:00:00Z",
      msdyn_conversationscope: 1,
      msdyn_communicationtype: 0,
      msdyn_conversationaggregatedinsights: insights,
      msdyn_transcript: transcript,
      msdyn_ocrecording: recordingId(call),
      createdby: RECORDER_ID,
      ...owner,
      ...columns,
    },
  ]);
}

async function storeRecording(server: Server, call: number): Promise<void> {
  server.dataverse.insertSeed("msdyn_ocrecording", [
    { msdyn_ocrecordingid: recordingId(call), msdyn_name: "r", ownerid: demoUserId(SELLER) },
  ]);
  const path = `msdyn_ocrecordings(${recordingId(call)})/msdyn_recording`;
  const headers = { "content-type": "application/octet-stream", "x-ms-file-name": "call.mp4" };
  await server.ask(ADMINISTRATOR, "PATCH", path, "sound", headers);
}

/** Packing takes a moment: once for a file of tests. */
let addon: Uint8Array | undefined;

/** An environment in which nothing is wrong: the product as it is shipped, and a call that the recorder made. */
export async function startHealthy(options: Partial<DataverseOptions> = {}): Promise<Server> {
  const server = await startShipped(options);
  await server.dataverse.importSolution((addon ??= packAddon({ app: "msdynce_saleshub", siteMap: "SalesHubSitemap" }).zip));
  const recorder = { systemuserid: RECORDER_ID, fullname: "# Conversation intelligence", applicationid: RECORDER_ID };
  server.dataverse.insertSeed("systemuser", [{ ...recorder, organizationid: ORGANISATION_ID }]);
  storeCall(server, 1);
  await storeRecording(server, 1);
  return server;
}

/** An environment that lacks tables of conversation intelligence, where nothing of ours can be imported. */
export async function startWithout(missingTables: readonly string[]): Promise<Pick<Server, "origin" | "close">> {
  const dataverse = await createDataverse({ organisation: DEMO_ORGANISATION, clock: () => NOW, missingTables });
  const app = fastify();
  dataverse.register(app);
  return {
    origin: await app.listen({ host: "127.0.0.1", port: 0 }),
    async close() {
      await app.close();
      await dataverse.close();
    },
  };
}

export { DEMO_ORGANISATION, demoDomainName, demoUserId };
