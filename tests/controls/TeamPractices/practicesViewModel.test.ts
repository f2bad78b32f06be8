import { practicesView } from "../../../controls/TeamPractices/practicesViewModel";
import { wordPracticesView } from "../../../controls/TeamPractices/wordPracticesViewModel";
import type { Environment } from "../../../shared/host/environment";
import { TEXTS } from "../pageWith";
import { callsLike, memberWith, teamWith } from "../TeamOverview/teamWith";

const environment = { ...TEXTS, locale: "en-US" } as unknown as Environment;
const OTHERS = ["Cy", "Di", "Ed"].map((name) => memberWith(name, callsLike({ pauseMs: 600 }, 10, name)));
const PAGE = teamWith([
  memberWith("Ana", callsLike({ pauseMs: 900 }, 10, "ana")),
  memberWith("Bo", callsLike({ pauseMs: 1_000 }, 12, "bo")),
  ...OTHERS,
]);
/** Written with plain spaces. */
const plain = <T>(shown: T): T => JSON.parse(JSON.stringify(shown).replace(/[\u00a0\u2009\u202f]/g, " ")) as T;
const view = (starred = ["ana", "bo"]) => plain(practicesView(PAGE, starred, [], environment));
const pause = () => view().lines.find(({ kpi }) => kpi === "pauseMs")!;

describe("practicesView", () => {
  it("says what top sellers do differently, by how much and of how many calls", () => {
    expect(pause()).toMatchObject({
      isPractice: true,
      name: "pause",
      sentence: "Top sellers 1.0 s, others 0.6 s",
      remarks: ["difference +0.4 s, with 95% certainty +0.4 s to +0.4 s", "22 calls against 30 calls"],
      direction: "up",
    });
    expect(view().top).toBe("top sellers: Ana and Bo · 2 starred");
  });

  it("puts each seller on a line from the lowest to the highest, by name", () => {
    const { dots, ends } = pause();
    expect(ends).toEqual(["0.6 s", "1.0 s"]);
    expect(dots.map(({ place }) => Math.round(place * 100))).toEqual([4, 4, 4, 73, 96]);
    expect(dots[4]).toMatchObject({ name: "Bo, top seller: 1.0 s, 12 calls", row: ["Bo", "1.0 s", "1.0–1.0 s", "12 calls"] });
    expect(dots[0]!.name).toBe("Cy: 0.6 s, 10 calls");
  });

  it("has two calls to hear, of two top sellers, at what shows it", () => {
    expect(pause().hear).toMatchObject([
      { seller: "Ana", value: "0.9 s", moment: "longestPause", customer: "Customer 0" },
      { seller: "Bo", value: "1.0 s", moment: "longestPause" },
    ]);
    expect(pause().callIds).toHaveLength(22);
  });

  it("says of all others that they are too small to act on, and offers nothing to hear of them", () => {
    const share = view().lines.find(({ kpi }) => kpi === "talkShare")!;
    expect(share).toMatchObject({ isPractice: false, hear: [] });
    expect(share.remarks[0]).toBe("too small a difference to act on");
  });

  it("says what it needs, and that nothing is to be told", () => {
    expect(view(["ana"])).toMatchObject({
      lines: [],
      quiet: expect.stringContaining("two top sellers and three others with 8 calls each") as string,
    });
    const alike = teamWith(["Ana", "Bo", "Cy", "Di", "Ed"].map((name) => memberWith(name, callsLike({}, 10, name))));
    expect(practicesView(alike, ["ana", "bo"], [], environment).quiet).toMatch(/^Nothing that top sellers do differently/);
  });
});

describe("wordPracticesView", () => {
  it("says in how many calls, and opens two of them where it is said", () => {
    const mentions = PAGE.sellers
      .slice(0, 2)
      .flatMap(({ calls }) => calls.slice(0, 9))
      .map(({ id }, index) => ({
        callId: id,
        kind: "question" as const,
        text: "How is it planned?",
        saidBy: "seller" as const,
        count: 1,
        firstMs: 60_000 + index,
      }));
    expect(plain(wordPracticesView(PAGE, ["ana", "bo"], mentions, environment))).toMatchObject([
      {
        text: "Questions that open with “How”",
        counts: "18 of 22 calls, others 0 of 30 calls",
        hear: [
          { seller: "Ana", value: "1:00", moment: 60_000 },
          { seller: "Bo", value: "1:00", moment: 60_009 },
        ],
      },
    ]);
  });
});
