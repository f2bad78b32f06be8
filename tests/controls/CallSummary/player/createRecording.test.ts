import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { createRecording, MOST_BYTES, recordingAddress, type Loaded } from "../../../../controls/CallSummary/player/createRecording";
import type { FilePort, Row } from "../../../../shared/dataverse/DataverseClient";
import { DataverseError } from "../../../../shared/dataverse/DataverseError";
import { createFetchPort } from "../../../../shared/host/fetchPort";
import { createFilePort } from "../../../../shared/host/filePort";
import { testCallHost } from "../testCall";

const ID = "22222222-0000-0000-0000-000000000001";
const CHUNK = 4 * 1_048_576;
const always = () => true;
const nothing = () => undefined;

/** A file of so many bytes, each the number of its chunk. */
function fileOf(size: number): Blob {
  const bytes = new Uint8Array(size);
  for (let first = 0; first < size; first += CHUNK) bytes.fill(first / CHUNK, first, first + CHUNK);
  return new Blob([bytes]);
}

/** A stored file, and every range that was asked for. `fail` may refuse a request before it is answered. */
function stored(file: Blob, mimeType?: string, fail: (request: number) => Error | undefined = nothing) {
  const ranges: string[] = [];
  const files: Pick<FilePort, "bytes"> = {
    async bytes(_table, _id, _column, range) {
      const failure = fail(ranges.push(range ? `${range.first}-${range.last}` : "all"));
      if (failure) throw failure;
      return {
        content: range ? file.slice(range.first, range.last + 1) : file,
        fileSize: file.size,
        ...(mimeType !== undefined && { mimeType }),
      };
    },
  };
  return { ranges, files };
}

function recordingOf(files: Pick<FilePort, "bytes">, row: Row | Error = {}) {
  const read = async () => {
    if (row instanceof Error) throw row;
    return row;
  };
  const host = testCallHost({ files, rows: { read } });
  return createRecording(host.files, host.rows, ID);
}

/** The first byte of each chunk that was loaded. */
async function chunksOf(loaded: Loaded | undefined): Promise<number[]> {
  if (!loaded || !("blob" in loaded)) return [];
  const bytes = new Uint8Array(await loaded.blob.arrayBuffer());
  return Array.from({ length: Math.ceil(bytes.length / CHUNK) }, (_, index) => bytes[index * CHUNK] ?? -1);
}

