import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { RowPort } from "../../../shared/dataverse/DataverseClient";
import { DataverseError } from "../../../shared/dataverse/DataverseError";
import { COACHING_TABLES } from "../../../shared/dataverse/coachingTables";
import { encodeDraft } from "../../../shared/domain/coaching/draftText";
import { ALEX, MEI } from "../testHost";
import { BUDGET, draftRow, newCallId, reviewRow, showReviews, storedReviews } from "./storedReviews";

const user = userEvent.setup({ advanceTimers: () => undefined });
const press = async (name: string | RegExp) => user.click(await screen.findByRole("button", { name }));
const DRAFT = COACHING_TABLES.reviewDraft;
const OTHER = "c0ac0000-0000-4000-8000-000000000012";
const DRAFT_ID = "d0000000-0000-4000-8000-000000000001";

describe("a draft in the list", () => {
  it("is discarded, and comes back by undo under another id", async () => {
    const callId = newCallId();
    const stored = storedReviews(ALEX, { [DRAFT]: [draftRow(callId, { [BUDGET]: { value: 4 } })] });
    showReviews(stored, callId);
    await press("Discard");
    await screen.findByText("The draft is discarded.");
    expect(stored.rows(DRAFT)).toEqual([]);
    await press("Undo");
    expect(await screen.findByRole("radio", { name: "4" })).toBeChecked();
    await press("All reviews");
    await waitFor(() => expect(stored.rows(DRAFT)).toHaveLength(1));
    expect(stored.rows(DRAFT)[0]?.["slr_reviewdraftid"]).not.toBe(DRAFT_ID);
  });

  it("is discarded while what was typed last is on its way", async () => {
    const callId = newCallId();
    const stored = storedReviews(ALEX);
    showReviews(stored, callId);
    await press("Review this call");
    await user.click(await screen.findByRole("radio", { name: "4" }));
    await press("All reviews");
    await press("Discard");
    await screen.findByText("The draft is discarded.");
    expect(stored.rows(DRAFT)).toEqual([]);
    expect(screen.queryByRole("button", { name: /^Go on with your draft/ })).toBeNull();
  });

  it("is not said to be discarded where another tab has saved it meanwhile: what it holds now is listed", async () => {
    const callId = newCallId();
    const stored = storedReviews(ALEX, { [DRAFT]: [draftRow(callId, { [BUDGET]: { value: 4 } })] });
    showReviews(stored, callId);
    await screen.findByRole("button", { name: "Go on with your draft (1 answer)" });
    const two = new Map([BUDGET, OTHER].map((id) => [id, { value: 2 as const }]));
    await stored.port.update(DRAFT, DRAFT_ID, { slr_answers: encodeDraft(two) }, "*");
    await press("Discard");
    await screen.findByText("It was changed meanwhile and was not deleted. This is what it says now.");
    await screen.findByRole("button", { name: "Go on with your draft (2 answers)" });
    expect(screen.queryByRole("button", { name: "Undo" })).toBeNull();
    expect(stored.rows(DRAFT)).toHaveLength(1);
  });
});

it("of a scorecard that was deleted can a draft be read, and discarded", async () => {
  const callId = newCallId();
  const answers = { [BUDGET]: { value: 4, note: "Named a figure" } } as const;
  const stored = storedReviews(ALEX, { [DRAFT]: [draftRow(callId, answers)], [COACHING_TABLES.scorecard]: [] });
  showReviews(stored, callId);
  await press(/^Go on with your draft/);
  await screen.findByText("The scorecard of this draft was deleted, so it can only be discarded.");
  expect(screen.getByText("Named a figure")).toBeVisible();
  await press("Discard");
  await screen.findByText("The draft is discarded.");
  expect(stored.rows(DRAFT)).toEqual([]);
  expect(screen.getByRole("button", { name: "Review this call" })).toBeVisible();
});

