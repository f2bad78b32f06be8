import * as React from "react";
import { act, fireEvent, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { CallPart } from "../../../../controls/CallSummary/CallPart";
import type { Thread } from "../../../../controls/CallSummary/comments/Thread";
import { TranscriptPane, type TranscriptPaneProps } from "../../../../controls/CallSummary/transcript/TranscriptPane";
import type { CallFindings } from "../../../../shared/domain/CallFindings";
import type { TranscriptComment } from "../../../../shared/domain/TranscriptComment";
import type { CallPlace } from "../../../../shared/host/callSlot";
import { testCall, type Said, type TestCall } from "../testCall";

const user = userEvent.setup({ advanceTimers: () => undefined });

const SAID: readonly Said[] = [
  [0, "We can match Kestrel's price.", 4, 7],
  [1, "Is it only about the price? Le prix, déjà?", 8, 12],
  [1, "السَّعْرُ مهم", 13, 15],
  [0, "Straße and PRICE 👍", 16, 18],
];

const FINDINGS: CallFindings = {
  signals: [{ participantId: "0", role: "seller", kind: "competitor", text: "Kestrel", saidText: "Kestrel", atMs: 5_000 }],
  segments: [{ participantId: "1", role: "customer", label: "negative", atMs: 8_000, durationMs: 4_000 }],
};

const comment = (id: string): TranscriptComment => ({ id, text: id, authorId: "a", createdAt: 0, etag: "1" });
const thread = (atMs: number, n = 1): Thread => ({
  key: String(atMs),
  atMs,
  durationMs: 0,
  comments: Array.from({ length: n }, (_, index) => comment(`${atMs}-${index}`)),
});

function show(call: TestCall = {}, props: Partial<TranscriptPaneProps> = {}): CallPart {
  const part = testCall({ said: SAID, findings: FINDINGS, ...call });
  render(<TranscriptPane {...part} state={{ kind: "ready" }} {...props} />);
  return part;
}

const timeOf = (time: string) => screen.getByRole("button", { name: new RegExp(`^Play from ${time}, `) });
const lineOf = (time: string) => timeOf(time).closest<HTMLElement>("[data-place]")!;
const box = () => screen.getByRole("searchbox");
const marks = () =>
  [...document.querySelectorAll("mark")].map((mark) => (mark.dataset["hit"] === "current" ? `[${mark.textContent}]` : mark.textContent));
const shownTimes = () => screen.getAllByRole("button", { name: /^Play from/ }).map((button) => button.textContent);
const state = (kind: TranscriptPaneProps["state"]) => render(<TranscriptPane {...testCall()} state={kind} />);

/** Marks text as the browser does, from a line's text to another's. */
function markText(from: string, to: string, end?: number) {
  const [first, last] = [from, to].map((time) => lineOf(time).querySelector(".sd-line-text")!);
  const range = document.createRange();
  range.setStart(first!, 0);
  range.setEnd(last!, end ?? last!.childNodes.length);
  document.getSelection()!.removeAllRanges();
  document.getSelection()!.addRange(range);
  act(() => void document.dispatchEvent(new Event("selectionchange")));
}

afterEach(() => document.getSelection()?.removeAllRanges());

describe("the transcript", () => {
  it("says who said what and when, each name and text in its own direction", () => {
    show();
    expect(screen.getByRole("heading", { name: "Transcript 4" })).toBeInTheDocument();
    expect(within(lineOf("0:13")).getByText("السَّعْرُ مهم")).toHaveAttribute("dir", "auto");
    expect(within(lineOf("0:13")).getByText("Ana Silva")).toHaveAttribute("dir", "auto");
    expect(timeOf("0:13")).toHaveAccessibleName("Play from 0:13, Ana Silva");
    expect(timeOf("0:13")).toHaveAccessibleDescription("السَّعْرُ مهم");
  });

  it("says in a sentence what of it could not be read, and nothing where all could", () => {
    const { rerender } = render(<TranscriptPane {...testCall({ said: SAID })} missing={2} state={{ kind: "ready" }} />);
    expect(screen.getByText("2 passages of the transcript could not be read and are missing here.")).toBeInTheDocument();
    rerender(<TranscriptPane {...testCall({ said: SAID })} state={{ kind: "ready" }} />);
    expect(screen.queryByText(/could not be read/)).not.toBeInTheDocument();
  });

  it("marks no more hits of a long line than can be looked at, those around where the search stands", async () => {
    show({ said: [[0, "a ".repeat(900), 0, 9]] });
    await user.type(box(), "a");
    expect(marks()).toHaveLength(200);
    expect(marks()[0]).toBe("[a]");
    await user.type(box(), "{Shift>}{Enter}{/Shift}");
    expect(marks().slice(-1)).toEqual(["[a]"]);
  });

  it("repeats a name for screen readers only while the same speaker goes on", () => {
    show();
    expect(within(lineOf("0:08")).getByText("Ana Silva")).not.toHaveClass("sd-hidden");
    expect(within(lineOf("0:13")).getByText("Ana Silva")).toHaveClass("sd-hidden");
  });

  it("shows in bold what the analysis noticed, and in words how the customer sounded", () => {
    show();
    expect(screen.getByText("Kestrel", { selector: "strong" })).toHaveAttribute("title", "Competitors");
    expect(within(lineOf("0:08")).getByRole("img", { name: "Negative" })).toBeInTheDocument();
    expect(within(lineOf("0:04")).queryByRole("img")).not.toBeInTheDocument();
  });

  it("shows markup and control characters as the text that was said", () => {
    show({ said: [[0, "<img src=x onerror=alert(1)> &amp; \u202eabc", 0, 1]] });
    expect(screen.getByText("<img src=x onerror=alert(1)> &amp; \u202eabc")).toHaveAttribute("dir", "auto");
    expect(document.querySelector("img")).toBeNull();
  });

  it("has a place while it loads, and says why there is nothing", async () => {
    const loading = state({ kind: "loading" });
    expect(screen.getByRole("region", { name: "Transcript" })).toHaveAttribute("aria-busy", "true");
    loading.unmount();
    const empty = state({ kind: "empty", sentence: "Nothing was said in this call." });
    expect(screen.getByText("Nothing was said in this call.")).toBeInTheDocument();
    empty.unmount();
    const retry = jest.fn();
    state({ kind: "failed", notice: { sentence: "Could not load.", retryLabel: "Retry", retry } });
    expect(screen.getByRole("alert")).toHaveTextContent("Could not load.");
    await user.click(screen.getByRole("button", { name: "Retry" }));
    expect(retry).toHaveBeenCalled();
  });
});

describe("playing", () => {
  it("begins where a line is clicked, and marks what is spoken", async () => {
    const { playback } = show();
    expect(document.querySelector("[aria-current]")).toBeNull();
    await user.click(within(lineOf("0:08")).getByText(/only about/));
    expect(playback.state().positionMs).toBe(8_000);
    expect(lineOf("0:08")).toHaveAttribute("aria-current", "true");
    await user.click(timeOf("0:16"));
    expect(playback.state().positionMs).toBe(16_000);
    expect(document.querySelectorAll("[aria-current]")).toHaveLength(1);
    // Until the next line begins, the last one stands for the moment.
    act(() => playback.seek(15_900));
    expect(lineOf("0:13")).toHaveAttribute("aria-current", "true");
  });

  it("marks the line that goes on, rather than who says yes meanwhile, and the first where nobody speaks yet", () => {
    const { playback } = show({
      said: [
        [0, "We can match the price if you take all of it.", 10, 20],
        [1, "I see.", 12, 13],
      ],
    });
    act(() => playback.playFrom(12_500));
    expect(lineOf("0:10")).toHaveAttribute("aria-current", "true");
    act(() => playback.playFrom(0));
    expect(lineOf("0:10")).toHaveAttribute("aria-current", "true");
  });

  it("does not begin where text was marked", async () => {
    const { playback } = show();
    markText("0:04", "0:04");
    lineOf("0:04").querySelector<HTMLElement>(".sd-line-text")!.click();
    expect(playback.state().jumps).toBe(0);
  });
});

describe("the keyboard", () => {
  it("has one tab stop, walks the lines and plays", async () => {
    const { playback } = show();
    expect(screen.getAllByRole("button", { name: /^Play from/ }).filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
    act(() => timeOf("0:04").focus());
    await user.keyboard("{ArrowDown}{ArrowDown}");
    expect(timeOf("0:13")).toHaveFocus();
    await user.keyboard("{Enter}");
    expect(playback.state().positionMs).toBe(13_000);
    await user.keyboard("{End}");
    expect(timeOf("0:16")).toHaveFocus();
    await user.keyboard("{Home}{PageDown}{ArrowUp}");
    expect(timeOf("0:13")).toHaveFocus();
    expect(timeOf("0:13").tabIndex).toBe(0);
    expect(timeOf("0:04").tabIndex).toBe(-1);
  });

  it("reaches the search with a slash", async () => {
    show();
    act(() => timeOf("0:04").focus());
    await user.keyboard("/a/b");
    expect(box()).toHaveFocus();
    expect(box()).toHaveValue("a/b");
  });

  it("walks along what can be done with a line", async () => {
    const shown: Thread[] = [];
    show({ comments: { threads: [thread(4_500, 2)], begin: () => undefined } }, { onShowComments: (one) => void shown.push(one) });
    act(() => timeOf("0:04").focus());
    await user.keyboard("{ArrowRight}");
    expect(screen.getByRole("button", { name: "2 comments from here on" })).toHaveFocus();
    await user.keyboard("{Enter}");
    expect(shown.map(({ atMs }) => atMs)).toEqual([4_500]);
    await user.keyboard("{ArrowLeft}");
    expect(timeOf("0:04")).toHaveFocus();
  });
});

describe("comments", () => {
  it("are counted where they begin; without a pane of their own the call goes there", async () => {
    const { playback } = show({ comments: { threads: [thread(8_500), thread(10_000, 2)] } });
    await user.click(within(lineOf("0:08")).getByRole("button", { name: "3 comments from here on" }));
    expect(playback.state().positionMs).toBe(8_500);
    expect(screen.queryByRole("button", { name: "Comment on this line" })).not.toBeInTheDocument();
  });

  it("begin on a line", async () => {
    const begun: CallPlace[] = [];
    show({ comments: { begin: (place) => void begun.push(place) } });
    await user.click(within(lineOf("0:08")).getByRole("button", { name: "Comment on this line" }));
    act(() => timeOf("0:13").focus());
    await user.keyboard("c");
    expect(begun).toEqual([
      { atMs: 8_000, durationMs: 4_000 },
      { atMs: 13_000, durationMs: 2_000 },
    ]);
  });

  it("begin on lines that were selected with Shift and arrow keys", async () => {
    const begun: CallPlace[] = [];
    show({ comments: { begin: (place) => void begun.push(place) } });
    act(() => timeOf("0:13").focus());
    await user.keyboard("{Shift>}{ArrowUp}{ArrowUp}{/Shift}");
    expect(screen.getByText("3 lines selected")).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Comment on selection" }));
    expect(begun).toEqual([{ atMs: 4_000, durationMs: 11_000 }]);
    act(() => timeOf("0:04").focus());
    await user.keyboard("c{Escape}");
    expect(begun).toHaveLength(2);
    expect(begun[1]).toEqual(begun[0]);
    expect(screen.queryByText("3 lines selected")).not.toBeInTheDocument();
  });

  it("begin on lines over which text was marked", async () => {
    const begun: CallPlace[] = [];
    show({ comments: { begin: (place) => void begun.push(place) } });
    markText("0:04", "0:08");
    await user.click(screen.getByRole("button", { name: "Comment on selection" }));
    expect(begun).toEqual([{ atMs: 4_000, durationMs: 8_000 }]);
    // Three clicks mark a line up to the beginning of the next one.
    markText("0:04", "0:08", 0);
    expect(screen.queryByRole("button", { name: "Comment on selection" })).not.toBeInTheDocument();
  });
});

describe("the search", () => {
  it("counts hits, and goes around", async () => {
    show();
    await user.type(box(), "price");
    expect(screen.getByText("1/3")).toBeInTheDocument();
    expect(marks()).toEqual(["[price]", "price", "PRICE"]);
    await user.keyboard("{Enter}{Enter}");
    expect(screen.getByText("3/3")).toBeInTheDocument();
    await user.keyboard("{Enter}");
    expect(screen.getByText("1/3")).toBeInTheDocument();
    await user.keyboard("{Shift>}{Enter}{/Shift}");
    expect(marks()).toEqual(["price", "price", "[PRICE]"]);
    await user.click(screen.getByRole("button", { name: "Previous hit" }));
    expect(screen.getByText("2/3")).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Next hit" }));
    expect(screen.getByText("3/3")).toBeInTheDocument();
    expect(await screen.findByText("Hit 3 of 3", {}, { timeout: 3_000 })).toBeInTheDocument();
  });

  it("finds words of every script, however they are written", async () => {
    show();
    for (const [typed, hits] of [
      ["DEJA", ["[déjà]"]],
      ["strasse", ["[Straße]"]],
      ["السعر", ["[السَّعْرُ]"]],
      ["👍", ["[👍]"]],
    ] as const) {
      await user.clear(box());
      await user.type(box(), typed);
      expect(marks()).toEqual(hits);
    }
  });

  it("says that nothing is found, and is cleared", async () => {
    show();
    await user.type(box(), "zebra");
    // The live region says it too, a moment later.
    const seen = () => screen.queryByText("Not found", { ignore: "[role=status]" });
    expect(seen()).toBeInTheDocument();
    expect(screen.getByRole("button", { name: "Next hit" })).toBeDisabled();
    await user.click(screen.getByRole("button", { name: "Clear search" }));
    expect(box()).toHaveValue("");
    expect(box()).toHaveFocus();
    expect(seen()).not.toBeInTheDocument();
  });

  it("marks hits in words that are bold", async () => {
    show();
    await user.type(box(), "match kes");
    expect(marks()).toEqual(["[match ]", "[Kes]"]);
    expect(screen.getByText("Kes").closest("strong")).not.toBeNull();
  });
});

describe("filters", () => {
  const choose = async (...names: readonly RegExp[]) => {
    await user.click(screen.getByRole("button", { name: /^Filter/ }));
    for (const name of names) await user.click(await screen.findByRole("checkbox", { name }));
    // Fluent asks for the old number of the key.
    fireEvent.keyDown(document.activeElement ?? document.body, { key: "Escape", keyCode: 27 });
  };

  it("show the lines of a speaker, with a kind of words, of a sentiment or with comments", async () => {
    show({ comments: { threads: [thread(13_000)] } });
    await choose(/^Ana Silva/);
    expect(shownTimes()).toEqual(["0:08", "0:13"]);
    expect(screen.getByText("2 of 4 lines")).toBeInTheDocument();
    await choose(/^With comments/);
    expect(shownTimes()).toEqual(["0:13"]);
    expect(screen.getByRole("button", { name: "Filter (2)" })).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Show all" }));
    expect(shownTimes()).toHaveLength(4);
    expect(box()).toHaveFocus();
    await choose(/^Negative/);
    expect(shownTimes()).toEqual(["0:08"]);
  });

  it("say that no line passes", async () => {
    show();
    await choose(/^Negative/, /^Competitors/);
    expect(screen.getByText("No line passes these filters.")).toBeInTheDocument();
    expect(screen.getByText("0 of 4 lines")).toBeInTheDocument();
  });

  it("narrow the search too", async () => {
    show();
    await user.type(box(), "price");
    await choose(/^Mei Koh/);
    expect(screen.getByText("1/2")).toBeInTheDocument();
  });

  it("say where the call goes to a line that they hide, and show the nearest one", async () => {
    const { playback } = show();
    await choose(/^Mei Koh/);
    act(() => playback.seek(13_500));
    expect(screen.getByText("What is said at 0:14 is filtered out; this is the nearest line.")).toBeInTheDocument();
    expect(document.querySelector("[aria-current]")).toBeNull();
    act(() => playback.seek(16_500));
    expect(screen.queryByText(/is filtered out/)).not.toBeInTheDocument();
    expect(lineOf("0:16")).toHaveAttribute("aria-current", "true");
  });
});

describe("copying", () => {
  it("takes all lines that are shown, with time and speaker", async () => {
    show({ said: SAID.slice(0, 2) });
    await user.click(screen.getByRole("button", { name: "Copy" }));
    expect(await screen.findByText("2 lines copied")).toBeInTheDocument();
    expect(await navigator.clipboard.readText()).toBe(
      "[0:00:04] Mei Koh: We can match Kestrel's price.\n[0:00:08] Ana Silva: Is it only about the price? Le prix, déjà?\n",
    );
  });

  it("takes the lines over which text is marked, by the button and as the browser copies", async () => {
    show();
    markText("0:08", "0:13");
    await user.click(screen.getByRole("button", { name: "Copy selection" }));
    expect(await screen.findByText("2 lines copied")).toBeInTheDocument();
    expect(await navigator.clipboard.readText()).toMatch(/^\[0:00:08\] Ana Silva: .*\n\[0:00:13\] Ana Silva: السَّعْرُ مهم\n$/);
    markText("0:04", "0:08");
    const clipboardData = { setData: jest.fn() };
    const copied = Object.assign(new Event("copy", { bubbles: true, cancelable: true }), { clipboardData });
    act(() => void lineOf("0:04").dispatchEvent(copied));
    expect(clipboardData.setData).toHaveBeenCalledWith(
      "text/plain",
      expect.stringMatching(/^\[0:00:04\] Mei Koh: .*\n\[0:00:08\] Ana Silva: .*\n$/),
    );
    expect(copied.defaultPrevented).toBe(true);
  });

  it("goes the old way where the browser keeps its clipboard, and says where that fails too", async () => {
    show();
    jest.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new Error("not allowed"));
    await user.click(screen.getByRole("button", { name: "Copy" }));
    expect(await screen.findByText("The browser does not allow copying here.")).toBeInTheDocument();
    Object.assign(document, { execCommand: () => (document.activeElement as HTMLTextAreaElement).value.startsWith("[0:00:04] Mei Koh") });
    act(() => screen.getByRole("button", { name: "Copy" }).focus());
    await user.keyboard("{Enter}");
    expect(await screen.findByText("4 lines copied")).toBeInTheDocument();
    expect(screen.getByRole("button", { name: "Copy" })).toHaveFocus();
    Reflect.deleteProperty(document, "execCommand");
    jest.restoreAllMocks();
  });

  it("leaves a part of one line as it is marked", () => {
    show();
    markText("0:04", "0:04");
    const copied = Object.assign(new Event("copy", { bubbles: true, cancelable: true }), { clipboardData: { setData: jest.fn() } });
    act(() => void lineOf("0:04").dispatchEvent(copied));
    expect(copied.defaultPrevented).toBe(false);
  });

  it("takes everything with the keyboard, also what is not drawn", async () => {
    show({ said: Array.from({ length: 300 }, (_, index) => [0, `Line ${index}`, index, index + 1] as const) });
    act(() => timeOf("0:00").focus());
    await user.keyboard("{Control>}a{/Control}");
    expect(screen.getByText("300 lines selected")).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Copy selection" }));
    expect((await navigator.clipboard.readText()).split("\n")).toHaveLength(301);
  });
});

describe("downloads", () => {
  it("hold the whole transcript, whatever is filtered", async () => {
    const files: { name: string; blob: Blob }[] = [];
    let blob: Blob | undefined;
    Object.assign(URL, { createObjectURL: (one: Blob) => ((blob = one), "blob:x"), revokeObjectURL: () => undefined });
    const clicked = jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
      files.push({ name: this.download, blob: blob! });
    });
    show();
    for (const name of ["Text (.txt)", "Subtitles (.vtt)", "Table (.csv)"]) {
      await user.click(screen.getByRole("button", { name: "Download" }));
      expect(await screen.findByText("The whole transcript, all 4 lines")).toBeInTheDocument();
      await user.click(screen.getByRole("button", { name }));
    }
    expect(screen.getByText("Written to Transcript of Orbis, renewal.csv")).toBeInTheDocument();
    expect(files.map(({ name, blob: { type } }) => [name, type])).toEqual([
      ["Transcript of Orbis, renewal.txt", "text/plain;charset=utf-8"],
      ["Transcript of Orbis, renewal.vtt", "text/vtt;charset=utf-8"],
      ["Transcript of Orbis, renewal.csv", "text/csv;charset=utf-8"],
    ]);
    clicked.mockRestore();
  });
});
