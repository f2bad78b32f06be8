import { demoUserId } from "../../../local/demo";
import type { Answer } from "../../../local/dataverse/localServer";
import { startShipped } from "../../../local/dataverse/shippedServer";

const TRANSCRIPT = "5a000000-0000-4000-8000-000000000001";
const MANAGER = "Mara Lindqvist";
const SELLER = "Jonas Weber";
const DIRECTOR = "Iris Falk";
/** In the same team, in another, that team's manager, and somebody without our roles. */
const OTHERS = ["Mei Koh", "Grace Lin", "Tomás Vidal", "Noor Haddad"];

async function startWithTranscript(hierarchySecurity: boolean) {
  const { dataverse, ask, close } = await startShipped({ hierarchySecurity });
  dataverse.insertSeed("msdyn_transcript", [{ msdyn_transcriptid: TRANSCRIPT, msdyn_name: "Price talk", ownerid: demoUserId(SELLER) }]);
  const id = (answer: Answer): string => String(answer.json["msdyn_conversationcommentid"]);
  return {
    close,
    write: (as: string, text: string) =>
      ask(
        as,
        "POST",
        "msdyn_conversationcomments",
        {
          msdyn_name: text.slice(0, 100),
          msdyn_content: text,
          msdyn_offsetinms: 258_000,
          msdyn_durationinms: 4_000,
          "msdyn_Transcript@odata.bind": `/msdyn_transcripts(${TRANSCRIPT})`,
        },
        { prefer: "return=representation" },
      ),
    share: (as: string, comment: Answer, reader: string) =>
      ask(as, "POST", "GrantAccess", {
        Target: { "@odata.type": "Microsoft.Dynamics.CRM.msdyn_conversationcomment", msdyn_conversationcommentid: id(comment) },
        PrincipalAccess: {
          Principal: { "@odata.type": "Microsoft.Dynamics.CRM.systemuser", systemuserid: demoUserId(reader) },
          AccessMask: "ReadAccess",
        },
      }),
    read: (as: string, comment: Answer) => ask(as, "GET", `msdyn_conversationcomments(${id(comment)})?$select=msdyn_content`),
    /** Texts of the thread that somebody finds; undefined where the table may not be read. */
    thread: async (as: string) => {
      const filter = `$filter=_msdyn_transcript_value eq ${TRANSCRIPT}&$orderby=createdon`;
      const { status, json } = await ask(as, "GET", `msdyn_conversationcomments?$select=msdyn_content&${filter}`);
      return status === 200 ? json.value.map((row) => row["msdyn_content"]) : undefined;
    },
    change: (as: string, comment: Answer, text: string) =>
      ask(as, "PATCH", `msdyn_conversationcomments(${id(comment)})`, { msdyn_content: text }, { "if-match": "*" }),
    remove: (as: string, comment: Answer) => ask(as, "DELETE", `msdyn_conversationcomments(${id(comment)})`),
  };
}

