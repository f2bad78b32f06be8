import { deskAfter, emptyDesk, type DeskEvent, type DeskState } from "../../../../controls/CallSummary/comments/desk";
import type { Draft } from "../../../../controls/CallSummary/comments/drafts";

const draftOf = (text: string, newId = text): Draft => ({ place: { atMs: 1_000 }, newId, text });
const [DRAFT, OTHER] = [draftOf("Well asked."), draftOf("Too fast.")];
const PROBLEM = { about: "1000+0", sentence: "Not sent." };
const ANA = { id: "ana", name: "Ana Silva" };
const after = (...events: readonly DeskEvent[]): DeskState => events.reduce(deskAfter, emptyDesk("transcript"));
const opened = (draft: Draft): DeskEvent => ({ kind: "opened", draft });
const half: DeskEvent = { kind: "failed", problem: PROBLEM, sending: { commentId: DRAFT.newId, unreached: [ANA] } };
const discarded: DeskEvent = {
  kind: "closed",
  draft: DRAFT,
  said: "Discarded.",
  undo: { sentence: "Discarded.", by: "open", draft: DRAFT },
};

describe("the desk", () => {
  it("counts what is opened, so that the same draft gets a field anew", () => {
    expect(after(opened(DRAFT), opened(DRAFT))).toMatchObject({ draft: DRAFT, opened: 2 });
  });

  it("shows a draft with what went wrong", () => {
    expect(after({ ...opened(DRAFT), problem: PROBLEM } as DeskEvent)).toMatchObject({ draft: DRAFT, problem: PROBLEM });
  });

  it.each<[string, DeskEvent]>([
    ["opens something", opened(OTHER)],
    ["begins something", { kind: "began", about: "x" }],
    ["closes something", { kind: "closed", draft: OTHER, said: "" }],
  ])("forgets what was said, what went wrong and what could be undone when the viewer %s", (_, event) => {
    const { said, problem, undo } = after(opened(DRAFT), discarded, { kind: "failed", problem: PROBLEM }, event);
    expect({ said, problem, undo }).toEqual({ said: "", problem: undefined, undo: undefined });
  });

  it("is busy from the beginning of something to its end, whatever comes of it", () => {
    const began: DeskEvent = { kind: "began", about: "1000+0" };
    expect(after(began).busy).toBe("1000+0");
    expect(after(began, half).busy).toBe("1000+0");
    expect(after(began, half, { kind: "ended" })).toMatchObject({ busy: undefined, problem: PROBLEM });
  });

  it("offers what was taken away", () => {
    expect(after(opened(DRAFT), discarded)).toMatchObject({ draft: undefined, said: "Discarded.", undo: { by: "open", draft: DRAFT } });
    const undo = { sentence: "Deleted.", by: "send", draft: OTHER } as const;
    expect(after({ kind: "deleted", draft: undefined, said: "Deleted.", undo })).toMatchObject({ said: "Deleted.", undo });
  });

  it.each<[string, DeskEvent]>([
    ["stored", { kind: "stored", draft: OTHER, said: "Sent." }],
    ["closed", { kind: "closed", draft: OTHER, said: "Kept." }],
    ["deleted", { kind: "deleted", draft: OTHER, said: "Deleted.", undo: undefined }],
    ["deleted without one", { kind: "deleted", draft: undefined, said: "Deleted.", undo: undefined }],
  ])("leaves the open draft where another one was %s", (_, event) => {
    expect(after(opened(DRAFT), event).draft).toBe(DRAFT);
    expect(after(opened(OTHER), { ...event, draft: OTHER } as DeskEvent).draft).toBeUndefined();
  });

  it("writes on in another version of the open draft", () => {
    expect(after(opened(DRAFT), { kind: "rewritten", draft: OTHER })).toMatchObject({ draft: OTHER, opened: 1 });
  });

  it("knows whose comment its readers cannot read, until it is sent to all or not stored at all", () => {
    expect(after(opened(DRAFT), half).unseen).toEqual(new Map([[DRAFT.newId, [ANA]]]));
    const sent: DeskEvent = { kind: "stored", draft: DRAFT, said: "Sent.", sending: { commentId: DRAFT.newId, unreached: [] } };
    expect(after(opened(DRAFT), half, sent).unseen).toEqual(new Map());
    const notStored: DeskEvent = { kind: "failed", problem: PROBLEM, sending: { commentId: DRAFT.newId, unreached: [] } };
    expect(after(opened(DRAFT), half, notStored).unseen).toEqual(new Map());
    expect(after(opened(DRAFT), half, { kind: "stored", draft: OTHER, said: "Saved." }).unseen.size).toBe(1);
  });
});
