import { analyzeCall } from "../../../shared/analytics/analyzeCall";
import { loudSpeech, usualLoudness } from "../../../shared/transcript/loudSpeech";
import { readTranscript } from "../../../shared/transcript/readTranscript";

const turn = (seconds: number, text: string) => ({ participantId: "C", startMs: 10_000, endMs: 10_000 + seconds * 1000, text });
const loud = (seconds: number) => Array.from({ length: seconds }, () => 80);
const silent = (seconds: number) => Array.from({ length: seconds }, () => undefined);
const wordsIn = (seconds: number, text: string, loudness: readonly (number | undefined)[]) => {
  const { startMs, endMs, words = [] } = loudSpeech(turn(seconds, text), loudness, 80) ?? {};
  return { startMs, endMs, words: words.map((word) => [word.text, word.startMs, word.endMs]) };
};

describe("a turn of which the loudness of each second is known", () => {
  it("has its words where it is loud", () => {
    expect(wordsIn(10, "one two three four", [...loud(2), ...silent(6), ...loud(2)])).toEqual({
      startMs: 10_000,
      endMs: 20_000,
      words: [
        ["one", 10_000, 11_000],
        ["two", 11_000, 12_000],
        ["three", 18_000, 19_000],
        ["four", 19_000, 20_000],
      ],
    });
  });

  it("begins and ends where it is loud", () => {
    expect(wordsIn(60, "好的", [...silent(5), ...loud(2), ...silent(53)])).toEqual({
      startMs: 15_000,
      endMs: 17_000,
      words: [
        ["好", 15_000, 16_000],
        ["的", 16_000, 17_000],
      ],
    });
  });

  it("is silent where it is far below what is usual for the speaker", () => {
    expect(wordsIn(6, "Yes.", [82, 79, 40, 38, 41, 39])).toMatchObject({ endMs: 12_000 });
    expect(usualLoudness([undefined, 0, 70, 80, 90])).toBe(80);
    expect(usualLoudness([undefined])).toBeUndefined();
  });

  it("is left as it is where no silence lasts more than 2 s, all is silent, or the seconds are not those of the turn", () => {
    expect(loudSpeech(turn(6, "Yes."), [...loud(2), ...silent(2), ...loud(2)], 80)).toBeUndefined();
    expect(loudSpeech(turn(6, "Yes."), silent(6), 80)).toBeUndefined();
    expect(loudSpeech(turn(60, "Yes."), [...loud(2), ...silent(4)], 80)).toBeUndefined();
  });
});

describe("talk time of Amazon's turns", () => {
  const said = (ParticipantRole: string, BeginOffsetMillis: number, EndOffsetMillis: number, Content: string, more: object = {}) => {
    return { ParticipantRole, BeginOffsetMillis, EndOffsetMillis, Content, ...more };
  };
  const read = (...turns: object[]) => {
    const transcript = readTranscript({ fileName: "call.json", text: JSON.stringify({ LanguageCode: "en-US", Transcript: turns }) });
    const { participants, problems } = analyzeCall(transcript);
    return { talk: participants.map(({ role, talkMs }) => [role, talkMs]), problems };
  };

  it("holds no silence that their loudness tells", () => {
    const loudness = { LoudnessScores: [79, 81, 78, 80, ...Array.from({ length: 52 }, () => null), 80, 79, 82, 78] };
    expect(
      read(said("AGENT", 0, 60_000, "Let me look that up. Here we are.", loudness), said("CUSTOMER", 61_000, 63_000, "Thank you.")),
    ).toMatchObject({
      talk: [
        ["seller", 8000],
        ["customer", 2000],
      ],
      problems: ["1 turn without word times cut at silences of more than 2 s by the loudness of each second."],
    });
  });

  it("holds silence where nothing tells it apart, and says so", () => {
    expect(read(said("AGENT", 0, 60_000, "Let me look that up."), said("CUSTOMER", 61_000, 63_000, "Thank you."))).toMatchObject({
      talk: [
        ["seller", 60_000],
        ["customer", 2000],
      ],
      problems: ["1 utterance without word times lasts far longer than the words take; some 58 s of silence in it count as talk time."],
    });
  });
});
