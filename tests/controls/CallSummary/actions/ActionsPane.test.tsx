import * as React from "react";
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { ActionsPane } from "../../../../controls/CallSummary/actions/ActionsPane";
import { useFollowUps } from "../../../../controls/CallSummary/actions/useFollowUps";
import type { CallPart } from "../../../../controls/CallSummary/CallPart";
import type { Row, RowPort } from "../../../../shared/dataverse/DataverseClient";
import { DataverseError } from "../../../../shared/dataverse/DataverseError";
import type { CallActionItem } from "../../../../shared/domain/CallFindings";
import { ALEX, MEI } from "../../testHost";
import { CALL, testCall, testCallHost } from "../testCall";

const user = userEvent.setup({ advanceTimers: () => undefined });
const OFFER: CallActionItem = {
  id: "a1",
  participantId: "0",
  role: "seller",
  atMs: 300_000,
  text: "I will send the offer by Friday.",
  isSuggested: false,
};
const VISIT: CallActionItem = {
  id: "a2",
  participantId: "1",
  role: "customer",
  text: "Visit the depot",
  isSuggested: true,
  suggestedType: "appointment",
};
const REGARDING = { table: "account", id: "orbis", name: "Orbis" };
let calls = 0;

/** The pane with what the page keeps for it. */
function Pane(part: CallPart): React.ReactElement {
  return <ActionsPane {...part} followUps={useFollowUps(part)} />;
}

interface Written {
  readonly what: string;
  readonly table: string;
  readonly columns?: Readonly<Record<string, unknown>>;
}

/** Each on a call of its own: what was made is kept with the call. */
function show(
  items: readonly CallActionItem[] | undefined,
  rows: Partial<RowPort> = {},
  openRow: (table: string, id: string) => Promise<unknown> = async () => undefined,
  viewer = MEI,
) {
  const written: Written[] = [];
  const host = testCallHost({
    openRow: (table, id) => (written.push({ what: `open ${id}`, table }), openRow(table, id)),
    rows: {
      create: async (table, id, columns) => (written.push({ what: `create ${id}`, table, columns }), {}),
      update: async (table, id, columns) => (written.push({ what: `update ${id}`, table, columns }), {}),
      remove: async (table, id) => void written.push({ what: `remove ${id}`, table }),
      ...rows,
    },
  });
  const call = { ...CALL, id: `actions-${(calls += 1)}`, regarding: REGARDING };
  const part = testCall({ host, environment: { viewer }, summary: { call }, findings: items ? { actionItems: items } : {} });
  return { written, part, ...render(<Pane {...part} />) };
}
/** The id under which the first row was made. */
const madeIn = (written: readonly Written[]): string => (written[0]?.what ?? "").replace("create ", "");
const createFor = (item: CallActionItem, kind: string) =>
  within(screen.getByRole("group", { name: `Create an activity: ${item.text}` })).getByRole("button", { name: kind });

