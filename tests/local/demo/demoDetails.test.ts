import type { DemoCall } from "./DemoCall";
import { demoDetails, expiredCalls, generateDemoCalls, recordedCalls } from "./index";
import { recordingOf } from "./recording";

const calls = generateDemoCalls({ demoDate: "2026-06-30" });
const recorded = recordedCalls(calls);
const details = demoDetails(calls);
const textOf = ({ labels }: DemoCall): string => labels.map(({ line }) => line.text).join("\n");

describe("what the recorder adds to demo calls", () => {
  it("is there for three of Jonas's calls, two of Mei's and one of Li Na's, and a deleted recording for one of Amara's", () => {
    expect(recorded.map(({ sellerName }) => sellerName)).toEqual([
      "Jonas Weber",
      "Jonas Weber",
      "Jonas Weber",
      "Mei Koh",
      "Mei Koh",
      "Li Na",
    ]);
    expect(expiredCalls(calls).map(({ sellerName }) => sellerName)).toEqual(["Amara Obi"]);
    expect(recorded.at(-1)?.locale).toBe("zh-cn");
    expect(details.map(({ recording }) => recording.file !== undefined)).toEqual([true, true, true, true, true, true, false]);
    expect(details.map(({ recording }) => recording.file?.name ?? "none")).toEqual([...recorded.map(({ id }) => `${id}.wav`), "none"]);
  });

  it("is said in the call: notes and a task by the customer, other findings at the seller's words", () => {
    recorded.forEach((call, index) => {
      const findings = details[index]?.findings ?? [];
      const text = textOf(call);
      const all = (table: string) => findings.filter((finding) => finding.table === table);
      const notes = all("msdyn_conversationsummarysuggestion");
      expect(notes.length).toBeGreaterThanOrEqual(2);
      expect(notes.length).toBeLessThanOrEqual(3);
      const tasks = all("msdyn_conversationactionitem");
      expect(tasks.map(({ side, columns }) => [side, columns["msdyn_state"], columns["msdyn_type"]])).toEqual([["customer", 1, 3]]);
      const said = [...notes.map(({ columns }) => columns["msdyn_content"]), ...tasks.map(({ columns }) => columns["msdyn_defaulttext"])];
      for (const words of said) expect(text).toContain(words);
      for (const { side, columns } of all("msdyn_conversationsignal")) {
        const atMs = Number(columns["msdyn_offsetinms"]);
        const spoken = call.labels
          .filter((line) => line.side === side && line.startMs <= atMs && atMs <= line.endMs)
          .map(({ line }) => line.text)
          .join();
        expect([side, spoken]).toEqual(["seller", expect.stringContaining(String(columns["msdyn_actualtext"]))]);
      }
    });
    const types = details.flatMap(({ findings }) => findings.flatMap(({ columns }) => columns["msdyn_type"] ?? []));
    expect(new Set(types.filter((type) => typeof type === "string"))).toEqual(new Set(["Brand", "People", "Product", "BestPractice"]));
  });
});

describe("a demo recording", () => {
  const [call] = recorded;
  const content = Buffer.from(recordingOf(call?.labels ?? []));
  const RATE = 8_000;
  const sampleAt = (ms: number) => content.subarray(44 + (ms * RATE) / 1000, 44 + (ms * RATE) / 1000 + RATE / 4);
  const loudness = (samples: Buffer) => Math.max(...samples.map((sample) => Math.abs(sample - 128)));

  it("is a WAV file as long as the call, the same every time", () => {
    expect(content.toString("latin1", 0, 4) + content.toString("latin1", 8, 16)).toBe("RIFFWAVEfmt ");
    expect([content.readUInt16LE(20), content.readUInt16LE(22), content.readUInt32LE(24), content.readUInt16LE(34)]).toEqual([
      1,
      1,
      RATE,
      8,
    ]);
    expect(content.readUInt32LE(40)).toBe(content.length - 44);
    const seconds = Math.max(...(call?.labels ?? []).map(({ endMs }) => endMs)) / 1000;
    expect((content.length - 44) / RATE).toBeCloseTo(seconds, 3);
    expect(content.equals(recordingOf(call?.labels ?? []))).toBe(true);
  });

  it("sounds while somebody speaks and is silent otherwise", () => {
    const lines = call?.labels ?? [];
    for (const { startMs } of lines.slice(0, 20)) expect(loudness(sampleAt(startMs))).toBeGreaterThan(30);
    expect(loudness(sampleAt(0).subarray(0, Math.floor(((lines[0]?.startMs ?? 0) * RATE) / 1000)))).toBe(0);
  });

  it("tells the sides apart by the height of their tone", () => {
    const crossings = (side: string) => {
      const line = call?.labels.find(
        (each) =>
          each.side === side &&
          each.endMs - each.startMs > 2_000 &&
          !call.labels.some((other) => other !== each && other.startMs < each.endMs && each.startMs < other.endMs),
      );
      const samples = [...sampleAt(line?.startMs ?? 0)];
      return samples.filter((sample, index) => index > 0 && (samples[index - 1] ?? 0) < 128 && sample >= 128).length;
    };
    expect(crossings("customer")).toBeGreaterThan(crossings("seller"));
  });
});
