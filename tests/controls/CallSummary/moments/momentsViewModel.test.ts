import { momentsView } from "../../../../controls/CallSummary/moments/momentsViewModel";
import type { MomentSection } from "../../../../controls/CallSummary/moments/Moment";
import type { CallFacts } from "../../../../shared/dataverse/summaryRows";
import type { Call } from "../../../../shared/domain/Call";
import { CALL, PARTICIPANTS, testCall, type Said, type TestCall } from "../testCall";

const [seller, customer] = PARTICIPANTS as [(typeof PARTICIPANTS)[number], (typeof PARTICIPANTS)[number]];

function view(call: TestCall, durationMs?: number) {
  const { summary, lines, playback, environment } = testCall(call);
  return momentsView(summary, lines, durationMs ?? playback.durationMs, environment);
}

/** A section as one reads it: what the lists say, and from where they play. */
function read(call: TestCall, title: string, durationMs?: number) {
  const section: MomentSection | undefined = view(call, durationMs).sections.find((one) => one.title === title);
  return (
    section && {
      captions: section.captions,
      lists: section.lists.map(({ captions, moments }) => [...captions, ...moments.map(({ atMs, facts }) => [atMs, ...facts])]),
    }
  );
}

/** So many ordinary calls of the seller before. */
const usual = (n: number, call: Partial<Call> = {}): Call[] =>
  Array.from({ length: n }, (_, index) => ({
    id: `${index}`,
    title: "",
    startedAt: 0,
    internal: false,
    durationMs: 720_000,
    talkShare: 0.52,
    wordsPerMinute: 165,
    pauseMs: 700,
    sellerMonologueMs: 31_000,
    customerMonologueMs: 62_000,
    sentiment: { positive: 0.4, neutral: 0.45, negative: 0.15 },
    ...call,
  }));

/** The worked example of the KPI definitions. */
const EXAMPLE: readonly Said[] = [
  [0, "Thanks for taking the time, I wanted to talk about pricing.", 0, 6],
  [1, "We looked at it and it seems quite high to us.", 6.8, 14.8],
  [0, "mm-hm", 10, 10.6],
  [0, "What would you say is the right price for you?", 14.4, 20.4],
  [1, "Well.", 21, 21.8],
  [1, "Kestrel asks for a third less and they bring the hardware.", 23, 35],
  [0, "We can match the hardware but not that.", 36.2, 40.2],
];
const example: TestCall = {
  said: EXAMPLE,
  summary: { seller: { id: "0", role: "seller", name: "Mei Koh" }, call: { ...CALL, durationMs: 40_200 } },
};

