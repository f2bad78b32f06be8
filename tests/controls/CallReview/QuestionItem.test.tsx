import * as React from "react";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { QuestionItem, type QuestionItemProps } from "../../../controls/CallReview/writing/QuestionItem";
import type { GivenAnswer } from "../../../shared/domain/coaching/Review";
import type { ScorecardQuestion } from "../../../shared/domain/coaching/Scorecard";
import type { CallPlace, SlottedCall } from "../../../shared/host/callSlot";
import { testEnvironment } from "../testHost";

const ENVIRONMENT = testEnvironment();
const user = userEvent.setup({ advanceTimers: () => undefined });

const QUESTION: ScorecardQuestion = {
  id: "c0ac0000-0000-4000-8000-000000000011",
  order: 2,
  text: "Was the budget asked for?",
  scale: "oneToFive",
  weight: 1,
  guide: new Map([
    [1, "Not at all"],
    [5, "With a figure"],
  ]),
  mayNotApply: true,
  needsNote: false,
};

/** A question as it stands in a review: what is answered comes back to it. */
function ask(more: Partial<ScorecardQuestion> = {}, answer: GivenAnswer = {}, heard?: CallPlace, weights = [1]) {
  const played: number[] = [];
  const call: SlottedCall = {
    title: "Pricing",
    durationMs: 600_000,
    measures: new Map(),
    targets: {},
    playFrom: (atMs) => played.push(atMs),
    place: () => heard,
    show: () => undefined,
  };
  const given: { answer: GivenAnswer } = { answer };
  function Review(): React.ReactElement {
    const [shown, setShown] = React.useState(answer);
    const onAnswer: QuestionItemProps["onAnswer"] = (_, change) => {
      const next = Object.entries({ ...given.answer, ...change }).filter(([, value]) => value !== undefined);
      setShown((given.answer = Object.fromEntries(next)));
    };
    const question = { ...QUESTION, ...more };
    const props = { environment: ENVIRONMENT, call, question, answer: shown, weights: new Set(weights), hindrances: [], onAnswer };
    return <QuestionItem {...props} />;
  }
  render(<Review />);
  return { given, played };
}

const option = (name: string) => screen.getByRole("radio", { name });

describe("a question of a review", () => {
  it("says what its answers look like", () => {
    ask();
    expect(screen.getByRole("group", { name: /Was the budget asked for\?/ })).toBeInTheDocument();
    expect(screen.getByText("1: Not at all")).toBeInTheDocument();
    expect(screen.getByText("5: With a figure")).toBeInTheDocument();
  });

  it("binds its answer to the moment that was heard last, and leads back there", async () => {
    const { given, played } = ask({}, {}, { atMs: 83_400.4, durationMs: 0 });
    await user.click(option("4"));
    expect(given.answer).toEqual({ value: 4, atMs: 83_400 });
    await user.click(screen.getByRole("button", { name: "Play from 1:23" }));
    expect(played).toEqual([83_400]);
  });

  it("keeps its moment where the answer is changed, and takes another when it is bound anew", async () => {
    const { given } = ask({}, { value: 4, atMs: 20_000 }, { atMs: 60_000, durationMs: 5_000 });
    await user.click(option("2"));
    expect(given.answer).toEqual({ value: 2, atMs: 20_000 });
    await user.click(screen.getByRole("button", { name: "Bind anew" }));
    expect(given.answer).toEqual({ value: 2, atMs: 60_000, durationMs: 5_000 });
    await user.click(screen.getByRole("button", { name: "Remove the moment" }));
    expect(given.answer).toEqual({ value: 2 });
  });

  it("has no moment where nothing was heard, and says so to whoever wants one", async () => {
    const { given } = ask();
    await user.click(option("3"));
    expect(screen.getByRole("status")).toBeEmptyDOMElement();
    await user.click(screen.getByRole("button", { name: "Bind to this moment" }));
    expect(given.answer).toEqual({ value: 3 });
    expect(screen.getByRole("status")).toHaveTextContent("Play the call, or select lines of the transcript, first.");
  });

  it("is unanswered again where its answer is chosen twice, or by Backspace", async () => {
    const { given } = ask({}, { value: 3, note: "Late" });
    await user.click(option("3"));
    expect(given.answer).toEqual({ note: "Late" });
    await user.click(option("Does not apply"));
    await user.keyboard("{Backspace}");
    expect(given.answer).toEqual({ note: "Late" });
  });

  it("is answered by what was measured again where another answer is taken back", async () => {
    const { given } = ask({ kpi: "talkShare" }, { value: 5, measured: 0.66, changeReason: "A demo" });
    await user.click(option("5"));
    expect(given.answer).toEqual({ value: 3, measured: 0.66 });
  });

  it.each([
    ["how much it counts where questions count differently", 2, [1, 2], "weight 2"],
    ["that it does not count", 0, [1], "does not count"],
  ])("says %s", (_what, weight, weights, text) => {
    ask({ weight }, {}, undefined, weights);
    expect(screen.getByText(text)).toBeInTheDocument();
  });

  it("says nothing of weights where all questions count alike", () => {
    ask({ weight: 3 }, {}, undefined, [3]);
    expect(screen.queryByText(/weight/)).toBeNull();
  });

  it("is answered from the keyboard: digits, 0 where it does not apply, M for the moment", async () => {
    const { given } = ask({}, {}, { atMs: 5_000, durationMs: 0 });
    option("1").focus();
    await user.keyboard("4");
    expect(given.answer).toMatchObject({ value: 4 });
    expect(option("4")).toHaveFocus();
    await user.keyboard("0");
    expect(given.answer).toEqual({ isNotApplicable: true });
    await user.keyboard("2m");
    expect(given.answer).toEqual({ value: 2, atMs: 5_000 });
  });

  it("takes digits as words where a note is written", async () => {
    const { given } = ask({}, { value: 3 });
    await user.click(screen.getByRole("button", { name: "Add a note" }));
    expect(screen.getByRole("textbox", { name: "Note" })).toHaveFocus();
    await user.keyboard("said 5 times");
    expect(given.answer).toEqual({ value: 3, note: "said 5 times" });
  });

  it("says that what was asked for is absent throughout instead of a moment", async () => {
    const { given } = ask({}, { value: 1 }, { atMs: 5_000, durationMs: 0 });
    await user.click(screen.getByRole("checkbox", { name: "Absent throughout the call" }));
    expect(given.answer).toEqual({ value: 1, isAbsent: true });
    expect(screen.queryByRole("button", { name: "Bind to this moment" })).toBeNull();
  });

  it("takes yes for 5 and no for 1", async () => {
    const { given } = ask({ scale: "yesNo", mayNotApply: false });
    expect(screen.getAllByRole("radio")).toHaveLength(2);
    await user.click(option("No"));
    expect(given.answer).toEqual({ value: 1 });
    await user.click(option("Yes"));
    expect(given.answer).toEqual({ value: 5 });
  });

  it("says what was measured, and asks why where another answer is given", async () => {
    const { given } = ask({ kpi: "talkShare" }, { value: 3, measured: 0.66 }, { atMs: 5_000, durationMs: 0 });
    expect(screen.getByText(/^talk share, measured: 66%; target/)).toBeInTheDocument();
    expect(screen.queryByRole("textbox")).toBeNull();
    await user.click(option("5"));
    await user.type(screen.getByRole("textbox", { name: /^Why another answer/ }), "A demo");
    // It stands for the whole call: no moment shows it.
    expect(given.answer).toEqual({ value: 5, measured: 0.66, changeReason: "A demo" });
  });
});