describe("A recording", () => {
  it("comes in chunks of four megabytes, tells how far it is, and is whole then", async () => {
    const { ranges, files } = stored(fileOf(2 * CHUNK + 10), "audio/mp3");
    const shares: number[] = [];
    const loaded = await recordingOf(files).load((share) => shares.push(share), always);
    expect(ranges).toEqual([`0-${CHUNK - 1}`, `${CHUNK}-${2 * CHUNK - 1}`, `${2 * CHUNK}-${2 * CHUNK + 9}`]);
    expect(shares.map((share) => Math.round(share * 100))).toEqual([50, 100, 100]);
    expect(loaded).toMatchObject({ blob: { type: "audio/mp3", size: 2 * CHUNK + 10 } });
    expect(await chunksOf(loaded)).toEqual([0, 1, 2]);
  });

  it("is taken for audio whatever else the server calls it", async () => {
    for (const type of [undefined, "application/octet-stream", "text/html"]) {
      expect(await recordingOf(stored(fileOf(3), type).files).load(nothing, always)).toMatchObject({ blob: { type: "audio/mp4" } });
    }
    expect(await recordingOf(stored(fileOf(3), "video/mp4").files).load(nothing, always)).toMatchObject({ blob: { type: "video/mp4" } });
  });

  it("goes on after it was cut off from where it was, without asking twice for anything", async () => {
    const { ranges, files } = stored(fileOf(2 * CHUNK), undefined, (request) =>
      request === 2 ? new DataverseError("connection lost") : undefined,
    );
    const recording = recordingOf(files);
    expect(await recording.load(nothing, always)).toEqual({ trouble: { kind: "cutOff", share: 0.5 } });
    expect(await recording.load(nothing, always)).toMatchObject({ blob: { size: 2 * CHUNK } });
    expect(ranges).toEqual([`0-${CHUNK - 1}`, `${CHUNK}-${2 * CHUNK - 1}`, `${CHUNK}-${2 * CHUNK - 1}`]);
  });

  it("asks for what a shorter answer left out", async () => {
    const file = fileOf(100);
    const ranges: string[] = [];
    const files: Pick<FilePort, "bytes"> = {
      async bytes(_table, _id, _column, range = { first: 0, last: 0 }) {
        ranges.push(`${range.first}`);
        return { content: file.slice(range.first, Math.min(range.first + 40, range.last + 1)), fileSize: file.size };
      },
    };
    expect(await recordingOf(files).load(nothing, always)).toMatchObject({ blob: { size: 100 } });
    expect(ranges).toEqual(["0", "40", "80"]);
  });

  it("says that it was cut off where answers are empty or longer than the file, or the file is another one meanwhile", async () => {
    const answering = (...sizes: readonly (readonly [content: number, file: number])[]) => {
      let request = 0;
      return recordingOf({
        async bytes() {
          const [content, fileSize] = sizes[Math.min(request++, sizes.length - 1)] ?? [0, 0];
          return { content: fileOf(content), fileSize };
        },
      }).load(nothing, always);
    };
    expect(await answering([0, 100])).toEqual({ trouble: { kind: "cutOff", share: 0 } });
    expect(await answering([60, 100], [60, 100])).toEqual({ trouble: { kind: "cutOff", share: 0.6 } });
    expect(await answering([60, 100], [40, 90])).toEqual({ trouble: { kind: "cutOff", share: 0 } });
  });

  it("asks for nothing more when it is not wanted any more, and keeps what came", async () => {
    const { ranges, files } = stored(fileOf(2 * CHUNK));
    const recording = recordingOf(files);
    expect(await recording.load(nothing, () => false)).toBeUndefined();
    expect(ranges).toHaveLength(1);
    expect(await recording.load(nothing, always)).toMatchObject({ blob: { size: 2 * CHUNK } });
    expect(ranges).toHaveLength(2);
  });

  it("is whole also where it was stopped and begun again before the answer came", async () => {
    const { files } = stored(fileOf(2 * CHUNK));
    const recording = recordingOf(files);
    const [stopped, loaded] = await Promise.all([recording.load(nothing, () => false), recording.load(nothing, always)]);
    expect(stopped).toBeUndefined();
    expect(await chunksOf(loaded)).toEqual([0, 1]);
  });

  it("comes in one piece where chunks are refused", async () => {
    const { ranges, files } = stored(fileOf(5), "audio/mp4", (request) =>
      request === 1 ? new DataverseError("no chunks", 400, 0x80090017) : undefined,
    );
    expect(await recordingOf(files).load(nothing, always)).toMatchObject({ blob: { size: 5 } });
    expect(ranges).toEqual([`0-${CHUNK - 1}`, "all"]);
  });

  it("is not loaded where a browser would have to hold too much, in chunks or in one piece", async () => {
    const tooLarge = { trouble: { kind: "tooLarge", bytes: MOST_BYTES + 1 } };
    const whole = { content: fileOf(1), fileSize: MOST_BYTES + 1 };
    expect(await recordingOf({ bytes: async () => whole }).load(nothing, always)).toEqual(tooLarge);
    const files: Pick<FilePort, "bytes"> = {
      async bytes(_table, _id, _column, range, most) {
        if (range) throw new DataverseError("no chunks", 400, 0x80090017);
        expect(most).toBe(MOST_BYTES);
        return whole;
      },
    };
    expect(await recordingOf(files).load(nothing, always)).toEqual(tooLarge);
  });

  it("plays from the row's address where there is no file, if that is safe", async () => {
    const none: Pick<FilePort, "bytes"> = { bytes: async () => undefined };
    const at = (address: unknown) => recordingOf(none, { msdyn_mediauri: address }).load(nothing, always);
    expect(await at(" https://media.example.com/1.mp4?sig=a ")).toEqual({ address: "https://media.example.com/1.mp4?sig=a" });
    for (const address of [
      null,
      "",
      "http://media.example.com/1.mp4",
      "javascript:alert(1)",
      "data:text/html,x",
      "//media.example.com/1.mp4",
    ]) {
      expect(await at(address)).toEqual({ trouble: { kind: "gone" } });
    }
  });

  it("says why there is none: removed, not allowed, no answer", async () => {
    const none: Pick<FilePort, "bytes"> = { bytes: async () => undefined };
    expect(await recordingOf(none, new DataverseError("no such row", 404)).load(nothing, always)).toEqual({ trouble: { kind: "gone" } });
    const failing = (error: Error) => recordingOf(stored(fileOf(1), undefined, () => error).files).load(nothing, always);
    expect(await failing(new DataverseError("no privilege", 403))).toEqual({ trouble: { kind: "forbidden" } });
    expect(await failing(new DataverseError("busy", 429))).toEqual({ trouble: { kind: "unavailable", reason: "throttled" } });
    expect(await failing(new TypeError("Failed to fetch"))).toEqual({ trouble: { kind: "unavailable", reason: "unavailable" } });
  });
});

