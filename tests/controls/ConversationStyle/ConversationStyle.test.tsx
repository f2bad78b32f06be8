import { cleanup, render, screen, waitFor } from "@testing-library/react";
import * as React from "react";
import { ConversationStyleControl } from "../../../controls/ConversationStyle/ConversationStyle";
import { OWN_OPTION_BASE } from "../../../shared/dataverse/tables";
import { TARGET_KPIS } from "../../../shared/dataverse/targets";
import type { KpiId } from "../../../shared/domain/kpis";
import { joinPage } from "../../../shared/page/pageChannel";
import { atNow, user } from "../atNow";
import {
  Bound,
  callRow,
  hidingRow,
  MEI,
  memoryClient,
  personRow,
  type Stored,
  teamOfMara,
  teamRow,
  testEnvironment,
  THIRTY_DAYS,
} from "../testHost";

atNow();

async function show(stored: Stored = teamOfMara()) {
  const environment = testEnvironment({ client: memoryClient(stored) });
  const { channel } = joinPage(environment.record?.table ?? "", environment.record?.id ?? "");
  render(<Bound control={ConversationStyleControl} environment={environment} selection={THIRTY_DAYS} />);
  await screen.findByRole("button", { name: /^Switches per call/ });
  return channel;
}
const tiles = () => screen.getAllByRole("button", { name: /:/ });

describe("ConversationStyle", () => {
  it("shows four figures, each with what it stands on in its name", async () => {
    await show();
    expect(tiles().map((tile) => tile.getAttribute("aria-label"))).toEqual([
      "Talking speed: 165 wpm, within target, at most 190\u00a0wpm, was 165\u00a0wpm, one other 160\u00a0wpm. List these calls",
      expect.stringMatching(/^Switches per call: 24, 120\/h, /),
      expect.stringMatching(/^Pause before speaking: 0\.7 s, /),
      expect.stringMatching(/^Longest customer monologue: 1:02, /),
    ]);
  });

  it("shows the same as a table", async () => {
    await show();
    await user.click(screen.getByRole("button", { name: "Table" }));
    expect(screen.getByRole("row", { name: /^Target at most 190\swpm – at least 0\.6\ss –$/ })).toBeInTheDocument();
  });

  it("leaves out what an admin has hidden, and says so where that is everything", async () => {
    const hidden = (...kpis: KpiId[]) => ({
      ...teamOfMara(),
      people: kpis.map((kpi) => hidingRow(OWN_OPTION_BASE + TARGET_KPIS.indexOf(kpi))),
    });
    await show(hidden("wordsPerMinute", "pauseMs"));
    expect(tiles()).toHaveLength(2);
    cleanup();
    const environment = testEnvironment({
      client: memoryClient(hidden("wordsPerMinute", "pauseMs", "switchCount", "customerMonologueMs")),
    });
    render(<Bound control={ConversationStyleControl} environment={environment} selection={THIRTY_DAYS} />);
    expect(await screen.findByText("Your admin has hidden this figure.")).toBeInTheDocument();
  });

  it("shows the calls behind a figure, which tells that it is open", async () => {
    const unpaused = callRow(1, { pause: null });
    const channel = await show({ calls: [callRow(0), unpaused], team: [teamRow(MEI, 1)], people: [personRow(MEI)] });
    await user.click(screen.getByRole("button", { name: /^Pause before speaking/ }));
    const about = { kind: "kpi", kpi: "pauseMs" };
    expect(channel.evidence).toMatchObject({ about, callIds: [callRow(0)["id"]], title: "Pause before speaking: 0.7 s" });
    expect(screen.getByRole("button", { name: /^Pause before speaking/ })).toHaveAttribute("aria-expanded", "true");
  });

  it("shows no figure, and nothing to list, where no call has the measure", async () => {
    const channel = await show({ calls: [callRow(0, { switches: -1 })], team: [teamRow(MEI, 1)], people: [personRow(MEI)] });
    const tile = screen.getByRole("button", { name: "Switches per call: –, not measured in this call" });
    expect(tile).toHaveAttribute("aria-disabled", "true");
    await user.click(tile);
    expect(channel.evidence).toBeUndefined();
  });

  it("draws rows that no call should have without a wrong or impossible number", async () => {
    const odd = [
      callRow(0, { speed: -1, pause: -400, switches: 0, customermonologue: null }),
      callRow(1, { speed: "fast", duration: -1 }),
      callRow(2, { duration: 0 }),
      callRow(3, { duration: 60_000, switches: 30 }),
    ];
    await show({ calls: odd, team: [teamRow(MEI, 1)], people: [personRow(MEI)] });
    expect(tiles().map((tile) => tile.getAttribute("aria-label"))).toEqual([
      expect.stringMatching(/^Talking speed: 165 wpm, .*1 of 2 calls/),
      // 30 switches in 12 and 1 minutes; calls without length, or shorter than a minute, do not count.
      expect.stringMatching(/^Switches per call: 15, 138\/h, few calls/),
      expect.stringMatching(/^Pause before speaking: 0\.7 s, .*1 of 2 calls/),
      expect.stringMatching(/^Longest customer monologue: 1:02, 1 of 2 calls/),
    ]);
  });

  it("is silent where there are no calls: another part of the page says why", async () => {
    const environment = testEnvironment({ client: memoryClient({ team: [teamRow(MEI, 1)], people: [personRow(MEI)] }) });
    render(<Bound control={ConversationStyleControl} environment={environment} selection={THIRTY_DAYS} />);
    const part = await screen.findByRole("region", { name: "Conversation style" });
    await waitFor(() => expect(part).toHaveAttribute("aria-busy", "false"));
    expect(part).toHaveTextContent(/^Conversation style$/);
  });
});
