import * as React from "react";
import { act, render, screen, waitFor, within } from "@testing-library/react";
import { HighlightsControl } from "../../../controls/Highlights/Highlights";
import type { DataverseClient, Row } from "../../../shared/dataverse/DataverseClient";
import { joinPage, type PageLease } from "../../../shared/page/pageChannel";
import type { Selection } from "../../../shared/host/selection";
import { atNow, user } from "../atNow";
import {
  ALEX,
  answerOf,
  callRow,
  MEI,
  memoryClient,
  NOW,
  Source,
  teamOfMara,
  testEnvironment,
  THIRTY_DAYS,
  type Stored,
} from "../testHost";

atNow();

let page: PageLease | undefined;

afterEach(() => {
  page?.release();
  page = undefined;
});

const PREVIOUS = 100;

const idOf = (index: number) => String(callRow(index)["id"]);
const word = (text: string, index: number, columns: Row = {}): Row => ({
  id: idOf(index),
  type: "keyword",
  text,
  role: 1,
  n: 1,
  first: 9_000,
  ...columns,
});
const inCalls = (text: string, count: number, columns: Row = {}, from = 0) =>
  Array.from({ length: count }, (_, index) => word(text, from + index, columns));

/** Kestrel in 12 of 22 calls, before in 2 of 18. */
const KESTREL = [...inCalls("Kestrel", 12, { type: "competitor", n: 2 }), ...inCalls("Kestrel", 2, { type: "competitor" }, PREVIOUS)];

interface Shown {
  readonly words?: readonly Row[];
  readonly stored?: Stored;
  readonly questions?: readonly Row[];
}

function show({ words = KESTREL, stored = { ...teamOfMara(), words }, questions = [] }: Shown = {}) {
  const loading = memoryClient(stored);
  const asked: string[] = [];
  let failure: Error | undefined;
  const client: DataverseClient = {
    async fetch(query) {
      const { table, fetchXml } = query;
      if (table !== "msdyn_conversationquestion") return loading.fetch(query);
      asked.push(fetchXml);
      if (failure) throw failure;
      return answerOf(questions);
    },
  };
  const environment = testEnvironment({ client });
  page = joinPage("slr_sellerview", environment.record?.id ?? "", () => NOW);
  const opened: (readonly [string, number])[] = [];
  const control = (selection: Selection) => (
    <>
      <Source environment={environment} selection={selection} />
      <HighlightsControl environment={environment} onOpen={(...call) => opened.push(call)} />
    </>
  );
  const { rerender } = render(control(THIRTY_DAYS));
  return {
    asked,
    opened,
    channel: page.channel,
    failWith: (error: Error | undefined) => void (failure = error),
    choose: (seller: { id: string }) => rerender(control({ ...THIRTY_DAYS, sellerId: seller.id })),
  };
}

const choose = async (view: string) => user.click(await screen.findByRole("button", { name: view }));

describe("Highlights", () => {
  it("says what customers talk about, with the change and its calls, and asks nothing itself", async () => {
    const { asked } = show();
    await choose("Competitors");
    expect(screen.getByRole("button", { name: /^Kestrel 12 calls · 55% \+44\spoints · was 2 of 18 calls$/ })).toBeInTheDocument();
    expect(asked).toEqual([]);
  });

  it("shows the calls that name a word, until another click", async () => {
    const { channel } = show();
    await choose("Competitors");
    const kestrel = screen.getByRole("button", { name: /^Kestrel/ });
    await user.click(kestrel);
    expect(channel.evidence).toMatchObject({
      title: "Kestrel",
      about: { kind: "word", wordKind: "competitor", text: "Kestrel", saidBy: "customer" },
      callIds: Array.from({ length: 12 }, (_, index) => idOf(index)),
    });
    expect(kestrel).toHaveAttribute("aria-expanded", "true");
    await user.click(kestrel);
    expect(channel.evidence).toBeUndefined();
  });

  it("shows the first five, and all on demand", async () => {
    show({ words: Array.from({ length: 7 }, (_, index) => inCalls(`Word ${index}`, 9 - index)).flat() });
    const list = within(await screen.findByRole("list", { name: "Keywords: choose one to list its calls" }));
    expect(list.getAllByRole("listitem")).toHaveLength(5);
    await user.click(screen.getByRole("button", { name: "Show all (7)" }));
    expect(list.getAllByRole("listitem")).toHaveLength(7);
    await user.click(screen.getByRole("button", { name: "Show the first 5" }));
    expect(list.getAllByRole("listitem")).toHaveLength(5);
  });

  it("tells the seller's words on demand", async () => {
    show({ words: [word("Price", 0), word("Discount", 1, { role: 0 })] });
    expect(await screen.findByRole("region", { name: "Customers talk about" })).toHaveTextContent("Price");
    await user.click(screen.getByRole("checkbox", { name: "Said by seller" }));
    expect(screen.getByRole("region", { name: "Seller talks about" })).toHaveTextContent("Discount");
    expect(screen.queryByText("Price")).not.toBeInTheDocument();
  });

  it("shows the same as a table", async () => {
    show();
    await choose("Competitors");
    await choose("Table");
    expect(
      within(screen.getByRole("table", { name: "Competitors" })).getByRole("row", {
        name: "Kestrel 55% 12 of 22 calls 24 2 of 18 calls +44",
      }),
    ).toBeInTheDocument();
  });

  it("offers words of other kinds where there are some", async () => {
    show({ words: [word("Price", 0), word("Zoom", 0, { type: "Integration" })] });
    await choose("Other");
    expect(screen.getByRole("button", { name: /^Zoom/ })).toBeInTheDocument();
    page?.release();
  });

  it("offers no other kinds where there are none", async () => {
    show();
    await screen.findByRole("button", { name: "Competitors" });
    expect(screen.queryByRole("button", { name: "Other" })).not.toBeInTheDocument();
  });

  it("tells none from unknown words", async () => {
    const { channel } = show({ words: [] });
    expect(await screen.findByText("Keywords: customers said none of the tracked words in these 22 calls.")).toBeInTheDocument();
    const answer = channel.answer!;
    act(() => channel.publish({ answer: { ...answer, page: { ...answer.page!, mentions: undefined } } }));
    expect(screen.getByRole("alert")).toHaveTextContent("Could not load the words.");
  });

  it("is silent where there are no calls: another part of the page says why", async () => {
    show({ stored: { ...teamOfMara(), calls: [] } });
    const part = await screen.findByRole("region", { name: "Customers talk about" });
    await waitFor(() => expect(part).toHaveAttribute("aria-busy", "false"));
    expect(part).toHaveTextContent(/^Customers talk about$/);
  });

  it("draws hostile words as text, cut to two lines, whole on the tooltip", async () => {
    const long = `<img src=x onerror=alert(1)> ${"x".repeat(4_000)}`;
    show({ words: [word(long, 0), word("מחיר", 0)] });
    const text = await screen.findByTitle(long);
    expect(text).toHaveTextContent(long);
    expect(text.querySelector("bdi")).toHaveTextContent(long);
    expect(document.querySelector("img")).toBeNull();
  });
});

