import { readStoredTranscript } from "../../../shared/transcript/readStoredTranscript";
import { TranscriptError } from "../../../shared/transcript/TranscriptError";
import {
  amazon,
  azureBatch,
  azureFast,
  fragments,
  headerLines,
  metadata,
  metadataContentVtt,
  storedFragments,
  teamsVtt,
} from "./fixtures/files";

describe("the content of a transcript column", () => {
  it("is read in each of its forms", () => {
    expect(
      readStoredTranscript(JSON.stringify(fragments), "transcript").utterances.map(({ participantId, startMs }) => [
        participantId,
        startMs,
      ]),
    ).toEqual([
      ["7", 500],
      ["9", 2600],
      ["7", 5400],
    ]);
    expect(readStoredTranscript(JSON.stringify({ metadata, transcript: fragments }), "transcript").utterances).toHaveLength(3);
    expect(readStoredTranscript(JSON.stringify(storedFragments), "transcript").utterances).toHaveLength(3);
    expect(readStoredTranscript(headerLines, "transcript").speakers).toEqual([
      { id: "Agent", role: "seller" },
      { id: "Customer", role: "customer" },
    ]);
  });

  it("is read where a meeting service wrote it, whoever is not named", () => {
    const { utterances, speakers } = readStoredTranscript(teamsVtt, "transcript");
    expect(speakers.map(({ id, name }) => [id, name])).toEqual([
      ["Mei Koh | Fernway", "Mei Koh"],
      ["Tom Hale (Guest)", "Tom Hale"],
      ["Jonas Weber | Fernway", "Jonas Weber"],
      ["unknown", undefined],
    ]);
    expect(utterances.map(({ text }) => text)).toEqual([
      "Hello Tom, how are you & the team?",
      "We had <two> outages last week.",
      "That is not good.",
      "(laughter)",
    ]);
    expect(readStoredTranscript(metadataContentVtt, "transcript").utterances.map(({ startMs, text }) => [startMs, text])[0]).toEqual([
      10_000,
      "你们的车队有多少辆车？",
    ]);
    expect(
      readStoredTranscript("WEBVTT\n\n00:01.000 --> 00:02.000\nNobody&#39;s &eacute; &#xFFFFFFF;", "transcript").utterances[0]?.text,
    ).toBe("Nobody's &eacute; &#xFFFFFFF;");
  });

  it("keeps what was said where its length is not known", () => {
    const { utterances } = readStoredTranscript('[{"text":"Hm","offset":4000,"duration":0,"participantId":"1"}]', "transcript");
    expect(utterances).toMatchObject([{ startMs: 4000, endMs: 4001, text: "Hm" }]);
  });

  it.each([azureFast, azureBatch, amazon])(
    "is not known where a speech service's own file was stored, which is imported instead",
    (file) => {
      let reason: unknown;
      try {
        readStoredTranscript(JSON.stringify(file), "transcript");
      } catch (error) {
        reason = error instanceof TranscriptError && error.reason;
      }
      expect(reason).toBe("notATranscript");
    },
  );

  it("says whether ends are guesses, and what else is wrong with it", () => {
    expect(readStoredTranscript(JSON.stringify(storedFragments), "transcript")).toMatchObject({
      areEndsEstimated: true,
      problems: [expect.stringContaining("estimated")],
    });
    const early = [{ text: "Hello.", offset: -500, duration: 1000, participantId: 7 }];
    expect(readStoredTranscript(JSON.stringify(early), "transcript")).toMatchObject({
      areEndsEstimated: false,
      utterances: [{ startMs: 0, endMs: 1000 }],
      problems: [expect.stringContaining("moved by 500 ms")],
    });
  });

  it("is not read where it is something else", () => {
    for (const file of [{ a: 1 }, [1], [{ a: 1 }]]) {
      expect(() => readStoredTranscript(JSON.stringify(file), "transcript")).toThrow(
        /format that is not known|does not hold transcript fragments/,
      );
    }
  });

  it("is read but for what cannot be, and says how much is missing", () => {
    const stored = [...fragments, null, { text: "When?", participantId: "9" }];
    expect(readStoredTranscript(JSON.stringify(stored), "transcript")).toMatchObject({ unreadable: 2, utterances: { length: 3 } });
    expect(readStoredTranscript(JSON.stringify(fragments), "transcript").unreadable).toBe(0);
  });

  it("keeps what nobody is named for, and entities that only look like some", () => {
    const { utterances } = readStoredTranscript('[{"text":"Hm","offset":0,"duration":9}]', "transcript");
    expect(utterances).toMatchObject([{ participantId: "unknown", text: "Hm" }]);
    const { utterances: cues } = readStoredTranscript("WEBVTT\n\n0:1.0 --> 0:2.0\n&constructor; &#xd83d;!", "transcript");
    expect(cues).toMatchObject([{ text: "&constructor; \ufffd!" }]);
  });

  it("that is empty, unknown or cut off is refused with its place", () => {
    expect(() => readStoredTranscript(" \n", "transcript")).toThrow(new TranscriptError("the transcript is empty.", "transcript"));
    for (const text of ["", "hello", '{"a": 1}', "[{"]) {
      expect(() => readStoredTranscript(text, "the transcript of Harbour")).toThrow(TranscriptError);
      expect(() => readStoredTranscript(text, "the transcript of Harbour")).toThrow(/^the transcript of Harbour/);
    }
  });
});
