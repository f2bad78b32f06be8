import { readStoredTranscript } from "../../../shared/transcript/readStoredTranscript";
import { TranscriptError } from "../../../shared/transcript/TranscriptError";
import { fragments, headerLines, metadata, storedFragments } from "./fixtures/files";

describe("the content of a transcript column", () => {
  it("is read in each of its forms", () => {
    expect(readStoredTranscript(JSON.stringify(fragments), "transcript").utterances.map(({ participantId, startMs }) => [participantId, startMs])).toEqual([
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

  it("that is empty, unknown or cut off is refused with its place", () => {
    for (const text of ["", "hello", '{"a": 1}', "[{"]) {
      expect(() => readStoredTranscript(text, "the transcript of Harbour")).toThrow(TranscriptError);
      expect(() => readStoredTranscript(text, "the transcript of Harbour")).toThrow(/^the transcript of Harbour/);
    }
  });
});
