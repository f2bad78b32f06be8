import { vttCues } from "../../../shared/transcript/vttCues";

const read = (...lines: string[]) => vttCues(lines.join("\n"));
const cuesOf = (...lines: string[]) => read(...lines).cues.map(({ id, startMs, endMs, payload }) => [id, startMs, endMs, payload]);

describe("vttCues", () => {
  it("reads id, times and payload, each with its number and line", () => {
    expect(
      read("WEBVTT", "", "a/1-0", "00:00:01.000 --> 00:00:02.500 align:start", "Hello,", "Mei.", "", "0:3.0 --> 0:4.0", "Hi.", "").cues,
    ).toEqual([
      { id: "a/1-0", startMs: 1000, endMs: 2500, payload: "Hello,\nMei.", number: 1, line: 4 },
      { startMs: 3000, endMs: 4000, payload: "Hi.", number: 2, line: 8 },
    ]);
  });

  it.each([
    ["1:02:03.5", 3_723_500],
    ["02:03.25", 123_250],
    ["0:1,5", 1500],
    ["00:00:10", 10_000],
    ["-0:1.5", -1500],
    ["0:-1.5", -1500],
    ["00:00:01.0004", 1000],
  ])("reads the time %s as %d ms", (time, ms) => {
    expect(read(`${time} --> 9:00:00.0`, "Hi.").cues[0]?.startMs).toBe(ms);
  });

  it.each(["1.5", "a:1", "1:2:3:4", "0:1.", "0:1.5x", "x0:1", "99999999999999:00:00.000"])(
    "lists the line where a time is %s, and goes on",
    (time) => {
      expect(read(`${time} --> 0:2.0`, "Hi.", "", `0:1.0 --> ${time}`, "Hi.", "", "0:3.0 --> 0:4.0", "Hello.")).toMatchObject({
        unreadable: [1, 4],
        cues: [{ startMs: 3000, number: 1, payload: "Hello." }],
      });
    },
  );

  it("takes an arrow in speech for speech", () => {
    expect(cuesOf("0:1.0 --> 0:2.0", "first-->second", "--> there", "", "0:3.0 --> 0:4.0", "Hi.")).toEqual([
      [undefined, 1000, 2000, "first-->second\n--> there"],
      [undefined, 3000, 4000, "Hi."],
    ]);
  });

  it("reads cues that no blank line parts; the line before the times is speech then", () => {
    expect(cuesOf("WEBVTT", "0:1.0 --> 0:2.0", "One.", "0:3.0 --> 0:4.0", "Two.", "7", "0:5.0 --> 0:6.0", "Three.")).toEqual([
      [undefined, 1000, 2000, "One."],
      [undefined, 3000, 4000, "Two.\n7"],
      [undefined, 5000, 6000, "Three."],
    ]);
  });

  it("takes the line before the times for an id after a blank line, also where a voice is left open", () => {
    expect(cuesOf("0:1.0 --> 0:2.0", "<v Mei>One.", "", "id-2", "0:3.0 --> 0:4.0", "Two.")).toEqual([
      [undefined, 1000, 2000, "<v Mei>One."],
      ["id-2", 3000, 4000, "Two."],
    ]);
    expect(cuesOf("id-1", "0:1.0 --> 0:2.0", "One.")).toEqual([["id-1", 1000, 2000, "One."]]);
    expect(cuesOf("WEBVTT", "id-1", "0:1.0 --> 0:2.0", "One.")).toEqual([["id-1", 1000, 2000, "One."]]);
    expect(cuesOf("WEBVTT - of Monday", "0:1.0 --> 0:2.0", "One.")).toEqual([[undefined, 1000, 2000, "One."]]);
  });

  it("goes on over a blank line inside a voice, and no further than its end", () => {
    expect(cuesOf("0:1.0 --> 0:2.0", "<v Mei>One", "", "and two.</v>", "", "not said")).toEqual([
      [undefined, 1000, 2000, "<v Mei>One\nand two.</v>"],
    ]);
    expect(cuesOf("0:1.0 --> 0:2.0", "One.", "", "not said")).toEqual([[undefined, 1000, 2000, "One."]]);
  });

  it("goes by the last tag of a voice, whatever tags begin like it", () => {
    const next = ["", "not said"];
    expect(cuesOf("0:1.0 --> 0:2.0", "<v Mei>One</v><v Tom>two", "", "and three.", "</v> <vx>", ...next)).toEqual([
      [undefined, 1000, 2000, "<v Mei>One</v><v Tom>two\nand three.\n</v> <vx>"],
    ]);
    expect(cuesOf("0:1.0 --> 0:2.0", "<vx>One", ...next)).toEqual([[undefined, 1000, 2000, "<vx>One"]]);
  });

  it("waits for a payload that begins after a blank line", () => {
    expect(cuesOf("0:1.0 --> 0:2.0", "", "One.", "", "0:3.0 --> 0:4.0", "")).toEqual([
      [undefined, 1000, 2000, "One."],
      [undefined, 3000, 4000, ""],
    ]);
  });

  it.each(["NOTE", "NOTE of Monday", "STYLE", "REGION"])("passes over a block that begins with %s, up to the next blank line", (head) => {
    expect(cuesOf("WEBVTT", "", head, "0:1.0 --> 0:2.0", "not said", "", "0:3.0 --> 0:4.0", "Said.", "", head, "not said")).toEqual([
      [undefined, 3000, 4000, "Said."],
    ]);
  });

  it("takes such a word for speech inside a cue, or where it goes on", () => {
    expect(
      cuesOf(
        "0:1.0 --> 0:2.0",
        "NOTE that",
        "",
        "0:3.0 --> 0:4.0",
        "",
        "NOTEBOOKS are late.",
        "",
        "0:5.0 --> 0:6.0",
        "",
        "Please NOTE that",
      ),
    ).toEqual([
      [undefined, 1000, 2000, "NOTE that"],
      [undefined, 3000, 4000, "NOTEBOOKS are late."],
      [undefined, 5000, 6000, "Please NOTE that"],
    ]);
  });

  it.each(["\n", "\r\n", "\r"])("reads lines that end in %j", (end) => {
    expect(vttCues(["WEBVTT", "", "0:1.0 --> 0:2.0", "One.", "two"].join(end)).cues).toMatchObject([{ line: 3, payload: "One.\ntwo" }]);
  });

  it("takes a line of spaces for a blank one", () => {
    expect(
      cuesOf("WEBVTT", " ", "NOTE", "not said", "\t", "0:1.0 --> 0:2.0", "One.", "  ", "id-2 ", "0:3.0 --> 0:4.0", "Two.", " ", "not said"),
    ).toEqual([
      [undefined, 1000, 2000, "One."],
      ["id-2", 3000, 4000, "Two."],
    ]);
    expect(cuesOf("0:1.0 --> 0:2.0", "One.", " ", "0:3.0 --> 0:4.0", "Two.").map(([id]) => id)).toEqual([undefined, undefined]);
  });

  it("finds none in a text without times, and lists its lines", () => {
    expect(vttCues("WEBVTT\n\nHello.")).toEqual({ cues: [], unreadable: [], stray: [3] });
  });

  it.each([
    "00:00:01.000-->00:00:02.000",
    "00:00:01.000 -->00:00:02.000",
    "00:00:01,000 -> 00:00:02,000",
    "00:00:01.000 → 00:00:02.000",
    "00:00:01.000 --> 00:00:02.000align:start",
    "00:00:01.000-->00:00:02.000 align:start position:0%",
    "00:00:01,000 --> 00:00:02,000 X1:40 X2:600",
  ])("reads the times %s", (times) => {
    expect(read("WEBVTT", "", times, "Hi.")).toMatchObject({
      cues: [{ startMs: 1000, endMs: 2000, payload: "Hi." }],
      unreadable: [],
      stray: [],
    });
  });

  it("reads minutes past 59 and hours past 99", () => {
    expect(cuesOf("120:00.000 --> 121:30.000", "Hi.", "", "100:00:00.000 --> 100:00:01.000", "Hi.")).toMatchObject([
      [undefined, 7_200_000, 7_290_000, "Hi."],
      [undefined, 360_000_000, 360_001_000, "Hi."],
    ]);
  });

  it("lists lines of text outside of cues, but neither ids, headers nor what times that make no sense are of", () => {
    const { stray, unreadable } = read(
      ...["WEBVTT - of Monday", "Kind: captions", "", "left over", "", "id", "0:1.0 --> 0:2.0", "One.", "", "a second paragraph", ""],
      ...["0:x --> 0:3.0", "lost with its times", "", "NOTE", "a note", "", "0:4.0 --> 0:5.0", "Two."],
    );
    expect({ stray, unreadable }).toEqual({ stray: [4, 10], unreadable: [12] });
  });
});
