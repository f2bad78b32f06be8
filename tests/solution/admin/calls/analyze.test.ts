import { mkdir, mkdtemp, rm, truncate, writeFile } from "node:fs/promises";
import { readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { readCalls } from "../../../../solution/admin/calls/files/readCalls";
import { analyzeFiles } from "./analyzeFiles";
import { fragments, metadata, teamsVtt } from "../../../shared/transcript/fixtures/files";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "analyze-"));
});
afterEach(() => rm(folder, { recursive: true }));

const put = async (name: string, content: unknown): Promise<string> => {
  const file = join(folder, name);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, typeof content === "string" || content instanceof Uint8Array ? content : JSON.stringify(content));
  return file;
};
const otherCall = { ...metadata, id: "3e9a1f60-0c5d-4d1f-9d0a-5a3c7b2f4e12" };
const titled = (results: Awaited<ReturnType<typeof analyzeFiles>>["results"]) =>
  results.map(({ file, json }) => [basename(file), json.title]);

describe("analyze", () => {
  it("gives one object per call, what was not measured left out", async () => {
    const file = await put("harbour.transcript.json", fragments);
    await put("harbour.json", metadata);
    const { results, failures } = await analyzeFiles([file]);
    expect(failures).toEqual([]);
    expect(results.map(({ json }) => json)).toEqual([
      {
        id: metadata.id,
        title: metadata.title,
        startTime: metadata.startTime,
        locale: "en-us",
        durationMs: 6500,
        switchCount: 2,
        switchesPerHour: 2 / (6500 / 3_600_000),
        nonTalkMs: 1000,
        nonTalkShare: 1000 / 6500,
        sentimentByQuarter: [500, 2125, 3750, 5375].map((fromMs, index) => ({ fromMs, toMs: fromMs + 1625, words: index === 2 ? 5 : 0 })),
        signals: [{ type: "keyword", text: "price", participant: "Tom Hale", offsetMs: expect.any(Number) as number }],
        participants: [
          {
            name: "Mei Koh",
            role: "seller",
            talkMs: 3100,
            words: 7,
            talkShare: 3100 / 5500,
            longestMonologueMs: 1600,
            averagePauseMs: 400,
            averagePauseRawMs: 400,
            switchCount: 1,
            questionCount: 0,
            questionsPerHour: 0,
            interruptionCount: 0,
            fillerCount: 0,
          },
          {
            name: "Tom Hale",
            role: "customer",
            talkMs: 2400,
            words: 5,
            talkShare: 2400 / 5500,
            longestMonologueMs: 2400,
            averagePauseMs: 600,
            averagePauseRawMs: 600,
            switchCount: 1,
            questionCount: 1,
            openQuestionCount: 1,
            questionsPerHour: 1 / (6500 / 3_600_000),
            interruptionCount: 0,
            fillerCount: 0,
          },
        ],
        problems: [],
      },
    ]);
  });

  it("prints no fields but those the documentation lists", async () => {
    const documented = new Set(
      [...readFileSync(join(__dirname, "../../../../docs/analyze.md"), "utf8").matchAll(/^\| `([\w.[\]]+)`/gm)].map((match) => match[1]),
    );
    const spoken = "We love it, this is great, but the price of Kestrel is too high for the forty vans: call me back tomorrow.";
    await put("a.json", { metadata, transcript: [...fragments, { text: spoken, offset: 9000, duration: 12_000, participantId: 9 }] });
    const [result] = (await analyzeFiles([folder])).results;
    const paths = (value: unknown, path: string): string[] => {
      if (Array.isArray(value))
        return value.length === 0 || typeof value[0] !== "object" ? [path] : value.flatMap((item) => paths(item, `${path}[]`));
      if (typeof value !== "object" || value === null) return [path];
      return Object.entries(value).flatMap(([key, inner]) => paths(inner, path === "" ? key : `${path}.${key}`));
    };
    const printed = new Set(paths(result?.json, ""));
    expect([...printed].filter((path) => !documented.has(path))).toEqual([]);
    expect([...documented].filter((path) => path !== undefined && !printed.has(path))).toEqual([]);
  });
});

