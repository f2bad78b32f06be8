/** Files that nobody should have in a folder of calls, but that people have. */
import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { randomGuid, type Random } from "../../local/demo/random";
import { writeCallFile } from "../../solution/admin/calls/callFiles";

const MEGABYTE = 1_000_000;
const isRoot = process.getuid?.() === 0;

/** By name; each file is in the way of the others only if reading it ends more than itself. */
const ODD: ReadonlyMap<string, string | Uint8Array | ((file: string) => void)> = new Map<
  string,
  string | Uint8Array | ((file: string) => void)
>([
  ["half-emoji.json", '[{"text":"Nice \\ud83d","offset":0,"duration":900,"participantId":1}]'],
  ["half-emoji-id.json", '{"id":"call \\ud83d","startTime":"2026-03-02T08:30:00Z","participants":[]}'],
  ["cut-off.json", `[{"text":"${"x".repeat(10 * MEGABYTE)}`],
  ["late-cue.vtt", "WEBVTT\n\n99999999999999:00:00.000 --> 99999999999999:00:01.000\nHello\n"],
  [
    "late-metadata.vtt",
    'WEBVTT\n\nmetadataContent\n99999999999999:00:00.000 --> 99999999999999:00:01.000\n{"spokenLanguage":"en-us","speakerName":"Mei","spokenText":"Hi"}\n',
  ],
  ["proto-locale.json", '[{"id":"1","text":"Hello there","offset":0,"duration":900,"participantId":1,"locale":"__proto__"}]'],
  ["proto-participant.json", '[{"id":"1","text":"Hello there","offset":0,"duration":900,"participantId":"__proto__"}]'],
  ["constructor.json", '{"constructor":{"prototype":{}},"toString":1,"__proto__":[]}'],
  ["town.json", JSON.stringify({ id: "town", participants: Array.from({ length: 150_000 }, (_, id) => ({ id, role: "customer" })) })],
  ["deep.json", `${"[".repeat(200_000)}${"]".repeat(200_000)}`],
  ["empty.vtt", ""],
  ["empty.json", ""],
  ["null.json", "null"],
  ["number.json", "1e999"],
  [
    "infinite.json",
    '[{"id":"1","text":"Hello","offset":1e308,"duration":1e308,"participantId":1},{"id":"2","text":"Hi","offset":1e308,"duration":1e308,"participantId":2}]',
  ],
  ["bytes.vtt", new Uint8Array([0xff, 0xfe, 0x57, 0x00, 0x45, 0x00, 0x80, 0xc3, 0x28, 0x00])],
  ["nul.vtt", "WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n<v Mei\u0000Koh>Hel\u0000lo\n"],
  ["entity.vtt", "WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n<v Mei>&constructor; &__proto__; &#1114112; &#xD83D;\n"],
  ["folder.vtt", (file) => mkdirSync(file)],
  ["dangling.vtt", (file) => symlinkSync("nowhere.vtt", file)],
  ["circle.vtt", (file) => symlinkSync("circle.vtt", file)],
  ["pipe.vtt", (file) => void execFileSync("mkfifo", [file])],
  // Nothing is closed to an administrator of the machine.
  ["closed.vtt", (file) => (writeFileSync(file, "WEBVTT\n"), chmodSync(file, isRoot ? 0o644 : 0o000))],
  ["closed-folder", (file) => (mkdirSync(file), chmodSync(file, isRoot ? 0o755 : 0o000))],
]);

export const ODD_NAMES: readonly string[] = [...ODD.keys()];

export function writeOddFile(folder: string, name: string): void {
  const content = ODD.get(name);
  const file = join(folder, name);
  if (typeof content === "function") content(file);
  else writeFileSync(file, content ?? "");
}

/** A good call of which something got lost or came twice on the way: bytes turned, pieces cut out, doubled or put elsewhere. */
export function writeDamagedFile(folder: string, number: number, random: Random): string {
  const name = `damaged-${number}`;
  const file = writeCallFile(folder, { id: randomGuid(random), name });
  const damaged = random.chance(0.5) ? file : join(folder, `${name}.json`);
  let bytes = readFileSync(damaged);
  for (let times = 1 + random.integer(4); times > 0; times -= 1) {
    const [from, length] = [random.integer(bytes.length), 1 + random.integer(60)];
    const piece = bytes.subarray(from, from + length);
    const rest = Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + length)]);
    const place = random.integer(rest.length);
    const turned = Buffer.from(piece.map((byte) => byte ^ (1 << random.integer(8))));
    bytes = random.pick([
      rest,
      bytes.subarray(0, from),
      Buffer.concat([bytes.subarray(0, from), piece, piece, bytes.subarray(from + length)]),
      Buffer.concat([rest.subarray(0, place), piece, rest.subarray(place)]),
      Buffer.concat([bytes.subarray(0, from), turned, bytes.subarray(from + length)]),
    ]);
  }
  writeFileSync(damaged, bytes);
  return name;
}
