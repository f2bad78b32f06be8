import { isWebVtt } from "../../../shared/transcript/readWebVtt";

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
