import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import * as React from "react";
import { ConversationStyleControl } from "../../../controls/ConversationStyle/ConversationStyle";
import { joinPage } from "../../../shared/pcf/pageChannel";
import type { Selection } from "../../../shared/pcf/selection";
import { Bound, callRow, MEI, memoryClient, NOW, personRow, teamOfMara, teamRow, testEnvironment, type Stored } from "../testHost";

beforeEach(() => {
  jest.useFakeTimers({ now: NOW, advanceTimers: true });
});
afterEach(() => {
  jest.useRealTimers();
});

const user = userEvent.setup({ advanceTimers: () => undefined });
const THIRTY_DAYS: Selection = { sellerId: MEI.id, sellerName: MEI.name, period: "last30Days", comparison: "previousPeriod" };

async function show(stored: Stored = teamOfMara()) {
  const environment = testEnvironment({ client: memoryClient(stored) });
  const { channel } = joinPage(environment.record?.table ?? "", environment.record?.id ?? "");
  render(<Bound control={ConversationStyleControl} environment={environment} selection={THIRTY_DAYS} />);
  await screen.findByRole("button", { name: /^Talking speed/ });
  return channel;
}

describe("ConversationStyle", () => {
  it("shows four figures, each with what it stands on in its name", async () => {
    await show();
    expect(screen.getAllByRole("button").map((tile) => tile.getAttribute("aria-label"))).toEqual([
      expect.stringMatching(/^Talking speed: 165 wpm, no change, before 165 wpm, .*22 of 22 calls\. List these calls$/),
      expect.stringMatching(/^Switches per call: 24 \(120\/h\), /),
      expect.stringMatching(/^Pause before speaking: 0\.7 s, /),
      expect.stringMatching(/^Longest customer monologue: 1:02, /),
    ]);
  });

  it("lists the calls behind a figure", async () => {
    const unpaused = callRow(1, { pause: null });
    const channel = await show({ calls: [callRow(0), unpaused], team: [teamRow(MEI, 1)], people: [personRow(MEI)] });
    await user.click(screen.getByRole("button", { name: /^Pause before speaking/ }));
    expect(channel.narrowed).toEqual({ label: "Pause before speaking", callIds: [callRow(0)["id"]] });
  });

  it("shows no figure, and nothing to list, where no call has the measure", async () => {
    const channel = await show({ calls: [callRow(0, { switches: -1 })], team: [teamRow(MEI, 1)], people: [personRow(MEI)] });
    const tile = screen.getByRole("button", { name: "Switches per call: –, not measured in these calls, 0 of 1 call" });
    expect(tile).toHaveAttribute("aria-disabled", "true");
    await user.click(tile);
    expect(channel.narrowed).toBeUndefined();
  });

  it("says that there are no calls", async () => {
    const environment = testEnvironment({ client: memoryClient({ team: [teamRow(MEI, 1)], people: [personRow(MEI)] }) });
    render(<Bound control={ConversationStyleControl} environment={environment} selection={THIRTY_DAYS} />);
    expect(await screen.findByText(/no analysed calls yet/)).toBeInTheDocument();
  });
});
