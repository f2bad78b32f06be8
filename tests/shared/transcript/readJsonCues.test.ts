import { readJsonCues } from "../../../shared/transcript/readJsonCues";
import { TranscriptError } from "../../../shared/transcript/TranscriptError";

const said = (more: object = {}) => ({ speakerName: "Li Na", spokenText: "Good morning.", ...more });
/** Cues of two seconds, one a ten seconds' step; the first at 10 s. */
const cues = (payloads: readonly unknown[]) =>
  payloads.map((payload, index) => ({
    startMs: 10_000 * (index + 1),
    endMs: 10_000 * (index + 1) + 2000,
    payload: typeof payload === "string" ? payload : JSON.stringify(payload),
    number: index + 1,
    line: 3 * index + 3,
  }));
const read = (payloads: readonly unknown[], unnamed?: string) => readJsonCues(cues(payloads), "call.vtt", unnamed);
const times = (reading: ReturnType<typeof read>) => reading.utterances.map(({ startMs, endMs }) => [startMs, endMs]);

describe("readJsonCues", () => {
  it("goes by the cue's times where the object has none", () => {
    expect(read([said()])).toEqual({
      speakers: [{ key: "Li Na", name: "Li Na" }],
      utterances: [{ participantId: "Li Na", startMs: 10_000, endMs: 12_000, text: "Good morning." }],
      communicationType: "meeting",
      unreadable: 0,
      problems: [],
    });
  });

  it.each([{ startDateTime: "2026-03-09T14:05:10Z" }, { endDateTime: "2026-03-09T14:05:12Z" }])(
    "goes by the cue's times where the object tells one end alone: %p",
    (one) => {
      const reading = read([said(one)]);
      expect(times(reading)).toEqual([[10_000, 12_000]]);
      expect(reading).not.toHaveProperty("startTime");
    },
  );

  it("goes by absolute times, counted from the zero that the first cue tells", () => {
    const at = (start: string, end: string) => said({ startDateTime: `2026-03-09T14:${start}Z`, endDateTime: `2026-03-09T14:${end}Z` });
    const reading = read([at("05:10.5", "05:12.4"), at("05:21", "05:23")]);
    expect(reading.startTime).toBe("2026-03-09T14:05:00.500Z");
    expect(times(reading)).toEqual([
      [10_000, 11_900],
      [20_500, 22_500],
    ]);
  });

  it("names each speaker once, with what the name tells", () => {
    const reading = read([said(), said({ speakerName: "Tom Hale (Guest)" }), said()]);
    expect(reading.speakers).toEqual([
      { key: "Li Na", name: "Li Na" },
      { key: "Tom Hale (Guest)", name: "Tom Hale", guest: true },
    ]);
  });

  it("takes the language in which most was said for the call's", () => {
    const reading = read([
      said({ spokenLanguage: "en-US" }),
      said({ spokenLanguage: "DE-de", spokenText: "Guten Morgen." }),
      said({ spokenLanguage: "de-de", spokenText: "Wie geht es?" }),
    ]);
    expect(reading.utterances.map(({ locale }) => locale)).toEqual(["en-us", "de-de", "de-de"]);
    expect(reading.locale).toBe("de-de");
  });

  it("passes over cues in which nothing is said, whoever says it", () => {
    expect(read([said({ spokenText: " " }), { speakerName: "Zhao Min" }, {}, said()])).toMatchObject({
      speakers: [{ key: "Li Na" }],
      utterances: [{ startMs: 40_000 }],
      problems: [],
    });
  });

  it("leaves out what nobody is named for, and says so", () => {
    const reading = read([said({ speakerName: undefined }), said(), said({ speakerName: " " })]);
    expect(reading.utterances).toHaveLength(1);
    expect(reading.problems).toEqual(["2 cues without a speaker left out."]);
  });

  it("gives it to the one who is named by the caller for that", () => {
    expect(read([said({ speakerName: undefined })], "unknown")).toMatchObject({ utterances: [{ participantId: "unknown" }], problems: [] });
  });

  it("finds nothing to refuse where nothing is said", () => {
    expect(read([said({ spokenText: "" })])).toMatchObject({ speakers: [], utterances: [], problems: [] });
  });

  it("refuses a file in which no cue names anybody", () => {
    expect(() => read([said({ speakerName: undefined })])).toThrow(
      new TranscriptError("no cue has a speakerName; sides cannot be told apart.", "call.vtt"),
    );
  });

  it("leaves out cues that hold no object, and says where the first is", () => {
    expect(read([said(), "[]", "{", "", said()])).toMatchObject({
      utterances: [{ startMs: 10_000 }, { startMs: 50_000 }],
      unreadable: 2,
      problems: [
        "2 cues that cannot be read left out. The first: call.vtt, cue 2 (line 6): a cue holds something other than one JSON object.",
      ],
    });
    expect(() => read(["[]"])).toThrow(
      new TranscriptError("a cue holds something other than one JSON object.", "call.vtt, cue 1 (line 3)"),
    );
  });

  it("goes by the cue's times where absolute ones lie beyond any call, and names no start that no calendar has", () => {
    const at = (year: string) => said({ startDateTime: `${year}-03-09T14:05:10Z`, endDateTime: `${year}-03-09T14:05:12Z` });
    expect(times(read([at("2026"), at("9999")]))[1]).toEqual([20_000, 22_000]);
    expect(read([at("+275759")])).not.toHaveProperty("startTime");
  });
});
