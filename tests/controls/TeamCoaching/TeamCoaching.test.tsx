import { act, fireEvent, render, screen, within } from "@testing-library/react";
import * as React from "react";
import { TeamCoachingControl } from "../../../controls/TeamCoaching/TeamCoaching";
import type { Row, RowPort, TogetherAnswer } from "../../../shared/dataverse/DataverseClient";
import { DataverseError } from "../../../shared/dataverse/DataverseError";
import { DAY_MS } from "../../../shared/domain/time";
import { joinPage } from "../../../shared/page/pageChannel";
import { MONDAY } from "../../shared/insights/callWith";
import { goalRow } from "../SellerGoals/goalServer";
import { callsLike, memberWith, teamWith } from "../TeamOverview/teamWith";
import { testEnvironment } from "../testHost";

const NAME = "@OData.Community.Display.V1.FormattedValue";
const at = (daysAgo: number) => new Date(MONDAY - daysAgo * DAY_MS).toISOString();
const review = (seller: string, columns: Row = {}): Row => ({
  review: `review of ${seller}`,
  seller,
  reviewer: "mara",
  [`reviewer${NAME}`]: "Mara Lindqvist",
  call: `call of ${seller}`,
  scorecard: "Discovery",
  submitted: at(2),
  score: 3.75,
  answered: 7,
  asked: 9,
  ...columns,
});
const goal = (seller: string, columns: Row = {}): Row =>
  goalRow({
    slr_goalid: `goal of ${seller}`,
    _slr_sellerid_value: seller,
    slr_dueon: "2026-07-15",
    slr_baselineto: "2026-05-20",
    ...columns,
  });

/** @param answers to goals, newest reviews, reviews given, the viewer's last reviews, replies */
function show(...answers: readonly (readonly Row[] | Error)[]) {
  const opened: string[] = [];
  const requests: string[][] = [];
  const together = (async (queries) => {
    requests.push(queries.map(({ table }) => table));
    return queries.map((_query, index): TogetherAnswer => {
      const answer = answers[index] ?? [];
      return answer instanceof Error ? { error: DataverseError.from(answer) } : { rows: answer };
    });
  }) as RowPort["fetchTogether"];
  const environment = testEnvironment();
  const { channel } = joinPage(environment.record?.table ?? "", environment.record?.id ?? "");
  const host = {
    together,
    openSeller: async (id: string) => void opened.push(id),
    openReview: async (callId: string) => void opened.push(`review of ${callId}`),
  };
  const { container } = render(<TeamCoachingControl environment={environment} host={host} />);
  const publish = async () => {
    const page = teamWith([memberWith("Mei", callsLike({ pauseMs: 700 })), memberWith("Jonas")]);
    await act(async () => channel.publish({ team: { page, loading: false, failure: undefined } }));
  };
  return { channel, container, opened, publish, requests };
}

/** What stands there, with plain spaces. */
const textOf = ({ textContent }: HTMLElement) => textContent?.replace(/\u00a0/g, " ");

