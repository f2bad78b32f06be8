import { isWebVtt, readWebVtt } from "../../../shared/transcript/readWebVtt";

describe("isWebVtt", () => {
  it.each(["WEBVTT\n\n", "\n WEBVTT - of Monday", "00:01.000 --> 00:02.000\nHi.", "id-1\r\n-0:1,0 --> 0:2.0\nHi.", "\n0:1.0  -->\t0:2.0"])(
    "is true of %p",
    (text) => {
      expect(isWebVtt(text)).toBe(true);
    },
  );

  it.each([
    "",
    "Agent0:01\nHi.",
    "webvtt",
    "an id of words\n0:1.0 --> 0:2.0",
    "1.0 --> 2.0",
    "0:1.0 -> 0:2.0",
    "Hello.\n\n0:1.0 --> 0:2.0",
    '[{"a": "WEBVTT"}]',
  ])("is false of %p", (text) => {
    expect(isWebVtt(text)).toBe(false);
  });
});

describe("readWebVtt", () => {
  const read = (...lines: string[]) => readWebVtt(["WEBVTT", "", ...lines].join("\n"), "call.vtt", { decode: (text) => text });

  it("leaves out cues whose times cannot be read, and says where the first is", () => {
    expect(
      read("0:x --> 0:2.0", "<v Mei>No.</v>", "", "0:3.0 --> 0:4.0", "<v Mei>Yes.</v>", "", "0:5.0 --> soon", "<v Mei>No.</v>"),
    ).toMatchObject({
      utterances: [{ startMs: 3000, text: "Yes." }],
      unreadable: 2,
      problems: ["2 cues whose times cannot be read left out, the first in line 3."],
    });
  });

  it("refuses a file in which no cue has times", () => {
    expect(() => read("0:x --> 0:2.0", "<v Mei>No.</v>")).toThrow("call.vtt, line 3: the times of a cue cannot be read.");
  });
});
