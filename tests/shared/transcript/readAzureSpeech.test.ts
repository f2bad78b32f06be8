import { readAzureBatchTranscription, readAzureFastTranscription } from "../../../shared/transcript/readAzureSpeech";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const fast = (...phrases: unknown[]) => readAzureFastTranscription({ phrases });
const phrase = (more: object = {}) => ({ offsetMilliseconds: 1000, durationMilliseconds: 800, text: "Hello?", ...more });
const batch = (...phrases: unknown[]) => readAzureBatchTranscription({ recognizedPhrases: phrases });
const recognised = (more: object = {}) => ({
  offsetInTicks: 10_000_000,
  durationInTicks: 5_000_000,
  nBest: [{ display: "Hello." }],
  ...more,
});
const keys = ({ speakers }: ReturnType<typeof fast>) => speakers.map(({ key }) => key);

describe("readAzureFastTranscription", () => {
  it("reads phrases as they are, and nothing that the file does not tell", () => {
    expect(fast(phrase({ text: " Hello\n there? " }))).toEqual({
      speakers: [{ key: "0" }],
      utterances: [{ participantId: "0", startMs: 1000, endMs: 1800, text: "Hello there?" }],
      communicationType: "phonecall",
      speakersAreChannels: true,
      unreadable: 0,
      problems: [],
    });
  });

  it("takes each channel for a speaker, in order of time", () => {
    const reading = fast(
      phrase({ channel: 0, offsetMilliseconds: 3000 }),
      phrase({ channel: 1 }),
      phrase({ channel: 0, offsetMilliseconds: 9000 }),
    );
    expect(keys(reading)).toEqual(["1", "0"]);
    expect(reading.speakersAreChannels).toBe(true);
  });

  it("takes voices that were told apart for speakers, who are no channels then", () => {
    const reading = fast(phrase({ channel: 0, speaker: 1 }), phrase({ channel: 0, speaker: 2, offsetMilliseconds: 2000 }));
    expect(keys(reading)).toEqual(["1", "2"]);
    expect(reading).not.toHaveProperty("speakersAreChannels");
  });

  it("keeps the same voice of two channels apart", () => {
    const reading = fast(phrase({ channel: 0, speaker: 1 }), phrase({ channel: 1, speaker: 1, offsetMilliseconds: 2000 }));
    expect(keys(reading)).toEqual(["0-1", "1-1"]);
  });

  it.each([
    ["text", { text: undefined }],
    ["a start", { offsetMilliseconds: undefined }],
    ["a length", { durationMilliseconds: "1" }],
  ])("leaves out a phrase without %s, and says so", (_what, lacking) => {
    const reading = fast(phrase(lacking), phrase());
    expect(reading.utterances).toHaveLength(1);
    expect(reading.problems).toEqual(["1 phrase without recognised text left out."]);
  });

  it("leaves out what is no phrase", () => {
    expect(fast(null, "words", phrase())).toMatchObject({
      utterances: [{ text: "Hello?" }],
      problems: ["2 phrases without recognised text left out."],
    });
    expect(readAzureFastTranscription({})).toMatchObject({ speakers: [], utterances: [] });
  });

  it("reads the language of each phrase, and the length of the call", () => {
    expect(readAzureFastTranscription({ durationMilliseconds: 30_000, phrases: [phrase({ locale: "en-GB" })] })).toMatchObject({
      durationMs: 30_000,
      utterances: [{ locale: "en-gb" }],
    });
  });

  it("reads words that have text, start and length, and no others", () => {
    const word = { text: "Hello?", offsetMilliseconds: 1000, durationMilliseconds: 700 };
    const lacking = [{ text: undefined }, { offsetMilliseconds: undefined }, { durationMilliseconds: undefined }];
    const words = [word, ...lacking.map((lack) => ({ ...word, ...lack })), null];
    expect(fast(phrase({ words })).utterances[0]?.words).toEqual([{ text: "Hello?", startMs: 1000, endMs: 1700 }]);
    expect(fast(phrase({ words: [null] })).utterances[0]).not.toHaveProperty("words");
  });
});

describe("readAzureBatchTranscription", () => {
  it("reads ticks of 100 ns", () => {
    expect(readAzureBatchTranscription({ durationInTicks: 91_200_000, recognizedPhrases: [recognised()] })).toMatchObject({
      durationMs: 9120,
      utterances: [{ startMs: 1000, endMs: 1500, text: "Hello." }],
    });
  });

  it.each([
    ["PT0.5S", 500],
    ["PT1M0.5S", MINUTE + 500],
    ["PT12M", 12 * MINUTE],
    ["PT11H", 11 * HOUR],
    ["P1DT2H3M4S", 26 * HOUR + 3 * MINUTE + 4000],
    ["P10D", 240 * HOUR],
  ])("reads the duration %s as %d ms", (duration, ms) => {
    expect(readAzureBatchTranscription({ duration }).durationMs).toBe(ms);
    const timed = recognised({ offsetInTicks: undefined, offset: duration, durationInTicks: undefined, duration: "PT1S" });
    expect(batch(timed).utterances).toMatchObject([{ startMs: ms, endMs: ms + 1000 }]);
  });

  it.each(["1.5", "1M", "in PT1S", "PT1S, about", "PT1.S", ""])("knows no duration %p", (duration) => {
    expect(readAzureBatchTranscription({ duration })).not.toHaveProperty("durationMs");
  });

  it("takes the first guess of a phrase, as it is displayed or else as it was heard", () => {
    const guesses = [[{ display: "Good day.", lexical: "good day" }, { display: "Goodie." }], [{ lexical: "good day" }]];
    expect(batch(...guesses.map((nBest) => recognised({ nBest }))).utterances.map(({ text }) => text)).toEqual(["Good day.", "good day"]);
  });

  it.each([
    ["no guess", { nBest: [] }],
    ["no list of guesses", { nBest: undefined }],
    ["a guess of nothing", { nBest: [{}] }],
  ])("leaves out a phrase with %s, and says so", (_what, lacking) => {
    expect(batch(recognised(lacking))).toMatchObject({ utterances: [], problems: ["1 phrase without recognised text left out."] });
  });

  it.each([
    ["words", "word"],
    ["displayWords", "displayText"],
  ])("reads word times under %s, their text under %s", (list, text) => {
    const guess = { display: "Hello.", [list]: [{ [text]: "hello", offset: "PT1S", duration: "PT0.4S" }] };
    expect(batch(recognised({ nBest: [guess] })).utterances[0]?.words).toEqual([{ text: "hello", startMs: 1000, endMs: 1400 }]);
  });
});