describe("finding calls", () => {
  it("pairs transcripts with the metadata beside them, in each way of naming", async () => {
    const named = (name: string, n: number) => ({ ...metadata, id: `call-${n}`, title: name, fileName: `${name}.mp3` });
    await put("one.transcript.json", fragments);
    await put("one.json", named("one", 1));
    await put("two-metadata.v3.json", named("two", 2));
    await put("two.transcript.json", fragments);
    await put("three.vtt", teamsVtt);
    await put("three.vtt.json", named("three", 3));
    await put("deep/er/four.vtt", teamsVtt.replace("team", "crew"));
    await put("deep/er/four.metadata.json", named("four", 4));
    await put("five.json", { metadata: named("five", 5), transcript: fragments });
    await put("c77ba66.metadata.json", { ...named("six", 6), fileName: "recording-6.mp3" });
    await put("recording-6.json", fragments);
    const { results, failures, ignored } = await analyzeFiles([folder]);
    expect({ failures, ignored }).toEqual({ failures: [], ignored: [] });
    expect(titled(results).sort()).toEqual([
      ["five.json", "five"],
      ["four.vtt", "four"],
      ["one.transcript.json", "one"],
      ["recording-6.json", "six"],
      ["three.vtt", "three"],
      ["two.transcript.json", "two"],
    ]);
  });

  it("takes a pair once, whichever of its files are named", async () => {
    const transcript = await put("one.transcript.json", fragments);
    const beside = await put("one.json", metadata);
    for (const paths of [[transcript], [beside], [beside, transcript], [folder, beside], [transcript, transcript]]) {
      const { results, failures } = await analyzeFiles(paths);
      expect(failures).toEqual([]);
      expect(titled(results)).toEqual([["one.transcript.json", metadata.title]]);
    }
  });

  it("does not take one transcript as the metadata of another", async () => {
    await put("a.vtt", teamsVtt);
    await put("a.json", { metadata: otherCall, transcript: fragments });
    expect(titled((await analyzeFiles([folder])).results)).toEqual([
      ["a.json", metadata.title],
      ["a.vtt", "a"],
    ]);
  });

  it("passes over what is no transcript in a folder, with a reason, but not where it was named", async () => {
    const readme = await put("README.md", "# Calls");
    const packageFile = await put("package.json", { name: "calls", version: "1.0.0" });
    await put(".hidden.vtt", "WEBVTT");
    await put("a.vtt", teamsVtt);
    const walked = await analyzeFiles([folder]);
    expect(walked.failures).toEqual([]);
    expect(walked.results).toHaveLength(1);
    expect(walked.ignored.map(({ file, reason }) => `${basename(file)}: ${reason}`)).toEqual([
      "README.md: its name does not end in .json, .vtt, .srt, .csv, .tsv or .txt",
      expect.stringContaining("package.json: this JSON is not a transcript"),
    ]);
    const asked = await analyzeFiles([readme, packageFile, join(folder, "absent.vtt")]);
    expect(asked.ignored).toEqual([]);
    expect(asked.failures.map(({ message }) => message)).toEqual([
      expect.stringContaining("README.md: not a transcript"),
      expect.stringContaining("package.json: this JSON is not a transcript"),
      expect.stringContaining("absent.vtt: there is no such file or directory."),
    ]);
  });
});

describe("a file that fails", () => {
  it("stops no other", async () => {
    await put("a.json", '[{"text": ');
    await put("b.vtt", teamsVtt);
    await put("c.json", metadata);
    const { results, failures } = await analyzeFiles([folder]);
    expect(results).toHaveLength(1);
    expect(failures.map(({ message }) => message)).toEqual([
      expect.stringContaining("a.json, line 1, column 11: the JSON ends too early"),
      expect.stringContaining("c.json: this describes a call, but no transcript lies beside it"),
    ]);
  });

  it("holds a call that another file of the run holds too, and both are named", async () => {
    await put("a.json", { metadata, transcript: fragments });
    await put("b.json", { metadata, transcript: fragments.slice(0, 2) });
    const { results, failures } = await analyzeFiles([folder]);
    expect(titled(results)).toEqual([["a.json", metadata.title]]);
    expect(failures[0]?.message).toMatch(/b\.json: holds the same call as .*a\.json/);
  });

  it("is larger than 64 MB, and is not read", async () => {
    const file = await put("a.vtt", teamsVtt);
    await truncate(file, 64 * 1024 * 1024 + 1);
    expect((await analyzeFiles([file])).failures[0]?.message).toBe("a.vtt: the file has 65 MB; at most 64 MB are read.");
  });

  it("is not in UTF-8; UTF-16 with its mark is read", async () => {
    const bad = await put("a.vtt", new Uint8Array([...Buffer.from("WEBVTT\n\n"), 0xff, 0xfe, 0xfd]));
    expect((await analyzeFiles([bad])).failures[0]?.message).toContain("the file is not UTF-8, UTF-16");
    const wide = await put("b.vtt", Buffer.from(`\ufeff${teamsVtt}`, "utf16le"));
    expect((await analyzeFiles([wide])).failures).toEqual([]);
  });
});

it("reads one call at a time, and passes on what the caller knows", async () => {
  await put("a.vtt", teamsVtt);
  await put("b.json", { metadata: otherCall, transcript: fragments });
  const kinds: string[] = [];
  for await (const read of readCalls([folder], { sellers: ["Tom Hale"] })) {
    kinds.push(read.kind);
    if (read.kind === "call" && read.file.endsWith("a.vtt")) {
      expect(read.transcript.participants.map(({ name, role }) => `${name} ${role}`)).toContain("Tom Hale seller");
    }
  }
  expect(kinds).toEqual(["call", "call"]);
});
