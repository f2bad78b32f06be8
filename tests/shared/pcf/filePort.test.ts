import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createFilePort } from "../../../shared/pcf/filePort";

let server: Server;
let url = "";
const asked: string[] = [];

/** Answers by the row that is asked for. */
beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? "");
    const status = Number(/\((\d+)\)/.exec(request.url ?? "")?.[1] ?? 200);
    response.writeHead(status, { "content-type": "application/json" });
    if (status === 403) response.end(JSON.stringify({ error: { code: "0x80040220", message: "prvReadmsdyn_transcript is missing" } }));
    else if (status === 502) response.end("<html>");
    else response.end(status === 200 ? "Grüße" : "");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const text = (row: string) => createFilePort(url).text("msdyn_transcript", row, "msdyn_voicetranscript");

describe("createFilePort", () => {
  it("reads a file as UTF-8 from the row's own address", async () => {
    expect(await text("200")).toBe("Grüße");
    expect(asked).toContain("/api/data/v9.2/msdyn_transcripts(200)/msdyn_voicetranscript/$value");
  });

  it("is undefined where no file is stored", async () => {
    expect(await text("404")).toBeUndefined();
    expect(await text("204")).toBeUndefined();
  });

  it("says that the user may not read it", async () => {
    await expect(text("403")).rejects.toMatchObject({ reason: "forbidden", message: "prvReadmsdyn_transcript is missing" });
  });

  it("survives an answer that is no JSON, and no answer at all", async () => {
    await expect(text("502")).rejects.toMatchObject({ reason: "unavailable", status: 502 });
    await expect(createFilePort("http://127.0.0.1:1").text("msdyn_transcript", "1", "x")).rejects.toMatchObject({ reason: "unavailable" });
  });
});
