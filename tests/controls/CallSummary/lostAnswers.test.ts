import "../../shared/host/pageWindow";
import { createActivity, deleteActivity, linkActivity } from "../../../controls/CallSummary/actions/followUp";
import { deleteComment, saveComment, sendComment } from "../../../controls/CallSummary/comments/writeComment";
import { addTag, deleteTag } from "../../../controls/CallSummary/header/callTags";
import { saveNotes } from "../../../controls/CallSummary/notes/callNotes";
import type { RowPort } from "../../../shared/dataverse/DataverseClient";
import type { TranscriptComment } from "../../../shared/domain/TranscriptComment";
import { ACTIVITY_TYPES, type ActivityType, type CallActionItem } from "../../../shared/domain/CallFindings";
import { createFetchPort } from "../../../shared/host/fetchPort";
import { createRowPort } from "../../../shared/host/rowPort";
import type { Fault } from "../../local/dataverse/faults";
import { callId, startServer, type LocalServer } from "../../local/dataverse/localServer";
import { USERS } from "../../local/dataverse/sampleOrganisation";

const [CALL, ITEM, TRANSCRIPT, PHONE_CALL] = [callId(1), callId(2), callId(3), callId(4)];
const PROMISE: CallActionItem = { id: ITEM, participantId: "0", role: "seller", text: "I will send the offer.", isSuggested: false };

let server: LocalServer;
let rows: RowPort;
let restore: () => void;

function portOf(as: keyof typeof USERS): RowPort {
  const ask = createFetchPort(server.origin);
  return createRowPort(
    (path, request = {}) => ask(path, { ...request, headers: { ...request.headers, Authorization: `Bearer ${USERS[as].domainName}` } }),
    USERS[as].id,
  );
}

beforeAll(async () => {
  server = await startServer();
  const ownerid = USERS.sid.id;
  server.dataverse.insertSeed("msdyn_transcript", [{ msdyn_transcriptid: TRANSCRIPT, msdyn_name: "Renewal", ownerid }]);
  server.dataverse.insertSeed("msdyn_sciconversation", [{ msdyn_sciconversationid: CALL, msdyn_name: "Renewal", ownerid }]);
  server.dataverse.insertSeed("msdyn_conversationactionitem", [{ msdyn_conversationactionitemid: ITEM, msdyn_name: "Renewal", ownerid }]);
  server.dataverse.insertSeed("phonecall", [{ activityid: PHONE_CALL, subject: "Renewal", ownerid }]);
  rows = portOf("sid");
  restore = server.dataverse.restorePoint();
});
afterEach(() => {
  server.dataverse.faults.clear();
  restore();
});
afterAll(() => server.close());

const found = async (path: string) => (await server.ask("GET", path)).json.value;
const COMMENTS = `msdyn_conversationcomments?$filter=_msdyn_transcript_value eq ${TRANSCRIPT}`;
const TAGS = `msdyn_conversationtags?$filter=_msdyn_tagtarget_value eq ${CALL}`;
const MAX = { id: USERS.max.id, name: USERS.max.fullName };

const follow = (type: ActivityType) =>
  createActivity(rows, { item: PROMISE, type, call: {}, link: "https://x/", now: Date.UTC(2025, 5, 15) }, (activity) =>
    linkActivity(rows, PROMISE, activity),
  );
let comments = 0;
/** A comment keeps its id with its draft. */
const commented = (text = "Well asked") => {
  const id = `91000000-0000-4000-8000-${String((comments += 1)).padStart(12, "0")}`;
  return async (): Promise<TranscriptComment> => {
    const sent = await sendComment(rows, { id, transcriptId: TRANSCRIPT, text, atMs: 1_000, durationMs: 0 }, [MAX]);
    if (sent.kind !== "sent" || !sent.comment) throw new Error(sent.kind);
    return sent.comment;
  };
};
async function done(changed: Promise<{ readonly kind: string }>): Promise<void> {
  const { kind } = await changed;
  if (kind !== "done" && kind !== "gone") throw new Error(kind);
}

