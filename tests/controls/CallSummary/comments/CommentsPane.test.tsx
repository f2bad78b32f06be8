import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { DataverseError } from "../../../../shared/dataverse/DataverseError";
import { DAY_MS } from "../../../../shared/domain/time";
import { keepUnsent, unsentOf } from "../../../../shared/host/unsent";
import { ALEX, MEI, VIEWER } from "../../testHost";
import { commentRow, showComments, storedComments } from "./storedComments";

const user = userEvent.setup({ advanceTimers: () => undefined });
const button = (name: string | RegExp) => screen.getByRole("button", { name });
const field = (name: string | RegExp) => screen.getByRole<HTMLTextAreaElement>("textbox", { name });
const forbidden = new DataverseError("no privilege", 403, 0x80040220);
const noAnswer = new DataverseError("Failed to fetch");
const badRequest = new DataverseError("no such property", 400);
const byMei = commentRow("c1", MEI, "Ask what drives it");
const byAlex = commentRow("c2", ALEX, "I did", { createdon: "2026-06-26T10:30:00Z", modifiedon: "2026-06-26T10:30:00Z" });

/** Pasted: what is typed key by key is slow, and the same. */
async function write(name: string | RegExp, text: string): Promise<void> {
  await user.click(field(name));
  await user.paste(text);
}

/** As a control on the form begins a comment: a line's key C, say. */
async function begun(stored: ReturnType<typeof storedComments>, options: Parameters<typeof showComments>[1] = {}) {
  const shown = showComments(stored, options);
  await waitFor(() => expect(shown.comments().threads).toBeDefined());
  return shown;
}

describe("the comments on a call", () => {
  it("are listed by place with what was said there, each with who and when, in one request", async () => {
    const stored = storedComments(ALEX, [
      commentRow("c3", VIEWER, "Well done", { msdyn_offsetinms: null, msdyn_durationinms: null }),
      byAlex,
      byMei,
    ]);
    showComments(stored, {
      said: [
        [0, "Hello", 0, 2],
        [1, "It is not only the price.", 252, 256],
      ],
    });
    expect((await screen.findAllByRole("heading", { level: 3 })).map(({ textContent }) => textContent)).toEqual([
      "Whole call",
      "4:12–4:30",
    ]);
    const thread = screen.getByRole("heading", { name: /4:12/ }).closest("li") as HTMLElement;
    expect(within(thread).getByText("It is not only the price.")).toHaveAttribute("dir", "auto");
    expect(
      within(thread)
        .getAllByRole("listitem")
        .map(({ textContent }) => textContent),
    ).toEqual([
      expect.stringMatching(/^Mei Koh.*Jun 26, 10:02.*Ask what drives it$/) as string,
      expect.stringMatching(/^Alex Rossi.*Jun 26, 10:30.*I did/) as string,
    ]);
    expect(screen.getByText("3 comments")).toBeInTheDocument();
    expect(stored.done).toEqual(["load"]);
  });

  it("go to their moment", async () => {
    const { part } = showComments(storedComments(ALEX, [byMei]));
    await user.click(await screen.findByRole("button", { name: "Play from 4:12–4:30" }));
    expect(part.playback.state().positionMs).toBe(252_000);
  });

  it("are marked by a word, and counted, where others wrote them and the viewer has not read them", async () => {
    const lately = { createdon: new Date(Date.now() - DAY_MS).toISOString() };
    showComments(
      storedComments(ALEX, [
        { ...byMei, ...lately },
        { ...byAlex, ...lately },
      ]),
    );
    expect(await screen.findByText("1 new")).toBeInTheDocument();
    expect(screen.getAllByText("New")).toHaveLength(1);
    expect(screen.getByText("New").closest("li")).toHaveTextContent("Ask what drives it");
  });

  it("say who changed them last, and when, but not that the server took a moment", async () => {
    const byOther = { modifiedon: "2026-06-26T10:04:00Z", _modifiedby_value: ALEX.id };
    showComments(
      storedComments(ALEX, [
        commentRow("c1", MEI, "one", { modifiedon: "2026-06-26T10:02:03Z" }),
        commentRow("c2", MEI, "two", { modifiedon: "2026-06-26T10:03:00Z" }),
        commentRow("c3", MEI, "three", { ...byOther, "_modifiedby_value@OData.Community.Display.V1.FormattedValue": "Alex\u202e Rossi" }),
        commentRow("c4", MEI, "four", byOther),
      ]),
    );
    await screen.findByText("one");
    const heads = screen.getAllByText("Mei Koh").map(({ parentElement }) => parentElement?.textContent);
    expect(heads.map((head) => /changed.*/.exec(head ?? "")?.[0])).toEqual([
      undefined,
      "changed Jun 26, 10:03 AM",
      "changed by Alex Rossi, Jun 26, 10:04 AM",
      "changed by somebody else, Jun 26, 10:04 AM",
    ]);
    // It is no louder than the comment.
    expect(screen.getByText(/somebody else/).tagName).toBe("SPAN");
  });

  it("are shown as text, with their line breaks", async () => {
    showComments(storedComments(ALEX, [commentRow("c1", MEI, "<img src=x onerror=alert(1)>\nsecond \u202e line")]));
    const text = await screen.findByText(/<img src=x/);
    expect(text.textContent).toBe("<img src=x onerror=alert(1)>\nsecond \u202e line");
    expect(text).toHaveAttribute("dir", "auto");
    expect(document.querySelector("img")).toBeNull();
  });

  it("can be changed and deleted by their author only", async () => {
    showComments(storedComments(ALEX, [byMei, byAlex]));
    await screen.findByText("I did");
    expect(screen.getAllByRole("button", { name: /^Edit/ })).toHaveLength(1);
    expect(button("Delete, Jun 26, 10:30 AM")).toBeInTheDocument();
  });
});