describe("a draft that is written", () => {
  it("cannot be submitted, and is not said to be saved, where it is gone: it is kept as a new one or discarded", async () => {
    const callId = newCallId();
    const stored = storedReviews(ALEX, { [DRAFT]: [draftRow(callId, { [BUDGET]: { value: 4 } })] });
    showReviews(stored, callId);
    await press(/^Go on with your draft/);
    await stored.port.remove(DRAFT, DRAFT_ID, "*");
    await user.click(await screen.findByRole("radio", { name: "2" }));
    await screen.findByText("This draft was submitted or discarded elsewhere. What you wrote is still here.");
    expect(screen.queryByRole("button", { name: "Submit and share" })).toBeNull();
    expect(screen.queryByText("Saving…")).toBeNull();
    await press("Keep it as a new draft");
    await screen.findByRole("button", { name: "Submit and share" });
    await waitFor(() => expect(stored.rows(DRAFT)).toHaveLength(1));
  });

  it("is kept in this browser where no answer comes, which is said, and listed without an answer, too", async () => {
    const callId = newCallId();
    const stored = storedReviews(ALEX);
    const { unmount } = showReviews(stored, callId);
    await press("Review this call");
    stored.faults.error = new DataverseError("Failed to fetch");
    await user.click(await screen.findByRole("radio", { name: "4" }));
    await screen.findByText("What you wrote is kept in this browser.");
    await press("All reviews");
    await screen.findByRole("button", { name: "Go on with your draft (1 answer)" });
    expect(screen.queryByText("There is no review of this call that you may read.")).toBeNull();

    unmount();
    showReviews(stored, callId);
    await screen.findByText("Could not load the reviews (no answer from the server).");
    await screen.findByRole("button", { name: "Go on with your draft (1 answer)" });
  });
});

describe("a review that was shared with its seller", () => {
  const REPLY = COACHING_TABLES.reviewReply;
  const shown = () => {
    const callId = newCallId();
    const stored = storedReviews(MEI, { [COACHING_TABLES.review]: [reviewRow(callId)] });
    return { stored, callId, ...showReviews(stored, callId) };
  };
  const field = async () => screen.findByRole<HTMLTextAreaElement>("textbox", { name: "Your reply, for Alex Rossi" });

  it("offers a reply again that was typed and not sent, until it is sent", async () => {
    const { stored, callId, unmount } = shown();
    await press("Reply");
    await user.click(await field());
    await user.paste("I will ask on Thursday.");
    unmount();
    const again = showReviews(stored, callId);
    expect(await field()).toHaveValue("I will ask on Thursday.");
    expect(await field()).not.toHaveFocus();
    await press("Send");
    await waitFor(() => expect(stored.rows(REPLY)).toMatchObject([{ slr_text: "I will ask on Thursday." }]));
    expect(await screen.findByRole("button", { name: "Edit" })).toHaveFocus();
    again.unmount();
    showReviews(stored, callId);
    await screen.findByRole("button", { name: "Edit" });
    expect(screen.queryByRole("textbox")).toBeNull();
  });

  it("is replied to once, though the answer to the first try was lost and the page was loaded anew", async () => {
    const { stored, callId, unmount } = shown();
    unmount();
    const deaf: RowPort = {
      ...stored.port,
      create: async (...row) => {
        await stored.port.create(...row);
        throw new DataverseError("no answer");
      },
    };
    const first = showReviews({ ...stored, port: deaf }, callId);
    await press("Reply");
    await user.click(await field());
    await user.paste("I will ask.");
    await press("Send");
    await screen.findByRole("alert");
    first.unmount();
    // What is stored does not show yet.
    const blind: RowPort["fetchTogether"] = async (...asked) =>
      (await stored.port.fetchTogether(...asked)).map((answer, index) =>
        asked[0][index]?.table === REPLY ? { rows: [] } : answer,
      ) as never;
    showReviews({ ...stored, port: { ...stored.port, fetchTogether: blind } }, callId);
    await field();
    await press("Send");
    await waitFor(() => expect(screen.queryByRole("textbox")).toBeNull());
    expect(stored.rows(REPLY)).toMatchObject([{ slr_text: "I will ask." }]);
  });

  it("forgets a reply that was cancelled", async () => {
    const { stored, callId, unmount } = shown();
    await press("Reply");
    await user.click(await field());
    await user.paste("No.");
    await press("Cancel");
    expect(screen.getByRole("button", { name: "Reply" })).toHaveFocus();
    unmount();
    showReviews(stored, callId);
    await screen.findByRole("button", { name: "Reply" });
    expect(screen.queryByRole("textbox")).toBeNull();
  });

  it("keeps the focus nearby once it is read", async () => {
    const { stored } = shown();
    await press("I have read this");
    await waitFor(() => expect(screen.queryByRole("button", { name: "I have read this" })).toBeNull());
    expect(stored.rows(REPLY)).toHaveLength(1);
    expect(screen.getByRole("button", { name: "Reply" })).toHaveFocus();
  });
});