describe("what stands out", () => {
  it("names figures outside their target or unusual for the seller, with target and usual, and once how many calls that is", () => {
    const { sentence, figures, note } = view({ summary: { usual: usual(22) } });
    expect(sentence).toBe("Off target or unusual");
    expect(figures).toEqual([{ text: "Talk share 64%", sign: "above", captions: ["target 43–60%", "usually 52%"] }]);
    expect(note).toBe("Usually: average of Mei Koh’s 22 counted calls in the 90 days before.");
  });

  it("begins with what is off target, then what is unusual on the side that is worse; of the rest it says why it is unusual", () => {
    const own = { ...seller, talkShare: 0.47, wordsPerMinute: 181, pauseMs: 300 };
    const call = { ...CALL, sentiment: { positive: 0.2, neutral: 0.27, negative: 0.53 } };
    const { figures } = view({ summary: { usual: usual(8), seller: own, call } });
    expect(figures.map(({ text, sign, captions }) => [text, sign, ...captions])).toEqual([
      ["Pause 0.3\u00a0s", "below", "target at least 0.6\u00a0s", "usually 0.7\u00a0s"],
      ["Negative sentiment 53%", "high", "usually 15%"],
      ["Talk share 47%", undefined, "unusually low", "target 43–60%", "usually 52%"],
      ["Talking speed 181\u00a0wpm", undefined, "unusually high", "target at most 190\u00a0wpm", "usually 165\u00a0wpm"],
    ]);
  });

  it("leads to where in the call a figure is most like it, and nowhere where nothing tells", () => {
    const own = { ...seller, talkShare: 0.71, pauseMs: 300 };
    const call = { ...CALL, sentiment: { positive: 0.2, neutral: 0.27, negative: 0.53 } };
    const { figures } = view({ said: EXAMPLE, summary: { usual: usual(8), seller: own, call } });
    expect(figures.map(({ text, atMs }) => [text, atMs])).toEqual([
      ["Talk share 71%", 0],
      ["Pause 0.3\u00a0s", 14_400],
      ["Negative sentiment 53%", undefined],
    ]);
  });

  it("marks no sentiment that is less negative than usual", () => {
    const call = { ...CALL, sentiment: { positive: 0.6, neutral: 0.36, negative: 0.04 } };
    expect(view({ summary: { usual: usual(8), seller: { ...seller, talkShare: 0.52 }, call } }).figures).toEqual([
      { text: "Negative sentiment 4%", sign: undefined, captions: ["unusually low", "usually 15%"] },
    ]);
  });

  it("counts a difference from the usual from the figure's minimum on", () => {
    const share = (value: number) => view({ summary: { usual: usual(8), seller: { ...seller, talkShare: value } } }).sentence;
    expect(share(0.57)).toBe("Off target or unusual");
    expect(share(0.565)).toBe("Nothing unusual: close to Mei Koh’s 8 calls before.");
  });

  it("goes by the figure as it is shown: 60.4% is no more than 60%", () => {
    expect(view({ summary: { seller: { ...seller, talkShare: 0.604 } } }).figures).toEqual([]);
    expect(view({ summary: { seller: { ...seller, talkShare: 0.606 } } }).figures).toEqual([
      { text: "Talk share 61%", sign: "above", captions: ["target 43–60%"] },
    ]);
  });

  it("has no usual below eight calls, and says so", () => {
    const seven = { usual: usual(7), seller: { ...seller, talkShare: 0.58 } };
    expect(view({ summary: seven })).toMatchObject({
      sentence: "No figure lies outside its target.",
      note: "Usual appears from 8 calls; there are 7 calls before this one.",
    });
    const others = usual(8).map(({ id, title, startedAt, internal, pauseMs }): Call => ({
      id,
      title,
      startedAt,
      internal,
      ...(pauseMs !== undefined && { pauseMs }),
    }));
    expect(view({ summary: { usual: others } }).figures[0]?.captions).toEqual(["target 43–60%"]);
  });

  it("goes by an admin's targets and leaves hidden figures out", () => {
    expect(
      view({
        summary: { targets: { talkShare: { band: { high: 0.7 }, hidden: false }, negative: { band: { high: 0.1 }, hidden: false } } },
      }).figures.map(({ text }) => text),
    ).toEqual(["Negative sentiment 15%"]);
    expect(view({ summary: { targets: { talkShare: { hidden: true } } } }).figures).toEqual([]);
  });

  it("compares nothing where it is not known whose call it is", () => {
    const { sentence, figures, note } = view({ summary: { seller: undefined, usual: [] } });
    expect([sentence, figures, note]).toEqual([
      "No figure lies outside its target.",
      [],
      "It is not known whose call this is: nothing is compared with a usual.",
    ]);
  });

  it("says that a call was not analysed", () => {
    expect(
      view({ summary: { call: { id: CALL.id, title: CALL.title, hasInsights: false, tags: [] }, participants: [], seller: undefined } })
        .sentence,
    ).toBe("This call has not been analysed yet.");
  });
});

describe("moments of the worked example", () => {
  it("longest stretches: 6.0 s by the seller, 14.0 s by the customer", () => {
    expect(read(example, "Longest stretches")?.lists).toEqual([
      [
        [0, "Mei Koh", "0:06"],
        [21_000, "Ana Silva", "0:14"],
      ],
    ]);
  });

  it("pauses: −0.4 and 1.2 s, each played from the answer that is quoted", () => {
    expect(read(example, "Pauses")).toEqual({
      captions: [],
      lists: [["Quick answers", [14_400, "Mei Koh", "0.4\u00a0s before Ana Silva ends"], [36_200, "Mei Koh", "after 1.2\u00a0s"]]],
    });
  });

  it("interruptions: one by the seller, mm-hm is none", () => {
    expect(read(example, "Interruptions")).toMatchObject({
      captions: ["1 by seller", "0 by customers"],
      lists: [[[14_400, "Mei Koh", "0.4\u00a0s before Ana Silva ends"]]],
    });
  });

  it("talk share by quarter of 10.05 s", () => {
    const section = view(example).sections.find(({ title }) => title === "Talk share through the call");
    expect(section?.captions).toEqual(["Seller", "target 43–60%"]);
    expect(section?.quarters?.map(({ atMs, label, text, sign }) => [atMs, label, text, sign])).toEqual([
      [0, "0:00–0:10", "65%", "above"],
      [10_050, "0:10–0:20", "57%", undefined],
      [20_100, "0:20–0:30", "4%", "below"],
      [30_150, "0:30–0:40", "45%", undefined],
    ]);
  });
});