describe("where there are none", () => {
  it("says what to do, with a button for the present moment", async () => {
    const { part } = await begun(storedComments(ALEX));
    expect(screen.getByText(/Choose a line of the transcript and press C/)).toBeInTheDocument();
    act(() => part.playback.seek(252_900));
    await user.click(await screen.findByRole("button", { name: "Comment at 4:13" }));
    expect(field("Comment at 4:13")).toHaveFocus();
  });

  it("says that a call without a transcript has none, and asks nothing", () => {
    const stored = storedComments(ALEX);
    const { comments } = showComments(stored, { transcriptId: undefined });
    expect(screen.getByText("Comments belong to a transcript, and this call has none.")).toBeInTheDocument();
    expect([comments().begin, stored.done]).toEqual([undefined, []]);
  });

  it("says that the viewer may not read them, and offers nothing to write", async () => {
    const stored = storedComments(ALEX);
    stored.fail("load", forbidden);
    const { comments } = showComments(stored);
    expect(await screen.findByText("Your role does not let you read comments.")).toBeInTheDocument();
    expect(screen.queryByRole("button")).not.toBeInTheDocument();
    expect(comments().begin).toBeUndefined();
  });

  it("says why they could not be loaded, and asks again", async () => {
    const stored = storedComments(ALEX, [byMei]);
    stored.fail("load", noAnswer);
    showComments(stored);
    expect(await screen.findByRole("alert")).toHaveTextContent("Could not load the comments (no answer from the server).");
    await user.click(button("Retry"));
    expect(await screen.findByText("Ask what drives it")).toBeInTheDocument();
  });
});

