import { act, render, screen, waitFor, within } from "@testing-library/react";
import * as React from "react";
import { TalkListenGaugeControl } from "../../../controls/TalkListenGauge/TalkListenGauge";
import { DataverseError } from "../../../shared/dataverse/DataverseError";
import type { Environment } from "../../../shared/host/environment";
import { OWN_OPTION_BASE } from "../../../shared/dataverse/tables";
import { joinPage } from "../../../shared/page/pageChannel";
import type { SellerPage } from "../../../shared/page/sellerPage";
import { atNow, user } from "../atNow";
import {
  Bound,
  callRow,
  factsOf,
  hidingRow,
  MEI,
  memoryClient,
  type MemoryClient,
  personRow,
  teamOfMara,
  teamRow,
  testEnvironment,
  THIRTY_DAYS,
  VIEWER,
} from "../testHost";

atNow();

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
    expect(await gauge()).toHaveAccessibleName("Mei Koh 60%, customers 40%. within target, 43–60%");
    expect(screen.getByText("60 : 40")).toBeInTheDocument();
    expect(screen.getByText("43%")).toBeInTheDocument();
  });

  it("shows the calls of a bar, which tells that it is open", async () => {
    const channel = show();
    await gauge();
    await user.click(screen.getByRole("button", { name: "60% to 70%: 22 calls" }));
    expect(channel.evidence).toMatchObject({ about: { kind: "kpi", kpi: "talkShare" } });
    expect(channel.evidence?.title).toMatch(/: 60% to 70%$/);
    expect(channel.evidence?.callIds).toHaveLength(22);
    expect(screen.getByRole("button", { name: "60% to 70%: 22 calls" })).toHaveAttribute("aria-expanded", "true");
  });

  it("has nothing to list for an empty bar", async () => {
    const channel = show();
    await gauge();
    await user.click(screen.getByRole("button", { name: "0% to 10%: 0 calls" }));
    expect(channel.evidence).toBeUndefined();
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

  it("shows a bar's row of the table on focus and on hover, until Esc; pressed again, Esc leaves the bars", async () => {
    show();
    await gauge();
    await user.hover(bars()[6] as HTMLElement);
    expect(screen.getByRole("tooltip")).toHaveTextContent("60% to 70%Calls22 of 22 calls");
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("tooltip")).not.toBeInTheDocument();
    act(() => bars()[5]?.focus());
    expect(screen.getByRole("tooltip")).toHaveTextContent("0 of 22 calls");
    await user.keyboard("{Escape}");
    expect(bars()[5]).toHaveFocus();
    await user.keyboard("{Escape}");
    expect(screen.getByRole("group", { name: "Calls by talk share" })).toHaveFocus();
  });

  it("has a table of its figures and one of the spread", async () => {
    show();
    await gauge();
    await user.click(screen.getByRole("button", { name: "Table" }));
    expect(screen.getByRole("row", { name: "Target 43–60%" })).toBeInTheDocument();
    expect(screen.getByRole("row", { name: "60% to 70% 22 of 22 calls" })).toBeInTheDocument();
  });

  it("says that an admin has hidden the talk share", async () => {
    show(memoryClient({ ...teamOfMara(), people: [hidingRow(OWN_OPTION_BASE)] }));
    expect(await screen.findByText("Your admin has hidden this figure.")).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: "Table" })).not.toBeInTheDocument();
  });

  it("says a result that has changed, and not the first one", async () => {
    const channel = show();
    await gauge();
    act(() => void jest.advanceTimersByTime(2_000));
    expect(screen.getByRole("status")).toBeEmptyDOMElement();
    const page = channel.answer?.page as SellerPage;
    const half = page.calls.map((call) => ({ ...call, talkShare: 0.5 }));
    act(() => channel.publish({ answer: { page: { ...page, calls: half }, loading: false, failure: undefined } }));
    act(() => void jest.advanceTimersByTime(2_000));
    expect(screen.getByRole("status")).toHaveTextContent("Talk to listen: 50 : 50, within target, 43–60%");
  });

  it("leaves out stored ratios that cannot be", async () => {
    const odd = [7, -1, null, 1.5].map((ratio, index) => callRow(index, { ratio }));
    const client = memoryClient({
      calls: [...odd, callRow(4)],
      team: [teamRow(MEI, 20)],
      people: [personRow(VIEWER)],
    });
    show(client);
    expect(await gauge()).toHaveAccessibleName(/^Mei Koh 60%, customers 40%/);
    expect(screen.getByText("1 of 5 calls")).toBeInTheDocument();
  });

  it("reads one call's ratio in the environment's unit", async () => {
    const [call, seller] = [callRow(0, { ratio: 64 }), { team: [teamRow(MEI, 1)], people: [personRow(MEI)] }];
    show(memoryClient({ calls: [call], ...seller, facts: factsOf("percent") }));
    expect(await gauge()).toHaveAccessibleName(/^Mei Koh 64%, customers 36%/);
  });

  it("draws no figure where no stored ratio can be in the environment's unit", async () => {
    show(memoryClient({ calls: [callRow(0, { ratio: 64 })], team: [teamRow(MEI, 1)], people: [personRow(MEI)] }));
    expect(await screen.findByRole("img", { name: "not measured in this call" })).toBeInTheDocument();
    expect(screen.getByText("–")).toBeInTheDocument();
  });

  it("is silent where loading failed, and draws after a retry that another part offers", async () => {
    const client = memoryClient(teamOfMara());
    client.failWith(new DataverseError("slow down", 429));
    const channel = show(client);
    const part = screen.getByRole("region", { name: "Talk to listen" });
    await waitFor(() => expect(part).toHaveAttribute("aria-busy", "false"));
    expect(part).toHaveTextContent(/^Talk to listen$/);
    client.failWith(undefined);
    act(() => channel.retry());
    expect(await gauge()).toBeInTheDocument();
  });
});
