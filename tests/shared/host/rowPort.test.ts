import type { FetchPort, FetchRequest } from "../../../shared/host/fetchPort";
import { createRowPort } from "../../../shared/host/rowPort";

interface Asked extends FetchRequest {
  readonly path: string;
}

const VIEWER_ID = "v1";
const NAMES = {
  value: [
    {
      ReferencingAttribute: "msdyn_transcript",
      ReferencedEntity: "msdyn_transcript",
      ReferencingEntityNavigationPropertyName: "msdyn_Transcript",
    },
  ],
};

/** The boundary to the server: records what is asked, answers a row. */
function server(names: () => Response = () => Response.json(NAMES)) {
  const asked: Asked[] = [];
  const ask: FetchPort = async (path, request = {}) => {
    asked.push({ path, ...request });
    return path.startsWith("EntityDefinitions") ? names() : Response.json({ "@odata.etag": 'W/"2"' });
  };
  return { asked, rows: createRowPort(ask, VIEWER_ID) };
}

const comment = { msdyn_content: "Hello", msdyn_transcript: { table: "msdyn_transcript", id: "t1" } };

describe("createRowPort", () => {
  it("asks for the names of lookups on the first write only", async () => {
    const { asked, rows } = server();
    await Promise.all([rows.create("msdyn_conversationcomment", "c1", comment), rows.create("msdyn_conversationcomment", "c1", comment)]);
    await rows.create("msdyn_conversationcomment", "c1", comment);
    expect(asked.filter(({ path }) => path.startsWith("EntityDefinitions"))).toHaveLength(1);
    expect(JSON.parse(asked.at(-1)?.body ?? "")).toEqual({
      msdyn_conversationcommentid: "c1",
      msdyn_content: "Hello",
      "msdyn_Transcript@odata.bind": "/msdyn_transcripts(t1)",
    });
  });

  it("asks for them again after it failed, and not at all where no lookup is written", async () => {
    let fails = true;
    const { asked, rows } = server(() => {
      if (fails) throw new Error("no answer");
      return Response.json(NAMES);
    });
    await rows.update("msdyn_conversationcomment", "c1", { msdyn_content: "x" }, 'W/"1"');
    expect(asked).toHaveLength(1);
    await expect(rows.create("msdyn_conversationcomment", "c1", comment)).rejects.toThrow("no answer");
    fails = false;
    await rows.create("msdyn_conversationcomment", "c1", comment);
    expect(asked.at(-1)).toMatchObject({ path: "msdyn_conversationcomments", method: "POST" });
  });

  it("asks for them again where the answer was none, such as that of a page in between", async () => {
    let names: unknown = { value: { 0: null } };
    const { asked, rows } = server(() => Response.json(names));
    await expect(rows.create("msdyn_conversationcomment", "c1", comment)).rejects.toThrow(
      "The definition of msdyn_conversationcomment cannot be read.",
    );
    names = NAMES;
    await rows.create("msdyn_conversationcomment", "c1", comment);
    expect(asked.at(-1)).toMatchObject({ path: "msdyn_conversationcomments", method: "POST" });
  });

  it("asks for the set of a table that is only referred to: plurals follow no rule", async () => {
    const names = {
      value: [
        {
          ReferencingAttribute: "regardingobjectid",
          ReferencedEntity: "opportunityproduct",
          ReferencingEntityNavigationPropertyName: "regardingobjectid_opportunityproduct_task",
        },
      ],
    };
    const asked: string[] = [];
    const rows = createRowPort(async (path, request) => {
      asked.push(request?.body ?? path);
      if (path.endsWith("?$select=EntitySetName")) return Response.json({ EntitySetName: "opportunityproducts" });
      return Response.json(path.startsWith("EntityDefinitions") ? names : {});
    }, VIEWER_ID);
    const followUp = { regardingobjectid: { table: "opportunityproduct", id: "o1" } };
    await rows.create("task", "t1", followUp);
    await rows.create("task", "t1", followUp);
    expect(asked.filter((path) => path.startsWith("EntityDefinitions"))).toHaveLength(2);
    expect(JSON.parse(asked.at(-1) ?? "")).toEqual({
      activityid: "t1",
      "regardingobjectid_opportunityproduct_task@odata.bind": "/opportunityproducts(o1)",
    });
  });

  it("gives a row to its owner by the one name that all tables have for that", async () => {
    const asked: string[] = [];
    const rows = createRowPort(async (path, request) => {
      asked.push(request?.body ?? path);
      return Response.json({});
    }, VIEWER_ID);
    await rows.create("task", "t1", { ownerid: { table: "systemuser", id: "u1" } });
    expect(asked.map((body) => JSON.parse(body) as unknown)).toEqual([{ activityid: "t1", "ownerid@odata.bind": "/systemusers(u1)" }]);
  });

  it("names a lookup that the environment does not have", async () => {
    const { rows } = server();
    await expect(rows.create("msdyn_conversationcomment", "c1", { msdyn_transcript: { table: "contact", id: "c" } })).rejects.toMatchObject(
      {
        reason: "unsupported",
        message: "msdyn_conversationcomment.msdyn_transcript cannot refer to contact.",
      },
    );
  });

  it("never writes or removes a row without its version", async () => {
    const { asked, rows } = server();
    await rows.update("task", "t1", { subject: "x" }, 'W/"1"');
    await rows.remove("task", "t1", 'W/"2"');
    expect(asked.map(({ method, path, headers }) => [method, path, headers?.["If-Match"]])).toEqual([
      ["PATCH", "tasks(t1)", 'W/"1"'],
      ["DELETE", "tasks(t1)", 'W/"2"'],
    ]);
  });

  it("fails as unavailable where an answer cannot be read", async () => {
    const rows = createRowPort(async () => new Response("<html>"), VIEWER_ID);
    await expect(rows.read("task", "t1", ["subject"])).rejects.toMatchObject({ name: "DataverseError", reason: "unavailable" });
    await expect(rows.fetchTogether([{ table: "task", fetchXml: "<fetch/>" }])).rejects.toMatchObject({ reason: "unavailable" });
  });

  const part = (status: string, body: string) =>
    `--r\r\nContent-Type: application/http\r\n\r\nHTTP/1.1 ${status}\r\nOData-Version: 4.0\r\n\r\n${body}\r\n`;
  const together = (count: number, text: string) =>
    createRowPort(async () => new Response(text, { headers: { "Content-Type": "multipart/mixed; boundary=r" } }), VIEWER_ID).fetchTogether(
      Array.from({ length: count }, () => ({ table: "task" as const, fetchXml: "<fetch/>" })),
    );

  it("gives rows and errors of several questions in their order", async () => {
    const refused = part("403 Forbidden", '{"error":{"code":"0x80040220","message":"no privilege"}}');
    const [first, second, third] = await together(
      3,
      `${part("200 OK", '{"value":[{"a":"{x}"}]}')}${refused}${part("200 OK", '{"value":[]}')}--r--\r\n`,
    );
    expect(first?.rows).toEqual([{ a: "{x}" }]);
    expect(second?.error).toMatchObject({ reason: "forbidden", status: 403, message: "no privilege" });
    expect(third?.rows).toEqual([]);
  });

  it("says of an answer that is no JSON that it cannot be read", async () => {
    const [first, second] = await together(2, `${part("200 OK", "<html>")}${part("502 Bad Gateway", "<html>{")}--r--\r\n`);
    expect(first?.error).toMatchObject({ reason: "unavailable" });
    expect(second?.error).toMatchObject({ status: 502, reason: "unavailable" });
  });

  it("refuses answers that are cut off, empty, or fewer than were asked for", async () => {
    const empty = part("200 OK", '{"value":[]}');
    const whole = `${empty}${empty}--r--\r\n`;
    for (const text of ["", "<html>", whole.slice(0, -10), `${empty}--r--\r\n`])
      await expect(together(2, text)).rejects.toThrow("incomplete");
  });
});
