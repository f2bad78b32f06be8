import { decodeBatch, encodeBatch } from "../../../solution/admin/batch";

test("each call is a change set of its own within one request", () => {
  const body = encodeBatch(
    [
      [
        { method: "PATCH", path: "things(1)", body: { name: "x\n--batch_1" } },
        { method: "DELETE", path: "things(2)" },
      ],
      [{ method: "PATCH", path: "things(3)", body: {} }],
    ],
    "batch_1",
    "/api/data/v9.2/",
  );
  expect(body.split("\r\n")).toEqual([
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

test.each([["\r\n"], ["\n"]])("an answer says for each change set whether it took effect (line ends %j)", (lineEnd) => {
  const results = decodeBatch("multipart/mixed; boundary=batchresponse_a", ANSWER.join(lineEnd), "POST $batch");
  expect(results).toHaveLength(2);
  expect(results[0]).toBeUndefined();
  expect(results[1]).toMatchObject({
    status: 403,
    code: "0x80040220",
    message: "Principal user is missing prvCreate.",
    place: "POST $batch",
  });
});

test("an error may also stand in place of the whole change set", () => {
  const body = ["--r", "Content-Type: application/http", "", "HTTP/1.1 412 Precondition Failed", "", "<html>", "--r--"].join("\r\n");
  expect(decodeBatch('multipart/mixed; boundary="r"', body, "POST $batch")).toMatchObject([
    { status: 412, message: "the server answered with status 412" },
  ]);
});

test("what the server did not get to is missing, not taken for success", () => {
  const cutOff = ANSWER.slice(0, 14).join("\r\n");
  expect(decodeBatch("multipart/mixed; boundary=batchresponse_a", cutOff, "POST $batch")).toEqual([undefined]);
});

test("anything else than a batch answer is refused", () => {
  expect(() => decodeBatch("text/html", "<html>", "POST $batch")).toThrow("did not answer a batch with a batch");
});
