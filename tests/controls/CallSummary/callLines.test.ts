import { callLines, lineAt } from "../../../controls/CallSummary/callLines";
import type { CallSignal } from "../../../shared/domain/CallFindings";
import { testEnvironment } from "../testHost";
import { PARTICIPANTS, storedSpeech, type Said } from "./testCall";
import { linesOf } from "./transcript/linesOf";

const { t } = testEnvironment();
const signal = (participantId: string, text: string, atMs: number, saidText = text): CallSignal => ({
  participantId,
  role: "seller",
  kind: "keyword",
  text,
  saidText,
  atMs,
});
const bold = (said: readonly Said[], ...signals: readonly CallSignal[]) =>
  linesOf(said, { signals }).map(({ text, signals: spans }) => spans.map(({ from, to }) => `${from} ${text.slice(from, to)}`));
const speakersOf = (stored: string, participants = PARTICIPANTS) =>
  callLines(stored, participants, {}, t).speakers?.map(({ name, role }) => `${name} (${role})`);

describe("the lines of a call", () => {
  it("mark what the analysis noticed where it was said", () => {
    expect(
      bold(
        [
          [0, "The Price, the price of Kestrel", 1, 3],
          [1, "the price", 4, 5],
        ],
        signal("0", "price", 1_200),
        signal("0", "price", 2_000),
        signal("0", "Kestrel", 2_900),
      ),
    ).toEqual([["4 Price", "15 price", "24 Kestrel"], []]);
  });

  it("mark a word that stands by itself before one that holds it", () => {
    expect(bold([[0, "I said: AI", 0, 2]], signal("0", "AI", 100))).toEqual([["8 AI"]]);
    expect(bold([[0, "All prices", 0, 2]], signal("0", "price", 100))).toEqual([["4 price"]]);
    expect(bold([[0, "我们的价格很好", 0, 2]], signal("0", "价格", 100))).toEqual([["3 价格"]]);
  });

  it("mark what was said where that differs from what was configured", () => {
    expect(bold([[0, "Kestrels are cheap", 0, 2]], signal("0", "Kestrel Ltd", 0, "kestrels"))).toEqual([["0 Kestrels"]]);
    expect(bold([[0, "Nothing of that", 0, 2]], signal("0", "", 0), signal("0", "price", 0))).toEqual([[]]);
  });

  it("sound as the analysis heard their speaker most of the time", () => {
    const segment = (label: "positive" | "negative", atMs: number, durationMs: number) => ({
      participantId: "1",
      role: "customer" as const,
      label,
      atMs,
      durationMs,
    });
    const lines = linesOf(
      [
        [1, "Well.", 0, 4],
        [0, "Yes?", 5, 6],
        [1, "Good.", 7, 8],
      ],
      { segments: [segment("negative", 0, 3_000), segment("positive", 3_000, 6_000)] },
    );
    expect(lines.map(({ sentiment }) => sentiment)).toEqual(["negative", undefined, "positive"]);
  });

  it("are masked", () => {
    expect(linesOf([[1, "4111 1111 1111 1111", 0, 1]])[0]?.text).toBe("•••• •••• •••• 1111");
  });
});

describe("who speaks", () => {
  it("is the participant whose id the file gives", () => {
    expect(
      speakersOf(
        storedSpeech([
          [0, "Hi", 0, 1],
          [1, "Hi", 2, 3],
        ]),
      ),
    ).toEqual(["Mei Koh (seller)", "Ana Silva (customer)"]);
  });

  it("is the participant whose name the file gives, and the findings are theirs", () => {
    const vtt = "WEBVTT\n\n00:01.000 --> 00:02.000\n<v MEI KOH | Fernway>The price</v>\n\n00:03.000 --> 00:04.000\n<v Tom Hale>Hm</v>";
    expect(speakersOf(vtt)).toEqual(["Mei Koh (seller)", "Tom Hale (customer)"]);
    expect(callLines(vtt, PARTICIPANTS, { signals: [signal("0", "price", 1_000)] }, t).lines?.[0]?.signals).toHaveLength(1);
  });

  it("is the only participant of a side that the file tells", () => {
    expect(speakersOf("Agent0:01\nHello\nCustomer0:04\nHi")).toEqual(["Mei Koh (seller)", "Ana Silva (customer)"]);
    expect(speakersOf("Agent0:01\nHello\nCustomer0:04\nHi", [])).toEqual(["Speaker Agent (seller)", "Speaker Customer (customer)"]);
  });

  it("is unknown where nothing tells", () => {
    expect(speakersOf("WEBVTT\n\n00:01.000 --> 00:02.000\nHello")).toEqual(["Unknown speaker (customer)"]);
    expect(speakersOf(storedSpeech([[0, "Hi", 0, 1]]), [])).toEqual(["Speaker 0 (customer)"]);
  });
});

describe("a file of which a part cannot be read", () => {
  it("shows the others, and says how many are missing", () => {
    const stored: unknown[] = [...(JSON.parse(storedSpeech([[0, "Hi", 0, 1]])) as unknown[]), null, { text: "When?" }];
    expect(callLines(JSON.stringify(stored), PARTICIPANTS, {}, t)).toMatchObject({ lines: [{ text: "Hi" }], missing: 2 });
    expect(callLines(storedSpeech([[0, "Hi", 0, 1]]), PARTICIPANTS, {}, t)).toMatchObject({ missing: 0 });
  });
});

describe("a very long utterance", () => {
  const sentence = "We can match the price of Kestrel. ";
  const text = sentence.repeat(200).trim();

  it("is several lines that follow each other, nothing lost", () => {
    const lines = linesOf([
      [0, text, 10, 210],
      [1, "Good.", 211, 212],
    ]);
    expect(lines.map(({ text: part }) => part).join(" ")).toBe(`${text} Good.`);
    expect(lines.length).toBeGreaterThan(3);
    lines.forEach((line, index) => expect(line.index).toBe(index));
    expect([lines[0]?.startMs, lines[lines.length - 2]?.endMs]).toEqual([10_000, 210_000]);
    lines.slice(1, -1).forEach(({ startMs }, index) => expect(startMs).toBe(lines[index]?.endMs));
  });

  it("has its signals in the line that holds them", () => {
    const signals = Array.from({ length: 200 }, (_, index) => signal("0", "Kestrel", 10_000 + index * 1_000));
    const marked = linesOf([[0, text, 10, 210]], { signals }).flatMap(({ text: part, signals: spans }) =>
      spans.map(({ from, to }) => part.slice(from, to)),
    );
    expect(marked).toEqual(Array.from({ length: 200 }, () => "Kestrel"));
  });
});

it("a file that cannot be read says why", () => {
  expect(callLines("<html>", [], {}, t)).toEqual({ problem: "unknownFormat" });
  expect(callLines('{"sentences":[]}', [], {}, t)).toEqual({ problem: "unknownFormat" });
  expect(callLines('[{"text":', [], {}, t)).toEqual({ problem: "damaged" });
});

describe("lineAt", () => {
  const lines = linesOf([
    [0, "a", 1, 2],
    [1, "b", 1, 3],
    [0, "c", 5, 6],
  ]);

  it("is the line that is spoken, or was last; the later one of two that begin together", () => {
    expect([0, 1_000, 4_000, 5_000, 99_000].map((atMs) => lineAt(lines, atMs))).toEqual([-1, 1, 1, 2, 2]);
  });
});
