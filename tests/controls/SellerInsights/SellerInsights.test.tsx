import { act, render, screen, waitFor, within } from "@testing-library/react";
import * as React from "react";
import { SellerInsightsControl } from "../../../controls/SellerInsights/SellerInsights";
import type { Row } from "../../../shared/dataverse/DataverseClient";
import { DAY_MS } from "../../../shared/domain/time";
import { rememberRead } from "../../../shared/host/readHere";
import { joinPage } from "../../../shared/page/pageChannel";
import { createPauses } from "../../../shared/host/pauses";
import type { Selection } from "../../../shared/host/selection";
import { atNow, user } from "../atNow";
import {
  ALEX,
  callRow,
  MEI,
  memoryClient,
  type MemoryClient,
  NOW,
  personRow,
  teamOfMara,
  teamRow,
  testEnvironment,
  THIRTY_DAYS,
  VIEWER,
  type Stored,
} from "../testHost";

atNow();

const recent = (columns: Row) => Array.from({ length: 22 }, (_, index) => callRow(index, columns));
const before = (columns: Row) =>
  Array.from({ length: 18 }, (_, index) =>
    callRow(100 + index, { start: new Date(NOW - (32 + index) * DAY_MS).toISOString(), ...columns }),
  );

/** Mei with four changes: talk share, speed, pauses, customers' monologues. */
function changed(): Stored {
  return { ...teamOfMara(), calls: [...recent({ ratio: 0.8, speed: 200, pause: 300, customermonologue: 30_000 }), ...before({})] };
}

function show(stored: Stored, { readMarks = null as string | null, client = memoryClient(stored), pauses = createPauses() } = {}) {
  const environment = testEnvironment({ client });
  const { channel } = joinPage(environment.record?.table ?? "", environment.record?.id ?? "");
  const written: Partial<Selection>[] = [];
  function OnForm() {
    const [selection, setSelection] = React.useState(THIRTY_DAYS);
    const onChange = (change: Partial<Selection>) => {
      written.push(change);
      setSelection((held) => ({ ...held, ...change }));
    };
    return (
      <>
        <SellerInsightsControl
          environment={environment}
          client={client}
          pauses={pauses}
          selection={selection}
          readMarks={readMarks}
          onChange={onChange}
        />
        <button onClick={() => setSelection({ ...selection, sellerId: ALEX.id, sellerName: ALEX.name })}>Alex</button>
      </>
    );
  }
  const { container } = render(<OnForm />);
  return { channel, client, written, container };
}

const list = () => screen.findByRole("list", { name: "What stands out" });