describe("writing", () => {
  it("stores a comment at its place, shares it with the call's owner and says so before and after", async () => {
    const stored = storedComments(ALEX);
    const { comments } = await begun(stored);
    act(() => comments().begin?.({ atMs: 252_000, durationMs: 18_000 }));
    await screen.findByRole("textbox", { name: "Comment at 4:12–4:30" });
    await write("Comment at 4:12–4:30", "Well asked");
    expect(screen.getByText("Mei Koh will see this.")).toBeInTheDocument();
    expect(comments().place).toEqual({ atMs: 252_000, durationMs: 18_000 });
    await user.click(button("Send"));
    expect(await screen.findByText("Comment sent.")).toBeInTheDocument();
    expect(screen.queryByRole("textbox")).not.toBeInTheDocument();
    expect(screen.getByText("Well asked").closest("li")).toHaveTextContent("Alex Rossi");
    expect([...stored.rows.values()][0]).toMatchObject({
      msdyn_content: "Well asked",
      msdyn_offsetinms: 252_000,
      msdyn_durationinms: 18_000,
    });
    expect(stored.shared).toEqual([MEI.id]);
    await waitFor(() => expect(stored.done).toEqual(["load", "create", "shareRead", "load"]));
    expect(comments().place).toBeUndefined();
  });

  it("replies to a thread, for its owner and all who wrote in it", async () => {
    const stored = storedComments(VIEWER, [byMei, byAlex]);
    showComments(stored, { environment: { viewer: VIEWER } });
    await user.click(await screen.findByRole("button", { name: "Reply at 4:12–4:30" }));
    expect(screen.getByText("Mei Koh and Alex Rossi will see this.")).toBeInTheDocument();
    await write("Reply at 4:12–4:30", "Me too");
    await user.keyboard("{Control>}{Enter}{/Control}");
    await screen.findByText("Comment sent.");
    expect(stored.shared).toEqual([MEI.id, ALEX.id]);
    const thread = screen.getByRole("heading", { level: 3 }).closest("li") as HTMLElement;
    expect(within(thread).getAllByRole("listitem")).toHaveLength(3);
  });

  it("shares what the owner writes with nobody new, and says who sees it", async () => {
    const stored = storedComments(MEI, [byAlex]);
    showComments(stored, { environment: { viewer: MEI } });
    await user.click(await screen.findByRole("button", { name: "Comment on the whole call" }));
    expect(screen.getByText("Only you and those who may read your rows will see this.")).toBeInTheDocument();
    await write("Comment on the whole call", "A good one");
    await user.click(button("Send"));
    await screen.findByText("Comment sent.");
    expect(stored.shared).toEqual([]);
    expect([...stored.rows.values()].at(-1)).toMatchObject({ msdyn_offsetinms: null });
    await user.click(button("Reply at 4:12–4:30"));
    expect(screen.getByText("Alex Rossi will see this.")).toBeInTheDocument();
  });

  it("sends once, however often it is clicked, and cannot be changed meanwhile", async () => {
    const stored = storedComments(ALEX);
    await begun(stored);
    await user.click(button("Comment on the whole call"));
    await write(/whole call/, "Once");
    const release = stored.hold("create");
    await user.dblClick(button("Send"));
    await write(/whole call/, " more");
    await user.keyboard("{Control>}{Enter}{/Control}");
    expect(button("Sending…")).toHaveAttribute("aria-disabled", "true");
    release();
    await screen.findByText("Comment sent.");
    expect([stored.texts(), stored.done.filter((one) => one === "create").length]).toEqual([["Once"], 1]);
  });

  it("does not send nothing, and says when the end is near", async () => {
    const stored = storedComments(ALEX);
    await begun(stored);
    await user.click(button("Comment on the whole call"));
    await write(/whole call/, "  ");
    await user.keyboard("{Control>}{Enter}{/Control}");
    expect(button("Send")).toHaveAttribute("aria-disabled", "true");
    await write(/whole call/, "x".repeat(9_990));
    expect(screen.getByText("8 characters left")).toBeInTheDocument();
    expect(stored.done).toEqual(["load"]);
  });

  it("gives the focus to the field, and back to where it came from", async () => {
    const stored = storedComments(ALEX, [byMei]);
    showComments(stored);
    await user.click(await screen.findByRole("button", { name: "Reply at 4:12–4:30" }));
    expect(field("Reply at 4:12–4:30")).toHaveFocus();
    await user.click(button("Cancel"));
    expect(button("Reply at 4:12–4:30")).toHaveFocus();
    await user.keyboard("{Enter}");
    await write("Reply at 4:12–4:30", "Yes");
    await user.keyboard("{Control>}{Enter}{/Control}");
    await screen.findByText("Comment sent.");
    expect(button("Reply at 4:12–4:30")).toHaveFocus();
  });
});

