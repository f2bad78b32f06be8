import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import * as React from "react";
import { SellerGoalsControl } from "../../../controls/SellerGoals/SellerGoals";
import { DataverseError } from "../../../shared/dataverse/DataverseError";
import { OWN_OPTION_BASE } from "../../../shared/dataverse/tables";
import { DAY_MS } from "../../../shared/domain/time";
import { joinPage } from "../../../shared/page/pageChannel";
import { atNow } from "../atNow";
import { memoryClient, MEI, NOW, Source, teamOfMara, testEnvironment, THIRTY_DAYS, type Stored } from "../testHost";
import { goalRow, goalServer } from "./goalServer";

atNow();

async function show(host = goalServer(), stored: Stored = teamOfMara(), viewer?: typeof MEI) {
  const client = memoryClient(stored);
  const environment = testEnvironment({ client, ...(viewer && { viewer }) });
  const { channel } = joinPage(environment.record?.table ?? "", environment.record?.id ?? "");
  const { container } = render(
    <>
      <Source environment={environment} selection={THIRTY_DAYS} />
      <SellerGoalsControl environment={environment} host={host} />
    </>,
  );
  // Stopped clocks run on while somebody waits: the page and the goals are awaited one after the other.
  await waitFor(() => expect(channel.answer?.loading).toBe(false));
  await waitFor(() => expect(host.requests).not.toEqual([]));
  return { channel, client, container, host };
}
const forbidden = new DataverseError("No.", 403);

