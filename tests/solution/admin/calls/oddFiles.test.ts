import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { analyzeFiles } from "./analyzeFiles";
import { fragments, metadata } from "../../../shared/transcript/fixtures/files";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "odd-files-"));
  chmodSync(folder, 0o755);
  put("good.transcript.json", fragments);
});
// Paths may be longer than Node can remove.
afterEach(() => void execFileSync("rm", ["-rf", folder]));

const at = (name: string) => join(folder, name);
const put = (name: string, content: unknown): void =>
  writeFileSync(at(name), typeof content === "string" ? content : JSON.stringify(content));
const putBig = (name: string): void => {
  put(name, "{");
  truncateSync(at(name), 3_000_000_000);
};

/** Root reads whatever modes say. */
async function asSomebodyElse<T>(work: () => Promise<T>): Promise<T> {
  if (process.geteuid?.() !== 0) return work();
  process.seteuid?.(65534);
  try {
    return await work();
  } finally {
    process.seteuid?.(0);
  }
}

/** The names of the files that were read, and what is said of the others. */
async function outcome(paths = [folder]) {
  const { results, failures } = await asSomebodyElse(() => analyzeFiles(paths));
  return {
    read: results.map(({ file }) => basename(file)),
    said: failures.map(({ message }) => message.replaceAll(`${folder}/`, "")),
  };
}

const NO_FILE = "it is no file but a pipe, a socket or a device.";

describe("what lies beside a good file and cannot be read is named in one sentence, and the good one is read", () => {
  it.each<[what: string, arrange: () => void, said: string]>([
    ["a pipe", () => execFileSync("mkfifo", [at("m.vtt")]), `m.vtt: ${NO_FILE}`],
    ["a pipe that may be metadata", () => execFileSync("mkfifo", [at("good.json")]), `good.json: ${NO_FILE}`],
    ["a link to a device", () => symlinkSync("/dev/zero", at("zero.vtt")), `zero.vtt: ${NO_FILE}`],
    ["a link that leads nowhere", () => symlinkSync("/nowhere", at("a.vtt")), "a.vtt: it is gone, or its link leads nowhere."],
    [
      "metadata that lead nowhere",
      () => symlinkSync("/nowhere", at("a.metadata.json")),
      "a.metadata.json: it is gone, or its link leads nowhere.",
    ],
    ["a link to itself", () => symlinkSync("a.vtt", at("a.vtt")), "a.vtt: its links lead in a circle."],
    [
      "a file that is closed",
      () => {
        put("a.vtt", "WEBVTT");
        chmodSync(at("a.vtt"), 0);
      },
      "a.vtt: you may not read it.",
    ],
    ["a folder that is closed", () => mkdirSync(at("a"), { mode: 0 }), "a: you may not read it."],
    ["a file of gigabytes", () => putBig("a.vtt"), "a.vtt: the file has 2862 MB; at most 64 MB are read."],
    ["metadata of gigabytes", () => putBig("good.json"), "good.json: the file has 2862 MB; at most 64 MB are read."],
    ["a file of zero bytes alone", () => put("a.vtt", "\0".repeat(100)), ""],
    [
      "a name that is not UTF-8",
      () => writeFileSync(Buffer.concat([Buffer.from(folder), Buffer.from("/caf\xe9.vtt", "latin1")]), "WEBVTT"),
      "caf\ufffd.vtt: its name is not UTF-8 text; rename it.",
    ],
    [
      "JSON that is cut off in a long text",
      () => put("a.json", `[{"text":"${"a".repeat(10_000_000)}`),
      "a.json, line 1, column 10000011: the JSON ends too early; the file was probably cut off. Export the file again.",
    ],
    [
      "a cue that no recording reaches",
      () =>
        put(
          "a.vtt",
          'WEBVTT\n\n99999999999999:00:00.000 --> 99999999999999:00:01.000\n{"startDateTime":"2026-03-02T08:30:00Z","endDateTime":"2026-03-02T08:30:05Z","speakerName":"Mei","spokenText":"Hello"}\n',
        ),
      "a.vtt, line 3: the times of a cue cannot be read.",
    ],
  ])("%s", async (_, arrange, said) => {
    arrange();
    await expect(outcome()).resolves.toEqual({ read: ["good.transcript.json"], said: said === "" ? [] : [said] });
  });

  it("a folder below others whose path is too long", async () => {
    // Longer than a path may be: made step by step.
    execFileSync("bash", ["-c", 'for n in {1..90}; do mkdir "$0" && cd "$0"; done; touch a.vtt', "d".repeat(50)], { cwd: folder });
    const { read, said } = await outcome();
    expect(read).toEqual(["good.transcript.json"]);
    expect(said).toEqual([expect.stringMatching(/^[d/]+: its path is too long\.$/)]);
  });
});

describe("what lies beside a good file and is none of its business is passed over", () => {
  it.each<[what: string, arrange: () => void]>([
    ["a folder that is named like a transcript", () => mkdirSync(at("a.vtt"))],
    ["a folder that is named like its metadata", () => mkdirSync(at("good.json"))],
    ["a link back to the folder itself", () => symlinkSync(".", at("again.vtt"))],
    ["a pipe that is named like no call", () => execFileSync("mkfifo", [at("log")])],
  ])("%s", async (_, arrange) => {
    arrange();
    await expect(outcome()).resolves.toEqual({ read: ["good.transcript.json"], said: [] });
  });
});

it("reads UTF-16 of either order of bytes", async () => {
  const text = `\ufeff${JSON.stringify({ metadata, transcript: fragments })}`;
  writeFileSync(at("little.json"), Buffer.from(text, "utf16le"));
  await expect(outcome([at("little.json")])).resolves.toEqual({ read: ["little.json"], said: [] });
  writeFileSync(at("big.json"), Buffer.from(text, "utf16le").swap16());
  await expect(outcome([at("big.json")])).resolves.toEqual({ read: ["big.json"], said: [] });
});

it("says in one sentence what was named and is not there, or is no file", async () => {
  execFileSync("mkfifo", [at("m.vtt")]);
  const paths = [at("absent.vtt"), at("m.vtt"), at("good.transcript.json/below")];
  const { said } = await outcome(paths);
  expect(said).toEqual([
    `m.vtt: ${NO_FILE}`,
    "absent.vtt: there is no such file or directory.",
    "good.transcript.json/below: there is no such file or directory.",
  ]);
});

it("ends as soon as it is cancelled, however many files there are", async () => {
  const cancelled = AbortSignal.abort(new Error("cancelled"));
  await expect(analyzeFiles([folder], { signal: cancelled })).rejects.toThrow("cancelled");
});
