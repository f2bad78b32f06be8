import { batchBody, readBatch } from "../../../shared/host/batch";

const CRLF = "\r\n";
const part = (status: string, body: string) =>
  [
    "--batchresponse_1",
    "Content-Type: application/http",
    "Content-Transfer-Encoding: binary",
    "",
    `HTTP/1.1 ${status}`,
    "Content-Type: application/json; odata.metadata=minimal",
    "OData-Version: 4.0",
    "",
    body,
    "",
  ].join(CRLF);
const answer = (...parts: readonly string[]) => `${parts.join("")}--batchresponse_1--${CRLF}`;

describe("batchBody", () => {
  it("holds each address as a request of its own, ended by an empty line and the closing boundary", () => {
    const { type, body } = batchBody(["/api/data/v9.2/accounts?fetchXml=a", "/api/data/v9.2/contacts"], 'odata.include-annotations="*"');
    const boundary = /boundary=(\S+)$/.exec(type)?.[1] ?? "";
    const parts = body.split(`--${boundary}`);
    expect(parts).toHaveLength(4);
    expect(parts[1]).toBe(
      [
        "",
        "Content-Type: application/http",
        "Content-Transfer-Encoding: binary",
        "",
        "GET /api/data/v9.2/accounts?fetchXml=a HTTP/1.1",
        "Accept: application/json",
        'Prefer: odata.include-annotations="*"',
        "",
        "",
        "",
      ].join(CRLF),
    );
    expect(parts[3]).toBe(`--${CRLF}`);
  });
});

describe("readBatch", () => {
  it("gives rows and errors in the order of the questions", () => {
    const text = answer(
      part("200 OK", '{"value":[{"a":"{x}"}]}'),
      part("403 Forbidden", '{"error":{"code":"0x80040220","message":"no privilege"}}'),
      part("200 OK", '{"value":[]}'),
    );
    const [first, second, third] = readBatch(text, 3);
    expect(first?.rows).toEqual([{ a: "{x}" }]);
    expect(second?.error).toMatchObject({ reason: "forbidden", status: 403, message: "no privilege" });
    expect(third?.rows).toEqual([]);
  });

  it("keeps what rows hold, line breaks and boundaries of others too", () => {
    const held = { text: 'a\r\n--batch_x\r\n\r\nHTTP/1.1 500 {"error":1}' };
    expect(readBatch(answer(part("200 OK", JSON.stringify({ value: [held] }))), 1)[0]?.rows).toEqual([held]);
  });

  it("says of a part that is no JSON that it cannot be read", () => {
    expect(readBatch(answer(part("200 OK", "<html>")), 1)[0]?.error).toMatchObject({ reason: "unavailable" });
    expect(readBatch(answer(part("502 Bad Gateway", "<html>{")), 1)[0]?.error).toMatchObject({ status: 502, reason: "unavailable" });
  });

  it("refuses an answer that is cut off, empty, or holds fewer parts than were asked for", () => {
    const whole = answer(part("200 OK", '{"value":[]}'), part("200 OK", '{"value":[]}'));
    for (const text of ["", "<html>", whole.slice(0, -40), answer(part("200 OK", '{"value":[]}'))])
      expect(() => readBatch(text, 2)).toThrow("incomplete");
  });
});
