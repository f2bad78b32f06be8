import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { createFetchPort } from "../../../shared/host/fetchPort";
import { createFilePort } from "../../../shared/host/filePort";

let server: Server;
let url = "";
const asked: string[] = [];

const BYTES = "0123456789";
/** A row behind a gateway that drops what it does not know. */
const SIZELESS = 206;
/** A row whose file never ends. */
const LARGE = 207;

/** As Dataverse serves files: 206 for a range, what it is in headers of its own. */
function sendBytes({ headers: { range } }: IncomingMessage, response: ServerResponse, status: number): void {
  const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(range ?? "") ?? [];
  const part = BYTES.slice(Number(first ?? 0), Number(last ?? BYTES.length) + 1);
  if (status === LARGE) return void response.writeHead(200, { "x-ms-file-size": "9000000000" }).write(part);
  if (status === 204) return void response.writeHead(204).end();
  response.writeHead(range === undefined ? 200 : 206, {
    mimetype: "audio/mp4",
    ...(range !== undefined && status !== SIZELESS && { "x-ms-file-size": "10" }),
    ...(status === 299 && { "content-length": "10" }),
  });
  if (status === 299) return void response.write(part.slice(0, 2), () => response.destroy());
  response.end(part);
}

/** Answers by the row that is asked for. */
beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? "");
    const status = Number(/\((\d+)\)/.exec(request.url ?? "")?.[1] ?? 200);
    if (request.url?.includes("recording")) return sendBytes(request, response, status);
    response.writeHead(status, { "content-type": "application/json" });
    if (request.url?.includes("empty"))
      response.end(JSON.stringify({ error: { code: "0x80040217", message: "No file attachment found." } }));
    else if (request.url?.includes("unknown")) response.end(JSON.stringify({ error: { code: "0x80060888", message: "no such column" } }));
    else if (status === 403) response.end(JSON.stringify({ error: { code: "0x80040220", message: "prvReadmsdyn_transcript is missing" } }));
    else if (status === 502) response.end("<html>");
    else response.end(status === 200 ? "Grüße" : "");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(resolve));
});

const text = (row: string, column = "msdyn_voicetranscript") => createFilePort(createFetchPort(url)).text("msdyn_transcript", row, column);

describe("createFilePort", () => {
  it("reads a file as UTF-8 from the row's own address", async () => {
    expect(await text("200")).toBe("Grüße");
    expect(asked).toContain("/api/data/v9.2/msdyn_transcripts(200)/msdyn_voicetranscript/$value");
  });

  it("is undefined where no file is stored", async () => {
    expect(await text("404")).toBeUndefined();
    expect(await text("404", "empty")).toBeUndefined();
    expect(await text("204")).toBeUndefined();
  });

  it("fails where the column itself is not there", async () => {
    await expect(text("404", "unknown")).rejects.toMatchObject({ reason: "missing", code: 0x80060888 });
  });

  it("says that the user may not read it", async () => {
    await expect(text("403")).rejects.toMatchObject({ reason: "forbidden", message: "prvReadmsdyn_transcript is missing" });
  });

  it("survives an answer that is no JSON, and no answer at all", async () => {
    await expect(text("502")).rejects.toMatchObject({ reason: "unavailable", status: 502 });
    await expect(createFilePort(createFetchPort("http://127.0.0.1:1")).text("msdyn_transcript", "1", "x")).rejects.toMatchObject({
      reason: "unavailable",
    });
  });

  describe("bytes", () => {
    const bytes = (row: string, range?: { first: number; last: number }) =>
      createFilePort(createFetchPort(url)).bytes("msdyn_ocrecording", row, "msdyn_recording", range);

    it("are all there are, or a range with both its ends, and tell the whole's size and type", async () => {
      const whole = await bytes("200");
      expect([await whole?.content.text(), whole?.fileSize, whole?.mimeType]).toEqual([BYTES, 10, "audio/mp4"]);
      const part = await bytes("200", { first: 2, last: 4 });
      expect([await part?.content.text(), part?.fileSize]).toEqual(["234", 10]);
    });

    it("are all there are where a part does not tell how long the whole is", async () => {
      const whole = await bytes(String(SIZELESS), { first: 0, last: 3 });
      expect([await whole?.content.text(), whole?.fileSize]).toEqual([BYTES, 10]);
    });

    it("are told by their size alone where they are too many, before they have come", async () => {
      const whole = await createFilePort(createFetchPort(url)).bytes("msdyn_ocrecording", String(LARGE), "msdyn_recording", undefined, 10);
      expect([whole?.content.size, whole?.fileSize]).toEqual([0, 9_000_000_000]);
    });

    it("are undefined where no file is stored, and fail where they break off", async () => {
      expect(await bytes("204")).toBeUndefined();
      await expect(bytes("299")).rejects.toMatchObject({ name: "DataverseError", reason: "unavailable" });
    });
  });
});
