import { readUploadFragments, sentimentOf } from "../../../shared/transcript/readUploadFragments";
import { TranscriptError } from "../../../shared/transcript/TranscriptError";

const said = (more: object = {}) => ({ text: "We start.", offset: 4000, duration: 2000, participantId: 7, ...more });
const read = (...fragments: unknown[]) => readUploadFragments(fragments, "call.json");
const wordsOf = (reading: ReturnType<typeof read>, index = 0) =>
  reading.utterances[index]?.words?.map(({ text, startMs, endMs }) => [text, startMs, endMs]);

describe("readUploadFragments", () => {
  it("reads who said what and when, and nothing that the file does not tell", () => {
    expect(read(said(), said({ participantId: "b", offset: 0, text: " Hi,\n Mei. " }))).toEqual({
      speakers: [{ key: "7" }, { key: "b" }],
      utterances: [
        { participantId: "7", startMs: 4000, endMs: 6000, text: "We start." },
        { participantId: "b", startMs: 0, endMs: 2000, text: "Hi, Mei." },
      ],
      communicationType: "phonecall",
      unreadable: 0,
      problems: [],
    });
  });

  it("names each speaker once", () => {
    expect(read(said(), said({ offset: 7000 })).speakers).toEqual([{ key: "7" }]);
  });

  it("reads language and sentiment of a fragment", () => {
    expect(read(said({ locale: "de-DE", sentiment: "Positive" })).utterances).toMatchObject([{ locale: "de-de", sentiment: "positive" }]);
  });

  it("leaves out fragments without text, whose speakers said nothing, and says so", () => {
    expect(read(said({ text: " " }), said({ text: undefined, participantId: 8 }), said({ participantId: 9 }))).toMatchObject({
      speakers: [{ key: "9" }],
      problems: ["2 fragments without text left out."],
    });
  });

  it.each([
    ["without an offset", { offset: undefined }],
    ["without a duration", { duration: "2000" }],
    ["at a time that no call reaches", { offset: 1e308, duration: 1e308 }],
  ])("leaves out a fragment %s, and says which", (_what, lacking) => {
    expect(read(said(), said(lacking), said(lacking))).toMatchObject({
      utterances: [{ text: "We start." }],
      unreadable: 2,
      problems: [
        "2 fragments that cannot be read left out. The first: call.json, fragment 2: a fragment needs the numbers offset and duration, in milliseconds.",
      ],
    });
  });

  it("leaves out a fragment of nobody, and what is no fragment", () => {
    expect(read(said({ participantId: null }), said(), null)).toMatchObject({
      utterances: [{ text: "We start." }],
      unreadable: 2,
      problems: ["2 fragments that cannot be read left out. The first: call.json, fragment 1: a fragment needs a participantId."],
    });
  });

  it("gives what nobody said to the one who is named by the caller for that", () => {
    expect(readUploadFragments([said({ participantId: null })], "call.json", "unknown")).toMatchObject({
      utterances: [{ participantId: "unknown" }],
      unreadable: 0,
    });
  });

  it("refuses a file of which nothing can be read, as its first fragment does", () => {
    expect(() => read(said({ participantId: null }), null)).toThrow(
      new TranscriptError("a fragment needs a participantId.", "call.json, fragment 1"),
    );
  });

  it("keeps ids on one line, and languages only where they are some", () => {
    expect(read(said({ participantId: "Ann\n[0:00:09] Bob", locale: "constructor" })).utterances).toEqual([
      { participantId: "Ann [0:00:09] Bob", startMs: 4000, endMs: 6000, text: "We start." },
    ]);
  });
});

describe("words of a fragment", () => {
  const words = (units: number, start = 4000) => [
    { word: "We", offset: start * units, duration: 300 * units },
    { text: "start.", offset: (start + 500) * units, duration: 1000 * units },
  ];

  it("are read under either name, in milliseconds", () => {
    const reading = read(said({ words: words(1) }));
    expect(wordsOf(reading)).toEqual([
      ["We", 4000, 4300],
      ["start.", 4500, 5500],
    ]);
    expect(reading.problems).toEqual([]);
  });

  it.each([10, 10_000])("that are counted %d to the millisecond are divided, and this is said", (units) => {
    const reading = read(said({ words: words(units) }), said({ offset: 9000 }));
    expect(wordsOf(reading)).toEqual([
      ["We", 4000, 4300],
      ["start.", 4500, 5500],
    ]);
    expect(reading.utterances[1]).not.toHaveProperty("words");
    expect(reading.problems).toEqual([
      `Word times are ${units} times larger than their fragments' milliseconds and were divided by ${units}.`,
    ]);
  });

  it("have the unit of most fragments, as one near zero fits several", () => {
    const nearZero = said({ offset: 0, words: [{ word: "We", offset: 0, duration: 300 }] });
    const reading = read(nearZero, said({ words: words(10) }));
    expect(wordsOf(reading)).toEqual([["We", 0, 30]]);
  });

  it.each([
    ["250 ms before its start", -250, 2],
    ["251 ms before its start", -251, undefined],
    ["250 ms after its end", 750, 2],
    ["251 ms after its end", 751, undefined],
  ])("may stick out %s: %#", (_what, by, count) => {
    // The rest of the file says that words are in milliseconds.
    const sure = said({ words: words(1) });
    const reading = read(sure, said({ words: words(1, 4000 + by) }));
    expect(reading.utterances[1]?.words?.length).toBe(count);
    expect(reading.problems).toEqual(count ? [] : ["The word times of 1 fragment lie outside the fragment and were not used."]);
  });

  it("are left out where text, start or length is missing", () => {
    const word = { word: "We", offset: 4000, duration: 300 };
    const lacking = [{ word: undefined }, { offset: undefined }, { duration: undefined }].map((lack) => ({ ...word, ...lack }));
    expect(wordsOf(read(said({ words: [word, ...lacking, null] })))).toEqual([["We", 4000, 4300]]);
    expect(read(said({ words: lacking })).utterances[0]).not.toHaveProperty("words");
  });
});

describe("sentimentOf", () => {
  it.each([
    ["POSITIVE", "positive"],
    [" negative ", "negative"],
    ["Mixed", "neutral"],
    ["", undefined],
    [0.5, undefined],
  ])("takes %p for %s", (label, sentiment) => {
    expect(sentimentOf(label)).toBe(sentiment);
  });
});
