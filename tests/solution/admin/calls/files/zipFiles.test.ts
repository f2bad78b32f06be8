import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strToU8, zipSync, type Zippable } from "fflate";
import { analyzeFiles } from "../analyzeFiles";
import { fragments, metadata, teamsVtt } from "../../../../shared/transcript/fixtures/files";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "zip-files-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const METADATA = strToU8(JSON.stringify(metadata));
const FRAGMENTS = strToU8(JSON.stringify(fragments));
const VTT = strToU8(teamsVtt);

function put(name: string, content: Zippable | Uint8Array): string {
  const file = join(folder, name);
  writeFileSync(file, content instanceof Uint8Array ? content : zipSync(content));
  return file;
}

/** The calls by title, and what is said of other files. */
async function outcome(...paths: readonly string[]) {
  const { results, failures } = await analyzeFiles(paths);
  return {
    read: results.map(({ file, json }) => `${file.replace(folder, "")}: ${json.title}`),
    said: failures.map(({ message }) => message.replaceAll(folder, "")),
  };
}

interface Numbers {
  readonly flags?: number;
  readonly method?: number;
  /** Unpacked, in bytes. */
  readonly size?: number;
}

/** Overwrites numbers of a file in the zip's directory, which a program that packs honestly would not. */
function forged(zip: Uint8Array, numbers: Numbers, name = "a.vtt"): Uint8Array {
  const forgery = Buffer.from(zip);
  const entry = forgery.lastIndexOf(name) - 46;
  if (numbers.flags !== undefined) forgery.writeUInt16LE(numbers.flags, entry + 8);
  if (numbers.method !== undefined) forgery.writeUInt16LE(numbers.method, entry + 10);
  if (numbers.size !== undefined) forgery.writeUInt32LE(numbers.size, entry + 24);
  return forgery;
}

describe("a zip file", () => {
  it("is read like a folder: with its subfolders, metadata beside their transcripts, without what is hidden", async () => {
    const zip = put("calls.zip", {
      "one.json": METADATA,
      "one.transcript.json": FRAGMENTS,
      "2026/march/two.vtt": VTT,
      "2026/march/two.vtt.json": strToU8(JSON.stringify({ ...metadata, id: "two", title: "Two" })),
      "notes.md": strToU8("# no call"),
      "__MACOSX/._one.json": METADATA,
      ".hidden.vtt": VTT,
    });
    const whole = {
      read: ["/calls.zip/2026/march/two.vtt: Two", `/calls.zip/one.transcript.json: ${metadata.title}`],
      said: [],
    };
    await expect(outcome(zip)).resolves.toEqual(whole);
    await expect(outcome(folder)).resolves.toEqual(whole);
  });

  it("may hold names that lead out of it: nothing is written anywhere", async () => {
    const zip = put("calls.zip", { "../../a.vtt": VTT, "/etc/b.json": FRAGMENTS, "c\\d.txt": strToU8("") });
    const before = readdirSync(folder);
    const { read, said } = await outcome(zip);
    expect(read.map((line) => line.replace(/:.*/, ""))).toEqual(["/calls.zip/../../a.vtt", "/calls.zip/etc/b.json"]);
    expect(said).toEqual(["d.txt: the file is empty."]);
    expect(readdirSync(folder)).toEqual(before);
  });

  it("costs one sentence where it is none, and the good one beside it is read", async () => {
    put("bad.zip", strToU8("no zip at all"));
    put("good.zip", { "a.vtt": VTT });
    await expect(outcome(folder)).resolves.toEqual({
      read: ["/good.zip/a.vtt: a"],
      said: [expect.stringMatching(/^\/bad\.zip: it cannot be read as a zip file \([^\n]+\)\.$/)],
    });
  });

  it("is refused where it would unpack to far more than it has", async () => {
    const honest = zipSync({ "a.vtt": VTT, "b.vtt": VTT });
    const bomb = forged(forged(honest, { size: 60_000_000 }, "a.vtt"), { size: 60_000_000 }, "b.vtt");
    await expect(outcome(put("bomb.zip", bomb))).resolves.toEqual({
      read: [],
      said: ["/bomb.zip: it would unpack to 120 MB from 1 MB, as zip bombs do; unpack it yourself if it is none."],
    });
  });

  it.each<[what: string, numbers: Numbers, said: string]>([
    ["larger than 64 MB, by the size it tells", { size: 70_000_000 }, "a.vtt: the file has 67 MB; at most 64 MB are read."],
    ["protected by a password", { flags: 1 }, "/a.zip/a.vtt: it is protected by a password; unpack it first."],
    ["packed by a rare method", { method: 9 }, "/a.zip/a.vtt: it is packed by a method that is not read; pack it as an ordinary zip file."],
    [
      "larger than it tells",
      { size: 10 },
      `/a.zip/a.vtt: it is damaged within the zip file (too many bytes in the stream. expected 10. got at least ${VTT.length}).`,
    ],
  ])("holds a file that is %s, which costs one sentence", async (_, numbers, said) => {
    const zip = put("a.zip", forged(zipSync({ "a.vtt": VTT, "b.json": FRAGMENTS }), numbers));
    const { read, said: all } = await outcome(zip);
    expect(read).toEqual(["/a.zip/b.json: b"]);
    expect(all).toEqual([said]);
  });
});
