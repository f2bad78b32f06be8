import { hasHeaderLines, readHeaderLines } from "../../../shared/transcript/readHeaderLines";

const said = (text: string) => readHeaderLines(text).utterances.map(({ participantId, startMs, text }) => [participantId, startMs, text]);

describe("hasHeaderLines", () => {
  it.each([
    "Agent0:01\nHello.",
    "\r\n \r\n  Customer12:05  \r\nHi.",
    "Mei Koh0:00\n",
    "Agent 1 1:02:03\n",
    "Seller\t0:01\n",
    "M0:01",
    "Agent100:05",
  ])("is true of %p", (text) => {
    expect(hasHeaderLines(text)).toBe(true);
  });

  it.each([
    "",
    "Let us meet at 10:30",
    "Hello.\nAgent0:01",
    "10:30",
    "Room 12:30",
    "Agent0:1",
    "Agent0:01 Hello.",
    `${"x".repeat(63)}0:01`,
  ])("is false of %p", (text) => {
    expect(hasHeaderLines(text)).toBe(false);
  });
});

describe("readHeaderLines", () => {
  it("joins the lines under a header, up to the next", () => {
    expect(said("Agent0:01\nHello,\r\n\r\nthis is Mei.\nCustomer1:02:03\nHi.")).toEqual([
      ["Agent", 1000, "Hello, this is Mei."],
      ["Customer", 3_723_000, "Hi."],
    ]);
  });

  it("takes a time of day at the end of what is said for speech", () => {
    expect(said("Agent0:01\nFrom Fernway, at 10:30\n")).toEqual([["Agent", 1000, "From Fernway, at 10:30"]]);
  });

  it("leaves out headers under which nothing is said, and what stands before the first", () => {
    expect(said("A call of Monday\n\nAgent0:01\n\nCustomer0:05\nHi.")).toEqual([["Customer", 5000, "Hi."]]);
  });

  it("reads times past an hour and a half in minutes alone", () => {
    expect(said("Agent99:59\nHi.\nCustomer100:05\nHello.\nAgent 123:00:05 \nBye.")).toEqual([
      ["Agent", 5_999_000, "Hi."],
      ["Customer", 6_005_000, "Hello."],
      ["Agent", 442_805_000, "Bye."],
    ]);
  });

  it("knows speakers by the name before the time", () => {
    expect(said("  Mei Koh0:01 \nHi.\nCustomer 2 0:05\nHi.").map(([who]) => who)).toEqual(["Mei Koh", "Customer 2"]);
  });
});
