import { decodeBatch, encodeBatch } from "../../../shared/dataverse/batch";

const lines = (body: string) => body.split("\r\n");

test("a request by itself holds its headers, and ends with an empty line where it has no body", () => {
  const get = { method: "GET", address: "/api/data/v9.2/accounts?fetchXml=a", headers: { Accept: "application/json" } } as const;
  expect(lines(encodeBatch([get, { ...get, address: "/api/data/v9.2/contacts" }], "batch_1"))).toEqual([
    "--batch_1",
    "Content-Type: application/http",
    "Content-Transfer-Encoding: binary",
    "",
    "GET /api/data/v9.2/accounts?fetchXml=a HTTP/1.1",
    "Accept: application/json",
    "",
    "",
    "--batch_1",
    "Content-Type: application/http",
    "Content-Transfer-Encoding: binary",
    "",
    "GET /api/data/v9.2/contacts HTTP/1.1",
    "Accept: application/json",
    "",
    "",
    "--batch_1--",
    "",
  ]);
});

test("writes that take effect together are a change set of their own within one request", () => {
  const json = { "Content-Type": "application/json; type=entry" };
  const body = encodeBatch(
    [
      [
        { method: "PATCH", address: "/api/data/v9.2/things(1)", headers: json, body: JSON.stringify({ name: "x\n--batch_1" }) },
        { method: "DELETE", address: "/api/data/v9.2/things(2)" },
      ],
      [{ method: "PATCH", address: "/api/data/v9.2/things(3)", headers: json, body: "{}" }],
    ],
    "batch_1",
  );
  expect(lines(body)).toEqual([
    "--batch_1",
    "Content-Type: multipart/mixed; boundary=changeset_0_of_batch_1",
    "",
    "--changeset_0_of_batch_1",
    "Content-Type: application/http",
    "Content-Transfer-Encoding: binary",
    "Content-ID: 1",
    "",
    "PATCH /api/data/v9.2/things(1) HTTP/1.1",
    "Content-Type: application/json; type=entry",
    "",
    '{"name":"x\\n--batch_1"}',
    "--changeset_0_of_batch_1",
    "Content-Type: application/http",
    "Content-Transfer-Encoding: binary",
    "Content-ID: 2",
    "",
    "DELETE /api/data/v9.2/things(2) HTTP/1.1",
    "",
    "",
    "--changeset_0_of_batch_1--",
    "",
    "--batch_1",
    "Content-Type: multipart/mixed; boundary=changeset_1_of_batch_1",
    "",
    "--changeset_1_of_batch_1",
    "Content-Type: application/http",
    "Content-Transfer-Encoding: binary",
    "Content-ID: 1",
    "",
    "PATCH /api/data/v9.2/things(3) HTTP/1.1",
    "Content-Type: application/json; type=entry",
    "",
    "{}",
    "--changeset_1_of_batch_1--",
    "",
    "--batch_1--",
    "",
  ]);
});

const ANSWER = [
  "--batchresponse_a",
  "Content-Type: multipart/mixed; boundary=changesetresponse_b",
  "",
  "--changesetresponse_b",
  "Content-Type: application/http",
  "Content-Transfer-Encoding: binary",
  "Content-ID: 1",
  "",
  "HTTP/1.1 204 No Content",
  "OData-Version: 4.0",
  "",
  "",
  "--changesetresponse_b--",
  "--batchresponse_a",
  "Content-Type: multipart/mixed; boundary=changesetresponse_c",
  "",
  "--changesetresponse_c",
  "Content-Type: application/http",
  "Content-Transfer-Encoding: binary",
  "Content-ID: 2",
  "",
  "HTTP/1.1 403 Forbidden",
  "Content-Type: application/json; odata.metadata=minimal",
  "",
  '{"error":{"code":"0x80040220","message":"Principal user is missing prvCreate."}}',
  "--changesetresponse_c--",
  "--batchresponse_a--",
  "",
];