type Failing = Omit<Fault, "match">;
const FAULTS: readonly (readonly [string, Failing])[] = [
  ["is cut before anything is done", { dropConnection: true }],
  ["is cut after it is done", { dropConnection: true, onTheWayBack: true }],
  ["is cut within the answer", { cutBodyAt: 3 }],
  ["times out, but is done", { status: 504, onTheWayBack: true }],
  ["is told to come back, but is done", { status: 429, onTheWayBack: true }],
];

describe.each(FAULTS)("where each write of a kind %s", (_, fault) => {
  /** Every request of a kind fails; whoever is told of it tries again when that is over. */
  async function insisted<T>(match: RegExp, act: () => Promise<T>): Promise<T> {
    server.dataverse.faults.add({ match, times: Infinity, ...fault });
    try {
      return await act();
    } catch {
      server.dataverse.faults.clear();
      return await act();
    } finally {
      server.dataverse.faults.clear();
    }
  }

  it.each(ACTIVITY_TYPES)("a follow-up is made once and linked: %s", async (type) => {
    for (const match of [/^POST /, /^PATCH /]) {
      restore();
      const { id } = await insisted(match, () => follow(type));
      expect((await found(`${type}s?$filter=subject eq '${PROMISE.text}'`)).map((row) => row["activityid"])).toEqual([id]);
      expect((await server.ask("GET", `msdyn_conversationactionitems(${ITEM})`)).json["_msdyn_createdactivity_value"]).toBe(id);
    }
  });

  it("a follow-up of another kind takes the place of one of which nothing is known", async () => {
    server.dataverse.faults.add({ match: /^POST /, times: Infinity, ...fault });
    server.dataverse.faults.add({ match: /^GET .*tasks/, times: Infinity, dropConnection: true });
    await expect(follow("task")).rejects.toMatchObject({ name: "DataverseError" });
    server.dataverse.faults.clear();
    await follow("email");
    expect(await Promise.all(["tasks", "emails"].map(async (set) => (await found(set)).length))).toEqual([0, 1]);
  });

  it("a follow-up is deleted", async () => {
    const activity = await follow("task");
    await insisted(/^DELETE /, () => deleteActivity(rows, activity));
    expect(await found("tasks")).toEqual([]);
  });

  it("a tag is put on a call once, and deleted", async () => {
    const tag = await insisted(/^POST /, () => addTag(rows, CALL, "pricing"));
    expect((await found(TAGS)).map((row) => row["msdyn_conversationtagid"])).toEqual([tag.id]);
    await insisted(/^DELETE /, () => deleteTag(rows, tag));
    expect(await found(TAGS)).toEqual([]);
  });

  it("a comment is stored once and read by its readers, changed, and deleted", async () => {
    const send = commented();
    const sent = await insisted(/^POST /, send);
    const reply = commented("I did");
    await insisted(/GrantAccess/, reply);
    const texts = async () => (await found(COMMENTS)).map((row) => row["msdyn_content"]);
    expect((await texts()).sort()).toEqual(["I did", "Well asked"]);
    expect(await portOf("max").read("msdyn_conversationcomment", sent.id, ["msdyn_content"])).toMatchObject({
      msdyn_content: "Well asked",
    });
    await insisted(/^PATCH /, () => done(saveComment(rows, sent.id, "Better asked", sent.etag)));
    expect((await texts()).sort()).toEqual(["Better asked", "I did"]);
    const changed = await send();
    await insisted(/^DELETE /, () => done(deleteComment(rows, changed)));
    expect(await texts()).toEqual(["I did"]);
  });

  it("notes are added once to what the activity says", async () => {
    await insisted(/^PATCH /, () => saveNotes(rows, { table: "phonecall", id: PHONE_CALL, name: "Renewal" }, "They want a discount."));
    expect((await server.ask("GET", `phonecalls(${PHONE_CALL})`)).json["description"]).toBe("They want a discount.");
  });
});

describe("a second person", () => {
  it("puts the same tag on a call by a row of their own", async () => {
    await addTag(rows, CALL, "pricing");
    await addTag(portOf("max"), CALL, "pricing");
    expect((await found(TAGS)).map((row) => row["_createdby_value"]).sort()).toEqual([USERS.max.id, USERS.sid.id]);
  });
});