describe("monologues", () => {
  const long: readonly Said[] = [
    [0, "One.", 0, 50],
    [1, "Two.", 51, 60],
    [0, "Three.", 61, 105],
    [1, "Four.", 106, 110],
    [0, "Five.", 111, 311],
    [1, "Six.", 312, 314],
    [0, "Seven.", 315, 361],
    [1, "Eight.", 362, 363],
    [0, "Nine.", 364, 412],
  ];

  it("of the seller are up to three of 45 s or more, beside the customer's longest", () => {
    expect(read({ said: long }, "Longest stretches")?.lists).toEqual([
      [
        [111_000, "Mei Koh", "3:20"],
        [0, "Mei Koh", "0:50"],
        [364_000, "Mei Koh", "0:48"],
        [51_000, "Ana Silva", "0:09"],
      ],
    ]);
  });

  it("leave hidden figures out", () => {
    expect(read({ said: long, summary: { targets: { sellerMonologueMs: { hidden: true } } } }, "Longest stretches")?.lists).toEqual([
      [[51_000, "Ana Silva", "0:09"]],
    ]);
  });

  it("are one for each speaker where the transcript does not tell who sells", () => {
    const unknown = { said: EXAMPLE, summary: { participants: [], seller: undefined } };
    expect(view(unknown)).toMatchObject({ missing: "The transcript does not tell who sells." });
    expect(read(unknown, "Longest stretches")?.lists).toEqual([
      [
        [21_000, expect.any(String), "0:14"],
        [0, expect.any(String), "0:06"],
      ],
    ]);
    expect(view(unknown).sections.map(({ title }) => title)).not.toContain("Pauses");
  });
});

describe("pauses", () => {
  it("list silences of three seconds and more, the longest first, with who spoke then", () => {
    const said: readonly Said[] = [
      [0, "One thing.", 0, 5],
      [1, "Two things.", 8, 10],
      [0, "Three things.", 12.9, 20],
      [1, "Four things.", 32, 35],
    ];
    expect(read({ said }, "Pauses")?.lists[1]).toEqual([
      "Longest silences",
      [20_000, "12.0\u00a0s", "then Ana Silva"],
      [5_000, "3.0\u00a0s", "then Ana Silva"],
    ]);
    expect(read({ said, summary: { targets: { pauseMs: { hidden: true } } } }, "Pauses")).toMatchObject({
      captions: [],
      lists: [["Longest silences", expect.anything(), expect.anything()]],
    });
  });

  it("know a backchannel in the language of the line", () => {
    const chinese = (text: string): readonly Said[] => [
      [1, "我们去年试过那个方案。", 0, 5],
      [0, text, 5.2, 6],
      [1, "后来下雨了。", 7, 9],
      [0, "那我们现在开始吧。", 10, 12],
    ];
    expect(read({ said: chinese("是的") }, "Pauses")?.lists[0]).toEqual(["Quick answers", [10_000, "Mei Koh", "after 1.0\u00a0s"]]);
    expect(read({ said: chinese("不行") }, "Pauses")?.lists[0]).toHaveLength(3);
  });
});

describe("talk share by quarter", () => {
  it("is a dash where nobody or only one side spoke", () => {
    const quarters = view({
      said: [
        [0, "One thing.", 0, 5],
        [1, "Two things.", 5, 10],
        [0, "Three things.", 12, 15],
      ],
      summary: { call: { ...CALL, durationMs: 40_000 } },
    }).sections.flatMap((section) => section.quarters ?? []);
    expect(quarters.map(({ text }) => text)).toEqual(["50%", "–", "–", "–"]);
  });

  it("is left out where an admin hides the figure", () => {
    expect(view({ ...example, summary: { targets: { talkShare: { hidden: true } } } }).sections.some(({ quarters }) => quarters)).toBe(
      false,
    );
  });
});

