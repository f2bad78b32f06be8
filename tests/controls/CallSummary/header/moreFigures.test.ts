import { moreFigures } from "../../../../controls/CallSummary/header/moreFigures";
import { testCall, type TestCall } from "../testCall";

describe("more figures", () => {
  const figures = (call: TestCall) => {
    const { summary, lines, playback, environment } = testCall(call);
    return moreFigures(summary, lines, playback.durationMs, environment);
  };
  const question = (participantId: string) => ({ participantId, role: "seller" as const, text: "How much?" });
  const stretch = (atMs: number, label: "positive" | "negative") => ({
    participantId: "1",
    role: "customer" as const,
    atMs,
    durationMs: 10_000,
    label,
  });

  it("are the seller's questions by the hour and sentiment, also where the transcript may not be read", () => {
    const speakers = [{ participantId: "0", role: "seller" as const, positive: 0.2, neutral: 0.7, negative: 0.1 }];
    expect(figures({ findings: { questions: [question("0"), question("0"), question("2")], speakers } })).toEqual([
      "Seller’s questions: 2 (9/h)",
      "Seller’s sentiment: Positive 20%, Neutral 70%, and Negative 10%",
    ]);
  });

  it("are, of what was said, the time in which nobody speaks, the seller's filler words and how the customer sounded through the call", () => {
    const ten = "one two three four five six seven eight nine ten";
    expect(
      figures({
        said: [
          [1, ten, 0, 10],
          [0, ten, 200, 210],
          [1, ten, 740, 750],
        ],
        findings: { segments: [stretch(0, "negative"), stretch(740_000, "positive")] },
      }),
    ).toEqual([
      "Nobody speaks 96% of the time",
      "Seller’s filler words a minute: 0.0",
      "Customer’s sentiment through the call, positive less negative in points: −100, –, –, +100",
    ]);
  });

  it("count the seller's filler words by the minute, without those with which they only listen", () => {
    const said: TestCall["said"] = [
      [0, "Um, so, you know, this is our offer.", 0, 20],
      [1, "Uh, I see.", 20, 40],
      [0, "uh", 40, 41],
      [0, "Well, er, that is all.", 60, 79],
    ];
    expect(figures({ said })).toContain("Seller’s filler words a minute: 4.5");
  });

  it("count no filler words in a language without a list", () => {
    const [line] = testCall({ said: [[0, "Um, vi er glade for det, og det er, er, godt.", 0, 60]] }).lines;
    const { summary, environment } = testCall({});
    const told = (locale: string) => moreFigures(summary, line ? [{ ...line, locale }] : [], 60_000, environment).join();
    expect(told("da-dk")).not.toContain("filler");
    expect(told("en-us")).toContain("Seller’s filler words a minute: 4.0");
  });
});