describe("SellerInsights", () => {
  it("says while a busy server is left alone that it has asked for a pause", async () => {
    const memory = memoryClient(changed());
    const pauses = createPauses();
    const fetch: MemoryClient["fetch"] = async (query) => {
      await pauses.wait(50);
      return memory.fetch(query);
    };
    show(changed(), { client: { ...memory, fetch }, pauses });
    expect(await screen.findByText(/has asked for a pause/)).toHaveAttribute("role", "status");
    await list();
    expect(screen.queryByText(/has asked for a pause/)).not.toBeInTheDocument();
  });

  it("shows three lines and the rest on demand", async () => {
    show(changed());
    const lines = within(await list());
    expect(lines.getAllByRole("listitem")).toHaveLength(3);
    const all = screen.getByRole("button", { name: "All (4)" });
    expect(all).toHaveAttribute("aria-expanded", "false");
    await user.click(all);
    expect(lines.getAllByRole("listitem")).toHaveLength(4);
    const fewer = screen.getByRole("button", { name: "Show fewer" });
    expect(fewer).toHaveFocus();
    expect(fewer).toHaveAttribute("aria-expanded", "true");
    await user.keyboard("{Enter}");
    expect(lines.getAllByRole("listitem")).toHaveLength(3);
  });

  it("offers no more where there are no more than three", async () => {
    show({ ...teamOfMara(), calls: [...recent({ ratio: 0.8 }), ...before({})] });
    expect(within(await list()).getAllByRole("listitem")).toHaveLength(1);
    expect(screen.queryByRole("button", { name: /^All/ })).not.toBeInTheDocument();
  });

  it("says in each line what kind of news it is, and in the button's name of what the calls are", async () => {
    show({ ...teamOfMara(), calls: [...recent({ ratio: 0.8 }), ...before({})] });
    const [line] = within(await list()).getAllByRole("listitem");
    expect(line).toHaveTextContent(/^▲ Watch Talks 80% of the time, was 60% · target 43–60% 22 calls$/);
    expect(screen.getByRole("button", { name: "22 calls Talks 80% of the time, was 60%" })).toBeInTheDocument();
  });

  it("lists the calls behind a sentence", async () => {
    const { channel } = show({ ...teamOfMara(), calls: [...recent({ ratio: 0.8 }), ...before({})] });
    await user.click(await screen.findByRole("button", { name: /^22 calls Talks/ }));
    expect(channel.evidence?.title).toMatch(/^Talks 80% of the time/);
    expect(channel.evidence?.callIds).toHaveLength(22);
  });

  it("says that nothing is unusual", async () => {
    show(teamOfMara());
    expect(await screen.findByText("Nothing unusual: all measures are close to the previous 30 days.")).toBeInTheDocument();
    expect(screen.queryByRole("list", { name: "What stands out" })).not.toBeInTheDocument();
  });

  it("shows the month of the latest call where the period has none", async () => {
    const lonely = callRow(7, { start: "2026-05-24T10:00:00Z" });
    const { written } = show({ calls: [lonely], team: [teamRow(MEI, 1)], people: [personRow(MEI)] });
    await user.click(await screen.findByRole("button", { name: "Show May 2026" }));
    expect(written).toEqual([{ period: "custom", from: "2026-05-01", to: "2026-05-31" }]);
    expect(await screen.findByText("1 call. Trends appear from 8.")).toBeInTheDocument();
  });

  it("lists the calls of new comments and of open action items", async () => {
    const comments = [
      {
        comment: "22222222-0000-0000-0000-000000000001",
        id: callRow(3)["id"],
        author: MEI.id,
        created: new Date(NOW - DAY_MS).toISOString(),
      },
    ];
    const { channel } = show({ ...teamOfMara(), comments });
    await user.click(await screen.findByRole("button", { name: "1 new comment" }));
    expect(channel.evidence).toMatchObject({ callIds: [callRow(3)["id"]] });
    expect(screen.getByText("No open action items")).toBeInTheDocument();
  });

  it("tells the other controls what the viewer has read: by the column, and in this window since", () => {
    const seconds = Math.floor((NOW - DAY_MS) / 1_000);
    rememberRead(VIEWER.id, { here: seconds });
    const { channel } = show(teamOfMara(), { readMarks: JSON.stringify({ stored: seconds }) });
    expect(channel.read).toEqual({ here: seconds, stored: seconds });
  });

  it("announces changed results", async () => {
    show({ ...teamOfMara(), calls: [...(changed().calls ?? []), ...(teamOfMara().calls?.filter((row) => row["user"] === ALEX.id) ?? [])] });
    await waitFor(() => expect(screen.getByRole("status")).toHaveTextContent("Mei Koh: 4 things stand out in 22 calls"));
    const region = screen.getByRole("status");
    await user.click(screen.getByRole("button", { name: "Alex" }));
    await waitFor(() => expect(region).toHaveTextContent("Alex Rossi: No calls in the period before: there is nothing to compare with."));
    expect(screen.getByRole("status")).toBe(region);
  });

  it("keeps its lines and says why where a refresh fails, and asks again on demand", async () => {
    const { client, channel } = show(changed());
    await list();
    client.failWith(Object.assign(new Error("busy"), { errorCode: 0x80072321 }));
    await act(async () => channel.refresh());
    expect(await screen.findByRole("alert")).toHaveTextContent(/^Could not load calls/);
    expect(within(await list()).getAllByRole("listitem")).toHaveLength(3);
    client.failWith(undefined);
    await user.click(screen.getByRole("button", { name: "Retry" }));
    await waitFor(() => expect(screen.queryByRole("alert")).not.toBeInTheDocument());
  });

  it("takes the space of its lines while it waits", async () => {
    const { container } = show(changed());
    expect(container.querySelector(".sd-skeleton.sd-insights-space")).toBeInTheDocument();
    await list();
    expect(container.querySelector(".sd-skeleton")).not.toBeInTheDocument();
    expect(container.querySelector(".sd-insights-space")).toContainElement(await list());
  });

  it("renders hostile words as text", async () => {
    const hostile = `<img src=x onerror="alert(1)">`;
    const words = Array.from({ length: 12 }, (_, index) => ({
      id: callRow(index)["id"],
      type: "competitor",
      text: hostile,
      role: 1,
      n: 1,
      first: 1_000,
    }));
    const { container } = show({ ...teamOfMara(), words });
    expect((await list()).textContent).toContain(`${hostile} came up in 12 of 22 calls`);
    expect(container.querySelector("img")).not.toBeInTheDocument();
  });
});

it("speaks to the viewer alone: their own comments are not news", async () => {
  const comments = [
    {
      comment: "22222222-0000-0000-0000-000000000001",
      id: callRow(3)["id"],
      author: VIEWER.id,
      created: new Date(NOW - DAY_MS).toISOString(),
    },
  ];
  show({ ...teamOfMara(), comments });
  expect(await screen.findByText("No open action items")).toBeInTheDocument();
  expect(screen.queryByText(/new comment/)).not.toBeInTheDocument();
});