describe("negative stretches", () => {
  const segment = (
    atS: number,
    lengthS: number,
    label: "positive" | "negative" | "neutral" = "negative",
    role: "seller" | "customer" = "customer",
  ) => ({
    participantId: role === "seller" ? "0" : "1",
    role,
    atMs: atS * 1000,
    durationMs: lengthS * 1000,
    label,
  });
  const negative = (segments: readonly ReturnType<typeof segment>[], more: TestCall = {}) =>
    view({ said: EXAMPLE, findings: { segments }, ...more }).sections.find(({ title }) => title === "Negative stretches");

  it("are joined where at most ten seconds lie between them, the longest first", () => {
    const section = negative([
      segment(7, 2),
      segment(23, 4),
      segment(37, 3),
      segment(12.001, 1, "negative", "seller"),
      segment(90, 4, "positive"),
    ]);
    expect(section?.captions).toEqual([]);
    expect(section?.lists[0]?.moments.map(({ atMs, facts }) => [atMs, ...facts])).toEqual([
      [23_000, "Ana Silva", "0:17"],
      [7_000, "Ana Silva", "0:02"],
    ]);
  });

  it("tell what the seller said before, and the words with which they begin", () => {
    expect(negative([segment(23, 12)])?.lists[0]?.moments[0]?.said).toEqual([
      { name: "Mei Koh", text: "What would you say is the right price for you?" },
      { name: "Ana Silva", text: "Kestrel asks for a third less and they bring the hardware." },
    ]);
  });

  it("tell none from not readable, and say nothing where nothing is stored of how customers sounded", () => {
    expect(negative([{ participantId: "1", role: "customer", label: "positive", atMs: 0, durationMs: 900 }])?.captions).toEqual([
      "No customer sounded negative.",
    ]);
    expect(negative([])).toBeUndefined();
    expect(negative([segment(7, 2, "negative", "seller")])).toBeUndefined();
    expect(read({ said: EXAMPLE }, "Negative stretches")?.captions).toEqual(["You may not read how customers sounded."]);
  });

  it("are left out where an admin hides negative sentiment, and of a call that was not analysed", () => {
    expect(negative([segment(7, 2)], { summary: { targets: { negative: { hidden: true } } } })).toBeUndefined();
    const unanalysed: CallFacts = { id: CALL.id, title: CALL.title, hasInsights: false, tags: [] };
    expect(negative([segment(7, 2)], { summary: { call: unanalysed } })).toBeUndefined();
  });
});

describe("without all that is needed", () => {
  it("moments wait for the transcript; figures do not", () => {
    expect(view({ summary: { usual: usual(22) } })).toMatchObject({
      sentence: "Off target or unusual",
      sections: [],
      missing: "Moments are found in what was said: they appear with the transcript.",
    });
  });

  it("one speaker has monologues, but neither shares nor pauses", () => {
    const { missing, sections } = view({
      said: [
        [0, "One thing.", 0, 5],
        [0, "Two things.", 6, 10],
      ],
      findings: { segments: [] },
    });
    expect(missing).toBe("Only one person speaks in this transcript.");
    expect(sections.map(({ title }) => title)).toEqual(["Longest stretches"]);
  });

  it("sellers among themselves have no customer", () => {
    expect(view({ said: EXAMPLE, summary: { participants: [seller, { ...customer, role: "seller" }] } }).missing).toBe(
      "No customer speaks in this transcript.",
    );
  });
});

it("reads a call of 20,000 lines", () => {
  const said = Array.from({ length: 20_000 }, (_, index): Said => [
    index % 2 === 0 ? 0 : 1,
    index % 3 === 0 ? "Yeah." : "We can do that next week.",
    index,
    index + 1.4,
  ]);
  const segments = Array.from({ length: 20_000 }, (_, index) => ({
    participantId: "1",
    role: "customer" as const,
    atMs: index * 30_000,
    durationMs: 500,
    label: "negative" as const,
  }));
  const { summary, lines, environment } = testCall({
    said,
    findings: { segments },
    summary: { call: { ...CALL, durationMs: 20_001_000 } },
  });
  expect(momentsView(summary, lines, 20_001_000, environment).sections).toHaveLength(5);
});