describe("a seller's goals", () => {
  it("say what is wanted by when, what came of it, what it was, and what there is too little of", async () => {
    await show(
      goalServer([
        goalRow(),
        goalRow({ slr_goalid: "2", slr_kpi: OWN_OPTION_BASE, slr_target: 60, slr_baselinemean: 64, slr_baselineto: "2026-11-21" }),
      ]),
    );
    const [waits, talks] = await screen.findAllByRole("listitem");
    expect(waits).toHaveTextContent("Waits ≥ 0.6 s before answering by Jan 15, 2027 · on target");
    expect(waits).toHaveTextContent("0.7 s since Oct 25, was 0.4 s (14 calls)");
    expect(talks).toHaveTextContent("Talks ≤ 60% of the time by Jan 15, 2027 · too early: 1 of 8 calls");
  });

  it("are asked for in one request once the page is there; calls that it does not hold and what others did follow", async () => {
    const { host, client } = await show(goalServer([goalRow({ slr_baselineto: "2026-08-01" })]));
    await screen.findByRole("listitem");
    expect(host.requests).toEqual([["slr_goal", "slr_answer"]]);
    expect(client.requests.filter((table) => table === "msdyn_conversationparticipantinsights")).toHaveLength(2 + 3);
  });

  it("tell the seller which reviews wait, one click from them, in the same request; nobody else", async () => {
    const review = {
      review: "r",
      seller: MEI.id,
      call: "the call",
      scorecard: "Discovery",
      submitted: "2026-06-19T10:00:00Z",
      score: 3.75,
    };
    const reviews = [review, { ...review, review: "r2", call: "another call", scorecard: "Demo", score: null }];
    const manager = await show(goalServer([], { reviews }));
    await screen.findByText("No goals are agreed.");
    expect(screen.queryByText("2 new reviews")).toBeNull();
    expect(manager.host.requests).toEqual([["slr_goal", "slr_answer"]]);
    cleanup();
    const { host } = await show(goalServer([], { reviews }), teamOfMara(), MEI);
    expect(await screen.findByText("2 new reviews")).toBeVisible();
    expect(host.requests).toEqual([["slr_goal", "slr_answer", "slr_review"]]);
    expect(screen.getByRole("button", { name: /^Demo · / })).toBeVisible();
    fireEvent.click(screen.getByRole("button", { name: /^Discovery · 3\.8 of 5 · Jun.19/ }));
    expect(host.opened).toEqual([["the call", "review"]]);
  });

  it("lead to the calls behind the figure", async () => {
    const { channel } = await show(goalServer([goalRow()]));
    fireEvent.click(await screen.findByRole("button", { name: /calls$/ }));
    expect(channel.evidence).toMatchObject({ about: { kind: "kpi", kpi: "pauseMs" } });
    expect(channel.evidence?.calls?.length).toBe(channel.evidence?.callIds.length);
  });

  it.each([
    ["the seller, who has none", false, MEI],
    ["a manager who may not set any", false, undefined],
    ["a manager who may set one", true, undefined],
  ])("say that there are none to %s", async (_who, maySet, viewer) => {
    const { host } = await show(goalServer([], { maySet }), teamOfMara(), viewer);
    expect(await screen.findByText("No goals are agreed.")).toBeVisible();
    expect(screen.queryAllByRole("button", { name: "Set a goal" })).toHaveLength(maySet ? 1 : 0);
    expect(host.requests).toHaveLength(1);
  });

  it.each([
    ["coaching is not installed", new DataverseError("No table.", 404), "Could not load goals (not found)."],
    ["the viewer may not read them", forbidden, "Could not load goals (you may not see them)."],
  ])("say so in a quiet line where %s: to ask again would change nothing", async (_why, read, sentence) => {
    const host = goalServer();
    host.failure = { read };
    await show(host);
    expect(await screen.findByText(sentence)).toBeVisible();
    expect(screen.queryByRole("button", { name: "Retry" })).toBeNull();
    expect(screen.queryByText("No goals are agreed.")).toBeNull();
  });

  it("say why they could not be had otherwise, with the way to ask again", async () => {
    const away = goalServer([goalRow()]);
    away.failure = { read: new DataverseError("Away.", 503) };
    await show(away);
    expect(await screen.findByRole("alert")).toHaveTextContent("Could not load goals (no answer from the server).");
    away.failure = {};
    fireEvent.click(screen.getByRole("button", { name: "Retry" }));
    await waitFor(() => expect(away.requests).toHaveLength(2));
    expect(await screen.findByRole("listitem")).toHaveTextContent("Waits");
  });

  it("lead to the second of the comment they came from, and say where the host cannot open it", async () => {
    const call = "22222222-0000-0000-0000-000000000001";
    const comment = {
      comment: "44444444-0000-0000-0000-000000000001",
      commented: "2026-10-12T09:00:00Z",
      offset: 61_000,
      commentedcall: call,
    };
    const { host } = await show(goalServer([goalRow(comment)]));
    const link = await screen.findByRole("button", { name: "after the comment of Oct 12" });
    fireEvent.click(link);
    expect(host.opened).toEqual([[call, 61_000]]);
    host.failure = { open: new Error("No form.") };
    fireEvent.click(link);
    expect(await screen.findByRole("alert")).toHaveTextContent("It cannot be opened in this app.");
  });

  it("lead to the call of the review they came from", async () => {
    const call = "22222222-0000-0000-0000-000000000001";
    const review = { review: "55555555-0000-0000-0000-000000000001", submitted: "2026-10-13T09:00:00Z", reviewed: call };
    const { host } = await show(goalServer([goalRow(review)]));
    fireEvent.click(await screen.findByRole("button", { name: "after the review of Oct 13" }));
    expect(host.opened).toEqual([[call, "review"]]);
  });

  it("are read by whoever did not set them: no button, and by whom", async () => {
    await show(
      goalServer([goalRow({ _ownerid_value: "else", "_ownerid_value@OData.Community.Display.V1.FormattedValue": "Iris Falk" })]),
      teamOfMara(),
      MEI,
    );
    expect(await screen.findByRole("listitem")).toHaveTextContent("set by Iris Falk");
    expect(screen.queryByRole("button", { name: /Reached|Give up/ })).toBeNull();
  });
});

