import { readTranscript } from "../../../shared/transcript/readTranscript";
import { TranscriptError } from "../../../shared/transcript/TranscriptError";
import { fragments, metadata } from "./fixtures/files";

const failure = (text: string, metadataText?: string): TranscriptError => {
  try {
    readTranscript({
      fileName: "call.json",
      text,
      ...(metadataText === undefined ? {} : { metadataText, metadataFileName: "call.metadata.json" }),
    });
  } catch (error) {
    if (error instanceof TranscriptError) return error;
    throw error;
  }
  throw new Error("the file was read");
};

describe("a file that cannot be read", () => {
  it("and is cut off names line and column", () => {
    const text = JSON.stringify(fragments, undefined, 2);
    const cut = text.slice(0, text.indexOf('"duration"'));
    const lines = cut.split("\n");
    expect(failure(cut).message).toContain("cut off");
    expect(failure(cut).place).toBe(`call.json, line ${lines.length}, column ${(lines[lines.length - 1]?.length ?? 0) + 1}`);
  });

  it.each([
    ["[1, 2", "line 1, column 6", "cut off"],
    ['{"a": 1,\n "b" 2}', "line 2, column 6", "not valid JSON"],
    ['{"a": tru}', "line 1, column 7", "not valid JSON"],
    ['[{"text": "never closed', "line 1, column 24", "cut off"],
    ['{"a": 1,}', "line 1, column 9", "not valid JSON"],
    ["[1] 2", "line 1, column 5", "not valid JSON"],
    ["[1}", "line 1, column 3", "not valid JSON"],
  ])("%s is wrong at %s", (text, place, what) => {
    expect(failure(text).place).toBe(`call.json, ${place}`);
    expect(failure(text).message).toContain(what);
  });

  it("is told apart from its metadata", () => {
    expect(failure(JSON.stringify(fragments), '{"id": ').place).toContain("call.metadata.json, line 1");
    expect(failure(JSON.stringify(fragments), "").message).toContain("call.metadata.json: the metadata file is empty");
    expect(failure(JSON.stringify(fragments), "[]").message).toContain("one JSON object");
  });

  it.each([
    ["", "the file is empty"],
    [" \r\n\ufeff", "the file is empty"],
    ["[]", "nobody says anything"],
    ["WEBVTT\n\n", "nobody says anything"],
    [JSON.stringify([{ text: "", offset: 0, duration: 1, participantId: 1 }]), "nobody says anything"],
    [
      JSON.stringify([{ text: "Hi", offset: "0", duration: 1, participantId: 1 }]),
      "call.json, fragment 1: a fragment needs the numbers offset and duration",
    ],
    [JSON.stringify([{ text: "Hi", offset: 0, duration: 1 }]), "call.json, fragment 1: a fragment needs a participantId"],
    [JSON.stringify({ Fragments: [{ Text: "Hi", Start: "soon" }] }), "fragment 1: a fragment needs a Start"],
    [JSON.stringify(metadata), "no transcript lies beside it"],
    ["WEBVTT\n\n0:1.0 --> 0:x\n<v Mei>Hi</v>", "call.json, line 3: the times of a cue cannot be read"],
    ["WEBVTT\n\n00:01.000 --> 00:02.000\nHi there\n\n00:03.000 --> 00:04.000\nHi", "call.json, cue 1 (line 3): no cue says who speaks"],
    ['WEBVTT\n\n0:1.0 --> 0:2.0\n{"spokenText":"Hi"}', "no cue has a speakerName"],
    ['WEBVTT\n\n0:1.0 --> 0:2.0\n{"spokenText":"Hi"', "call.json, cue 1 (line 3), line 1, column 19: the JSON ends too early"],
  ])("says why: %s", (text, message) => {
    expect(failure(text).message).toContain(message);
    expect(failure(text).reason).toBe("damaged");
  });

  it.each(["Dear diary, nothing happened.", '{"name": "a-package", "version": "1.0.0"}', "[1, 2, 3]", '[{"rows": 1}]'])(
    "may be of another kind: %s",
    (text) => {
      expect(failure(text).reason).toBe("notATranscript");
    },
  );

  it("may be nested ten thousand deep", () => {
    expect(failure("[".repeat(10_000)).place).toBe("call.json, line 1, column 10001");
  });
});
