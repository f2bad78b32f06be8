import { waitingLines } from "../../../controls/TeamOverview/waitingViewModel";
import type { TeamPage, TeamSeller } from "../../../shared/page/teamPage";
import { MONDAY } from "../../shared/insights/callWith";
import { TEXTS } from "../pageWith";
import { callsLike, memberWith, teamWith } from "./teamWith";

const DAY = 86_400_000;
const texts = { ...TEXTS, coached: ({ lastCoachedAt }: TeamSeller) => (lastCoachedAt === undefined ? "long ago" : "some days ago") };
const member = (name: string, more: Partial<TeamSeller> = {}) => memberWith(name, callsLike({}, 2, name), more);
const waiting = (sellers: readonly TeamSeller[], page: Partial<TeamPage> = {}) => waitingLines(teamWith(sellers, page), "mara", texts);

describe("waitingLines", () => {
  it("lists who was not coached for 21 days, whoever waits longest first", () => {
    const [line, ...others] = waiting([
      member("Ana", { lastCoachedAt: MONDAY - 22 * DAY }),
      member("Bo"),
      member("Cy", { lastCoachedAt: MONDAY - 21 * DAY }),
    ]);
    expect(others).toEqual([]);
    expect(line).toMatchObject({ key: "notCoached", number: "2", text: "sellers not coached for 21 days" });
    expect(line!.items.map(({ name, note, opens }) => [name, note, opens])).toEqual([
      ["Bo", "long ago", { sellerId: "bo" }],
      ["Ana", "some days ago", { sellerId: "ana" }],
    ]);
  });

  it("expects nobody to coach the viewer, nor somebody without calls", () => {
    expect(waiting([member("Mara"), memberWith("Yusuf")])).toEqual([]);
  });

  it("says nothing of coaching where comments may not be read", () => {
    expect(waiting([member("Bo")], { comments: undefined })).toEqual([]);
  });

  it("leads from an unanswered reply to its second in the call, or to the call's latest comment", () => {
    const reply = { commentId: "c1", callId: "k1", sellerId: "jonas", authorId: "jonas", createdAt: MONDAY - DAY };
    const [line] = waiting([member("Jonas", { lastCoachedAt: MONDAY })], {
      repliesUnanswered: [
        { ...reply, atMs: 62_000 },
        { ...reply, commentId: "c2" },
      ],
    });
    expect(line).toMatchObject({ key: "replies", text: "replies unanswered" });
    expect(line!.items.map(({ name, opens }) => [name, opens])).toEqual([
      ["Jonas", { callId: "k1", moment: 62_000 }],
      ["Jonas", { callId: "k1", moment: "latestComment" }],
    ]);
  });

  it("adds up commitments open for over a week, and names their sellers", () => {
    const [line] = waiting([
      member("Ana", { lastCoachedAt: MONDAY, openItems: { count: 4, overdue: 2 } }),
      member("Bo", { lastCoachedAt: MONDAY, openItems: { count: 1, overdue: 1 } }),
      member("Cy", { lastCoachedAt: MONDAY, openItems: { count: 5, overdue: 0 } }),
    ]);
    expect(line).toMatchObject({ key: "commitments", number: "3", text: "commitments open for over a week" });
    expect(line!.items.map(({ name, note }) => [name, note])).toEqual([
      ["Ana", "2"],
      ["Bo", "1"],
    ]);
  });
});
