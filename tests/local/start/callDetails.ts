import { columns, filter, isOneOf, link, query } from "../../../shared/dataverse/fetchXml";
import { NAME_LENGTH } from "../../../shared/dataverse/storableText";
import { ENTITY_SETS, PARTICIPANT_ROLE, TABLES } from "../../../shared/dataverse/tables";
import type { CallDetails } from "../demo";
import type { LocalDataverse } from "../dataverse/createDataverse";

type Row = Readonly<Record<string, unknown>>;

export interface AdminApi {
  /** A request to the Web API as an administrator. @param body a file's content, or a row @throws one sentence where it is refused */
  (
    method: "GET" | "PATCH" | "POST",
    path: string,
    body?: Uint8Array<ArrayBuffer> | Row,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Response>;
}

/** Whoever took part in these calls. */
const participantsQuery = (conversationIds: readonly string[]) =>
  query(
    TABLES.participantInsights,
    {},
    columns({ msdyn_conversationparticipantinsightsid: "id", msdyn_participantrole: "role" }),
    link(
      TABLES.conversation,
      { from: TABLES.aggregatedInsights, to: TABLES.aggregatedInsights, alias: "c" },
      columns({ msdyn_sciconversationid: "call" }),
      filter(isOneOf("msdyn_sciconversationid", conversationIds)),
    ),
  );

/** Writes what a recorder adds to calls that have been imported: recordings with their files, suggestions, further findings. */
export async function writeCallDetails(dataverse: LocalDataverse, ask: AdminApi, details: readonly CallDetails[]): Promise<void> {
  const { fetchXml } = participantsQuery(details.map(({ conversationId }) => conversationId));
  const found = await ask("GET", `${ENTITY_SETS[TABLES.participantInsights]}?fetchXml=${encodeURIComponent(fetchXml)}`);
  const participants = ((await found.json()) as { readonly value: readonly Row[] }).value;
  for (const { conversationId, sellerId, createdOn, recording, findings } of details) {
    const seed = (table: string, row: Row): void =>
      dataverse.insertSeed(table, [{ overriddencreatedon: createdOn, ownerid: sellerId, ...row }]);
    for (const { id, table, side, columns } of findings) {
      const role = side === "seller" ? PARTICIPANT_ROLE.agent : PARTICIPANT_ROLE.customer;
      const participant = participants.find((row) => row["call"] === conversationId && row["role"] === role)?.["id"];
      const text = columns["msdyn_content"] ?? columns["msdyn_defaulttext"] ?? columns["msdyn_text"];
      seed(table, {
        [`${table}id`]: id,
        msdyn_name: String(text).slice(0, NAME_LENGTH),
        msdyn_conversationparticipantinsights: participant,
        ...columns,
      });
    }
    seed("msdyn_ocrecording", { msdyn_ocrecordingid: recording.id, msdyn_name: recording.name });
    await ask("PATCH", `msdyn_sciconversations(${conversationId})`, {
      "msdyn_OCRecording@odata.bind": `/msdyn_ocrecordings(${recording.id})`,
    });
    const { file } = recording;
    if (file) await ask("PATCH", `msdyn_ocrecordings(${recording.id})/msdyn_recording`, file.content(), { "x-ms-file-name": file.name });
  }
}
