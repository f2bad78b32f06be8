import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import * as React from "react";
import { TalkListenGaugeControl } from "../../../controls/TalkListenGauge/TalkListenGauge";
import { DataverseError } from "../../../shared/dataverse/DataverseError";
import type { Environment } from "../../../shared/pcf/environment";
import { joinPage } from "../../../shared/pcf/pageChannel";
import type { Selection } from "../../../shared/pcf/selection";
import { Bound, callRow, MEI, memoryClient, NOW, personRow, teamOfMara, teamRow, testEnvironment, type MemoryClient } from "../testHost";

beforeEach(() => {
  jest.useFakeTimers({ now: NOW, advanceTimers: true });
});
afterEach(() => {
  jest.useRealTimers();
});

const user = userEvent.setup({ advanceTimers: () => undefined });
const THIRTY_DAYS: Selection = { sellerId: MEI.id, sellerName: MEI.name, period: "last30Days", comparison: "previousPeriod" };

function show(client: MemoryClient = memoryClient(teamOfMara()), settings: Partial<Environment> = {}) {
  const environment = testEnvironment({ client, ...settings });
  const { channel } = joinPage(environment.record?.table ?? "", environment.record?.id ?? "");
  render(<Bound control={TalkListenGaugeControl} environment={environment} selection={THIRTY_DAYS} />);
  return channel;
}
const gauge = () => screen.findByRole("img", { name: /^Mei Koh/ });
const bars = () => within(screen.getByRole("group", { name: "Calls by talk share" })).getAllByRole("button");

describe("TalkListenGauge", () => {
  it("says the average, the verdict, and the ends of the target", async () => {
    show();
    expect(await gauge()).toHaveAccessibleName("Mei Koh 60%, customers 40%. within target, 43% to 60%");
    expect(screen.getByText("60 : 40")).toBeInTheDocument();
    expect(screen.getByText("43%")).toBeInTheDocument();
    expect(screen.getByText("22 of 22 calls")).toBeInTheDocument();
  });

  it("lists the calls of a bar", async () => {
    const channel = show();
    await gauge();
    await user.click(screen.getByRole("button", { name: "60% to 70%: 22 calls" }));
    expect(channel.narrowed).toMatchObject({ label: "60% to 70%" });
    expect(channel.narrowed?.callIds).toHaveLength(22);
  });

  it("has nothing to list for an empty bar", async () => {
    const channel = show();
    await gauge();
    await user.click(screen.getByRole("button", { name: "0% to 10%: 0 calls" }));
    expect(channel.narrowed).toBeUndefined();
  });

  it("is one tab stop, the longest bar, and walks by arrow keys", async () => {
    show();
    await gauge();
    expect(bars().findIndex((bar) => bar.tabIndex === 0)).toBe(6);
    bars()[6]?.focus();
    await user.keyboard("{ArrowRight}");
    expect(bars()[7]).toHaveFocus();
    expect(bars().filter((bar) => bar.tabIndex === 0)).toEqual([bars()[7]]);
  });

  it("walks the other way where text runs from right to left", async () => {
    show(memoryClient(teamOfMara()), { isRtl: true });
    await gauge();
    bars()[6]?.focus();
    await user.keyboard("{ArrowRight}");
    expect(bars()[5]).toHaveFocus();
  });

  it("has a table of the spread", async () => {
    show();
    await gauge();
    await user.click(screen.getByRole("button", { name: "Table" }));
    expect(screen.getByRole("row", { name: "60% to 70% 22" })).toBeInTheDocument();
  });

  it("draws no figure where the unit of the stored ratios is unknown", async () => {
    show(memoryClient({ calls: [callRow(0)], team: [teamRow(MEI, 1)], people: [personRow(MEI)] }));
    expect(await screen.findByRole("img", { name: /unit of the stored ratio unknown/ })).toBeInTheDocument();
    expect(screen.getByText("–")).toBeInTheDocument();
  });

  it("says why there is nothing, and loads after a retry", async () => {
    const client = memoryClient(teamOfMara());
    client.failWith(new DataverseError("slow down", 429));
    show(client);
    expect(await screen.findByRole("alert")).toHaveTextContent("Could not load calls (too many requests).");
    client.failWith(undefined);
    await user.click(screen.getByRole("button", { name: "Retry" }));
    expect(await gauge()).toBeInTheDocument();
    expect(screen.queryByRole("alert")).not.toBeInTheDocument();
  });
});