describe("what cannot be sent", () => {
  async function tried(stored: ReturnType<typeof storedComments>) {
    const shown = await begun(stored);
    await user.click(button("Comment on the whole call"));
    await write(/whole call/, "Kept");
    await user.click(button("Send"));
    return shown;
  }

  it.each([
    [forbidden, "Your role does not let you comment. Ask your admin for the role Seller Details User. Your text is kept."],
    [
      new DataverseError("does not exist", 404, 0x80040217),
      "The transcript was deleted meanwhile, so nothing was sent. Your text is kept.",
    ],
    [badRequest, "The comment was not sent (no answer from the server). Your text is kept."],
    [noAnswer, "It is not known whether this was done (no answer from the server). Try again: nothing is done twice."],
  ])("keeps the text and says why: %s", async (error, sentence) => {
    const stored = storedComments(ALEX);
    stored.fail("create", error);
    await tried(stored);
    expect(await screen.findByRole("alert")).toHaveTextContent(sentence);
    expect(field(/whole call/)).toHaveValue("Kept");
    await user.click(button("Retry"));
    await screen.findByText("Comment sent.");
    expect(stored.texts()).toEqual(["Kept"]);
  });

  it("is stored once where only the answer was lost", async () => {
    const stored = storedComments(ALEX);
    const { rows } = stored.host;
    let isLost = true;
    const create: typeof rows.create = async (...asked) => {
      const row = await rows.create(...asked);
      if (isLost) throw noAnswer;
      return row;
    };
    const host = { ...stored.host, rows: { ...rows, create } };
    await tried({ ...stored, host });
    await screen.findByRole("alert");
    isLost = false;
    await write(/whole call/, " twice");
    await user.click(button("Retry"));
    await screen.findByText("Comment sent.");
    expect([stored.texts(), stored.shared]).toEqual([["Kept twice"], [MEI.id]]);
  });

  it("says only that it is not known whether others see it where no answer came, and completes it by another try", async () => {
    const stored = storedComments(ALEX);
    stored.fail("shareRead", noAnswer);
    stored.fail("remove", noAnswer);
    await tried(stored);
    expect(await screen.findByRole("alert")).toHaveTextContent(/^It is not known whether this was done/);
    expect(screen.queryByText("Mei Koh cannot see this.")).not.toBeInTheDocument();
    await user.click(button("Retry"));
    await screen.findByText("Comment sent.");
    expect([stored.texts(), stored.shared]).toEqual([["Kept"], [MEI.id]]);
  });

  it("is taken back where it cannot be shared, so that nothing is half sent", async () => {
    const stored = storedComments(ALEX);
    stored.fail("shareRead", forbidden);
    await tried(stored);
    expect(await screen.findByRole("alert")).toHaveTextContent(
      "You may not share comments with Mei Koh, so it was not sent. Ask your admin for the role Seller Details User. Your text is kept.",
    );
    expect([stored.texts(), stored.done]).toEqual([[], ["load", "create", "shareRead", "remove"]]);
    await user.click(button("Retry"));
    await screen.findByText("Comment sent.");
    expect([stored.texts(), stored.shared]).toEqual([["Kept"], [MEI.id]]);
  });

  it("says so where it cannot be taken back either, and is shared by another try", async () => {
    const stored = storedComments(ALEX);
    stored.fail("shareRead", forbidden);
    stored.fail("remove", forbidden);
    await tried(stored);
    expect(await screen.findByRole("alert")).toHaveTextContent(
      "The comment is stored, but Mei Koh cannot see it (your role does not allow it).",
    );
    expect(screen.getByText("Mei Koh cannot see this.").closest("li")).toHaveTextContent("Kept");
    await user.click(button("Retry"));
    await screen.findByText("Comment sent.");
    expect(screen.queryByText("Mei Koh cannot see this.")).not.toBeInTheDocument();
    expect([stored.texts(), stored.shared]).toEqual([["Kept"], [MEI.id]]);
  });

  it("keeps the last picture where only the comments cannot be loaded anew", async () => {
    const stored = storedComments(ALEX, [byMei]);
    await begun(stored);
    stored.fail("load", noAnswer);
    await user.click(button("Comment on the whole call"));
    await write(/whole call/, "Seen");
    await user.keyboard("{Control>}{Enter}{/Control}");
    expect(await screen.findByRole("alert")).toHaveTextContent("Could not load the comments");
    expect(screen.getByText("Seen")).toBeInTheDocument();
    expect(screen.getByText("Ask what drives it")).toBeInTheDocument();
  });
});