describe("a team's coaching", () => {
  it("is asked for in one request, once the page is there", async () => {
    const { publish, requests } = show([goal("mei")]);
    expect(requests).toEqual([]);
    await publish();
    await screen.findByRole("region", { name: "Coaching" });
    expect(requests).toEqual([["slr_goal", "slr_review", "slr_review", "slr_review", "slr_reviewreply"]]);
  });

  it("says which goals are due, by whom and how far they are, and leads to the seller", async () => {
    const { publish, opened } = show([goal("jonas", { slr_dueon: "2026-06-01" }), goal("mei")]);
    await publish();
    const goals = within(await screen.findByRole("region", { name: "Goals due" })).getAllByRole("listitem");
    expect(goals.map(textOf)).toEqual([
      "Jonas Waits ≥ 0.6 s before answering was due Jun 1 · too early: 0 of 8 calls",
      "Mei Waits ≥ 0.6 s before answering by Jul 15 · on target",
    ]);
    fireEvent.click(screen.getByRole("button", { name: "Mei" }));
    expect(opened).toEqual(["mei"]);
  });

  it("says nothing of how far a goal is that is older than the calls of the page", async () => {
    const { publish } = show([goal("mei", { slr_baselineto: "2026-01-01" })]);
    await publish();
    expect(textOf(await screen.findByRole("listitem"))).toBe("Mei Waits ≥ 0.6 s before answering by Jul 15");
  });

  it("lists the last reviews, each leading to where it is read, and who gave how many to the page's sellers", async () => {
    const given = [
      { reviewer: "mara", [`reviewer${NAME}`]: "Mara Lindqvist", seller: "mei", n: 2 },
      { reviewer: "mara", [`reviewer${NAME}`]: "Mara Lindqvist", seller: "jonas", n: 1 },
      { reviewer: "tomas", [`reviewer${NAME}`]: "Tomás Vidal", seller: "grace", n: 4 },
    ];
    const { publish, opened } = show([], [review("mei"), review("grace"), review("jonas", { score: null, call: null })], given);
    await publish();
    const reviews = within(await screen.findByRole("region", { name: "Last reviews" })).getAllByRole("listitem");
    expect(reviews.map(textOf)).toEqual([
      "Mei Discovery by Mara Lindqvist 3.8 of 5, answered 7 of 9 · Jun 13",
      "Jonas Discovery by Mara Lindqvist answered 7 of 9 · Jun 13",
    ]);
    // The name leads nowhere: above, among the goals, it leads to the seller.
    fireEvent.click(screen.getByRole("button", { name: "Discovery by Mara Lindqvist" }));
    expect(opened).toEqual(["review of call of mei"]);
    expect(screen.getByRole("region", { name: "Reviews given in this period" })).toHaveTextContent(/Mara Lindqvist 3$/);
  });

  it("says of a review when its seller replied, or else read it, whatever others say to it", async () => {
    const reply = (seller: string, columns: Row): Row => ({
      review: `review of ${seller}`,
      seller,
      author: seller,
      changed: at(1),
      ...columns,
    });
    const { publish } = show(
      [],
      [review("mei"), review("jonas")],
      [],
      [],
      [
        reply("jonas", { author: "mara", text: "Well?" }),
        reply("jonas", { read: at(2) }),
        reply("mei", { read: at(2), text: "I will try." }),
      ],
    );
    await publish();
    const reviews = within(await screen.findByRole("region", { name: "Last reviews" })).getAllByRole("listitem");
    expect(reviews.map(textOf)).toEqual([
      expect.stringMatching(/ · Jun 13 · replied Jun 14$/),
      expect.stringMatching(/ · Jun 13 · read Jun 13$/),
    ]);
  });

  it("tells the page when the viewer last reviewed each seller", async () => {
    const { publish, channel } = show([], [], [], [{ seller: "mei", submitted: at(2) }]);
    await publish();
    expect(channel.coaching).toEqual({ mei: MONDAY - 2 * DAY_MS });
  });

  it("waits for the page's source, and names it where none comes", async () => {
    jest.useFakeTimers();
    show();
    expect(screen.getByRole("region", { name: "Coaching" })).toHaveAttribute("aria-busy", "true");
    await act(async () => void jest.advanceTimersByTime(4_000));
    expect(textOf(screen.getByRole("region", { name: "Coaching" }))).toMatch(/Add the control “Team” to this form/);
    jest.useRealTimers();
  });

  const FORBIDDEN = new DataverseError("No right.", 403);
  it.each([
    ["there is none", [], "No open goals, and no reviews in this period."],
    ["one of both may not be read and the other is empty", [FORBIDDEN], "Could not load goals and reviews (you may not see them)."],
    ["nobody may read it", [FORBIDDEN, FORBIDDEN], "Could not load goals and reviews (you may not see them)."],
    ["it is not installed", Array(2).fill(new DataverseError("No table.", 404)), "Could not load goals and reviews (not found)."],
  ])("is one line where %s", async (_why, answers: readonly (readonly Row[] | Error)[], line) => {
    const { publish } = show(...answers);
    await publish();
    expect(await screen.findByText(line)).toBeVisible();
    expect(screen.queryByRole("button")).toBeNull();
  });

  it("can be asked for again where the server did not answer", async () => {
    const { publish, requests } = show(new DataverseError("Busy.", 503), new DataverseError("Busy.", 503));
    await publish();
    fireEvent.click(await screen.findByRole("button", { name: "Retry" }));
    await screen.findByText("Could not load goals and reviews (no answer from the server).");
    expect(requests).toHaveLength(2);
  });

  it("leaves it to the control that asks to say why there is no page", async () => {
    const { channel } = show();
    await act(async () => channel.publish({ team: { page: undefined, loading: false, failure: "unavailable" } }));
    expect(textOf(screen.getByRole("region", { name: "Coaching" }))).toBe("Coaching");
  });
});
