import type { ListedCall, SaidWord } from "../../../controls/ContactHistoryGrid/CallRows";
import type { MentionKind } from "../../../shared/domain/Mention";
import {
  callLine,
  columnsOf,
  countText,
  listedCallsOf,
  talkShareBand,
  wordsByCall,
} from "../../../controls/ContactHistoryGrid/contactHistoryGridViewModel";
import type { Call } from "../../../shared/domain/Call";
import type { CallComment } from "../../../shared/domain/CallComment";
import type { Mention } from "../../../shared/domain/Mention";
import { DAY_MS } from "../../../shared/domain/time";
import { mentionOf } from "../../shared/insights/mentionOf";
import { pageWith, TEXTS } from "../pageWith";
import { markOf } from "../../../shared/domain/readMarks";
import { NOW } from "../testHost";

const word = (text: string, kind: MentionKind = "keyword"): SaidWord => ({ kind, text });
const BAND = { low: 0.43, high: 0.6 };
const VIEWER = { id: "mara", read: {} };
const call = (id: string, columns: Partial<ListedCall> = {}): ListedCall => ({
  id,
  title: `Call ${id}`,
  startedAt: NOW - DAY_MS,
  ...columns,
});
const pageCall = (id: string, columns: Partial<Call> = {}): Call => ({
  id,
  title: id,
  startedAt: NOW - DAY_MS,
  durationMs: 720_000,
  internal: false,
  ...columns,
});
const said = (callId: string, text: string, more: Partial<Mention> = {}) => mentionOf(callId, text, { kind: "keyword", ...more });
const comment = (callId: string, createdAt: number, authorId = "mei"): CallComment => ({
  id: `${callId} ${createdAt}`,
  callId,
  authorId,
  createdAt,
});
const ids = (calls: readonly ListedCall[]) => calls.map(({ id }) => id).join("");
const line = (columns: Partial<ListedCall>) => callLine(call("a", columns), NOW, BAND, TEXTS);

describe("listedCallsOf", () => {
  it("says which calls do not count, and why", () => {
    const listedCalls = [
      pageCall("a"),
      pageCall("b", { durationMs: 59_000 }),
      pageCall("c", { durationMs: 0 }),
      pageCall("d", { startedAt: NOW + 1 }),
      pageCall("e", { durationMs: undefined as never }),
      pageCall("f", { startedAt: NOW, durationMs: 60_000 }),
    ];
    const listed = listedCallsOf(pageWith({ now: NOW, listedCalls }), VIEWER);
    expect(listed.map(({ uncounted }) => uncounted)).toEqual([undefined, "short", "short", "future", "unmeasured", undefined]);
  });

  it("lists the calls of the period before after this one's", () => {
    const page = pageWith({ now: NOW, listedCalls: [pageCall("a"), pageCall("b")], previousCalls: [pageCall("c")] });
    expect(ids(listedCallsOf(page, VIEWER))).toBe("abc");
  });

  it("tells words and comments from none and from unknown ones", () => {
    const listedCalls = [pageCall("a")];
    const [known] = listedCallsOf(pageWith({ listedCalls, mentions: [], comments: [] }), VIEWER);
    const [unknown] = listedCallsOf(pageWith({ listedCalls, mentions: undefined, comments: undefined }), VIEWER);
    expect(known).toMatchObject({ words: [], comments: 0, newComments: 0 });
    expect(unknown).not.toHaveProperty("words");
    expect(unknown).not.toHaveProperty("comments");
  });

  it("counts comments, and as new those of others that were not read", () => {
    const page = pageWith({
      now: NOW,
      listedCalls: [pageCall("a"), pageCall("b")],
      comments: [comment("a", NOW - 1), comment("a", NOW - 2, "mara"), comment("a", NOW - 3), comment("elsewhere", NOW - 1)],
    });
    const read = markOf(comment("a", NOW - 3));
    expect(listedCallsOf(page, { id: "mara", read })).toMatchObject([
      { comments: 3, newComments: 1 },
      { comments: 0, newComments: 0 },
    ]);
    expect(listedCallsOf(page, VIEWER)[0]).toMatchObject({ comments: 3, newComments: 2 });
  });
});

describe("wordsByCall", () => {
  it("names competitors first, then what customers said most, each word once", () => {
    const mentions = [
      said("a", "Price", { count: 2 }),
      said("a", " price "),
      said("a", "Security", { count: 3 }),
      said("a", "Kestrel", { kind: "competitor" }),
      said("a", "Contract", { saidBy: "seller", count: 9 }),
      said("b", "שלום"),
    ];
    expect([...wordsByCall(mentions)]).toEqual([
      ["a", [word("Kestrel", "competitor"), word("Security"), word("Price")]],
      ["b", [word("שלום")]],
    ]);
  });

  it("spells a word one way in all calls", () => {
    expect([...wordsByCall([said("a", "price"), said("b", "PRICE", { count: 2 })]).values()]).toEqual([[word("PRICE")], [word("PRICE")]]);
  });

  it("orders words that were said equally often by the alphabet", () => {
    const texts = ["Price", "Contract", "Security"];
    const wordsOf = (said_: readonly string[]) =>
      wordsByCall(said_.map((text) => said("a", text)))
        .get("a")
        ?.map(({ text }) => text);
    expect(wordsOf(texts)).toEqual(["Contract", "Price", "Security"]);
    expect(wordsOf([...texts].reverse())).toEqual(["Contract", "Price", "Security"]);
  });
});