describe("drafts", () => {
  afterEach(() => jest.restoreAllMocks());

  it("are kept by Escape, by another pane and by leaving the form, and end when they are sent", async () => {
    const stored = storedComments(ALEX, [byMei]);
    const { again, leave, transcriptId } = await begun(stored);
    await user.click(button("Reply at 4:12–4:30"));
    await write(/Reply/, "Half a th");
    again();
    expect(field(/Reply/)).toHaveValue("Half a th");
    await write(/Reply/, "ought");
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("textbox")).not.toBeInTheDocument();
    leave();
    await begun(stored, { transcriptId });
    await user.click(button(/^Draft of .* \(4:12–4:30\)$/));
    expect(field(/Reply/)).toHaveValue("Half a thought");
    await user.click(button("Send"));
    await screen.findByText("Comment sent.");
    expect(screen.queryByRole("button", { name: /^Draft of/ })).not.toBeInTheDocument();
  });

  it("are found again in this browser by the same user only, with their time and how they begin, and can be discarded there", async () => {
    const at = Date.UTC(2026, 5, 26, 14, 5);
    jest.spyOn(Date, "now").mockReturnValue(at);
    keepUnsent(ALEX.id, "kept-transcript", "whole", { text: "Half a thought" });
    jest.restoreAllMocks();
    jest.spyOn(Date, "now").mockReturnValue(at + DAY_MS);
    const { leave } = await begun(storedComments(ALEX), { transcriptId: "kept-transcript" });
    expect(button(/^Draft of Jun 26, 0?2:05.PM \(Whole call\)$/)).toBeInTheDocument();
    expect(screen.getByText("Half a thought")).toHaveAttribute("dir", "auto");
    await user.click(button("Discard, Whole call"));
    expect(screen.queryByRole("button", { name: /^Draft of/ })).not.toBeInTheDocument();
    expect(unsentOf(ALEX.id, "kept-transcript")).toEqual([]);
    leave();
    keepUnsent(ALEX.id, "another-transcript", "whole", { text: "Half a thought" });
    await begun(storedComments(MEI), { transcriptId: "another-transcript", environment: { viewer: MEI } });
    expect(screen.queryByRole("button", { name: /^Draft of/ })).not.toBeInTheDocument();
  });

  it("are kept in this browser with every key, until they are sent", async () => {
    await begun(storedComments(ALEX), { transcriptId: "typed-transcript" });
    await user.click(button("Comment on the whole call"));
    await write(/whole call/, "Typed");
    expect(unsentOf(ALEX.id, "typed-transcript")).toMatchObject([{ name: "whole", value: { text: "Typed", place: {} } }]);
    await user.click(button("Send"));
    await screen.findByText("Comment sent.");
    expect(unsentOf(ALEX.id, "typed-transcript")).toEqual([]);
  });

  it("are one for each place", async () => {
    const { comments } = await begun(storedComments(ALEX));
    act(() => comments().begin?.({ atMs: 1_000, durationMs: 0 }));
    await screen.findByRole("textbox", { name: "Comment at 0:01" });
    await write("Comment at 0:01", "first");
    act(() => comments().begin?.({ atMs: 2_000, durationMs: 0 }));
    await screen.findByRole("textbox", { name: "Comment at 0:02" });
    await write("Comment at 0:02", "second");
    await user.click(button(/^Draft of .* \(0:01\)$/));
    expect(field("Comment at 0:01")).toHaveValue("first");
    expect(button(/^Draft of .* \(0:02\)$/)).toBeInTheDocument();
  });

  it("come back after they were discarded", async () => {
    await begun(storedComments(ALEX));
    await user.click(button("Comment on the whole call"));
    await write(/whole call/, "Not so good");
    await user.click(button("Discard"));
    expect(screen.queryByRole("button", { name: /^Draft of/ })).not.toBeInTheDocument();
    await user.click(button("Undo"));
    expect(field(/whole call/)).toHaveValue("Not so good");
  });

  it("are ended where the form was left while they were sent", async () => {
    const stored = storedComments(ALEX);
    const { leave, transcriptId } = await begun(stored);
    const release = stored.hold("create");
    await user.click(button("Comment on the whole call"));
    await write(/whole call/, "On its way");
    await user.keyboard("{Control>}{Enter}{/Control}");
    leave();
    release();
    await waitFor(() => expect(stored.shared).toEqual([MEI.id]));
    await begun(stored, { transcriptId });
    expect(screen.getByText("On its way")).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: /^Draft of/ })).not.toBeInTheDocument();
  });
});