describe("Highlights' questions", () => {
  const questions = [
    { id: idOf(1), offset: 252_000, text: "What does it cost?" },
    { id: idOf(0), offset: 9_000, text: `Who ${"else ".repeat(60)}?` },
  ];

  it("are asked for when somebody wants to read them, once", async () => {
    const { asked } = show({ questions });
    await choose("Questions");
    expect(await screen.findByText("2 questions, in 2 of 22 calls")).toBeInTheDocument();
    act(() => void jest.advanceTimersByTime(1_000));
    expect(screen.getByRole("status")).toHaveTextContent("2 questions, in 2 of 22 calls");
    await choose("Competitors");
    await choose("Questions");
    expect(await screen.findByText("What does it cost?")).toBeInTheDocument();
    expect(asked).toHaveLength(1);
    expect(asked[0]).toContain(MEI.id);
    expect(screen.queryByRole("button", { name: "Table" })).not.toBeInTheDocument();
  });

  it("open their call at the moment", async () => {
    const { opened } = show({ questions });
    await choose("Questions");
    await user.click(await screen.findByRole("button", { name: /4:12 Call 1/ }));
    expect(opened).toEqual([[idOf(1), 252_000]]);
  });

  it("are cut where they are long, and whole on demand", async () => {
    show({ questions });
    await choose("Questions");
    const more = await screen.findByRole("button", { name: "Show all of it" });
    expect(screen.getByText(/^Who else/).parentElement).toHaveClass("sd-question-cut");
    await user.click(more);
    expect(screen.getByText(/^Who else/).parentElement).not.toHaveClass("sd-question-cut");
    expect(screen.getByRole("button", { name: "Show less" })).toHaveAttribute("aria-expanded", "true");
  });

  it("are those of the seller on demand", async () => {
    const { asked } = show({ questions });
    await choose("Questions");
    await screen.findByText("What does it cost?");
    await user.click(screen.getByRole("checkbox", { name: "Said by seller" }));
    expect(asked.map((query) => /"msdyn_participantrole" operator="eq" value="(\d)"/.exec(query)?.[1])).toEqual(["1", "0"]);
  });

  it("say why they could not be loaded, and are asked for again", async () => {
    const { failWith } = show({ questions });
    failWith(Object.assign(new Error("No"), { status: 429 }));
    await choose("Questions");
    expect(await screen.findByRole("alert")).toHaveTextContent("Could not load questions (too many requests).");
    failWith(undefined);
    await user.click(screen.getByRole("button", { name: "Retry" }));
    expect(await screen.findByText("What does it cost?")).toBeInTheDocument();
    expect(screen.queryByRole("alert")).not.toBeInTheDocument();
  });

  it("say that there are none", async () => {
    show();
    await choose("Questions");
    expect(await screen.findByText("Customers asked no questions in these 22 calls.")).toBeInTheDocument();
  });

  it("are another seller's after another choice", async () => {
    const { asked, choose: chooseSeller } = show({ questions });
    await choose("Questions");
    await screen.findByText("What does it cost?");
    await act(async () => chooseSeller(ALEX));
    expect(await screen.findByText("Customers asked no questions in these 9 calls.")).toBeInTheDocument();
    expect(asked).toHaveLength(2);
    expect(asked[1]).toContain(ALEX.id);
    act(() => void jest.advanceTimersByTime(1_000));
    expect(screen.getByRole("status")).not.toHaveTextContent("9 calls");
  });
});
