import { sendComment, saveComment, deleteComment } from "../../../../controls/CallSummary/comments/writeComment";
import type { RowPort } from "../../../../shared/dataverse/DataverseClient";
import { loadComments } from "../../../../controls/CallSummary/loadCallSummary";
import { createFetchPort } from "../../../../shared/host/fetchPort";
import { createRowPort } from "../../../../shared/host/rowPort";
import { NOW, startServer, type LocalServer } from "../../../local/dataverse/localServer";
import { USERS } from "../../../local/dataverse/sampleOrganisation";
import { clientFor } from "../../../local/dataverse/webApiOver";

type Persona = keyof typeof USERS;

const TRANSCRIPT = "90000000-0000-4000-8000-000000000001";
const idOf = (number: number) => `91000000-0000-4000-8000-${String(number).padStart(12, "0")}`;

let server: LocalServer;

beforeEach(async () => {
  server = await startServer({ hierarchySecurity: true });
  server.dataverse.insertSeed("msdyn_transcript", [{ msdyn_transcriptid: TRANSCRIPT, msdyn_name: "Sid's call", ownerid: USERS.sid.id }]);
});
afterEach(() => server.close());

function rowsOf(as: Persona): RowPort {
  const ask = createFetchPort(server.origin);
  return createRowPort(
    (path, request = {}) => ask(path, { ...request, headers: { ...request.headers, Authorization: `Bearer ${USERS[as].domainName}` } }),
    USERS[as].id,
  );
}
const seenBy = async (as: Persona) =>
  (await loadComments(clientFor(server.origin, USERS[as].domainName), TRANSCRIPT)).map(({ text }) => text);
const comment = (number: number, text: string) => ({ id: idOf(number), transcriptId: TRANSCRIPT, text, atMs: 252_000, durationMs: 18_000 });
const reader = (as: Persona) => ({ id: USERS[as].id, name: USERS[as].fullName });

describe("a comment of a manager", () => {
  it("is seen by the seller, whose reply is seen by the manager, and by nobody else", async () => {
    expect(await sendComment(rowsOf("max"), comment(1, "Ask what drives it"), [reader("sid")])).toMatchObject({
      kind: "sent",
      comment: { text: "Ask what drives it", atMs: 252_000, durationMs: 18_000, authorId: USERS.max.id },
    });
    expect(await seenBy("sid")).toEqual(["Ask what drives it"]);
    expect(await sendComment(rowsOf("sid"), comment(2, "I did"), [reader("max")])).toMatchObject({ kind: "sent" });
    expect(await seenBy("max")).toHaveLength(2);
    for (const other of ["eve", "sam"] as const) expect(await seenBy(other)).toEqual([]);
  });

  it("says whose words they are by now where a manager has changed what a report wrote", async () => {
    const sent = await sendComment(rowsOf("sid"), comment(1, "I did"), []);
    const { id, etag } = sent.kind === "sent" ? sent.comment! : undefined!;
    expect(await saveComment(rowsOf("max"), id, "I did not", etag)).toMatchObject({ kind: "done" });
    const [seen] = await loadComments(clientFor(server.origin, USERS.sid.domainName), TRANSCRIPT);
    expect(seen).toMatchObject({
      text: "I did not",
      authorName: "Sid Seller",
      change: { at: NOW.getTime(), otherId: USERS.max.id, otherName: "Max Manager" },
    });
  });

  it("is not stored where it cannot be shared, and where its transcript is gone", async () => {
    server.dataverse.faults.add({ match: /GrantAccess/, status: 403 });
    expect(await sendComment(rowsOf("max"), comment(1, "Half"), [reader("sid")])).toMatchObject({
      kind: "notShared",
      error: { reason: "forbidden" },
    });
    expect(await seenBy("max")).toEqual([]);
    expect(await sendComment(rowsOf("max"), { ...comment(1, "Lost"), transcriptId: idOf(9) }, [])).toMatchObject({
      kind: "notCreated",
      error: { reason: "missing" },
    });
  });

  it("is stored once where the connection broke, and shared then", async () => {
    server.dataverse.faults.add({ match: /GrantAccess/, times: Infinity, dropConnection: true });
    server.dataverse.faults.add({ match: /^DELETE/, times: Infinity, dropConnection: true });
    expect(await sendComment(rowsOf("max"), comment(1, "One"), [reader("sid")])).toMatchObject({
      kind: "half",
      unreached: [reader("sid")],
    });
    expect(await seenBy("sid")).toEqual([]);
    server.dataverse.faults.clear();
    expect(await sendComment(rowsOf("max"), comment(1, "One, again"), [reader("sid")])).toMatchObject({ kind: "sent" });
    expect(await seenBy("sid")).toEqual(["One, again"]);
  });

  it("is changed and deleted in the version that was read", async () => {
    const sent = await sendComment(rowsOf("max"), comment(1, "One"), [reader("sid")]);
    const first = sent.kind === "sent" ? sent.comment! : undefined!;
    expect(await saveComment(rowsOf("max"), first.id, "Two", first.etag)).toMatchObject({ kind: "done", value: { text: "Two" } });
    const second = await saveComment(rowsOf("max"), first.id, "Three", first.etag);
    expect(second).toMatchObject({ kind: "changed", present: { text: "Two" } });
    expect(await deleteComment(rowsOf("max"), first)).toMatchObject({ kind: "changed", present: { text: "Two" } });
    expect(await saveComment(rowsOf("sid"), first.id, "Mine", "*")).toMatchObject({ kind: "failed", error: { reason: "forbidden" } });
    expect(await deleteComment(rowsOf("max"), second.kind === "changed" ? second.present : first)).toEqual({
      kind: "done",
      value: undefined,
    });
    expect(await saveComment(rowsOf("max"), first.id, "Four", "*")).toEqual({ kind: "gone" });
  });
});