describe("columnsOf", () => {
  it("leaves out what could not be loaded and what an admin hides", () => {
    const columns = columnsOf({
      mentions: undefined,
      comments: undefined,
      targets: { negative: { hidden: true }, pauseMs: { hidden: true } },
    });
    expect(columns).toEqual(["title", "date", "duration", "talkShare", "tags", "kind", "wordsPerMinute", "switchCount"]);
  });

  it("has words and comments where they could be loaded, even where there are none", () => {
    expect(columnsOf({ mentions: [], comments: [], targets: {} })).toEqual(expect.arrayContaining(["words", "comments"]));
  });
});

describe("talkShareBand", () => {
  it("is the target of talk share, none where an admin hides it", () => {
    expect(talkShareBand({})).toEqual({ low: 0.43, high: 0.6 });
    expect(talkShareBand({ talkShare: { hidden: true } })).toBeUndefined();
  });
});

describe("callLine", () => {
  it("leaves absent measures out instead of showing zero", () => {
    expect(callLine({ id: "a", title: " " }, NOW, BAND, TEXTS)).toEqual({
      texts: {
        date: "",
        title: "Untitled call",
        duration: "–",
        sentiment: "not scored",
        talkShare: "–",
        words: "",
        comments: "",
        tags: "",
        kind: "",
        wordsPerMinute: "–",
        pauseMs: "–",
        switchCount: "–",
      },
      topic: "",
      verdict: undefined,
      remark: "",
    });
  });

  it("says all of a call in words", () => {
    const { texts, verdict, remark } = line({
      durationMs: 760_000,
      talkShare: 0.64,
      sentiment: { positive: 0.41, neutral: 0.44, negative: 0.15 },
      words: [word("Kestrel", "competitor"), word("Price"), word("Security")],
      comments: 3,
      newComments: 1,
      outcomes: ["Reschedule"],
      tags: ["Q2"],
      communicationType: "phonecall",
      direction: "outgoing",
      wordsPerMinute: 165,
      pauseMs: 700,
      switchCount: 24,
      uncounted: "short",
    });
    expect(texts).toEqual({
      date: "Nov 22, 02:05 PM",
      title: "Call a",
      duration: "12:40",
      sentiment: "leans positive: Positive 41%, Neutral 44%, and Negative 15%",
      talkShare: "64%",
      words: "Kestrel, Price +1",
      comments: "3, 1 new",
      tags: "Reschedule, Q2",
      kind: "Phone call, outgoing",
      wordsPerMinute: "165\u00a0wpm",
      pauseMs: "0.7\u00a0s",
      switchCount: "24",
    });
    expect(verdict).toBe("above");
    expect(remark).toBe("not counted: under a minute");
  });

  it("names two words whole, and tells comments of which none is new by their number alone", () => {
    expect(line({ words: [word("Kestrel"), word("Price")], comments: 3, newComments: 0 }).texts).toMatchObject({
      words: "Kestrel, Price",
      comments: "3",
    });
  });

  it("names the customer, and what kind of call it was apart", () => {
    expect(line({ title: "Renewal talk: Gorsehill Bakeries" })).toMatchObject({
      texts: { title: "Gorsehill Bakeries" },
      topic: "Renewal talk",
    });
  });

  it.each([
    [0.24, 0.09, "leans positive: Positive 24%, Neutral 67%, and Negative 9%"],
    [0.24, 0.2, "balanced: Positive 24%, Neutral 56%, and Negative 20%"],
    [0.1, 0.3, "leans negative: Positive 10%, Neutral 60%, and Negative 30%"],
    [0.336, 0.336, "balanced: Positive 34%, Neutral 32%, and Negative 34%"],
  ])("says where a call of %d positive and %d negative leans, with its shares", (positive, negative, text) => {
    expect(line({ sentiment: { positive, negative, neutral: 1 - positive - negative } }).texts.sentiment).toBe(text);
  });

  it("shows zeros that were measured", () => {
    expect(line({ talkShare: 0, pauseMs: 0, switchCount: 0, durationMs: 0 }).texts).toMatchObject({
      talkShare: "0%",
      pauseMs: "0.0\u00a0s",
      switchCount: "0",
      duration: "0:00",
    });
  });

  it("dates a call of more than a year before with its year", () => {
    expect(line({ startedAt: NOW - 400 * DAY_MS }).texts.date).toBe("Oct 19, 2025");
  });

  it("knows no verdict without a target", () => {
    expect(callLine(call("a", { talkShare: 0.9 }), NOW, undefined, TEXTS).verdict).toBeUndefined();
  });
});

describe("countText", () => {
  it("says how many of how many", () => {
    expect(countText(22, 22, TEXTS)).toBe("22 calls");
    expect(countText(1, undefined, TEXTS)).toBe("1 call");
    expect(countText(5, 10_000, TEXTS)).toBe("5 of 10,000 calls");
  });
});
