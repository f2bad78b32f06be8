import { markRow, timelineRows, timelineView } from "../../../../controls/CallSummary/player/timelineView";
import type { CallFindings } from "../../../../shared/domain/CallFindings";
import { testCall, type TestCall } from "../testCall";

const viewOf = (call: TestCall, durationMs = 600_000) => {
  const part = testCall(call);
  return { ...timelineView({ ...part, threads: part.comments.threads, durationMs }), environment: part.environment };
};

const kestrel = { participantId: "1", role: "customer", kind: "competitor", text: "Kestrel", saidText: "kestrel's", atMs: 40_000 } as const;

/** The lanes of a call in which so many sellers and customers speak, each once. */
function lanesOf(sellers: number, customers: number) {
  const part = testCall({ said: [[0, "Hello", 0, 2]] });
  const speakers = Array.from({ length: sellers + customers }, (_, index) => ({
    id: `${index}`,
    name: `Person ${index}`,
    role: index < sellers ? ("seller" as const) : ("customer" as const),
  }));
  const lines = speakers.map((speaker, index) => ({
    ...part.lines[0]!,
    index,
    speaker,
    startMs: index * 10_000,
    endMs: index * 10_000 + 5_000,
  }));
  return timelineView({ ...part, threads: [], lines, speakers, durationMs: 600_000 }).lanes;
}

describe("timelineView", () => {
  it("has a lane for everyone who spoke, sellers first", () => {
    const { lanes } = viewOf({
      said: [
        [1, "Hi", 0, 2],
        [0, "Hello", 3, 5],
        [1, "So", 6, 9],
      ],
    });
    expect(lanes.map(({ name, role, stretches }) => [name, role, stretches.length])).toEqual([
      ["Mei Koh", "seller", 1],
      ["Ana Silva", "customer", 2],
    ]);
  });

  it("has one lane where one person spoke, and none where nothing was said", () => {
    expect(viewOf({ said: [[0, "Hello", 0, 2]] }).lanes).toHaveLength(1);
    expect(viewOf({})).toMatchObject({ lanes: [], segments: [], marks: [] });
  });

  it("puts the customers of a larger meeting into one lane, which says how many they are", () => {
    expect(lanesOf(1, 3).map(({ name }) => name)).toEqual(["Person 0", "Person 1", "Person 2", "Person 3"]);
    expect(lanesOf(2, 5).map(({ name, stretches }) => [name, stretches.length])).toEqual([
      ["Person 0", 1],
      ["Person 1", 1],
      ["Customers (5)", 5],
    ]);
    expect(lanesOf(5, 1).map(({ name }) => name)).toEqual(["Sellers (5)", "Person 5"]);
  });

  it("marks words, questions and comments by time, with who it was", () => {
    const findings: CallFindings = {
      signals: [kestrel, { ...kestrel, kind: "time", saidText: "tomorrow", atMs: 90_000 }],
      questions: [{ participantId: "0", role: "seller", text: "What drives it?", atMs: 10_000 }],
    };
    const comment = { id: "c", text: "Ask more", authorId: "a", authorName: "Mara Jansen", createdAt: 0, etag: "1" };
    const { marks } = viewOf({ findings, comments: { threads: [{ key: "t", atMs: 50_000, comments: [comment] }] } });
    expect(marks.map(({ kind, atMs, text, who }) => [kind, atMs, text, who])).toEqual([
      ["question", 10_000, "What drives it?", "Mei Koh"],
      ["competitor", 40_000, "kestrel's", "Ana Silva"],
      ["comment", 50_000, "Ask more", "Mara Jansen"],
      ["other", 90_000, "tomorrow", "Ana Silva"],
    ]);
  });

  it("names whoever else has changed a comment beside its author", () => {
    const change = { at: Date.UTC(2026, 5, 26, 10, 4), otherId: "b", otherName: "Max Weber" };
    const comment = { id: "c", text: "Ask more", authorId: "a", authorName: "Mara Jansen", createdAt: 0, change, etag: "1" };
    const { marks } = viewOf({ comments: { threads: [{ key: "t", atMs: 50_000, comments: [comment] }] } });
    expect(marks.map(({ who }) => who)).toEqual(["Mara Jansen (changed by Max Weber, Jun 26, 10:04 AM)"]);
  });

  it("leaves out what has no time, and puts what lies beyond the call at its end", () => {
    const { atMs, ...timeless } = kestrel;
    const { marks } = viewOf({ findings: { signals: [timeless, { ...kestrel, atMs: atMs + 1e9 }, { ...kestrel, atMs: -5 }] } });
    expect(marks.map((mark) => mark.atMs)).toEqual([0, 600_000]);
  });

  it("shows the moods of customers alone", () => {
    const segment = { participantId: "1", role: "customer", label: "negative", atMs: 1_000, durationMs: 500 } as const;
    expect(viewOf({ findings: { segments: [segment, { ...segment, participantId: "0", role: "seller" }] } }).segments).toEqual([
      { startMs: 1_000, endMs: 1_500, label: "negative" },
    ]);
  });
});

describe("The timeline's table", () => {
  it("says of a mark when, what, the words and who", () => {
    const { marks, environment } = viewOf({ findings: { signals: [kestrel] } });
    expect(markRow(marks, environment)).toEqual(["0:40", "Competitor", "kestrel's", "Ana Silva"]);
  });

  it("says of several marks at one place what they are, and begins to say their texts", () => {
    const signals = ["a", "b", "c", "d"].map((saidText, index) => ({
      ...kestrel,
      kind: index === 0 ? ("keyword" as const) : ("competitor" as const),
      saidText,
      atMs: index * 1_000,
    }));
    const { marks, environment } = viewOf({ findings: { signals } });
    expect(markRow(marks, environment)).toEqual(["0:00–0:03", "4 marks: Keyword and Competitor", "a · b · c · …", "Ana Silva"]);
  });

  it("lists marks and moods by time; neutral is what is left", () => {
    const segment = { participantId: "1", role: "customer", label: "negative", atMs: 20_000, durationMs: 5_000 } as const;
    const view = viewOf({ findings: { signals: [kestrel], segments: [segment, { ...segment, label: "neutral", atMs: 30_000 }] } });
    expect(timelineRows(view, view.environment).map(({ cells }) => cells)).toEqual([
      ["0:20–0:25", "Negative", "", "Customer"],
      ["0:40", "Competitor", "kestrel's", "Ana Silva"],
    ]);
  });

  it("counts calls of several hours in hours", () => {
    const view = viewOf({ findings: { signals: [{ ...kestrel, atMs: 3_723_000 }] } }, 14_400_000);
    expect(timelineRows(view, view.environment)[0]?.cells[0]).toBe("1:02:03");
  });
});
