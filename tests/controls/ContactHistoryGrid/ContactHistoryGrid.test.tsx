import * as React from "react";
import { act, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { CallsQuery } from "../../../controls/ContactHistoryGrid/CallRows";
import { ContactHistoryGridControl } from "../../../controls/ContactHistoryGrid/ContactHistoryGrid";
import { readQuery } from "../../../controls/ContactHistoryGrid/contactHistoryGridViewModel";
import { DatasetCalls } from "../../../controls/ContactHistoryGrid/DatasetCalls";
import type { Selection } from "../../../shared/pcf/selection";
import { joinPage, type PageLease } from "../../../shared/pcf/pageChannel";
import { callRow, MEI, memoryClient, NOW, Source, teamOfMara, testEnvironment, type Stored } from "../testHost";
import { testDataset } from "./testDataset";

let page: PageLease | undefined;

beforeEach(() => {
  jest.useFakeTimers({ now: NOW, advanceTimers: true });
});
afterEach(() => {
  page?.release();
  page = undefined;
  jest.useRealTimers();
});

const user = userEvent.setup({ advanceTimers: () => undefined });

const THIRTY_DAYS: Selection = { sellerId: MEI.id, period: "last30Days", comparison: "previousPeriod" };

interface Shown {
  readonly stored?: Stored;
  readonly kept?: Readonly<Record<string, unknown>>;
  readonly isWide?: boolean;
  readonly dataset?: DatasetCalls;
  readonly isAlone?: boolean;
}

function show({ stored = teamOfMara(), kept, isWide = true, dataset = new DatasetCalls(), isAlone = false }: Shown = {}) {
  const environment = testEnvironment({ client: memoryClient(stored) });
  page = joinPage("slr_sellerview", environment.record?.id ?? "", () => NOW);
  const opened: string[] = [];
  const queries: CallsQuery[] = [];
  const control = () => (
    <>
      {!isAlone && <Source environment={environment} selection={THIRTY_DAYS} />}
      <ContactHistoryGridControl
        environment={environment}
        dataset={dataset}
        isWide={isWide}
        firstQuery={readQuery(kept)}
        onQuery={(query) => queries.push(query)}
        onOpen={({ id }) => opened.push(id)}
      />
    </>
  );
  const { rerender } = render(control());
  return { opened, queries, channel: page.channel, update: () => rerender(control()) };
}

const titles = () => screen.getAllByRole("button", { name: /^Open / }).map((button) => button.textContent);

describe("ContactHistoryGrid on a page", () => {
  it("lists the page's calls, newest first, and says how many", async () => {
    show();
    expect(await screen.findByRole("table", { name: "Calls" })).toHaveAttribute("aria-rowcount", "23");
    expect(screen.getByRole("status")).toHaveTextContent("22 calls");
    expect(titles()[0]).toBe("Call 0");
    expect(screen.getByRole("columnheader", { name: "Date" })).toHaveAttribute("aria-sort", "descending");
  });

  it("lists calls that do not count, and says so", async () => {
    show({ stored: { ...teamOfMara(), calls: [callRow(1, { duration: 20_000 })] } });
    expect(await screen.findByText("not counted")).toBeInTheDocument();
  });

  it("sorts by any column and keeps the order for the way back", async () => {
    const { queries } = show();
    await screen.findByRole("table");
    await user.click(screen.getByRole("button", { name: "Customer" }));
    expect(screen.getByRole("columnheader", { name: "Customer" })).toHaveAttribute("aria-sort", "ascending");
    await user.click(screen.getByRole("button", { name: "Customer" }));
    expect(titles()[0]).toBe("Call 21");
    expect(queries.slice(-1)).toEqual([{ search: "", sort: { column: "title", descending: true } }]);
  });

  it("begins as it was left", async () => {
    show({ kept: { search: "call 1", column: "title", descending: false } });
    await screen.findByRole("table");
    expect(screen.getByRole("searchbox")).toHaveValue("call 1");
    expect(screen.getByRole("status")).toHaveTextContent("11 of 22 calls");
    expect(titles()[0]).toBe("Call 1");
  });

  it("says that no title matches a search", async () => {
    show();
    await user.type(await screen.findByRole("searchbox"), "zzz");
    expect(screen.getByText("No call's title contains “zzz”.")).toBeInTheDocument();
  });

  it("opens a call on a click and on Enter", async () => {
    const { opened } = show();
    const first = await screen.findByRole("button", { name: "Open Call 0" });
    await user.click(first);
    screen.getByRole("button", { name: "Open Call 1" }).focus();
    await user.keyboard("{Enter}");
    expect(opened).toEqual([callRow(0)["id"], callRow(1)["id"]]);
  });

  it("narrows to the calls behind a figure until the chip is taken away", async () => {
    const { channel } = show();
    await screen.findByRole("table");
    act(() => channel.publish({ narrowed: { label: "60% to 70%", callIds: [String(callRow(3)["id"])] } }));
    expect(screen.getByRole("status")).toHaveTextContent("1 of 22 calls");
    await user.click(screen.getByRole("button", { name: /60% to 70%/ }));
    expect(screen.getByRole("status")).toHaveTextContent("22 calls");
  });

  it("says in words what the mini bars show", async () => {
    show({ isWide: false });
    await screen.findByRole("table");
    const row = screen.getByRole("button", { name: "Open Call 0" }).closest("[role=row]") as HTMLElement;
    expect(within(row).getByRole("img")).toHaveAccessibleName("Positive 40%, Neutral 40%, and Negative 20%");
  });

  it("says why there is nothing to list", async () => {
    show({ stored: { ...teamOfMara(), calls: [] } });
    expect(await screen.findByText("Mei Koh has no analysed calls in this period.")).toBeInTheDocument();
  });

  it("draws only what is near the view of ten thousand calls", async () => {
    const calls = Array.from({ length: 10_000 }, (_, index) => callRow(index, { start: new Date(NOW - (index + 1) * 60_000).toISOString() }));
    show({ stored: { ...teamOfMara(), calls } });
    expect(await screen.findByText("10,000 calls")).toBeInTheDocument();
    expect(titles().length).toBeLessThan(400);
  });
});

describe("ContactHistoryGrid alone", () => {
  it("waits two seconds for a page before it shows its own data set", async () => {
    const host = testDataset([{ id: "a", values: { msdyn_name: "Own call" } }], ["msdyn_name"]);
    const dataset = new DatasetCalls();
    const update = () => dataset.update(host.snapshot());
    host.answer();
    update();
    const grid = show({ dataset, isAlone: true });
    expect(screen.queryByText("Own call")).not.toBeInTheDocument();
    act(() => void jest.advanceTimersByTime(2_000));
    expect(host.log).toEqual(["size 100", "refresh |"]);
    host.answer();
    update();
    grid.update();
    expect(screen.getByText("Own call")).toBeInTheDocument();
    expect(screen.getAllByRole("columnheader")).toHaveLength(1);
  });

  it("says what the host says went wrong", () => {
    const host = testDataset([], ["msdyn_name"]);
    const dataset = new DatasetCalls();
    host.answer();
    dataset.update(host.snapshot());
    const grid = show({ dataset, isAlone: true });
    act(() => void jest.advanceTimersByTime(2_000));
    host.fail("SQL timeout expired.");
    dataset.update(host.snapshot());
    grid.update();
    expect(screen.getByRole("alert")).toHaveTextContent("Could not load calls (SQL timeout expired).");
  });
});
