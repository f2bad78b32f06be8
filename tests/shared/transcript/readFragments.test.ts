import { readFragments } from "../../../shared/transcript/readFragments";
import { TranscriptError } from "../../../shared/transcript/TranscriptError";

const read = (...fragments: unknown[]) => readFragments(fragments, "call.json").utterances.map(({ startMs, text }) => [startMs, text]);

describe("readFragments", () => {
  it("knows by the first fragment whether the list was uploaded or stored", () => {
    expect(read({ text: "Hi.", offset: 500, duration: 300, participantId: 7 })).toEqual([[500, "Hi."]]);
    expect(read({ Text: "Hi.", Start: "00:00:00.5", ParticipantId: "7" })).toEqual([[500, "Hi."]]);
  });

  it("knows it by the first that tells, where others lie before it", () => {
    expect(read(null, { id: 1 }, { Text: "Hi.", Start: "00:00:00.5", ParticipantId: "7" })).toEqual([[500, "Hi."]]);
    expect(read("Hi.", { text: "Hi.", offset: 500, duration: 300, participantId: 7 })).toEqual([[500, "Hi."]]);
  });

  it("finds nothing said in an empty list", () => {
    expect(read()).toEqual([]);
  });

  it.each([{ Text: "Hi." }, { Start: "00:00:01" }, { rows: 1 }, "Hi.", null, [1]])("takes a list of %p for something else", (first) => {
    expect(() => read(first)).toThrow(
      new TranscriptError("this JSON array does not hold transcript fragments.", "call.json", "notATranscript"),
    );
  });

  it.each([{ text: "Hi." }, { offset: 500 }])("takes %p for a fragment that lacks something", (first) => {
    expect(() => read(first)).toThrow(/a fragment needs the numbers offset and duration/);
  });
});