describe("changing", () => {
  async function edited(stored: ReturnType<typeof storedComments>, text: string) {
    const shown = await begun(stored);
    await user.click(button(/^Edit,/));
    await user.clear(field("Edit your comment"));
    await write("Edit your comment", text);
    return shown;
  }

  it("writes a comment in the version that was read", async () => {
    const stored = storedComments(ALEX, [byAlex]);
    await edited(stored, "I did not");
    await user.click(button("Save"));
    await screen.findByText("Comment saved.");
    expect(screen.getByText("I did not")).toBeInTheDocument();
    expect(stored.texts()).toEqual(["I did not"]);
    await waitFor(() => expect(stored.done).toEqual(["load", "update", "load"]));
  });

  it("shows both texts where somebody else was faster, and lets the viewer write over theirs", async () => {
    const stored = storedComments(ALEX, [byAlex]);
    await edited(stored, "mine");
    stored.change("c2", "theirs");
    await user.click(button("Save"));
    expect(await screen.findByRole("alert")).toHaveTextContent("This comment was changed meanwhile. It now says:theirs");
    expect(field("Edit your comment")).toHaveValue("mine");
    await write("Edit your comment", " still");
    await user.click(button("Save mine anyway"));
    await screen.findByText("Comment saved.");
    expect(stored.texts()).toEqual(["mine still"]);
  });

  it("takes theirs where the viewer wants", async () => {
    const stored = storedComments(ALEX, [byAlex]);
    await edited(stored, "mine");
    stored.change("c2", "theirs");
    await user.click(button("Save"));
    await user.click(await screen.findByRole("button", { name: "Take theirs" }));
    expect(screen.getByText("theirs")).toBeInTheDocument();
    expect(screen.queryByRole("textbox")).not.toBeInTheDocument();
    expect(stored.texts()).toEqual(["theirs"]);
  });

  it("offers to post the text anew where the comment was deleted", async () => {
    const stored = storedComments(ALEX, [byMei, byAlex]);
    await edited(stored, "still there");
    stored.rows.delete("c2");
    await user.click(button("Save"));
    expect(await screen.findByRole("alert")).toHaveTextContent("The comment was deleted meanwhile. Sending posts your text as a new one.");
    expect(field("Reply at 4:12–4:30")).toHaveValue("still there");
    expect(field("Reply at 4:12–4:30")).toHaveFocus();
    await user.keyboard("{Control>}{Enter}{/Control}");
    await screen.findByText("Comment sent.");
    expect(stored.texts()).toEqual(["Ask what drives it", "still there"]);
  });

  it("keeps the text where it may not be saved", async () => {
    const stored = storedComments(ALEX, [byAlex]);
    stored.fail("update", forbidden);
    await edited(stored, "mine");
    await user.click(button("Save"));
    expect(await screen.findByRole("alert")).toHaveTextContent("Your role does not let you change comments. Your text is kept.");
    expect(field("Edit your comment")).toHaveValue("mine");
  });

  it("leaves no draft where nothing was changed", async () => {
    await begun(storedComments(ALEX, [byAlex]));
    await user.click(button(/^Edit,/));
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("button", { name: /^Draft of/ })).not.toBeInTheDocument();
    expect(button(/^Edit,/)).toHaveFocus();
  });
});

