import { labelledCues } from "../../../shared/transcript/labelledCues";
import { readWebVtt } from "../../../shared/transcript/readWebVtt";

const time = (second: number) => `00:00:${String(second).padStart(2, "0")},000`;
/** SubRip: numbered cues of a second each. */
const srt = (...payloads: string[]) =>
  payloads.map((payload, index) => `${index + 1}\n${time(index)} --> ${time(index + 1)}\n${payload}\n`).join("\n");
const read = (...payloads: string[]) => readWebVtt(srt(...payloads), "call.srt", { decode: (text) => text, labels: labelledCues });
const spoken = (...payloads: string[]) => read(...payloads).utterances.map(({ participantId, text }) => [participantId, text]);

describe("who speaks in subtitles", () => {
  it.each([
    ["Ann Lee: Good morning.", "Ann Lee", "Good morning."],
    ["- Ann Lee: Good morning.", "Ann Lee", "Good morning."],
    [">> Ann: Good morning.", "Ann", "Good morning."],
    ["[Ann Lee] Good morning.", "Ann Lee", "Good morning."],
    ["[Ann]: Good morning.", "Ann", "Good morning."],
    ["Ludwig van Dijk (Guest): Morgen.", "Ludwig van Dijk (Guest)", "Morgen."],
    ["李娜：你好。", "李娜", "你好。"],
    ["speaker 1: good morning", "speaker 1", "good morning"],
    ["<v Ann Lee>Good morning.</v>", "Ann Lee", "Good morning."],
  ])("is named in %s", (payload, who, text) => {
    expect(spoken(payload)).toEqual([[who, text]]);
  });

  it("may be several in one cue, a line each", () => {
    expect(spoken("- Ann: Hello.\n- Bob: Hi,\nAnn.")).toEqual([
      ["Ann", "Hello."],
      ["Bob", "Hi, Ann."],
    ]);
  });

  it("is who spoke before where a cue names nobody, and that is said", () => {
    const { utterances, problems } = read("Ann: Hello.", "Are you there?", "Bob: Yes, at 10:30.", "So it is: yes.");
    expect(utterances.map(({ participantId, text }) => [participantId, text])).toEqual([
      ["Ann", "Hello."],
      ["Ann", "Are you there?"],
      ["Bob", "Yes, at 10:30."],
      ["Bob", "So it is: yes."],
    ]);
    expect(problems).toContain("2 cues without a name taken to be of who spoke before.");
  });

  it("is nobody where words before a colon are rare: they are speech", () => {
    expect(() => read("Note: call back.", ...Array.from({ length: 9 }, () => "All right then."))).toThrow(
      /^call\.srt, cue 1 \(line 2\): no cue says who speaks/,
    );
  });
});
