import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { analyzeFiles } from "../analyzeFiles";
import { stdinSource } from "../../../../../solution/admin/calls/files/stdinSource";
import { readText } from "../../../../../solution/admin/calls/files/readText";
import { teamsVtt } from "../../../../shared/transcript/fixtures/files";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "paths-"));
  let calls = 0;
  for (const name of ["a.vtt", "b [1].vtt", "2026-03/c.vtt", "2026-04/deep/d.vtt", "2026-04/notes.md"]) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    // Two files of one text would be one call.
    writeFileSync(join(folder, name), teamsVtt.replace("team", `team ${(calls += 1)}`));
  }
});
afterEach(() => rmSync(folder, { recursive: true }));

async function found(pattern: string): Promise<readonly string[]> {
  const { results, failures } = await analyzeFiles([join(folder, pattern)]);
  return [...results.map(({ file }) => file), ...failures.map(({ message }) => message)].map((text) => text.replace(`${folder}/`, ""));
}

it.each<[pattern: string, files: readonly string[]]>([
  ["*.vtt", ["a.vtt", "b [1].vtt"]],
  ["**/*.vtt", ["2026-03/c.vtt", "2026-04/deep/d.vtt", "a.vtt", "b [1].vtt"]],
  ["2026-{03,04}", ["2026-03/c.vtt", "2026-04/deep/d.vtt"]],
  ["2026-04/*", ["2026-04/deep/d.vtt"]],
  ["b [1].vtt", ["b [1].vtt"]],
  ["*.srt", ["*.srt: no file matches this pattern."]],
  ["nowhere/*.vtt", ["nowhere: there is no such file or directory."]],
])("the pattern %s means what a shell would have made of it", async (pattern, files) => {
  await expect(found(pattern)).resolves.toEqual(files);
});

async function* piped(...chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array, void, undefined> {
  await Promise.resolve();
  yield* chunks;
}

it("a transcript comes from standard input in any pieces, and is refused as soon as it is too large", async () => {
  const whole = Buffer.from("WEBVTT 中文");
  await expect(readText(stdinSource(piped(whole.subarray(0, 8), whole.subarray(8))))).resolves.toBe("WEBVTT 中文");
  const megabyte = new Uint8Array(1024 * 1024);
  let asked = 0;
  async function* endless(): AsyncGenerator<Uint8Array, void, undefined> {
    for (; ; asked += 1) yield* piped(megabyte);
  }
  await expect(readText(stdinSource(endless()))).rejects.toThrow("stdin: the file has 65 MB; at most 64 MB are read.");
  expect(asked).toBe(64);
});
