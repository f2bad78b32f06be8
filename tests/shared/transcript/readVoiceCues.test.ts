import { decodeVttEntities } from "../../../shared/transcript/decodeVttEntities";
import { readVoiceCues } from "../../../shared/transcript/readVoiceCues";
import { TranscriptError } from "../../../shared/transcript/TranscriptError";
import type { VttCue } from "../../../shared/transcript/vttCues";

const cue = (startMs: number, endMs: number, payload: string, id?: string): VttCue => ({
  startMs,
  endMs,
  payload,
  number: 2,
  line: 7,
  ...(id !== undefined && { id }),
});
const read = (cues: readonly VttCue[], unnamed?: string) =>
  readVoiceCues(cues, "call.vtt", { decode: decodeVttEntities, ...(unnamed !== undefined && { unnamed }) });
const spoken = (...cues: VttCue[]) =>
  read(cues).utterances.map(({ participantId, startMs, endMs, text }) => [participantId, startMs, endMs, text]);

describe("readVoiceCues", () => {
  it("reads who speaks, without tags and entities", () => {
    expect(read([cue(1000, 2000, "<v.loud.first Mei &amp; Co | Fernway>Hello,\n<i>Tom</i> &lt;3</v>")])).toEqual({
      speakers: [{ key: "Mei & Co | Fernway", name: "Mei & Co", company: "Fernway" }],
      utterances: [{ participantId: "Mei & Co | Fernway", startMs: 1000, endMs: 2000, text: "Hello, Tom <3" }],
      communicationType: "meeting",
      problems: [],
    });
  });

  it("names each speaker once, in order of first speech", () => {
    const said = (who: string, at: number) => cue(at, at + 500, `<v ${who}>Hi.</v>`);
    expect(read([said("Tom", 0), said("Mei", 1000), said("Tom", 2000)]).speakers.map(({ key }) => key)).toEqual(["Tom", "Mei"]);
  });

  it("shares a cue out among its voices by the length of their texts, and says so", () => {
    const both = cue(1000, 5000, "<v Mei>Six ab</v><v Tom>No</v>");
    expect(spoken(both)).toEqual([
      ["Mei", 1000, 4000, "Six ab"],
      ["Tom", 4000, 5000, "No"],
    ]);
    expect(read([both, both]).problems).toEqual(["2 cues with several speakers shared out by the length of their text."]);
  });

  it("passes over a voice that says nothing beside one that does", () => {
    const reading = read([cue(1000, 5000, "<v Mei> </v><v Tom>No</v>")]);
    expect(reading.utterances).toMatchObject([{ participantId: "Tom", startMs: 1000, endMs: 5000 }]);
    expect(reading).toMatchObject({ speakers: [{ key: "Tom" }], problems: [] });
  });

  it("takes tags that are never closed for none, and a voice that is never closed for nobody's", () => {
    expect(spoken(cue(0, 500, "<v Mei>1 < 2 <<< 3"))).toEqual([["Mei", 0, 500, "1 < 2 <<< 3"]]);
    expect(spoken(cue(0, 500, "<v Mei>Hello <v Tom"))).toEqual([["Mei", 0, 500, "Hello"]]);
    expect(spoken(cue(0, 500, "<v <v Mei>Hello <vx"))).toEqual([["<v Mei", 0, 500, "Hello <vx"]]);
  });

  it("leaves out what nobody is named for, and says where it begins", () => {
    const reading = read([
      cue(0, 500, "(laughter)"),
      cue(600, 700, "<v>Hm.</v>"),
      cue(800, 900, "<i></i>"),
      cue(1000, 2000, "<v Mei>Hi.</v>"),
    ]);
    expect(reading.utterances).toHaveLength(1);
    expect(reading.problems).toEqual(["2 cues without a speaker left out, the first in line 7."]);
  });

  it("gives it to the one whom the caller names for that", () => {
    const reading = read([cue(0, 500, "(laughter)"), cue(600, 700, " ")], "unknown");
    expect(reading).toMatchObject({
      speakers: [{ key: "unknown" }],
      utterances: [{ participantId: "unknown", text: "(laughter)" }],
      problems: [],
    });
  });

  it("refuses a file in which no cue names anybody, and says what to do", () => {
    expect(() => read([cue(0, 500, "Hello."), cue(600, 900, "Hi.")])).toThrow(
      new TranscriptError(
        "no cue says who speaks (<v Name> or Name: …); sides cannot be told apart. Export the transcript with speaker names.",
        "call.vtt, cue 2 (line 7)",
      ),
    );
    expect(read([cue(0, 500, "")]).utterances).toEqual([]);
  });
});

describe("an utterance that was cut into cues", () => {
  const part = (n: number, startMs: number, endMs: number, who = "Mei", whole = "x/18") =>
    cue(startMs, endMs, `<v ${who}>Part ${n}.</v>`, `${whole}-${n}`);

  it("is one again, as long as its last part", () => {
    expect(spoken(part(0, 1000, 2000), part(1, 2000, 3000), part(2, 2500, 2900))).toEqual([["Mei", 1000, 3000, "Part 0. Part 1. Part 2."]]);
  });

  it("is one again around what somebody else says meanwhile", () => {
    expect(spoken(part(0, 1000, 2000), cue(1500, 1600, "<v Tom>Hm.</v>", "x/19-0"), part(1, 2000, 3000))).toEqual([
      ["Mei", 1000, 3000, "Part 0. Part 1."],
      ["Tom", 1500, 1600, "Hm."],
    ]);
  });

  it("is two where more than two seconds lie between its parts", () => {
    expect(spoken(part(0, 1000, 2000), part(1, 4000, 5000))).toHaveLength(1);
    expect(spoken(part(0, 1000, 2000), part(1, 4001, 5000), part(2, 5000, 6000))).toEqual([
      ["Mei", 1000, 2000, "Part 0."],
      ["Mei", 4001, 6000, "Part 1. Part 2."],
    ]);
  });

  it.each([
    ["another speaker's", part(1, 2000, 3000, "Tom")],
    ["of another utterance", part(1, 2000, 3000, "Mei", "x/19")],
    ["without an id", cue(2000, 3000, "<v Mei>Part 1.</v>")],
    ["whose id has no part number", cue(2000, 3000, "<v Mei>Part 1.</v>", "x/18")],
  ])("is not joined with a cue %s", (_what, next) => {
    expect(spoken(part(0, 1000, 2000), next)).toHaveLength(2);
  });

  it("is none where ids do not tell, however near cues lie", () => {
    expect(spoken(cue(0, 500, "<v Mei>One.</v>", "a-1"), cue(500, 900, "<v Mei>Two.</v>", "a-2"))).toHaveLength(2);
    expect(spoken(cue(0, 500, "<v Mei>One.</v>"), cue(500, 900, "<v Mei>Two.</v>"))).toHaveLength(2);
  });
});