describe("deleting", () => {
  it("asks first, keeps the focus, and can be undone", async () => {
    const stored = storedComments(ALEX, [byMei, byAlex]);
    await begun(stored);
    await user.click(button(/^Delete,/));
    expect(screen.getByText("Delete this comment?")).toBeInTheDocument();
    await user.click(button("No"));
    expect(button(/^Delete,/)).toHaveFocus();
    await user.keyboard("{Enter}");
    expect(button("Yes, delete")).toHaveFocus();
    await user.keyboard("{Enter}");
    expect(await screen.findByText("Comment deleted.", { selector: "[role=status]" })).toBeInTheDocument();
    expect(stored.texts()).toEqual(["Ask what drives it"]);
    expect(screen.getByRole("group", { name: "Comments" })).toHaveFocus();
    await user.click(button("Undo"));
    await screen.findByText("Comment sent.");
    expect([stored.texts(), stored.shared]).toEqual([["Ask what drives it", "I did"], [MEI.id]]);
  });

  it("shows the new text first where the comment was changed meanwhile", async () => {
    const stored = storedComments(ALEX, [byAlex]);
    await begun(stored);
    await user.click(button(/^Delete,/));
    stored.change("c2", "changed");
    await user.click(button("Yes, delete"));
    expect(await screen.findByRole("alert")).toHaveTextContent("It was changed meanwhile and was not deleted. This is what it says now.");
    expect(screen.getByText("changed")).toBeInTheDocument();
    await user.click(button("Yes, delete"));
    await screen.findByText("Comment deleted.", { selector: "[role=status]" });
    expect(stored.texts()).toEqual([]);
  });

  it("is done where somebody else was faster", async () => {
    const stored = storedComments(ALEX, [byAlex]);
    await begun(stored);
    await user.click(button(/^Delete,/));
    stored.rows.delete("c2");
    await user.click(button("Yes, delete"));
    await screen.findByText("Comment deleted.", { selector: "[role=status]" });
    expect(screen.queryByText("I did")).not.toBeInTheDocument();
    expect(screen.queryByRole("button", { name: "Undo" })).not.toBeInTheDocument();
  });

  it("says why it was not done", async () => {
    const stored = storedComments(ALEX, [byAlex]);
    await begun(stored);
    await user.click(button(/^Delete,/));
    stored.fail("remove", badRequest);
    await user.click(button("Yes, delete"));
    expect(await screen.findByRole("alert")).toHaveTextContent("The comment was not deleted (no answer from the server).");
    stored.fail("remove", noAnswer);
    await user.click(button("Yes, delete"));
    expect(await screen.findByText(/^It is not known whether this was done/)).toBeInTheDocument();
    expect(screen.getByText("I did")).toBeInTheDocument();
  });

  it("keeps what was to come back where it cannot be sent again", async () => {
    const stored = storedComments(ALEX, [byAlex]);
    await begun(stored);
    await user.click(button(/^Delete,/));
    await user.click(button("Yes, delete"));
    stored.fail("create", forbidden);
    await user.click(await screen.findByRole("button", { name: "Undo" }));
    expect(await screen.findByRole("alert")).toHaveTextContent("Your text is kept.");
    expect(field("Comment at 4:12–4:30")).toHaveValue("I did");
  });
});
