import { createDraft, deleteDraft, mailHtml, unsentDrafts, type EmailPort } from "../../../shared/host/emailDraft";
import type { Fault } from "../../local/dataverse/faults";
import { startServer, type LocalServer } from "../../local/dataverse/localServer";
import { USERS } from "../../local/dataverse/sampleOrganisation";

describe("mailHtml", () => {
  it("writes names and addresses as text, whatever they hold", () => {
    expect(mailHtml('Hello <script>alert("x")</script> & co:', "https://x/?a=1&b=2")).toBe(
      '<p>Hello &lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; co:</p><p><a href="https://x/?a=1&amp;b=2">https://x/?a=1&amp;b=2</a></p>',
    );
  });
});

describe("a draft", () => {
  const ID = "92000000-0000-4000-8000-000000000001";
  const DRAFT = { from: USERS.max.id, to: USERS.sid.id, subject: "long ".repeat(100), html: "<p>Hello</p>" };
  let server: LocalServer;
  beforeEach(async () => void (server = await startServer()));
  afterEach(() => server.close());

  /** What a host's own Web API does with e-mails. */
  function portOf(as: keyof typeof USERS): EmailPort {
    const send = async (method: string, path: string, body?: unknown) => {
      const answer = await server.ask(method, path, { as, body });
      // eslint-disable-next-line @typescript-eslint/only-throw-error -- so does the platform
      if (answer.status >= 400) throw { errorCode: Number(answer.json.error.code), message: answer.json.error.message };
      return answer;
    };
    return {
      createRecord: async (_: string, row: object) => send("POST", "emails", row),
      deleteRecord: async (_: string, id: string) => send("DELETE", `emails(${id})`),
      retrieveMultipleRecords: async (_: string, options: string) => ({ entities: (await send("GET", `emails${options}`)).json.value }),
    } as unknown as EmailPort;
  }
  const stored = async () => (await server.ask("GET", "emails?$select=activityid,subject")).json.value;

  it("keeps a subject within what the column takes", async () => {
    expect(await createDraft(portOf("max"), ID, DRAFT)).toBe(true);
    expect((await stored()).map(({ subject }) => String(subject).length)).toEqual([200]);
  });

  const LOST: readonly (readonly [string, Omit<Fault, "match">])[] = [
    ["is cut before it is done", { dropConnection: true }],
    ["is cut after it is done", { dropConnection: true, onTheWayBack: true }],
    ["times out, but is done", { status: 504, onTheWayBack: true }],
    ["is told to come back, but is done", { status: 429, onTheWayBack: true }],
  ];
  it.each(LOST)("is stored once and deleted where a request %s", async (_, fault) => {
    const port = portOf("max");
    server.dataverse.faults.add({ match: /^POST .*emails/, ...fault });
    if (!(await createDraft(port, ID, DRAFT))) expect(await createDraft(port, ID, DRAFT)).toBe(true);
    expect(await createDraft(port, ID, DRAFT)).toBe(true);
    expect((await stored()).map(({ activityid }) => activityid)).toEqual([ID]);
    server.dataverse.faults.add({ match: /^DELETE .*emails/, ...fault });
    await deleteDraft(port, USERS.max.id, ID).catch(() => deleteDraft(port, USERS.max.id, ID));
    expect(await stored()).toEqual([]);
  });

  it("is neither there nor not where it cannot be looked for either", async () => {
    server.dataverse.faults.add({ match: /emails/, times: Infinity, dropConnection: true, onTheWayBack: true });
    await expect(createDraft(portOf("max"), ID, DRAFT)).rejects.toThrow();
    server.dataverse.faults.clear();
    expect(await createDraft(portOf("max"), ID, DRAFT)).toBe(true);
    expect(await stored()).toHaveLength(1);
  });

  it("is not found in what somebody else has written under the same id", async () => {
    await createDraft(portOf("max"), ID, DRAFT);
    expect(await createDraft(portOf("gus"), ID, { ...DRAFT, from: USERS.gus.id })).toBe(false);
    expect(await unsentDrafts(portOf("gus"), USERS.gus.id, [ID])).toEqual([]);
  });
});