describe("A recording over HTTP", () => {
  const file = Buffer.alloc(CHUNK + 1_000, 7);
  let answer: (request: IncomingMessage, response: ServerResponse) => void;
  const server = createServer((request, response) => answer(request, response));
  beforeAll(() => new Promise<void>((done) => server.listen(0, "127.0.0.1", done)));
  afterAll(() => {
    server.closeAllConnections();
    return new Promise((done) => server.close(done));
  });
  const load = () => {
    const files = createFilePort(createFetchPort(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
    return recordingOf(files);
  };
  const range = ({ headers }: IncomingMessage) => {
    const [first = 0, last = 0] = (headers.range ?? "").replace("bytes=", "").split("-").map(Number);
    return file.subarray(first, last + 1);
  };
  const documented = (part: Buffer) => ({ mimetype: "audio/mp4", "x-ms-file-size": file.length, "x-ms-chunk-size": part.length });

  it("is read from the file column by ranges, with the documented headers alone", async () => {
    const asked: string[] = [];
    answer = (request, response) => {
      asked.push(`${request.url} ${request.headers.range}`);
      response.writeHead(206, documented(range(request))).end(range(request));
    };
    expect(await load().load(nothing, always)).toMatchObject({ blob: { size: file.length, type: "audio/mp4" } });
    const url = `/api/data/v9.2/msdyn_ocrecordings(${ID})/msdyn_recording/$value`;
    expect(asked).toEqual([`${url} bytes=0-${CHUNK - 1}`, `${url} bytes=${CHUNK}-${CHUNK + 999}`]);
    expect(recordingAddress("", ID)).toBe(url);
  });

  it("goes on after the connection broke in the middle of a chunk", async () => {
    const asked: (string | undefined)[] = [];
    answer = (request, response) => {
      const part = range(request);
      response.writeHead(206, { ...documented(part), "Content-Length": part.length });
      if (asked.push(request.headers.range) === 2) response.write(part.subarray(0, 10), () => response.destroy());
      else response.end(part);
    };
    const recording = load();
    expect(await recording.load(nothing, always)).toMatchObject({ trouble: { kind: "cutOff" } });
    expect(await recording.load(nothing, always)).toMatchObject({ blob: { size: file.length } });
    expect(asked).toHaveLength(3);
  });
});
