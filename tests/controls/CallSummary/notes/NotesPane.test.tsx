import * as React from "react";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { NotesPane } from "../../../../controls/CallSummary/notes/NotesPane";
import { withNote } from "../../../../controls/CallSummary/notes/callNotes";
import { useNotes } from "../../../../controls/CallSummary/notes/useNotes";
import type { CallPart } from "../../../../controls/CallSummary/CallPart";
import type { RowPort, Row } from "../../../../shared/dataverse/DataverseClient";
import { DataverseError } from "../../../../shared/dataverse/DataverseError";
import type { SuggestedNote } from "../../../../shared/domain/CallFindings";
import { keepUnsent, unsentOf } from "../../../../shared/host/unsent";
import { ALEX } from "../../testHost";
import { CALL, testCall, testCallHost } from "../testCall";

const user = userEvent.setup({ advanceTimers: () => undefined });
const ACTIVITY = { table: "phonecall", id: "p1", name: "Renewal call" };
const NOTES: readonly SuggestedNote[] = [
  { id: "n1", participantId: "1", role: "customer", atMs: 61_000, text: "They renew in March." },
  { id: "n2", participantId: "0", role: "seller", text: "Offer to be sent." },
];
let calls = 0;

/** The pane with what the page keeps for it. */
function Pane(part: CallPart): React.ReactElement {
  return <NotesPane {...part} notes={useNotes(part, part.playback)} />;
}

/** Each on a call of its own: notes are kept with the call. */
function show(rows: Partial<RowPort> = {}, changes: Parameters<typeof testCall>[0] = {}) {
  const call = { ...CALL, id: `notes-${(calls += 1)}`, activity: ACTIVITY };
  const part = testCall({ findings: { notes: NOTES }, host: testCallHost({ rows }), summary: { call }, ...changes });
  return { part, ...render(<Pane {...part} />) };
}
const own = () => screen.getByRole("textbox", { name: "Your notes" });

describe("NotesPane", () => {
  it("adds one suggestion or all, each once", async () => {
    show();
    await user.click(screen.getByRole("button", { name: "Add: Offer to be sent." }));
    await user.click(screen.getByRole("button", { name: "Add all" }));
    expect(own()).toHaveValue("Offer to be sent.\nThey renew in March.");
  });

  it("finds in this browser what was typed and not saved, with its time, to be gone on with or discarded", async () => {
    const id = "kept-notes";
    jest.spyOn(Date, "now").mockReturnValueOnce(Date.UTC(2026, 5, 26, 14, 5));
    keepUnsent(ALEX.id, id, "notes", { text: "They renew" });
    jest.spyOn(Date, "now").mockReturnValue(Date.UTC(2026, 5, 27));
    const { part } = show({}, { summary: { call: { ...CALL, id } } });
    jest.restoreAllMocks();
    expect(part.environment.viewer).toEqual(ALEX);
    expect(own()).toHaveValue("They renew");
    expect(screen.getByText(/^Draft of Jun 26, 0?2:05.PM/)).toBeInTheDocument();
    await user.type(own(), "!");
    expect(screen.queryByText(/^Draft of/)).not.toBeInTheDocument();
    expect(unsentOf(ALEX.id, id)).toMatchObject([{ value: { text: "They renew!" } }]);
    await user.clear(own());
    expect(unsentOf(ALEX.id, id)).toEqual([]);
  });

  it("copies the notes below what the call was", async () => {
    show();
    await user.click(screen.getByRole("button", { name: "Add all" }));
    await user.click(screen.getByRole("button", { name: "Copy with header" }));
    expect(await screen.findByText("Notes copied.")).toBeInTheDocument();
    expect((await navigator.clipboard.readText()).replace(/[\u00a0\u202f]/g, " ")).toBe(
      "Orbis, renewal\nJun 26, 2026 10:02 AM · 12:40 · outgoing\n\nThey renew in March.\nOffer to be sent.",
    );
  });

  it("saves below what the activity says, in the version that it read", async () => {
    const stored: Row = { description: "Before the call.", "@odata.etag": 'W/"7"' };
    const written: unknown[] = [];
    show({ read: async () => stored, update: async (table, id, columns, etag) => (written.push([table, id, columns, etag]), {}) });
    await user.type(own(), "Hello");
    await user.click(screen.getByRole("button", { name: "Save to the activity" }));
    expect(await screen.findByText("Saved to Renewal call.")).toBeInTheDocument();
    expect(written).toEqual([
      ["phonecall", "p1", { description: expect.stringMatching(/^Before the call\.\n\nOrbis, renewal\n.*\n\nHello$/) as string }, 'W/"7"'],
    ]);
    expect(own()).toHaveValue("");
  });

  it("reads again where somebody changed the activity meanwhile, so that nobody's words are lost", async () => {
    const versions = ["first", "second"];
    const written: unknown[] = [];
    show({
      read: async () => ({ description: versions[0], "@odata.etag": versions[0] }),
      async update(_table, _id, { description }, etag) {
        if (etag !== "second") {
          versions.shift();
          throw new DataverseError("changed", 412);
        }
        written.push(description);
        return {};
      },
    });
    await user.type(own(), "Hello");
    await user.click(screen.getByRole("button", { name: "Save to the activity" }));
    expect(await screen.findByText("Saved to Renewal call.")).toBeInTheDocument();
    expect(written).toEqual([expect.stringMatching(/^second\n\n/)]);
  });

  it("keeps what is added while the rest is being saved", async () => {
    let finish: (row: Row) => void = () => undefined;
    const answer = new Promise<Row>((resolve) => (finish = resolve));
    show({ read: async () => ({ "@odata.etag": "1" }), update: () => answer });
    await user.type(own(), "Hello");
    await user.click(screen.getByRole("button", { name: "Save to the activity" }));
    await user.click(screen.getByRole("button", { name: "Add: Offer to be sent." }));
    finish({});
    expect(await screen.findByText("Saved to Renewal call.")).toBeInTheDocument();
    expect(own()).toHaveValue("Hello\nOffer to be sent.");
  });

  it("keeps the notes where they were not saved, also after another pane was open", async () => {
    const { part, unmount } = show({ read: () => Promise.reject(new DataverseError("gone", 404)) });
    await user.type(own(), "Hello");
    await user.click(screen.getByRole("button", { name: "Save to the activity" }));
    expect(await screen.findByRole("alert")).toHaveTextContent("The notes were not saved and are still here (not found).");
    unmount();
    render(<Pane {...part} />);
    expect(own()).toHaveValue("Hello");
  });

  it("says that nothing is suggested, that it may not be read, and that there is nothing to save to", () => {
    const { unmount } = show({}, { findings: { notes: [] }, summary: { call: CALL } });
    expect(screen.getByText("No notes are suggested for this call.")).toBeInTheDocument();
    expect(screen.getByText("This call belongs to no activity that could keep notes.")).toBeInTheDocument();
    unmount();
    show({}, { findings: {} });
    expect(screen.getByText("Your role does not let you read suggested notes.")).toBeInTheDocument();
  });
});

describe("withNote", () => {
  it("puts each sentence on a line of its own, and none twice", () => {
    expect(withNote("", "a")).toBe("a");
    expect(withNote("a\n", "b")).toBe("a\nb");
    expect(withNote("a\nb", " a ")).toBe("a\nb");
  });
});
