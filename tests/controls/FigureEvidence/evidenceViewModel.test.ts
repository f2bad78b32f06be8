import { callsBehind, evidenceView, type ListedCall } from "../../../controls/FigureEvidence/evidenceViewModel";
import type { Call } from "../../../shared/domain/Call";
import type { LoadedPage } from "../../../shared/page/sellerPage";
import type { EvidenceAbout } from "../../../shared/page/evidence";
import { callWith, feeling, MONDAY } from "../../shared/insights/callWith";
import { pageWith, TEXTS } from "../pageWith";

const READER = { ...TEXTS, locale: "en-US" };

const listed = (calls: readonly Call[]): ListedCall[] => calls.map((call) => ({ call }));

function view(about: EvidenceAbout, calls: readonly Call[], page: Partial<LoadedPage> = {}) {
  return evidenceView(about, listed(calls), pageWith({ calls, ...page }), READER);
}
const measures = (about: EvidenceAbout, calls: readonly Call[], page?: Partial<LoadedPage>) =>
  view(about, calls, page).rows.map(({ measure }) => measure);

describe("the calls behind a figure", () => {
  it("are those of the page, of both periods, whatever else was asked for", () => {
    const [now, before] = [callWith(), callWith()];
    const page = pageWith({ calls: [now], previousCalls: [before] });
    expect(callsBehind(page, [before.id, "deleted", now.id]).map(({ call }) => call)).toEqual([now, before]);
  });

  it("begin with the measure of the one that tells most, and say when it was, how long and what it was tagged with", () => {
    const calls = [
      callWith({ title: "Renewal: Orbis", talkShare: 0.52, tags: ["renewal"] }),
      callWith({ title: "Copperlea Roofing", talkShare: 0.78, startedAt: MONDAY - 60_000 }),
    ];
    const { caption, rows } = view({ kind: "kpi", kpi: "talkShare" }, calls);
    expect(caption).toBe("2 calls, highest first");
    expect(rows).toEqual([
      {
        key: calls[1]?.id,
        callId: calls[1]?.id,
        measure: "78%",
        part: "",
        customer: "Copperlea Roofing",
        details: ["Jun 15, 09:59 AM", "10:00"],
        moment: "longestMonologue",
        momentText: "longest stretch",
      },
      expect.objectContaining({ measure: "52%", customer: "Orbis", details: ["Renewal", "Jun 15, 10:00 AM", "10:00", "renewal"] }),
    ]);
  });

  it("are told in the direction of the miss: who talks too little is heard where it was least", () => {
    const calls = [0.3, 0.2, 0.4].map((talkShare) => callWith({ talkShare }));
    expect(measures({ kind: "kpi", kpi: "talkShare" }, calls)).toEqual(["20%", "30%", "40%"]);
  });

  it("go by the only end of a target, and by what an admin has set", () => {
    const pauses = [900, 300, 500].map((pauseMs) => callWith({ pauseMs }));
    expect(measures({ kind: "kpi", kpi: "pauseMs" }, pauses)).toEqual(["0.3\u00a0s", "0.5\u00a0s", "0.9\u00a0s"]);
    const targets = { pauseMs: { hidden: false, band: { high: 400 } } };
    expect(measures({ kind: "kpi", kpi: "pauseMs" }, pauses, { targets })).toEqual(["0.9\u00a0s", "0.5\u00a0s", "0.3\u00a0s"]);
  });

  it("follow the direction that the figure speaks of, whatever the target", () => {
    const calls = [0.5, 0.7].map((talkShare) => callWith({ talkShare }));
    const { caption, rows } = view({ kind: "kpi", kpi: "talkShare", direction: "down" }, calls);
    expect([caption, rows[0]?.measure, rows[0]?.moment]).toEqual(["2 calls, lowest first", "50%", "longestCustomerMonologue"]);
  });

  it("leave out who has not the measure, and put the newest of equal ones first", () => {
    const [older, newer, unmeasured] = [callWith({ talkShare: 0.6, startedAt: MONDAY - 1 }), callWith({ talkShare: 0.6 }), callWith()];
    const { rows } = view({ kind: "kpi", kpi: "talkShare" }, [older, unmeasured, newer]);
    expect(rows.map(({ callId }) => callId)).toEqual([newer.id, older.id]);
  });

  it("are the most negative first behind sentiment, or the least positive where negative is hidden", () => {
    const calls = [feeling(0.4, 0.1), feeling(0.6, 0.3)];
    const { rows } = view({ kind: "sentiment" }, calls);
    expect(rows.map(({ measure, part }) => `${measure} ${part}`)).toEqual(["30% Negative", "10% Negative"]);
    const targets = { negative: { hidden: true } };
    expect(measures({ kind: "sentiment" }, calls, { targets })).toEqual(["40%", "60%"]);
  });

  it("are those that name a word most often, each at where it was said first, by that side and of that kind alone", () => {
    const calls = [callWith(), callWith()];
    const [one, other] = calls.map(({ id }) => id) as [string, string];
    const kestrel = { kind: "competitor", text: "Kestrel", saidBy: "customer" } as const;
    const mentions = [
      { ...kestrel, callId: one, count: 1, firstMs: 252_000 },
      { ...kestrel, callId: other, text: "kestrel ", count: 1, firstMs: 98_000 },
      { ...kestrel, callId: other, count: 2, firstMs: 60_000 },
      { ...kestrel, callId: one, count: 9, firstMs: 1_000, saidBy: "seller" as const },
      { ...kestrel, callId: one, count: 9, firstMs: 1_000, kind: "keyword" as const },
    ];
    const { rows } = view({ kind: "word", wordKind: "competitor", text: "Kestrel", saidBy: "customer" }, calls, { mentions });
    expect(rows.map(({ callId, measure, momentText }) => [callId, measure, momentText])).toEqual([
      [other, "3×", "1:00"],
      [one, "1×", "4:12"],
    ]);
  });

  it("open at their start where no row tells a moment", () => {
    const calls = [callWith()];
    const mentions = [{ callId: calls[0]?.id ?? "", kind: "keyword", text: "price", saidBy: "customer", count: 1 }] as const;
    const { rows } = view({ kind: "word", wordKind: "keyword", text: "price", saidBy: "customer" }, calls, { mentions });
    expect(rows[0]).not.toHaveProperty("moment");
    expect(rows[0]?.momentText).toBe("");
  });

  it("of others say whose they are, and are heard where they do as they mostly do", () => {
    const calls = [100, 900, 800, 1_600].map((pauseMs) => ({ call: callWith({ pauseMs }), seller: "Amara Nwosu" }));
    const about: EvidenceAbout = { kind: "practice", kpi: "pauseMs", direction: "down", sellerIds: ["amara"] };
    const { caption, rows } = evidenceView(about, calls, pageWith(), READER);
    expect(caption).toBe("4 calls, most typical first");
    expect(rows.map(({ measure }) => measure).slice(0, 2)).toEqual(["0.9\u00a0s", "0.8\u00a0s"]);
    expect([rows[0]?.details[0], rows[0]?.moment]).toEqual(["Amara Nwosu", "longestPause"]);
  });

  it("count their open action items, or their comments with the latest first", () => {
    const calls = [callWith({ openActionItems: 1 }), callWith({ openActionItems: 3 })];
    expect(measures({ kind: "actionItems" }, calls)).toEqual(["3", "1"]);
    const comment = { authorId: "mara", id: "c" };
    const [first, second] = calls.map(({ id }) => id) as [string, string];
    const comments = [
      { ...comment, callId: first, createdAt: MONDAY - 2 },
      { ...comment, callId: first, createdAt: MONDAY - 3 },
      { ...comment, callId: second, createdAt: MONDAY - 1 },
    ];
    const { rows } = view({ kind: "comments" }, calls, { comments });
    expect(rows.map(({ callId, measure }) => [callId, measure])).toEqual([
      [second, "1"],
      [first, "2"],
    ]);
  });

  it("say what an open deal is worth and how far it has come, of one that is closed nothing", () => {
    const calls = [callWith({ talkShare: 0.6 }), callWith({ talkShare: 0.5 })];
    const deal = { id: "d", name: "Orbis renewal", amount: 120_000, currency: "EUR", stage: "Propose" };
    const deals = new Map([
      [calls[0]?.id ?? "", { ...deal, state: "open" as const }],
      [calls[1]?.id ?? "", { ...deal, state: "won" as const }],
    ]);
    const { rows } = evidenceView({ kind: "kpi", kpi: "talkShare" }, listed(calls), pageWith({ calls }), READER, deals);
    expect(rows.map(({ details }) => details[2])).toEqual(["€120,000 · Propose", undefined]);
  });

  it("have a name where their title is empty", () => {
    expect(view({ kind: "kpi", kpi: "talkShare" }, [callWith({ title: " ", talkShare: 0.5 })]).rows[0]?.customer).toBe("Untitled call");
  });
});