describe("ActionsPane", () => {
  it("creates an activity about what the call was about, keeps it with the item, and opens it", async () => {
    const { written } = show([OFFER]);
    await user.click(createFor(OFFER, "Task"));
    expect(await screen.findByRole("button", { name: "Task created" })).toBeInTheDocument();
    const id = madeIn(written);
    expect(written.map(({ what, table }) => [what, table])).toEqual([
      [`create ${id}`, "task"],
      ["update a1", "msdyn_conversationactionitem"],
      [`open ${id}`, "task"],
    ]);
    expect(written[0]?.columns).toMatchObject({ subject: OFFER.text, regardingobjectid: { table: "account", id: "orbis" } });
    expect(written[0]?.columns?.["description"]).toContain("slr_offsetms%3D300000");
    expect(written[1]?.columns).toEqual({ msdyn_createdactivity: { table: "task", id } });
  });

  it("commits what was suggested, offers the suggested kind first, and gives appointments a time", async () => {
    const { written } = show([VISIT]);
    const kinds = within(screen.getByRole("group", { name: /Visit/ }))
      .getAllByRole("button")
      .map(({ textContent }) => textContent);
    expect(kinds).toEqual(["Appointment", "Phone call", "Email", "Task"]);
    await user.click(createFor(VISIT, "Appointment"));
    await screen.findByRole("button", { name: "Appointment created" });
    const { scheduledstart, scheduledend } = written[0]?.columns ?? {};
    expect(Date.parse(String(scheduledend)) - Date.parse(String(scheduledstart))).toBe(1_800_000);
    expect(written[1]?.columns).toMatchObject({ msdyn_state: 0 });
  });

  it("offers first what the words name, unless the analysis suggests a kind", () => {
    show([
      { ...OFFER, id: "w1", text: "I'll email you the offer.", locale: "en-us" },
      { ...OFFER, id: "w2", text: "我明天给您打电话", locale: "zh-cn" },
      { ...VISIT, id: "w3", text: "I'll email you", locale: "en-us" },
    ]);
    const first = screen.getAllByRole("group").map((group) => within(group).getAllByRole("button")[0]?.textContent);
    expect(first).toEqual(["Email", "Phone call", "Appointment"]);
  });

  it("is due by the end of the day that the words name, and nothing is due where they name none", async () => {
    const { written } = show([
      { ...OFFER, locale: "en-us" },
      { ...OFFER, id: "a3", text: "I will send it." },
    ]);
    await user.click(createFor(OFFER, "Task"));
    await screen.findByRole("button", { name: "Task created" });
    // The call was on a Friday.
    expect(written[0]?.columns).toMatchObject({ scheduledend: "2026-07-03T17:00:00.000Z" });
    await user.click(screen.getByRole("button", { name: "Task" }));
    expect(await screen.findAllByRole("button", { name: "Task created" })).toHaveLength(2);
    expect(written.filter(({ what }) => what.startsWith("create"))[1]?.columns).not.toHaveProperty("scheduledend");
  });

  it("belongs to the seller who said it, else to who makes it, also where the viewer may not make rows for others", async () => {
    const owners = async (item: CallActionItem, viewer = ALEX, refuse = false) => {
      const created: unknown[] = [];
      const { unmount } = show(
        [item],
        {
          create: async (_table, _id, columns) => {
            created.push(columns["ownerid"]);
            if (refuse && columns["ownerid"]) throw new DataverseError("not for others", 403);
            return {};
          },
        },
        undefined,
        viewer,
      );
      await user.click(createFor(item, "Task"));
      await screen.findByRole("button", { name: "Task created" });
      unmount();
      return created;
    };
    const mei = { table: "systemuser", id: MEI.id };
    expect(await owners(OFFER)).toEqual([mei]);
    expect(await owners(OFFER, ALEX, true)).toEqual([mei, undefined]);
    expect(await owners(OFFER, MEI)).toEqual([undefined]);
    expect(await owners(VISIT)).toEqual([undefined]);
  });

  it("writes an e-mail's text as markup in which nothing that was said has a meaning", async () => {
    const { written } = show([{ ...OFFER, text: "<img src=x> & more" }]);
    await user.click(within(screen.getByRole("group", { name: /Create an activity/ })).getByRole("button", { name: "Email" }));
    await screen.findByRole("button", { name: "Email created" });
    expect(written[0]?.columns?.["description"]).toMatch(/^<p>&lt;img src=x&gt; &amp; more<\/p><p><a href="/);
  });

  it("says that what was created stays, and takes it back", async () => {
    const { written } = show([OFFER]);
    await user.click(createFor(OFFER, "Email"));
    expect(await screen.findByText("It stays, also if you change nothing in it.")).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Delete it" }));
    expect(written.at(-1)).toEqual({ what: `remove ${madeIn(written)}`, table: "email" });
    expect(createFor(OFFER, "Email")).toBeInTheDocument();
  });

  it("says that somebody else has changed what was promised", () => {
    show([{ ...OFFER, change: { at: Date.UTC(2026, 5, 26, 10, 4), otherId: "u9", otherName: "Max Weber" } }]);
    expect(screen.getByText("changed by Max Weber, Jun 26, 10:04 AM").closest("li")).toHaveTextContent(OFFER.text);
  });

  it("remembers what was created when another pane was open", async () => {
    const { part, unmount } = show([OFFER]);
    await user.click(createFor(OFFER, "Task"));
    await screen.findByRole("button", { name: "Task created" });
    unmount();
    render(<Pane {...part} />);
    expect(screen.getByRole("button", { name: "Task created" })).toBeInTheDocument();
  });

  it("says what was done and what was not", async () => {
    const forbidden = () => Promise.reject(new DataverseError("prvWrite is missing", 403));
    const { unmount } = show([OFFER], { create: forbidden });
    await user.click(createFor(OFFER, "Task"));
    expect(await screen.findByRole("alert")).toHaveTextContent("It was not created (your role does not allow it).");
    unmount();
    const second = show([OFFER], { update: forbidden });
    await user.click(createFor(OFFER, "Task"));
    expect(await screen.findByRole("alert")).toHaveTextContent(
      "It was created, but the action item does not know of it (your role does not allow it).",
    );
    expect(screen.getByRole("button", { name: "Task created" })).toBeInTheDocument();
    second.unmount();
    show([OFFER], {}, () => Promise.reject(new Error("no form")));
    await user.click(createFor(OFFER, "Task"));
    expect(await screen.findByRole("alert")).toHaveTextContent("It is there, but this app has no form for it.");
  });

  describe("where no answer comes", () => {
    const unsure = "It is not known whether this was done (no answer from the server). Try again: nothing is done twice.";

    /** Fails at first, then goes well. */
    function failingOnce<T>(asked: string[], of: (...args: readonly string[]) => string, value: T) {
      return async (...args: readonly unknown[]): Promise<T> => {
        asked.push(of(...args.map(String)));
        if (asked.length === 1) throw new DataverseError("Failed to fetch");
        return value;
      };
    }

    it("does not say that nothing was created, and means the same activity by another try", async () => {
      const created: string[] = [];
      show([OFFER], { create: failingOnce(created, (table, id) => `${table} ${id}`, {}) });
      await user.click(createFor(OFFER, "Task"));
      expect(await screen.findByRole("alert")).toHaveTextContent(unsure);
      await user.click(createFor(OFFER, "Task"));
      expect(await screen.findByRole("button", { name: "Task created" })).toBeInTheDocument();
      expect(created).toEqual([created[0], created[0]]);
    });

    it("links what it has made by another try, too", async () => {
      const linked: string[] = [];
      const { written } = show([OFFER], { update: failingOnce(linked, (_, id) => id, {}) });
      await user.click(createFor(OFFER, "Task"));
      expect(await screen.findByRole("alert")).toHaveTextContent(unsure);
      await user.click(createFor(OFFER, "Task"));
      await screen.findByRole("button", { name: "Task created" });
      expect(linked).toEqual(["a1", "a1"]);
      expect(new Set(written.filter(({ what }) => what.startsWith("create")).map(({ what }) => what)).size).toBe(1);
    });

    it("does away with what may be there where another kind is wanted then", async () => {
      const created: string[] = [];
      const { written } = show([OFFER], { create: failingOnce(created, (table, id) => `${table} ${id}`, {}) });
      await user.click(createFor(OFFER, "Task"));
      await screen.findByRole("alert");
      await user.click(createFor(OFFER, "Email"));
      await screen.findByRole("button", { name: "Email created" });
      expect(written[0]).toEqual({ what: `remove ${created[0]?.replace("task ", "")}`, table: "task" });
      expect(created.map((one) => one.split(" ")[0])).toEqual(["task", "email"]);
    });
  });

  it("opens what was made earlier, and marks what is done", async () => {
    const done = { ...OFFER, activity: { type: "task", id: "t9", name: "Offer", isDone: true } } as const;
    const { written } = show([done]);
    await user.click(screen.getByRole("button", { name: "Task done" }));
    expect(written).toEqual([{ what: "open t9", table: "task" }]);
    expect(screen.queryByRole("button", { name: "Delete it" })).not.toBeInTheDocument();
  });

  it("creates once, however often the panes are changed meanwhile", async () => {
    let finish: (row: Row) => void = () => undefined;
    const created: string[] = [];
    const answer = new Promise<Row>((resolve) => (finish = resolve));
    const { part, rerender } = show([OFFER], { create: (table) => (created.push(table), answer) });
    function Page({ isOpen }: { readonly isOpen: boolean }) {
      const followUps = useFollowUps(part);
      return isOpen ? <ActionsPane {...part} followUps={followUps} /> : <p>Another pane</p>;
    }
    rerender(<Page isOpen />);
    await user.click(createFor(OFFER, "Task"));
    rerender(<Page isOpen={false} />);
    rerender(<Page isOpen />);
    await user.click(createFor(OFFER, "Task"));
    finish({});
    expect(await screen.findByRole("button", { name: "Task created" })).toBeInTheDocument();
    expect(created).toEqual(["task"]);
  });

  it("does not blame the role for a call that was never analysed", () => {
    render(
      <Pane {...testCall({ summary: { call: { id: CALL.id, title: CALL.title, hasInsights: false, tags: [] }, participants: [] } })} />,
    );
    expect(screen.getByText("This call has not been analysed yet.")).toBeInTheDocument();
  });

  it("tells no action items from those that may not be read", () => {
    const { unmount } = show([]);
    expect(screen.getByText("Nothing to do was found in this call.")).toBeInTheDocument();
    unmount();
    show(undefined);
    expect(screen.getByText("Your role does not let you read action items.")).toBeInTheDocument();
  });
});
