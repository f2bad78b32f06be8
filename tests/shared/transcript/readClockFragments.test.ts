import { readClockFragments } from "../../../shared/transcript/readClockFragments";
import { TranscriptError } from "../../../shared/transcript/TranscriptError";

const read = (...fragments: unknown[]) => readClockFragments(fragments, "call.json");
const said = (more: object = {}) => ({ Text: "Hello, this is Mei.", ParticipantId: "1", Start: "00:00:01.5000000", ...more });

describe("readClockFragments", () => {
  it("takes the end that a fragment tells, and estimates none then", () => {
    expect(read(said({ End: "00:00:04" }))).toMatchObject({
      utterances: [{ participantId: "1", startMs: 1500, endMs: 4000, text: "Hello, this is Mei." }],
      areEndsEstimated: false,
      problems: [],
    });
  });

  it("reads a start in milliseconds, too", () => {
    expect(read(said({ Start: 1500 })).utterances[0]?.startMs).toBe(1500);
  });

  it("makes one line of what was said", () => {
    expect(read(said({ Text: " Hello,\n this  is Mei. " })).utterances[0]?.text).toBe("Hello, this is Mei.");
  });

  it("keeps what nobody is named for", () => {
    expect(read(said({ ParticipantId: undefined })).utterances[0]?.participantId).toBe("unknown");
  });

  it("passes over fragments that say nothing, whatever else they lack", () => {
    expect(read({ Start: "soon" }, { Text: " " }, null, said()).utterances).toHaveLength(1);
  });

  it.each([undefined, "soon", "1.5", "99999999999999:00:00", 1e308])("leaves out speech that starts at %p, and says which", (Start) => {
    expect(read(said(), said({ Start }))).toMatchObject({
      utterances: [{ startMs: 1500 }],
      unreadable: 1,
      problems: [
        "1 fragment that cannot be read left out. The first: call.json, fragment 2: a fragment needs a Start such as 00:01:02.5.",
        expect.stringMatching(/^The file tells only when/),
      ],
    });
  });

  it("refuses a file of which nothing can be read", () => {
    expect(() => read(said({ Start: "soon" }))).toThrow(
      new TranscriptError("a fragment needs a Start such as 00:01:02.5.", "call.json, fragment 1"),
    );
  });
});
