import { readFileSync } from "node:fs";
import { readCsv } from "../../../shared/transcript/readCsv";
import { readTranscript } from "../../../shared/transcript/readTranscript";

const read = (...lines: string[]) => readCsv(lines.join("\n"), "call.csv");
const spoken = (...lines: string[]) =>
  read(...lines)?.utterances.map(({ participantId, startMs, endMs, text }) => [participantId, startMs, endMs, text]);

describe("a call as a table", () => {
  it("is read as documented", () => {
    const example = /```csv\n([\s\S]*?)```/.exec(readFileSync("docs/analyze.md", "utf8"))?.[1] ?? "";
    expect(readTranscript({ fileName: "call.csv", text: example })).toMatchObject({
      participants: [
        { id: "Ann Lee", role: "seller" },
        { id: "Bob Day", role: "customer" },
      ],
      utterances: [
        { participantId: "Ann Lee", startMs: 0, endMs: 4200, text: "Good morning, what can I do for you?" },
        { participantId: "Bob Day", startMs: 4800, endMs: 9500, text: 'Morning. The "blue" one is late again.', sentiment: "negative" },
        { participantId: "Bob Day", startMs: 10_000, endMs: 12_000, text: "Und das ärgert mich.", locale: "de-de" },
      ],
    });
  });

  it.each([
    ["start,end,speaker,text", "1.5,2.5,Ann,Hello."],
    ["Start Time;End Time;Speaker Name;Transcript", "1,5;2,5;Ann;Hello."],
    ["begin\tlength\tparticipant\tcontent", "0:01.5\t1\tAnn\tHello."],
    ["start_ms,duration_ms,participantId,text", "1500,1000,Ann,Hello."],
    ["Offset (ms),Duration (s),Who,Utterance", "1500,1,Ann,Hello."],
    ["text|speaker|end (s)|start (s)", "Hello.|Ann|2.5|1.5"],
    ["sep=;\nstart;end;speaker;text", "00:00:01,500;00:00:02,500;Ann;Hello."],
    ["\u00a0START ,END,SPEAKER,TEXT,comment", '1.5,2.5,"Ann","Hello.",'],
  ])("has its columns in any order, by names in several forms: %s", (header, row) => {
    expect(spoken(header, row)).toEqual([["Ann", 1500, 2500, "Hello."]]);
  });

  it("may say many things in one cell: separators, quotation marks, line breaks", () => {
    expect(spoken("start;end;speaker;text", '0;2;Ann;"One, two; ""three""\nfour"')).toEqual([["Ann", 0, 2000, 'One, two; "three" four']]);
  });

  it("estimates ends where there is neither end nor duration, and says so", () => {
    expect(read("start,speaker,text", "0,Ann,Hello there.", "0.5,Bob,Hi.")).toMatchObject({
      utterances: [{ endMs: 500 }, {}],
      areEndsEstimated: true,
    });
  });

  it("is in milliseconds where nobody could speak so slowly, and says so", () => {
    const { utterances, problems } = read("start,end,speaker,text", "0,1500,Ann,Good morning.", "90000,91000,Bob,Hi.") ?? {
      utterances: [],
      problems: [],
    };
    expect(utterances[1]?.startMs).toBe(90_000);
    expect(problems).toEqual(["The times name no unit and were read as milliseconds: in seconds nobody speaks so slowly."]);
  });

  it("leaves out rows that cannot be read, and names the first", () => {
    expect(
      read("start,end,speaker,text", "soon,2,Ann,Hello.", "1,2,,Hello.", "1,later,Ann,Hello.", "1,2,Ann,", "1,2,Ann,Hi."),
    ).toMatchObject({
      utterances: [{ text: "Hi." }],
      unreadable: 3,
      problems: [
        "3 rows that cannot be read left out. The first: call.csv, row 2: its start is no time, such as 62.5 or 0:01:02.5.",
        "1 row without text left out.",
      ],
    });
  });

  it("is refused where a quotation mark is never closed: nobody knows where the text ends", () => {
    expect(() => read("start,end,speaker,text", '0,1,Ann,"Hello.', "1,2,Bob,Hi.")).toThrow(
      /^call\.csv, row 2: a quotation mark is not closed/,
    );
  });

  it("is none where start, speaker or text has no column", () => {
    for (const header of ["start,end,text", "end,speaker,text", "start,speaker", "", "Dear diary"])
      expect(read(header, "1,2,3")).toBeUndefined();
  });
});