test.each([["\r\n"], ["\n"]])("an answer says of each change set whether it took effect (line ends %j)", (lineEnd) => {
  expect(decodeBatch("multipart/mixed; boundary=batchresponse_a", ANSWER.join(lineEnd))).toEqual([
    [{ status: 204, body: "" }],
    [{ status: 403, body: '{"error":{"code":"0x80040220","message":"Principal user is missing prvCreate."}}' }],
  ]);
});

const alone = (status: string, body: string) =>
  ["--r", "Content-Type: application/http", "", `HTTP/1.1 ${status}`, "OData-Version: 4.0", "", body, ""].join("\r\n");

test("an error may also stand in place of the whole change set", () => {
  expect(decodeBatch('multipart/mixed; boundary="r"', `${alone("412 Precondition Failed", "<html>")}--r--`)).toEqual([
    [{ status: 412, body: "<html>" }],
  ]);
});

test("what an answer holds is kept, line breaks and boundaries of others too", () => {
  const held = JSON.stringify({ text: 'a\r\n--r\r\n\r\nHTTP/1.1 500 {"error":1}' });
  expect(decodeBatch("multipart/mixed; boundary=r", `${alone("200 OK", held)}--r--`)).toEqual([[{ status: 200, body: held }]]);
});

test("what the server did not get to is missing, not taken for success", () => {
  const cutOff = ANSWER.slice(0, 14).join("\r\n");
  expect(decodeBatch("multipart/mixed; boundary=batchresponse_a", cutOff)).toHaveLength(1);
  expect(decodeBatch("multipart/mixed; boundary=r", "")).toEqual([]);
});

test.each([
  ["an answer of the newer protocol", ["Content-Type: application/http", "", "HTTP/2 200", "", "{}"]],
  ["empty lines before and after it", ["Content-Type: application/http", "", "", "HTTP/1.1 200 OK", "", "", "{}", "", ""]],
  ["no word on the part's type", ["Content-Transfer-Encoding: binary", "", "HTTP/1.1 200 OK", "", "{}"]],
])("servers may send %s", (_what, part) => {
  const body = ["--r", ...part, "--r--"].join("\r\n");
  expect(decodeBatch("multipart/mixed; boundary=r", body)).toEqual([[{ status: 200, body: "{}" }]]);
});

test("an answer may be a status alone", () => {
  const body = ["--r", "Content-Type: application/http", "", "HTTP/1.1 204 No Content", "--r--"].join("\r\n");
  expect(decodeBatch("multipart/mixed; boundary=r", body)).toEqual([[{ status: 204, body: "" }]]);
});

test("headers may be written without blanks, in lower case, and with more to say behind the boundary", () => {
  const body = ANSWER.join("\r\n").replace(/Content-Type: multipart\/mixed; /g, "content-type:multipart/mixed;");
  expect(decodeBatch("multipart/mixed;boundary=batchresponse_a ; charset=utf-8", body).flat()).toHaveLength(2);
});

test("every character of a boundary counts as itself", () => {
  const body = ["--b.1(x)", "Content-Type: application/http", "", "HTTP/1.1 200 OK", "", "--b-1(x)", "--b.1(x)--"].join("\r\n");
  expect(decodeBatch('multipart/mixed; boundary="b.1(x)"', body)).toEqual([[{ status: 200, body: "--b-1(x)" }]]);
});

test("anything else than a batch answer is refused", () => {
  expect(() => decodeBatch("text/html", "<html>")).toThrow("did not answer a batch with a batch");
  const noHttp = ["--r", "Content-Type: application/http", "", "<html>", "--r--"].join("\r\n");
  expect(() => decodeBatch("multipart/mixed; boundary=r", noHttp)).toThrow("no HTTP answer");
  expect(() => decodeBatch("multipart/mixed; boundary=r", noHttp.replace("<html>", "<html>HTTP/1.1 200 OK"))).toThrow("no HTTP answer");
});
