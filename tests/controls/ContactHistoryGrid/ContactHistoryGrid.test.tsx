import * as React from "react";
import { act, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { ContactHistoryGridControl } from "../../../controls/ContactHistoryGrid/ContactHistoryGrid";
import { DatasetCalls } from "../../../controls/ContactHistoryGrid/DatasetCalls";
import { readCallList, readState, type KeptRecord } from "../../../controls/ContactHistoryGrid/keptState";
import type { Row } from "../../../shared/dataverse/DataverseClient";
import { DAY_MS, MINUTE_MS } from "../../../shared/domain/time";
import { joinPage, type PageLease } from "../../../shared/page/pageChannel";
import { atNow, user } from "../atNow";
import {
  ALEX,
  callRow,
  hidingRow,
  MEI,
  memoryClient,
  NOW,
  personRow,
  Source,
  type Stored,
  teamOfMara,
  testEnvironment,
  THIRTY_DAYS,
  VIEWER,
} from "../testHost";
import { testDataset } from "./testDataset";

atNow();

let page: PageLease | undefined;

afterEach(() => {
  page?.release();
  page = undefined;
});

const idOf = (index: number) => String(callRow(index)["id"]);

interface Shown {
  readonly stored?: Stored;
  readonly kept?: Readonly<Record<string, unknown>>;
  readonly width?: number;
  readonly dataset?: DatasetCalls;
  readonly isAlone?: boolean;
}

function show({ stored = withCalls(), kept, width = 1_040, dataset = new DatasetCalls(), isAlone = false }: Shown = {}) {
  const environment = testEnvironment({ client: memoryClient(stored) });
  page = joinPage("slr_sellerview", environment.record?.id ?? "", () => NOW);
  const opened: (readonly [string, number | undefined])[] = [];
  let state: KeptRecord = {};
  const control = () => (
    <>
      {!isAlone && <Source environment={environment} selection={THIRTY_DAYS} />}
      <ContactHistoryGridControl
        environment={environment}
        dataset={dataset}
        width={width}
        kept={readState(kept)}
        onKeep={(change) => void (state = { ...state, ...change })}
        onOpen={(id, atMs) => opened.push([id, atMs])}
      />
    </>
  );
  const { rerender } = render(control());
  return { opened, kept: () => state, channel: page.channel, update: () => rerender(control()) };
}

/** Six of Mei's calls with what differs from an ordinary one, by index. */
const withCalls = (columns: Readonly<Record<number, Row>> = {}, stored: Stored = {}): Stored => ({
  ...teamOfMara(),
  calls: Array.from({ length: 6 }, (_, index) => callRow(index, columns[index])),
  ...stored,
});
const word = (index: number, columns: Row): Row => ({
  id: idOf(index),
  start: callRow(index)["start"],
  type: "keyword",
  text: "Price",
  role: 1,
  n: 1,
  first: 252_000,
  ...columns,
});

const titles = () => screen.getAllByRole("link", { name: /^Open / }).map((button) => button.textContent);
const rowOf = (title: string) => screen.getByRole("link", { name: `Open ${title}` }).closest("[role=row], [role=listitem]") as HTMLElement;
const count = () => document.querySelector(".sd-calls-count");
const filter = async (name: RegExp | string) => {
  await user.click(screen.getByRole("button", { name: /^Filter/ }));
  await user.click(await screen.findByRole("checkbox", { name }));
  fireEvent.keyDown(document.activeElement ?? document.body, { key: "Escape", keyCode: 27 });
};

describe("ContactHistoryGrid on a page", () => {
  it("lists the page's calls, newest first, and says how many", async () => {
    show();
    expect(await screen.findByRole("table", { name: "Calls" })).toHaveAttribute("aria-rowcount", "7");
    expect(count()).toHaveTextContent("6 calls");
    expect(titles()[0]).toBe("Call 0");
    expect(screen.getByRole("columnheader", { name: "Date" })).toHaveAttribute("aria-sort", "descending");
    expect(screen.getByText("For coaching, not for employment decisions.")).toBeInTheDocument();
  });

  it("lists calls that do not count, and says why", async () => {
    show({ stored: withCalls({ 0: { duration: 20_000 }, 1: { duration: null } }) });
    expect(await screen.findByText("not counted: under a minute")).toBeInTheDocument();
    expect(screen.getByText("not counted: length unknown")).toBeInTheDocument();
  });

  it("says a call's share with its verdict in words", async () => {
    show({ stored: withCalls({ 0: { ratio: 0.78 } }) });
    await screen.findByRole("table");
    expect(within(rowOf("Call 0")).getByText("above target, 43–60%")).toBeInTheDocument();
  });

  it("shows customers' words, tags and comments of a call", async () => {
    const words = [
      word(0, { n: 3 }),
      word(0, { type: "competitor", text: "Kestrel" }),
      word(0, { text: "Security" }),
      word(0, { text: "Contract", role: 0 }),
    ];
    const comments = [{ comment: "c1", id: idOf(0), author: VIEWER.id, created: "2026-11-22T12:00:00Z" }];
    show({ stored: withCalls({ 0: { tag: "Renewal" } }, { words, comments }) });
    await screen.findByRole("table");
    const row = within(rowOf("Call 0"));
    expect(row.getByText("Kestrel, Price +1")).toHaveAttribute("title", "Kestrel, Price, Security");
    expect(row.getByText("Renewal")).toBeInTheDocument();
    expect(row.getByText("1")).toBeInTheDocument();
  });

  it("marks comments of others that the viewer has not read", async () => {
    const comments = [
      { comment: "c1", id: idOf(0), author: MEI.id, created: "2026-11-22T12:00:00Z" },
      { comment: "c2", id: idOf(0), author: MEI.id, created: "2026-11-20T12:00:00Z" },
    ];
    const { channel } = show({ stored: withCalls({}, { comments }) });
    await screen.findByRole("table");
    expect(within(rowOf("Call 0")).getByText("2, 2 new")).toBeInTheDocument();
    act(() => channel.publish({ read: { c2: Date.UTC(2026, 10, 20, 12) / 1_000 } }));
    expect(within(rowOf("Call 0")).getByText("2, 1 new")).toBeInTheDocument();
  });

  it("says that words and comments could not be loaded instead of showing none", async () => {
    const { channel } = show();
    await screen.findByRole("table");
    const answer = channel.answer!;
    act(() =>
      channel.publish({
        answer: { ...answer, page: { ...answer.page!, mentions: undefined, comments: undefined, truncated: true, previousCalls: [] } },
      }),
    );
    expect(screen.getByText("Words could not be loaded.")).toBeInTheDocument();
    expect(screen.getByText("Comments could not be loaded.")).toBeInTheDocument();
    expect(screen.getByText("Only the newest 6 calls are shown.")).toBeInTheDocument();
    expect(screen.queryByRole("columnheader", { name: "Comments" })).not.toBeInTheDocument();
  });

  it("sorts by any column and keeps the order for the way back", async () => {
    const { kept } = show();
    await screen.findByRole("table");
    await user.click(screen.getByRole("button", { name: "Customer" }));
    expect(screen.getByRole("columnheader", { name: "Customer" })).toHaveAttribute("aria-sort", "ascending");
    await user.click(screen.getByRole("button", { name: "Customer" }));
    expect(titles()[0]).toBe("Call 5");
    expect(readState(kept()).query?.sort).toEqual({ column: "title", descending: true });
  });

  it("is two tab stops, heads and calls, whatever their number; arrow keys walk either", async () => {
    const { opened } = show();
    const table = await screen.findByRole("table");
    const stops = () => [...table.querySelectorAll<HTMLElement>("button, a")].filter(({ tabIndex }) => tabIndex === 0);
    expect(stops().map((stop) => stop.textContent)).toEqual(["Customer", "Call 0"]);
    act(() => stops()[0]?.focus());
    await user.keyboard("{ArrowRight}{ArrowRight}");
    expect(screen.getByRole("button", { name: "Length" })).toHaveFocus();
    await user.tab();
    await user.keyboard("{ArrowDown}{ArrowDown}{ArrowUp}");
    expect(screen.getByRole("link", { name: "Open Call 1" })).toHaveFocus();
    expect(stops().map((stop) => stop.textContent)).toEqual(["Length", "Call 1"]);
    await user.keyboard("{Enter}");
    expect(opened).toEqual([[idOf(1), undefined]]);
  });

  it("begins as it was left", async () => {
    const list = {
      filters: { sentiment: ["positive"] },
      sort: { column: "title", descending: false },
      columns: ["title", "date", "pauseMs"],
    };
    show({ kept: { search: "call 1", list: JSON.stringify(list) } });
    await screen.findByRole("table");
    expect(screen.getByRole("searchbox")).toHaveValue("call 1");
    expect(count()).toHaveTextContent("1 of 6 calls");
    expect(titles()[0]).toBe("Call 1");
    expect(screen.getAllByRole("columnheader").map(({ textContent }) => textContent)).toEqual(["Customer", "Date", "Pause"]);
    expect(screen.getByRole("button", { name: "Remove filter Sentiment: leans positive" })).toBeInTheDocument();
  });

  it("narrows again to the calls behind a figure that it was left with", async () => {
    const { channel, kept } = show({ kept: { narrowed: JSON.stringify({ label: "Kestrel", callIds: [idOf(3)] }) } });
    expect(await screen.findByText("Kestrel")).toBeInTheDocument();
    expect(titles()).toEqual(["Call 3"]);
    act(() => channel.publish({ narrowed: undefined }));
    expect(kept()).toMatchObject({ narrowed: "" });
  });

  it("says that no call contains a search, as text", async () => {
    show();
    await user.type(await screen.findByRole("searchbox"), "<b>zzz</b>");
    expect(screen.getByText("No call contains “<b>zzz</b>”.")).toBeInTheDocument();
  });

  it("filters, announces how many, keeps that, and gives the focus back", async () => {
    const { kept } = show({ stored: withCalls({ 2: { ratio: 0.9 } }) });
    await screen.findByRole("table");
    await filter(/^above target/);
    expect(count()).toHaveTextContent("1 of 6 calls");
    expect(titles()).toEqual(["Call 2"]);
    expect(screen.getByRole("button", { name: "Filter (1)" })).toHaveFocus();
    expect(readState(kept()).query?.filters).toEqual({ talkShare: ["above"] });
  });

  it("says how many a search has found, and nothing of another seller", async () => {
    const { channel } = show();
    await screen.findByRole("table");
    await user.type(screen.getByRole("searchbox"), "1");
    const [told] = screen.getAllByRole("status");
    expect(told).toHaveTextContent("1 of 6 calls");
    const answer = channel.answer!;
    const another = { ...answer.page!, seller: ALEX, listedCalls: answer.page!.listedCalls.slice(0, 3) };
    act(() => channel.publish({ answer: { ...answer, page: another } }));
    // Not the part that readers listen to, but a new one, which they do not read out.
    expect(count()).toHaveTextContent("1 of 3 calls");
    expect(told).not.toBeInTheDocument();
  });

  it("shows each filter as a chip that takes it away, and keeps the focus", async () => {
    show({
      stored: withCalls({ 2: { ratio: 0.9 }, 5: { ratio: 0.2, negative: 0.9, positive: 0 } }),
      kept: { list: '{"filters":{"talkShare":["above","below"],"sentiment":["negative"]}}' },
    });
    await screen.findByRole("table");
    expect(titles()).toEqual(["Call 5"]);
    await user.click(screen.getByRole("button", { name: "Remove filter Sentiment: leans negative" }));
    expect(titles()).toEqual(["Call 2", "Call 5"]);
    expect(screen.getByRole("button", { name: "Filter (2)" })).toHaveFocus();
    await user.click(screen.getByRole("button", { name: "Clear all" }));
    expect(count()).toHaveTextContent("6 calls");
    expect(screen.getByRole("button", { name: "Filter" })).toHaveFocus();
  });

  it("says that no call passes the filters", async () => {
    show({ kept: { list: '{"filters":{"duration":["from30"]}}' } });
    expect(await screen.findByText("No call passes these filters.")).toBeInTheDocument();
  });

  it("lets columns be chosen, and be as at first again", async () => {
    const { kept } = show();
    await screen.findByRole("table");
    await user.click(screen.getByRole("button", { name: "Columns" }));
    await user.click(await screen.findByRole("checkbox", { name: "Pause" }));
    await user.click(screen.getByRole("checkbox", { name: "Sentiment" }));
    expect(screen.getAllByRole("columnheader").map(({ textContent }) => textContent)).toEqual([
      "Customer",
      "Date",
      "Length",
      "Talk share",
      "Customer's words",
      "Comments",
      "Pause",
    ]);
    const chosen = ["title", "date", "duration", "talkShare", "words", "comments", "pauseMs"];
    expect(readState(kept()).query?.columns).toEqual(chosen);
    await user.click(screen.getByRole("button", { name: "Reset columns" }));
    expect(screen.getByRole("columnheader", { name: "Sentiment" })).toBeInTheDocument();
  });

  it("hides what an admin hides: column, filter and reason", async () => {
    const people = [personRow(MEI), hidingRow(863_420_000), personRow(ALEX)];
    show({ stored: withCalls({ 0: { ratio: 0.9, negative: 0.4 } }, { people, words: [word(0, {})] }) });
    await screen.findByRole("table");
    expect(screen.queryByRole("columnheader", { name: "Talk share" })).not.toBeInTheDocument();
    expect(screen.queryByText("Worth listening to")).not.toBeInTheDocument();
  });

  it("opens a call on a click and on Enter", async () => {
    const { opened } = show();
    await user.click(await screen.findByRole("link", { name: "Open Call 0" }));
    act(() => screen.getByRole("link", { name: "Open Call 1" }).focus());
    await user.keyboard("{Enter}");
    expect(opened).toEqual([
      [idOf(0), undefined],
      [idOf(1), undefined],
    ]);
  });

  it("names calls worth listening to, and opens each at its moment", async () => {
    const { opened } = show({ stored: withCalls({ 4: { positive: 0.1, negative: 0.46 } }, { words: [word(4, { text: "Contract" })] }) });
    const list = within(await screen.findByRole("list", { name: "Worth listening to" }));
    await user.click(list.getByRole("link", { name: /4:12 Call 4 .* 46% of the customer's words negative, from “Contract”/ }));
    expect(opened).toEqual([[idOf(4), 252_000]]);
  });

  it("narrows to the calls behind a figure until the chip is taken away", async () => {
    const { channel } = show({ stored: withCalls({ 0: { ratio: 0.9 } }) });
    await screen.findByRole("table");
    act(() => channel.publish({ narrowed: { label: "60% to 70%", callIds: [idOf(3)] } }));
    expect(count()).toHaveTextContent("1 of 6 calls");
    await user.click(screen.getByRole("button", { name: /60% to 70%/ }));
    expect(count()).toHaveTextContent("6 calls");
    expect(screen.getByRole("button", { name: "Filter" })).toHaveFocus();
  });

  it("says what one has zoomed to beside what it is narrowed to, and leads back from each", async () => {
    const { channel } = show({ stored: withCalls({ 0: { ratio: 0.9 } }) });
    await screen.findByRole("table");
    const undo = jest.fn(() => channel.publish({ zoom: undefined }));
    act(() =>
      channel.publish({ narrowed: { label: "60% to 70%", callIds: [idOf(3)] }, zoom: { from: "2026-06-07", to: "2026-06-13", undo } }),
    );
    expect(screen.getByRole("button", { name: /60% to 70%/ })).toBeVisible();
    await user.click(screen.getByRole("button", { name: /^Undo zoom to Jun 7\s–\s13$/ }));
    expect(undo).toHaveBeenCalledTimes(1);
    expect(screen.queryByRole("button", { name: /Undo zoom/ })).toBeNull();
    expect(screen.getByRole("button", { name: /60% to 70%/ })).toBeVisible();
  });

  it("does not count calls of the period before among this one's", async () => {
    const earlier = { start: new Date(NOW - 40 * DAY_MS).toISOString() };
    const { channel } = show({ stored: withCalls({ 5: earlier }) });
    await screen.findByRole("table");
    act(() => channel.publish({ narrowed: { label: "12 and 2 calls", callIds: [idOf(3), idOf(5)] } }));
    expect(count()).toHaveTextContent(/^2 calls$/);
  });

  it("is silent where there is nothing to list: another part of the page says why", async () => {
    show({ stored: { ...teamOfMara(), calls: [] } });
    const part = await screen.findByRole("region", { name: "Calls" });
    await waitFor(() => expect(part).toHaveAttribute("aria-busy", "false"));
    expect(part).toHaveTextContent(/^Calls$/);
  });

  it("draws the first of ten thousand calls, and more of them on demand, going on where they begin", async () => {
    const calls = Array.from({ length: 10_000 }, (_, index) =>
      callRow(index, { start: new Date(NOW - (index + 1) * MINUTE_MS).toISOString() }),
    );
    const { kept } = show({ stored: { ...teamOfMara(), calls } });
    expect(await screen.findByText("10,000 calls")).toBeInTheDocument();
    expect(screen.getByRole("table")).toHaveAttribute("aria-rowcount", "10001");
    expect(titles()).toHaveLength(25);
    await user.click(screen.getByRole("button", { name: "Show 25 more" }));
    expect(titles()).toHaveLength(50);
    act(() => void jest.advanceTimersByTime(0));
    expect(screen.getByRole("link", { name: "Open Call 25" })).toHaveFocus();
    expect(kept()).toMatchObject({ most: 50 });
    await user.type(screen.getByRole("searchbox"), "99");
    expect(titles()).toHaveLength(25);
  });

  it("shows as many as before, and says how many are left where that is less than a step", async () => {
    const calls = Array.from({ length: 82 }, (_, index) =>
      callRow(index, { start: new Date(NOW - (index + 1) * MINUTE_MS).toISOString() }),
    );
    show({ stored: { ...teamOfMara(), calls }, kept: { most: 75 } });
    await user.click(await screen.findByRole("button", { name: "Show 7 more" }));
    expect(titles()).toHaveLength(82);
    expect(screen.queryByRole("button", { name: /^Show/ })).not.toBeInTheDocument();
  });

  it("names the customer first, and what kind of call it was as a tag", async () => {
    show({ stored: withCalls({ 0: { title: "Renewal talk: Gorsehill Bakeries" } }) });
    const link = await screen.findByRole("link", { name: "Open Renewal talk: Gorsehill Bakeries" });
    expect(link).toHaveTextContent(/^Gorsehill Bakeries$/);
    expect(screen.getByText("Renewal talk")).toHaveClass("sd-calls-topic");
  });

  it("is a link that other tabs open by, and opens nothing here then", async () => {
    const { opened } = show();
    const link = await screen.findByRole("link", { name: "Open Call 0" });
    expect(link).toHaveAttribute("href", expect.stringContaining(`id=${idOf(0)}`));
    const isPrevented = (init: MouseEventInit, name = "click") => {
      const event = new MouseEvent(name, { bubbles: true, cancelable: true, ...init });
      // What the browser would do with a link.
      event.preventDefault = () => undefined;
      const prevented = jest.spyOn(event, "preventDefault");
      fireEvent(link, event);
      return prevented.mock.calls.length > 0;
    };
    expect([{ ctrlKey: true }, { metaKey: true }, { shiftKey: true }].map((init) => isPrevented(init))).toEqual([false, false, false]);
    expect(isPrevented({ button: 1 }, "auxclick")).toBe(false);
    expect(opened).toEqual([]);
  });

  it("opens another tab where the row is clicked beside the link", async () => {
    const open = jest.spyOn(window, "open").mockReturnValue(null);
    const { opened } = show();
    await screen.findByRole("table");
    const row = rowOf("Call 0");
    fireEvent.click(row, { ctrlKey: true });
    expect(open).toHaveBeenCalledWith(expect.stringContaining(`id=${idOf(0)}`), "_blank", "noopener");
    expect(opened).toEqual([]);
    fireEvent.click(row);
    expect(opened).toEqual([[idOf(0), undefined]]);
    open.mockRestore();
  });

  it("is listed as the viewer's row keeps it, and tells the row what is chosen", async () => {
    const { channel } = show();
    await screen.findByRole("table");
    act(() => channel.publish({ callList: '{"sort":{"column":"title","descending":true}}' }));
    expect(titles()[0]).toBe("Call 5");
    await user.click(screen.getByRole("button", { name: "Length" }));
    expect(readCallList(channel.callList)).toMatchObject({ sort: { column: "duration", descending: true } });
  });
});

describe("ContactHistoryGrid on a phone", () => {
  it("shows each call as a card, and says in words what the mini bars show", async () => {
    show({
      width: 328,
      stored: withCalls(
        { 0: { ratio: 0.78, tag: "Renewal" } },
        { words: [word(0, {})], comments: [{ comment: "c1", id: idOf(0), author: VIEWER.id, created: "2026-11-22T12:00:00Z" }] },
      ),
    });
    expect(await screen.findByRole("list", { name: "Calls" })).toBeInTheDocument();
    const card = rowOf("Call 0");
    expect(within(card).getByRole("img")).toHaveAccessibleName("leans positive: Positive 40%, Neutral 40%, and Negative 20%");
    expect(card).toHaveTextContent("Call 0Nov 22, 02:05 PM12:0078%▲ above target, 43–60%Price · RenewalComments ✎ 1");
  });

  it("has a choice to sort by, for there are no heads", async () => {
    show({ width: 328 });
    const order = await screen.findByRole("combobox", { name: "Order" });
    expect(order).toHaveDisplayValue("Sort: Date, descending");
    await user.selectOptions(order, "Sort: Customer, ascending");
    expect(order).toHaveDisplayValue("Sort: Customer, ascending");
    expect(titles()[1]).toBe("Call 1");
  });
});

describe("ContactHistoryGrid's file", () => {
  const files: { readonly name: string; readonly text: Promise<string> }[] = [];
  beforeEach(() => {
    files.length = 0;
    let blob: Blob | undefined;
    Object.assign(URL, { createObjectURL: (made: Blob) => ((blob = made), "blob:made"), revokeObjectURL: () => undefined });
    jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
      files.push({
        name: this.download,
        text: new Promise((done) => {
          const reader = new FileReader();
          reader.onload = () => done(reader.result as string);
          reader.readAsText(blob!);
        }),
      });
    });
  });
  afterEach(() => jest.restoreAllMocks());

  it("holds all calls found, not only those that are drawn, and says how many", async () => {
    const calls = Array.from({ length: 1_500 }, (_, index) =>
      callRow(index, { start: new Date(NOW - (index + 1) * MINUTE_MS).toISOString(), type: index % 2 }),
    );
    show({ stored: { ...teamOfMara(), calls }, kept: { list: '{"filters":{"communicationType":["meeting"]}}' } });
    await screen.findByRole("table");
    expect(titles().length).toBeLessThan(400);
    await user.click(screen.getByRole("button", { name: "Export CSV" }));
    const name = "Calls of Mei Koh, 2026-10-25 to 2026-11-23.csv";
    expect(await screen.findByText(`Saved ${name}: 750 of 1,500 calls, as found and in this order.`)).toBeInTheDocument();
    expect(files.map((file) => file.name)).toEqual([name]);
    expect((await files[0]!.text).trim().split("\r\n")).toHaveLength(751);
  });
});

describe("ContactHistoryGrid alone", () => {
  /** A grid with a data set of its own whose page size has been set. */
  function alone(values: readonly Row[], columns: readonly string[], kept?: Readonly<Record<string, unknown>>) {
    const host = testDataset(
      values.map((each, index) => ({ id: `id${index}`, values: each })),
      columns,
    );
    const dataset = new DatasetCalls();
    const grid = show({ dataset, isAlone: true, ...(kept && { kept }) });
    const answer = () =>
      act(() => {
        host.answer();
        dataset.update(host.snapshot());
        grid.update();
      });
    return { ...grid, host, answer, dataset };
  }

  it("waits two seconds for a page before it shows its own data set, and shows nothing before its page size acts", () => {
    const { host, answer } = alone([{ msdyn_name: "Own call" }], ["msdyn_name"]);
    answer();
    expect(host.log).toEqual([]);
    act(() => void jest.advanceTimersByTime(2_000));
    expect(host.log).toEqual(["size 100", "refresh |"]);
    expect(screen.queryByText("Own call")).not.toBeInTheDocument();
    answer();
    expect(screen.getByText("Own call")).toBeInTheDocument();
    expect(screen.getAllByRole("columnheader")).toHaveLength(1);
    expect(screen.queryByText("For coaching, not for employment decisions.")).not.toBeInTheDocument();
  });

  it("keeps the page for the way back", async () => {
    const { answer, kept, host } = alone(
      Array.from({ length: 150 }, (_, index) => ({ msdyn_name: `Own call ${index}` })),
      ["msdyn_name"],
    );
    answer();
    act(() => void jest.advanceTimersByTime(2_000));
    answer();
    await user.click(screen.getByRole("button", { name: "Next page" }));
    answer();
    expect(host.log.slice(-1)).toEqual(["page 2"]);
    expect(titles()[0]).toBe("Own call 100");
    expect(kept()).toMatchObject({ page: 2 });
  });

  it("says what the host says went wrong", () => {
    const { host, dataset, update, answer } = alone([], ["msdyn_name"]);
    answer();
    act(() => void jest.advanceTimersByTime(2_000));
    act(() => {
      host.fail("SQL timeout expired.");
      dataset.update(host.snapshot());
      update();
    });
    expect(screen.getByRole("alert")).toHaveTextContent("Could not load calls (SQL timeout expired).");
  });
});
