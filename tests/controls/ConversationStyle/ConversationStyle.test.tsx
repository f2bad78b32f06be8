import { act, cleanup, render, screen, waitFor } from "@testing-library/react";
import * as React from "react";
import { ConversationStyleControl } from "../../../controls/ConversationStyle/ConversationStyle";
import { OWN_OPTION_BASE, TABLES } from "../../../shared/dataverse/tables";
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
  showingRow,
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
/** A row of `furtherQuery`: in the first call Mei asked three questions. */
const ASKED = { id: callRow(0)["id"], participant: "p0", role: 0, user: MEI.id, questions: 3, positive: 0.3, negative: 0.1 };
/** Lets what was asked be answered, and what follows from it be asked and answered, too: a stopped clock waits for neither. */
async function answered(): Promise<void> {
  for (let round = 0; round < 3; round++)
    await act(async () => {
      for (let turn = 0; turn < 50; turn++) await Promise.resolve();
    });
}
const tiles = () => screen.getAllByRole("button", { name: /:/ });

describe("ConversationStyle", () => {
  it("shows four figures, each with what it stands on in its name", async () => {
    await show();
    expect(tiles().map((tile) => tile.getAttribute("aria-label"))).toEqual([
      "Talking speed: 165 wpm, was 165\u00a0wpm, one other 160\u00a0wpm, within target, at most 190\u00a0wpm. List these calls",
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

  describe("shows further figures where an admin wants them", () => {
    const choice = (kpi: KpiId) => OWN_OPTION_BASE + TARGET_KPIS.indexOf(kpi);
    const showing = (...kpis: KpiId[]) => ({ ...teamOfMara(), people: kpis.map((kpi) => showingRow(choice(kpi))) });
    const further = [ASKED, { ...ASKED, id: callRow(1)["id"], participant: "p1", questions: 4 }];

    it("after those that are always there, each with the calls that have it", async () => {
      const channel = await show({ ...showing("sellerMonologueMs", "sellerPositive", "questionsPerHour"), further });
      await answered();
      const questions = screen.getByRole("button", { name: /^Seller’s questions: 18\/h, 2 of 22 calls/ });
      expect(tiles().map((tile) => /^[^:]+: [^,]+/.exec(tile.getAttribute("aria-label") ?? "")?.[0])).toEqual([
        "Talking speed: 165 wpm",
        "Switches per call: 24",
        "Pause before speaking: 0.7 s",
        "Longest customer monologue: 1:02",
        "Longest seller monologue: 1:00",
        "Seller’s positive sentiment: 30%",
        "Seller’s questions: 18/h",
      ]);
      await user.click(questions);
      expect(channel.evidence?.callIds).toHaveLength(2);
    });

    it("in one request more, and in none where a figure needs nothing more or is hidden as well", async () => {
      const requestsOf = async (stored: Stored) => {
        const client = memoryClient(stored);
        render(<Bound control={ConversationStyleControl} environment={testEnvironment({ client })} selection={THIRTY_DAYS} />);
        await screen.findByRole("button", { name: /^Switches per call/ });
        await answered();
        expect(document.querySelector(".sd-skeleton")).toBeNull();
        cleanup();
        return client.requests.length;
      };
      expect(await requestsOf(showing("sellerPositive", "questionsPerHour"))).toBe(6);
      expect(await requestsOf(showing("sellerMonologueMs"))).toBe(5);
      const both = { ...showingRow(choice("questionsPerHour")), hidden: true };
      expect(await requestsOf({ ...teamOfMara(), people: [both] })).toBe(5);
    });

    it("keeps their places while they are on their way, and says so where they cannot be had", async () => {
      const memory = memoryClient(showing("questionsPerHour"));
      let fail: ((error: Error) => void) | undefined;
      const lost = new Promise<never>((_, reject) => (fail = reject));
      const fetch: typeof memory.fetch = (query) => (query.fetchXml.includes(TABLES.question) ? lost : memory.fetch(query));
      render(<Bound control={ConversationStyleControl} environment={testEnvironment({ client: { fetch } })} selection={THIRTY_DAYS} />);
      await screen.findByRole("button", { name: /^Switches per call/ });
      await answered();
      expect(document.querySelectorAll(".sd-tile-skeleton")).toHaveLength(1);
      fail?.(new Error("away"));
      await answered();
      expect(screen.getByRole("button", { name: "Seller’s questions: –, could not be loaded" })).toBeInTheDocument();
      expect(tiles()).toHaveLength(5);
    });
  });

  it("keeps a further figure while a refresh is on its way", async () => {
    const kpi = OWN_OPTION_BASE + TARGET_KPIS.indexOf("questionsPerHour");
    const memory = memoryClient({ ...teamOfMara(), people: [showingRow(kpi)], further: [ASKED] });
    const waiting: (() => void)[] = [];
    let isSlow = false;
    const fetch: typeof memory.fetch = async (query) => {
      if (isSlow && query.fetchXml.includes(TABLES.question)) await new Promise<void>((go) => waiting.push(go));
      return memory.fetch(query);
    };
    const environment = testEnvironment({ client: { fetch } });
    const { channel } = joinPage(environment.record?.table ?? "", environment.record?.id ?? "");
    render(<Bound control={ConversationStyleControl} environment={environment} selection={THIRTY_DAYS} />);
    await answered();
    isSlow = true;
    act(() => channel.refresh());
    await answered();
    expect(waiting).toHaveLength(1);
    expect(screen.getByRole("button", { name: /^Seller’s questions: 15/ })).toBeInTheDocument();
    waiting.forEach((go) => go());
    await answered();
    expect(channel.answer?.page?.further).toBe("known");
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
