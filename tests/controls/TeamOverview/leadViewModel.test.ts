import { figuresOfCalls } from "../../../shared/insights/kpiFigures";
import { leadView, type LeadLine } from "../../../controls/TeamOverview/leadViewModel";
import type { Trend } from "../../../shared/insights/trends";
import { TEXTS } from "../pageWith";
import { callsLike, memberWith, teamWith } from "./teamWith";

const LEAD_TEXTS = { ...TEXTS, coached: () => "3 days ago" };
const USUAL = ["Ana", "Bo", "Cy", "Di", "Ed"].map((name) => memberWith(name, callsLike({}, 10, name)));
const CARLOS = memberWith("Carlos Ruiz", [
  ...callsLike({ pauseMs: 300 }, 9, "carlos"),
  ...callsLike({ pauseMs: 100, title: "Price: Wexcombe" }, 1, "worst"),
]);
const said = ({ reasons }: LeadLine) => reasons.map(({ before, strong, after }) => before + strong + after);
const trend = (change: Partial<Trend>): Trend => ({
  kind: "change",
  kpi: "pauseMs",
  category: "improved",
  direction: "up",
  difference: 400,
  size: 2.7,
  current: { value: 800, n: 10, denominator: 10 },
  previous: { value: 400, n: 10, denominator: 10 },
  band: { low: 600 },
  verdict: "within",
  previousVerdict: "below",
  evidence: { current: [], previous: [] },
  ...change,
});

describe("leadView", () => {
  it("says who may benefit from coaching, by the figure that misses its target, with the call that shows it most", () => {
    const { title, lines } = leadView(teamWith([...USUAL, CARLOS]), LEAD_TEXTS);
    expect(title).toBe("1 of 6 may benefit from coaching");
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({
      name: "Carlos Ruiz",
      initials: "CR",
      sign: "watch",
      coached: "3 days ago",
      call: { callId: "worst-0", moment: "quickestAnswer", customer: "Wexcombe", value: "0.1\u00a0s" },
    });
    expect(said(lines[0]!)).toEqual(["Waits 0.3\u00a0s before answering · target at least 0.6\u00a0s"]);
  });

  it("says what a figure was where it has changed, and counts the reasons that it does not say", () => {
    const moved = { ...CARLOS, trends: [trend({ direction: "down", category: "watch", previous: { value: 700, n: 9, denominator: 9 } })] };
    const calls = moved.calls.map((call) => ({ ...call, pauseMs: 100, wordsPerMinute: 210, talkShare: 0.72 }));
    const [line] = leadView(teamWith([...USUAL, { ...moved, calls, figures: figuresOfCalls(calls) }]), LEAD_TEXTS).lines;
    expect(line!.reasons).toHaveLength(2);
    expect(line!.more).toBe(1);
    expect(said(line!).join()).toContain("Waits 0.1\u00a0s before answering, was 0.7\u00a0s · target at least 0.6\u00a0s");
  });

  it("goes on with who has moved for worse and for better, and says nobody twice", () => {
    const better = memberWith("Jonas", callsLike({}, 10, "jonas"), { trends: [trend({})] });
    const worse = memberWith("Kim", callsLike({ pauseMs: 700 }, 10, "kim"), { trends: [trend({ category: "watch", direction: "down" })] });
    const flagged = { ...CARLOS, trends: [trend({ kpi: "talkShare" })] };
    const { lines } = leadView(teamWith([...USUAL, better, worse, flagged]), LEAD_TEXTS);
    expect(lines.map(({ name, sign }) => [name, sign])).toEqual([
      ["Carlos Ruiz", "watch"],
      ["Kim", "watch"],
      ["Jonas", "improved"],
    ]);
  });

  it("leaves out changes that are neither better nor worse, and KPIs that an admin hides", () => {
    const noted = memberWith("Jonas", callsLike({}, 10, "jonas"), { trends: [trend({ category: "note" })] });
    expect(leadView(teamWith([...USUAL, noted]), LEAD_TEXTS).lines).toEqual([]);
    const better = { ...noted, trends: [trend({})] };
    expect(leadView(teamWith([...USUAL, better], { targets: { pauseMs: { hidden: true } } }), LEAD_TEXTS).lines).toEqual([]);
  });

  it("says that nobody is judged where there are too few sellers with eight calls", () => {
    const { title, quiet } = leadView(teamWith([...USUAL.slice(0, 3), CARLOS]), LEAD_TEXTS);
    expect(title).toBe("0 of 4 may benefit from coaching");
    expect(quiet).toBe("Who may benefit from coaching is told from 5 sellers with 8 calls each.");
  });
});