describe("a comment on a transcript, with the roles that are shipped", () => {
  let calls: Awaited<ReturnType<typeof startWithTranscript>>;
  beforeAll(async () => void (calls = await startWithTranscript(true)));
  afterAll(() => calls.close());

  it("is a conversation of a manager and a seller: shared by the one, answered by the other", async () => {
    const comment = await calls.write(MANAGER, "Count to two before you answer.");
    expect([comment.status, comment.json["@odata.etag"]]).toEqual([201, expect.stringMatching(/^W\/"\d+"$/)]);
    expect((await calls.read(SELLER, comment)).status).toBe(403);
    expect((await calls.share(MANAGER, comment, SELLER)).status).toBe(204);
    expect((await calls.read(SELLER, comment)).json["msdyn_content"]).toBe("Count to two before you answer.");
    const reply = await calls.write(SELLER, "Fair point.");
    expect(reply.status).toBe(201);
    // Hierarchy security, not a share: a seller's replies are the manager's to read.
    expect((await calls.read(MANAGER, reply)).json["msdyn_content"]).toBe("Fair point.");
    expect(await calls.thread(SELLER)).toEqual(expect.arrayContaining(["Count to two before you answer.", "Fair point."]));
    await calls.remove(SELLER, reply);
    await calls.remove(MANAGER, comment);
    expect(await calls.thread(MANAGER)).toEqual([]);
  });

  it("is read by the director of all business units", async () => {
    const comment = await calls.write(MANAGER, "Good question.");
    expect((await calls.read(DIRECTOR, comment)).status).toBe(200);
    expect(await calls.thread(DIRECTOR)).toEqual(["Good question."]);
    await calls.remove(MANAGER, comment);
  });

  it.each(OTHERS)("is not read by %s", async (other) => {
    const comment = await calls.write(MANAGER, "Between the two of us.");
    await calls.share(MANAGER, comment, SELLER);
    const reply = await calls.write(SELLER, "Thank you.");
    for (const each of [comment, reply]) expect((await calls.read(other, each)).status).toBe(403);
    expect((await calls.thread(other)) ?? []).toEqual([]);
    await calls.remove(SELLER, reply);
    await calls.remove(MANAGER, comment);
  });

  it.each([SELLER, ...OTHERS])("is neither changed nor deleted nor passed on by %s", async (other) => {
    const comment = await calls.write(MANAGER, "As I said.");
    await calls.share(MANAGER, comment, SELLER);
    expect((await calls.change(other, comment, "I never said that.")).status).toBe(403);
    expect((await calls.remove(other, comment)).status).toBe(403);
    expect((await calls.share(other, comment, "Mei Koh")).status).toBe(403);
    expect((await calls.read(MANAGER, comment)).json["msdyn_content"]).toBe("As I said.");
    await calls.remove(MANAGER, comment);
  });

  it("is changed and deleted by its author", async () => {
    const reply = await calls.write(SELLER, "Far point.");
    expect((await calls.change(SELLER, reply, "Fair point.")).status).toBe(204);
    expect((await calls.read(SELLER, reply)).json["msdyn_content"]).toBe("Fair point.");
    expect((await calls.remove(SELLER, reply)).status).toBe(204);
    expect((await calls.read(SELLER, reply)).status).toBe(404);
  });

  it("is within reach of the author's own manager, who by hierarchy security writes what a report may, but deletes nothing", async () => {
    const reply = await calls.write(SELLER, "Fair point.");
    expect((await calls.change(MANAGER, reply, "Fair point!")).status).toBe(204);
    expect((await calls.remove(MANAGER, reply)).status).toBe(403);
    await calls.remove(SELLER, reply);
  });

  it("needs a transcript that its author may read", async () => {
    for (const other of OTHERS) expect((await calls.write(other, "Me too.")).status).toBe(403);
  });
});

describe("a comment where hierarchy security is off", () => {
  let calls: Awaited<ReturnType<typeof startWithTranscript>>;
  beforeAll(async () => void (calls = await startWithTranscript(false)));
  afterAll(() => calls.close());

  it("is written by the manager of a business unit on a report's call, and by nobody else changed or deleted", async () => {
    const comment = await calls.write(DIRECTOR, "Well done.");
    expect(comment.status).toBe(201);
    await calls.share(DIRECTOR, comment, SELLER);
    const reply = await calls.write(SELLER, "Thank you!");
    expect(await calls.thread(DIRECTOR)).toEqual(expect.arrayContaining(["Well done.", "Thank you!"]));
    for (const [author, written] of [
      [SELLER, comment],
      [DIRECTOR, reply],
    ] as const) {
      expect((await calls.change(author, written, "…")).status).toBe(403);
      expect((await calls.remove(author, written)).status).toBe(403);
    }
  });

  it("is out of reach of a manager who counts on hierarchy security", async () => {
    expect((await calls.write(MANAGER, "Hello?")).status).toBe(403);
  });
});
