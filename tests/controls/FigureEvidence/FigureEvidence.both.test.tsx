import { act, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import * as React from "react";
import { FigureEvidenceControl } from "../../../controls/FigureEvidence/FigureEvidence";
import type { Row } from "../../../shared/dataverse/DataverseClient";
import type { CallMoment } from "../../../shared/domain/CallMoment";
import { figureState, toggleEvidence, type Evidence, type EvidenceAbout } from "../../../shared/page/evidence";
import { usePageChannel } from "../../../shared/page/usePageChannel";
import type { PageChannel } from "../../../shared/page/pageChannel";
import { atNow, user } from "../atNow";
import {
  ALEX,
  answerOf,
  callRow,
  MEI,
  memoryClient,
  Source,
  teamOfMara,
  testEnvironment,
  THIRTY_DAYS,
  type Stored,
  type TestEnvironment,
} from "../testHost";

atNow();

const idOf = (index: number) => String(callRow(index)["id"]);
const TALK: EvidenceAbout = { kind: "kpi", kpi: "talkShare" };

interface Shown {
  readonly stored?: Stored;
  readonly about?: EvidenceAbout;
  readonly callIds?: readonly string[];
  /** Calls that are deleted by now. */
  readonly deleted?: readonly string[];
  /** Rows of `actionItemsQuery`. */
  readonly items?: readonly Row[];
  readonly onOpen?: (callId: string, moment?: CallMoment) => Promise<void>;
}

/** A figure on a page, as other controls draw one. */
function Figure({ environment, evidence }: { readonly environment: TestEnvironment; readonly evidence: Omit<Evidence, "anchor"> }) {
  const channel = usePageChannel(environment.record);
  page = channel;
  return (
    <>
      <button
        {...figureState(channel, evidence.figure)}
        onClick={({ currentTarget }) => toggleEvidence(channel, { ...evidence, anchor: currentTarget })}
      >
        {evidence.title}
      </button>
      <button>another part</button>
    </>
  );
}
let page: PageChannel;

async function show({ stored = teamOfMara(), about = TALK, callIds = [idOf(0), idOf(1)], deleted = [], items = [], onOpen }: Shown = {}) {
  const opened: (readonly [string, CallMoment | undefined])[] = [];
  const loading = memoryClient(stored);
  const client: typeof loading = {
    ...loading,
    fetch: async (query) =>
      query.table === "msdyn_sciconversation"
        ? answerOf(deleted.some((id) => query.fetchXml.includes(id)) ? [] : [{ id: "there" }])
        : query.table === "msdyn_conversationactionitem"
          ? answerOf(items)
          : loading.fetch(query),
  };
  const environment = testEnvironment({ client });
  const evidence = { figure: "talk", title: "Talks 64% of the time", note: "target 43% to 60%", about, callIds };
  const open = onOpen ?? (async (...call: readonly [string, CallMoment?]) => void opened.push([call[0], call[1]]));
  const enter = async () => {
    const { unmount } = render(
      <>
        <Source environment={environment} selection={THIRTY_DAYS} />
        <Figure environment={environment} evidence={evidence} />
        <FigureEvidenceControl environment={environment} onOpen={open} />
      </>,
    );
    await waitFor(() => expect(page.answer?.page).toBeDefined());
    return unmount;
  };
  return { opened, enter, leave: await enter() };
}
const figure = () => screen.getByRole("button", { name: "Talks 64% of the time" });
const popup = () => screen.findByRole("dialog", { name: "Talks 64% of the time" });
const rows = async () => within(await popup()).findAllByRole("link");

describe("FigureEvidence", () => {
  it("draws nothing until a figure is clicked", async () => {
    await show();
    expect(screen.queryByRole("dialog")).not.toBeInTheDocument();
  });

  it("lists the calls behind the figure with what they stand on, and takes the focus", async () => {
    const stored = { ...teamOfMara(), calls: [callRow(0, { ratio: 0.5 }), callRow(1, { ratio: 0.78, title: "Copperlea Roofing" })] };
    await show({ stored });
    await user.click(figure());
    expect(await popup()).toHaveTextContent("2 calls, highest first · target 43% to 60%");
    const [first] = await rows();
    expect(first).toHaveTextContent(/^78% Copperlea Roofing ▶ longest stretch Nov 21, 02:05 PM · 12:00$/);
    await waitFor(() => expect(first).toHaveFocus());
    expect(first?.getAttribute("href")).toContain("slr_moment%3DlongestMonologue");
  });

  it("opens a call at its moment; a click that asks for a tab is the browser's", async () => {
    const { opened } = await show();
    await user.click(figure());
    const [first] = await rows();
    const click = new MouseEvent("click", { bubbles: true, cancelable: true, ctrlKey: true });
    first?.addEventListener("click", (event) => event.preventDefault(), { once: true });
    act(() => void first?.dispatchEvent(click));
    expect(opened).toEqual([]);
    await user.click(first as HTMLElement);
    await waitFor(() => expect(opened).toEqual([[idOf(0), "longestMonologue"]]));
  });

  it("is there again when one comes back from a call, which has the focus, and once only", async () => {
    const { enter, leave, opened } = await show();
    await user.click(figure());
    await user.click((await rows())[1] as HTMLElement);
    await waitFor(() => expect(opened).toHaveLength(1));
    leave();
    const leaveAgain = await enter();
    const [, visited] = await rows();
    await waitFor(() => expect(visited).toHaveFocus());
    leaveAgain();
    await enter();
    expect(screen.queryByRole("dialog")).not.toBeInTheDocument();
  });

  it("walks along the rows by arrow keys", async () => {
    await show();
    await user.click(figure());
    const [first, second] = await rows();
    await waitFor(() => expect(first).toHaveFocus());
    await user.keyboard("{ArrowDown}");
    expect(second).toHaveFocus();
    await user.keyboard("{ArrowDown}{ArrowUp}");
    expect(first).toHaveFocus();
  });

  it.each([
    ["Esc", async () => fireEvent.keyDown(await popup(), { key: "Escape", keyCode: 27 })],
    ["its button", async () => user.click(within(await popup()).getByRole("button", { name: "Close" }))],
    ["another click on the figure", () => user.click(figure())],
  ])("closes by %s and gives the focus back", async (_, close) => {
    await show();
    await user.click(figure());
    const [first] = await rows();
    await waitFor(() => expect(first).toHaveFocus());
    await close();
    await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());
    expect(figure()).toHaveFocus();
  });

  it.each([
    [500, false],
    [501, true],
  ])("lists %i action items and says whether those are only the newest", async (count, isCut) => {
    const items = Array.from({ length: count }, (_, index) => ({
      item: `00000000-0000-0000-0001-${String(index).padStart(12, "0")}`,
      id: idOf(0),
      text: `Promise ${index}`,
      offset: 0,
      state: 0,
      start: callRow(0)["start"],
      role: 0,
      user: MEI.id,
    }));
    await show({ about: { kind: "actionItems" }, items });
    await user.click(figure());
    await rows();
    expect(await popup()).toHaveTextContent("oldest first");
    const listed = await rows();
    expect(listed).toHaveLength(50);
    // They came after the popup had opened with nothing but its way out.
    await waitFor(() => expect(listed[0]).toHaveFocus());
    expect(within(await popup()).queryAllByText("Only the newest 500 action items are listed.")).toHaveLength(isCut ? 1 : 0);
  });

  it("says that a call was deleted meanwhile, and opens nothing", async () => {
    const { opened } = await show({ deleted: [idOf(0)] });
    await user.click(figure());
    await user.click((await rows())[0] as HTMLElement);
    expect(await screen.findByRole("alert")).toHaveTextContent("This call cannot be opened: it was deleted, or you may no longer see it.");
    expect(opened).toEqual([]);
  });

  it("says the same where the host refuses", async () => {
    await show({ onOpen: () => Promise.reject(new Error("There is no such record.")) });
    await user.click(figure());
    await user.click((await rows())[0] as HTMLElement);
    expect(await screen.findByRole("alert")).toHaveTextContent(/^This call cannot be opened/);
  });

  it("narrows the list of calls to those behind the figure, which stays marked", async () => {
    await show();
    await user.click(figure());
    await rows();
    await user.click(screen.getByRole("button", { name: "Show all 2 in the list of calls" }));
    expect(page.narrowed).toEqual({ figure: "talk", label: "Talks 64% of the time", callIds: [idOf(0), idOf(1)] });
    expect(page.evidence).toBeUndefined();
  });

  it("draws fifty of ten thousand calls, and more on demand", async () => {
    const calls = Array.from({ length: 10_000 }, (_, index) => callRow(index, { start: "2026-11-20T10:00:00Z" }));
    await show({ stored: { ...teamOfMara(), calls }, callIds: calls.map(({ id }) => String(id)) });
    await user.click(figure());
    expect(await rows()).toHaveLength(50);
    await user.click(screen.getByRole("button", { name: "Show 50 more" }));
    expect(await rows()).toHaveLength(100);
  });

  it("says so where none of the calls is there any more", async () => {
    await show({ callIds: ["gone"] });
    await user.click(figure());
    expect(await popup()).toHaveTextContent("None of these calls is on this page any more.");
  });

  it("lists the calls of top sellers behind a practice, says whose they are, and of whom none may be seen", async () => {
    const stored = { ...teamOfMara(), team: [...(teamOfMara().team ?? [])] };
    const about: EvidenceAbout = { kind: "practice", kpi: "pauseMs", direction: "down", sellerIds: [ALEX.id, MEI.id.replace(/a$/, "c")] };
    await show({ stored, about });
    await user.click(figure());
    expect(await rows()).toHaveLength(9);
    expect(await popup()).toHaveTextContent("Calls of Alex Rossi · 9 calls, most typical first");
    expect(await popup()).toHaveTextContent("You see no calls of Zoë Ängström.");
    expect(screen.queryByRole("button", { name: /in the list of calls/ })).not.toBeInTheDocument();
  });

  it("narrows the list to those of the calls that the page's period holds", async () => {
    await show();
    act(() => page.publish({ narrowed: { figure: "talk", label: "60% to 70%", callIds: ["elsewhere", idOf(1)] } }));
    await waitFor(() => expect(page.narrowed).toEqual({ figure: "talk", label: "60% to 70%", callIds: [idOf(1)] }));
  });

  it("ends a narrowing whose calls the page's new period does not have", async () => {
    await show();
    act(() => page.publish({ narrowed: { figure: "talk", label: "60% to 70%", callIds: ["elsewhere"] } }));
    await waitFor(() => expect(page.narrowed).toBeUndefined());
  });
});