describe("closing a goal", () => {
  it("is undone where it was done, and the focus stays there", async () => {
    const { host } = await show(goalServer([goalRow()]));
    const reached = await screen.findByRole("button", { name: /^Reached/ });
    reached.focus();
    fireEvent.click(reached);
    const undo = await screen.findByRole("button", { name: /^Undo/ });
    await waitFor(() => expect(undo).toHaveFocus());
    expect(screen.getByRole("listitem")).toHaveTextContent("reached on Nov 23");
    fireEvent.click(undo);
    await screen.findByRole("button", { name: /^Give up/ });
    expect(host.written).toEqual([{ slr_state: OWN_OPTION_BASE + 1 }, { slr_state: OWN_OPTION_BASE }]);
  });

  it.each([
    ["somebody was faster", new DataverseError("Changed.", 412), "This could not be saved (somebody changed it meanwhile)."],
    ["coaching is gone", new DataverseError("No table.", 404), "The goal, or coaching as a whole, is no longer there."],
  ])("is refused in one sentence where %s", async (_why, error, sentence) => {
    const { host } = await show(goalServer([goalRow()]));
    host.failure = { write: error };
    fireEvent.click(await screen.findByRole("button", { name: /^Give up/ }));
    expect(await screen.findByRole("alert")).toHaveTextContent(sentence);
    expect(screen.getByRole("button", { name: /^Give up/ })).toBeEnabled();
  });
});

describe("sharing a goal", () => {
  it("is offered to whoever set it as long as it is open, since nobody knows after a reload whether it was refused", async () => {
    const { host } = await show(goalServer([goalRow(), goalRow({ slr_goalid: "2", slr_state: OWN_OPTION_BASE + 1 })]));
    host.failure = { share: forbidden };
    fireEvent.click(await screen.findByRole("button", { name: /^Share again/ }));
    expect(await screen.findByRole("alert")).toHaveTextContent("Mei Koh cannot read this goal yet (your role does not allow it).");
    host.failure = {};
    fireEvent.click(screen.getByRole("button", { name: /^Share again/ }));
    await waitFor(() => expect(screen.getAllByText("Mei Koh can read this goal.").length).toBeGreaterThan(0));
    expect([host.shared.length, screen.queryByRole("alert")]).toEqual([1, null]);
  });
});

