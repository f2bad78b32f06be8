import { startServer, type LocalServer } from "./localServer";

const CRLF = "\r\n";
const id = (number: number): string => `80000000-0000-4000-8000-${String(number).padStart(12, "0")}`;

interface Operation {
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
  readonly contentId?: number;
}

const part = ({ method, path, body, contentId }: Operation): string =>
  [
    "Content-Type: application/http",
    "Content-Transfer-Encoding: binary",
    ...(contentId ? [`Content-ID: ${contentId}`] : []),
    "",
    `${method} ${path} HTTP/1.1`,
    "Content-Type: application/json",
    "",
    body === undefined ? "" : JSON.stringify(body),
  ].join(CRLF);

const changeSet = (operations: readonly Operation[]): string =>
  ["Content-Type: multipart/mixed; boundary=cs", "", ...operations.flatMap((o) => ["--cs", part(o)]), "--cs--"].join(CRLF);

describe("$batch", () => {
  let server: LocalServer;
  beforeEach(async () => {
    server = await startServer();
  });
  afterEach(() => server.close());

  const send = (parts: readonly string[], headers = {}) =>
    server.ask("POST", "$batch", {
      body: [...parts.flatMap((p) => ["--b", p]), "--b--", ""].join(CRLF),
      headers: { "content-type": 'multipart/mixed; boundary="b"', ...headers },
    });
  const names = async (): Promise<unknown[]> =>
    (await server.ask("GET", "contacts?$select=lastname&$orderby=lastname")).json.value.map((r) => r.lastname);
  const contact = (number: number, lastname: string): Operation => ({
    method: "PATCH",
    path: `contacts(${id(number)})`,
    body: { lastname },
  });

  it("runs operations in order and answers each", async () => {
    const { status, text } = await send([
      part(contact(1, "Ash")),
      part({ method: "GET", path: `/api/data/v9.2/contacts(${id(1)})?$select=lastname` }),
    ]);
    expect(status).toBe(200);
    expect(text.match(/HTTP\/1\.1 \d+/g)).toEqual(["HTTP/1.1 204", "HTTP/1.1 200"]);
    expect(text).toContain('"lastname":"Ash"');
  });

  it("does all of a change set, and nothing when one operation fails", async () => {
    const good = await send([changeSet([contact(1, "Ash"), contact(2, "Birch")])]);
    expect(good.text.match(/HTTP\/1\.1 204/g)).toHaveLength(2);
    const bad = await send([changeSet([contact(3, "Cedar"), { ...contact(4, "x"), body: { lastname: "x".repeat(99) } }])]);
    expect(bad.status).toBe(400);
    expect(bad.text).toContain("maximum allowed length");
    expect(await names()).toEqual(["Ash", "Birch"]);
  });

  it("lets later operations of a change set mean the rows of earlier ones", async () => {
    const { status } = await send([
      changeSet([
        { method: "POST", path: "accounts", body: { name: "Hill" }, contentId: 1 },
        { method: "POST", path: "contacts", body: { lastname: "Ash", "parentcustomerid_account@odata.bind": "$1" }, contentId: 2 },
        { method: "PATCH", path: "$2", body: { jobtitle: "costs $1 and $2" }, contentId: 3 },
      ]),
    ]);
    expect(status).toBe(200);
    const { json } = await server.ask("GET", "contacts?$select=jobtitle&$expand=parentcustomerid_account($select=name)");
    expect(json.value[0]?.parentcustomerid_account).toMatchObject({ name: "Hill" });
    expect(json.value[0]?.jobtitle).toBe("costs $1 and $2");
  });

  it("stops at the first error unless asked to go on", async () => {
    const wrong = part({ method: "PATCH", path: `contacts(${id(1)})`, body: {} });
    const stopped = await send([wrong, part(contact(2, "Birch"))]);
    expect(stopped.status).toBe(400);
    expect(await names()).toEqual([]);
    const went = await send([wrong, part(contact(2, "Birch"))], { prefer: "odata.continue-on-error" });
    expect(went.status).toBe(200);
    expect(went.text.match(/HTTP\/1\.1 \d+/g)).toEqual(["HTTP/1.1 400", "HTTP/1.1 204"]);
    expect(await names()).toEqual(["Birch"]);
  });

  it("takes 1,000 operations and no more", async () => {
    const many = (count: number) => send([changeSet(Array.from({ length: count }, (_, i) => contact(i, `n${i}`)))]);
    expect((await many(1001)).status).toBe(400);
    expect((await many(1000)).status).toBe(200);
    expect(await names()).toHaveLength(1000);
  });

  it("refuses reading in a change set, and a batch in a batch", async () => {
    expect((await send([changeSet([{ method: "GET", path: "contacts" }])])).json.error.message).toContain("GET");
    expect((await send([part({ method: "POST", path: "$batch" })])).status).toBe(501);
  });

  it("is one request, whose operations are logged too", async () => {
    server.dataverse.requestLog.length = 0;
    await send([part(contact(1, "Ash"))]);
    expect(server.dataverse.requestLog.map((e) => [e.method, e.entity, e.inBatch])).toEqual([
      ["PATCH", "contacts", true],
      ["POST", "$batch", false],
    ]);
  });
});