describe("setting a goal", () => {
  const open = async (host = goalServer(), stored?: Stored) => {
    const page = await show(host, stored);
    fireEvent.click(await screen.findByRole("button", { name: "Set a goal" }));
    const form = await screen.findByRole("form", { name: "Set a goal" });
    await waitFor(() => expect(form).toHaveAttribute("aria-busy", "false"));
    return { ...page, form: within(form) };
  };
  type Form = Awaited<ReturnType<typeof open>>["form"];
  const enter = (form: Form, label: string, value: string) => fireEvent.change(form.getByLabelText(label), { target: { value } });
  const save = (form: Form) => fireEvent.click(form.getByRole("button", { name: "Set goal" }));

  /** Mara's team with calls that are as a test wants them. @param change of those of the last thirty days */
  const teamWith = (change: object, before: object = change): Stored => {
    const { calls = [], ...stored } = teamOfMara();
    const isLate = (at: unknown) => Date.parse(String(at)) >= NOW - 30 * DAY_MS;
    return { ...stored, calls: calls.map((call) => ({ ...call, ...(isLate(call["start"]) ? change : before) })) };
  };

  it("shows the start that stays, a target from the band and a day in thirty days before it is saved", async () => {
    const { form, host } = await open(goalServer(), teamWith({ pause: 400 }));
    enter(form, "What is to change", "pauseMs");
    expect(form.getByText("Start: 0.4 s (40 calls, Sep 25 – Nov 23). It stays as it is.")).toBeVisible();
    expect(form.getByLabelText("Target")).toHaveValue(0.6);
    expect(form.getByLabelText("Due")).toHaveValue("2026-12-23");
    expect(form.getByText("Waits ≥ 0.6 s before answering")).toBeVisible();
    save(form);
    expect(await screen.findByRole("listitem")).toHaveTextContent("Waits ≥ 0.6 s before answering by Dec 23 · too early: 0 of 8 calls");
    expect(host.written[0]).toMatchObject({
      "slr_SellerId@odata.bind": `/systemusers(${MEI.id})`,
      slr_kpi: OWN_OPTION_BASE + 2,
      slr_baselinemean: 0.4,
      slr_baselinecalls: 40,
      slr_baselinefrom: "2026-09-25",
      slr_baselineto: "2026-11-23",
      slr_target: 0.6,
      slr_dueon: "2026-12-23",
    });
    expect(host.shared).toHaveLength(1);
    expect(screen.getByRole("button", { name: "Set a goal" })).toHaveFocus();
    expect(screen.getByRole("status")).toHaveTextContent("Goal set. Mei Koh can read it.");
  });

  it("proposes nothing inside the target: it says what is wanted, and any other figure may be agreed on", async () => {
    const { form } = await open(goalServer(), teamWith({ ratio: 0.566, speed: 165 }));
    expect([form.getByLabelText("Target"), form.getByText("target 43–60%")].map((each) => each.textContent)).toEqual(["", "target 43–60%"]);
    for (const [target, wanted] of [
      ["50", "Talks ≤ 50% of the time"],
      ["59", "Talks ≥ 59% of the time"],
    ] as const) {
      enter(form, "Target", target);
      expect(form.getByText(wanted)).toBeVisible();
    }
    enter(form, "What is to change", "wordsPerMinute");
    expect(form.getByLabelText("Target")).toHaveValue(null);
    expect(form.getByText("target at most 190 wpm")).toBeVisible();
    enter(form, "What is to change", "switchesPerHour");
    expect(form.getByLabelText("Target")).toHaveValue(null);
  });

  it("leads back to the target from the side on which the page's figure is off, though the start is inside", async () => {
    const { form, host } = await open(goalServer(), teamWith({ ratio: 0.64 }, { ratio: 0.5 }));
    expect(form.getByText(/^Start: 58% /)).toBeVisible();
    expect(form.getByLabelText("What is to change")).toHaveValue("talkShare");
    expect(form.getByLabelText("Target")).toHaveValue(null);
    enter(form, "Target", "60");
    expect(form.getByText("target 43–60%")).toBeVisible();
    save(form);
    expect(form.getByRole("alert")).toHaveTextContent("The start is 58% already: enter less.");
    expect(form.getByLabelText("Target")).toHaveFocus();
    enter(form, "Target", "55");
    save(form);
    expect(await screen.findByRole("listitem")).toHaveTextContent("Talks ≤ 55% of the time");
    expect(host.written).toHaveLength(1);
  });

  it.each([
    ["pauseMs", "0.1", "The start is 0.7 s already: enter more."],
    ["pauseMs", "0.7", "The start is 0.7 s already: enter more."],
    ["negative", "20", "The start is 20% already: enter less."],
    ["talkShare", "57", "The start is 57% already: enter another target."],
    ["talkShare", "56.6", "The start is 57% already: enter another target."],
  ])("takes no target of %s that the start has reached as it is shown: %s", async (kpi, target, sentence) => {
    const { form, host } = await open(goalServer(), teamWith({ ratio: 0.568 }));
    enter(form, "What is to change", kpi);
    enter(form, "Target", target);
    save(form);
    expect(form.getByRole("alert")).toHaveTextContent(sentence);
    expect(form.getByLabelText("Target")).toHaveFocus();
    expect(host.written).toEqual([]);
  });

  it("offers what is off target first, and what has a goal already no more", async () => {
    const { calls = [], ...stored } = teamOfMara();
    const { form } = await open(goalServer([goalRow()]), { ...stored, calls: calls.map((call) => ({ ...call, ratio: 0.7 })) });
    const select = form.getByLabelText("What is to change");
    expect(select).toHaveValue("talkShare");
    expect(
      within(select)
        .getAllByRole("group")
        .map((group) => group.getAttribute("label")),
    ).toEqual(["Off target", "Other measures"]);
    expect(form.getByRole("option", { name: "pause (has a goal)" })).toBeDisabled();
  });

  it("is about a question of a scorecard, too", async () => {
    const question = "33333333-0000-0000-0000-000000000001";
    const answers = [5, 2].map((value) => ({ question, asked: "Asked?", value, submitted: "2026-11-01T00:00:00Z" }));
    const { form, host } = await open(goalServer([], { questions: [{ question, asked: "Asked?", scorecard: "Discovery" }], answers }));
    enter(form, "What is to change", question);
    expect(form.getByText(/^Start: 3.5 \(2 reviews, .*too few to compare/)).toBeVisible();
    expect(form.getByText("“Asked?”: ≥ 4.0 of 5")).toBeVisible();
    save(form);
    await waitFor(() => expect(host.written).toHaveLength(1));
    expect(host.written[0]).toMatchObject({ "slr_QuestionId@odata.bind": `/slr_scorecardquestions(${question})`, slr_target: 4 });
  });

  it("is because of nothing unless a comment or a review is chosen", async () => {
    const comment = "44444444-0000-0000-0000-000000000001";
    const row = { comment, commented: "2026-11-12T09:00:00Z", offset: 61_000, commentedcall: "22222222-0000-0000-0000-000000000001" };
    const { form, host } = await open(goalServer([], { comments: [{ ...row, title: "Kestrel renewal", words: "Let them finish." }] }));
    const select = form.getByLabelText("Because of");
    expect(select).toHaveValue("");
    const offered = within(select).getAllByRole("option");
    expect(offered.map(({ textContent }) => textContent)).toEqual([
      "Nothing in particular",
      "Nov 12 · Kestrel renewal · “Let them finish.”",
    ]);
    enter(form, "Because of", comment);
    enter(form, "Target", "55");
    host.failure = { write: forbidden };
    save(form);
    expect(await form.findByRole("alert")).toHaveTextContent(/^This comment or review is gone, or not yours to refer to\./);
    expect(select).toHaveFocus();
    host.failure = {};
    save(form);
    expect(await screen.findByRole("button", { name: "after the comment of Nov 12" })).toBeVisible();
    expect(host.written).toEqual([expect.objectContaining({ "slr_CommentId@odata.bind": `/msdyn_conversationcomments(${comment})` })]);
  });

  it("asks for nothing to be because of where there is no such thing", async () => {
    const { form, host } = await open();
    expect(form.queryByLabelText("Because of")).toBeNull();
    expect(host.requests[1]).toEqual(["slr_scorecardquestion", "slr_answer", "msdyn_conversationcomment", "slr_review"]);
  });

  it("says what is wrong in one sentence, where it is, and saves nothing", async () => {
    const { form, host } = await open();
    enter(form, "What is to change", "talkShare");
    enter(form, "Target", "140");
    save(form);
    expect(form.getByRole("alert")).toHaveTextContent("Enter a number from 0 to 100 as the target.");
    expect(form.getByLabelText("Target")).toHaveFocus();
    enter(form, "Target", "55");
    enter(form, "Due", "2026-11-23");
    save(form);
    expect(form.getByRole("alert")).toHaveTextContent("Choose a day after today, at most two years ahead.");
    expect(form.getByLabelText("Due")).toHaveFocus();
    enter(form, "Due", "9999-12-31");
    save(form);
    expect(form.getByRole("alert")).toHaveTextContent("Choose a day after today, at most two years ahead.");
    expect(host.written).toEqual([]);
  });

  it("can be done for a seller without calls: there is no start to compare with", async () => {
    const { form, host } = await open(goalServer(), { ...teamOfMara(), calls: [] });
    expect(form.getByText("Nothing was measured from Sep 25 – Nov 23: there is no start to compare with.")).toBeVisible();
    enter(form, "Target", "55");
    save(form);
    await waitFor(() => expect(host.written).toHaveLength(1));
    expect(host.written[0]).not.toHaveProperty("slr_baselinemean");
  });

  it("keeps a goal that could not be shared, says so, and shares it when asked to", async () => {
    const { form, host } = await open();
    host.failure = { share: forbidden };
    enter(form, "Target", "55");
    save(form);
    expect(await screen.findByRole("alert")).toHaveTextContent("Mei Koh cannot read this goal yet (your role does not allow it).");
    host.failure = {};
    fireEvent.click(screen.getByRole("button", { name: /^Share again/ }));
    await waitFor(() => expect(screen.queryByRole("alert")).toBeNull());
    expect([host.shared.length, host.written.length]).toEqual([1, 1]);
  });

  it("keeps what was entered where it could not be saved", async () => {
    const { form, host } = await open();
    host.failure = { write: forbidden };
    enter(form, "Target", "55");
    save(form);
    expect(await form.findByRole("alert")).toHaveTextContent("This could not be saved (your role does not allow it).");
    expect(form.getByLabelText("Target")).toHaveValue(55);
  });

  it("is given up by Esc, which gives the focus back", async () => {
    const { form } = await open();
    fireEvent.keyDown(form.getByLabelText("Target"), { key: "Escape" });
    expect(screen.queryByRole("form")).toBeNull();
    expect(screen.getByRole("button", { name: "Set a goal" })).toHaveFocus();
  });
});
