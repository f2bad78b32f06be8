import { createWriting, type Writing } from "../../../controls/CallReview/writing/createWriting";
import { loadCallReviews } from "../../../shared/dataverse/coaching/loadCallReviews";
import { loadScorecards } from "../../../shared/dataverse/coaching/loadScorecards";
import type { DataverseError } from "../../../shared/dataverse/DataverseError";
import type { Review, ReviewDraft } from "../../../shared/domain/coaching/Review";
import type { Scorecard } from "../../../shared/domain/coaching/Scorecard";
import type { LocalServer } from "../../local/dataverse/localServer";
import { USERS } from "../../local/dataverse/sampleOrganisation";
import { BUDGET, CALL, draftOf, NEXT_STEP, rowsOf, startCoaching, TALK } from "../../shared/dataverse/coaching/coachingServer";

let server: LocalServer;
let restore: () => void;
let scorecard: Scorecard;
beforeAll(async () => {
  server = await startCoaching();
  restore = server.dataverse.restorePoint();
  [scorecard] = (await loadScorecards(rowsOf(server, "max"), USERS.max.id)).scorecards as [Scorecard];
});
beforeEach(() => {
  server.dataverse.faults.clear();
  restore();
});
afterAll(() => server.close());

interface Tab extends Writing {
  /** What this browser keeps because it is not stored. */
  readonly kept: () => ReviewDraft | undefined;
  readonly submitted: { readonly review: Review; readonly notShared: DataverseError | undefined }[];
}

/** A tab in which the manager writes. @param draft as it was read; by default a new one */
function openTab(draft: ReviewDraft = draftOf({})): Tab {
  let kept: ReviewDraft | undefined;
  const submitted: Tab["submitted"] = [];
  const writing = createWriting(draft, false, {
    rows: rowsOf(server, "max"),
    scorecard,
    call: CALL,
    targets: {},
    viewerId: USERS.max.id,
    keep: (one, isStored) => (kept = isStored ? undefined : one),
    onSubmitted: (review, notShared) => submitted.push({ review, notShared }),
  });
  return { ...writing, kept: () => kept, submitted };
}

const stored = async () => (await loadCallReviews(rowsOf(server, "max"), CALL.id, USERS.max.id)).drafts;

describe("a review while it is written", () => {
  it("is saved as it was typed last, one version after the other", async () => {
    const tab = openTab();
    tab.answer(BUDGET, { value: 3 });
    const first = tab.flush();
    // While the first is on its way.
    tab.answer(BUDGET, { value: 4, note: "Named a figure" });
    await first;
    await expect(tab.flush()).resolves.toBe(true);
    const [draft] = await stored();
    expect(draft?.answers.get(BUDGET)).toEqual({ value: 4, note: "Named a figure" });
    expect(tab.state()).toMatchObject({ isTyped: false, isSaving: false });
    expect(tab.kept()).toBeUndefined();
  });

  it("does not get into its own way where it is asked to save while it saves", async () => {
    const tab = openTab();
    tab.answer(BUDGET, { value: 3 });
    const both = [tab.flush(), tab.flush()];
    tab.answer(BUDGET, { value: 4 });
    await expect(Promise.all([...both, tab.flush()])).resolves.toEqual([true, true, true]);
    expect(tab.state().present).toBeUndefined();
    expect((await stored())[0]?.answers.get(BUDGET)).toEqual({ value: 4 });
  });

  it("saves itself a moment after the last word", async () => {
    jest.useFakeTimers({ doNotFake: ["nextTick", "setImmediate", "queueMicrotask"] });
    const tab = openTab();
    tab.answer(BUDGET, { value: 2 });
    await jest.advanceTimersByTimeAsync(799);
    expect(tab.state().isSaving).toBe(false);
    await jest.advanceTimersByTimeAsync(1);
    expect(tab.state().isSaving).toBe(true);
    jest.useRealTimers();
    await tab.flush();
    await expect(stored()).resolves.toHaveLength(1);
  });

  it("loses what is taken back from an answer, and keeps the rest", async () => {
    const tab = openTab();
    tab.answer(BUDGET, { value: 5, atMs: 12_000 });
    tab.answer(BUDGET, { atMs: undefined });
    await tab.flush();
    expect((await stored())[0]?.answers.get(BUDGET)).toEqual({ value: 5 });
  });

  it("keeps in the browser what the server did not take, says why, and goes on when it is asked to", async () => {
    const tab = openTab();
    server.dataverse.faults.add({ match: /POST .*slr_reviewdrafts/, status: 503, times: 20 });
    tab.answer(BUDGET, { value: 1 });
    await expect(tab.flush()).resolves.toBe(false);
    expect(tab.state().error?.reason).toBe("unavailable");
    expect(tab.kept()?.answers.get(BUDGET)).toEqual({ value: 1 });
    server.dataverse.faults.clear();
    await expect(tab.flush()).resolves.toBe(true);
    expect(tab.kept()).toBeUndefined();
  });

  describe("in two tabs", () => {
    /** Both have read the same version; the second has saved since. */
    const clash = async () => {
      const before = openTab();
      before.answer(BUDGET, { value: 2 });
      await before.flush();
      const [read] = (await stored()) as [ReviewDraft];
      const [mine, theirs] = [openTab(read), openTab(read)];
      theirs.answer(NEXT_STEP, { value: 5 });
      await theirs.flush();
      mine.answer(BUDGET, { value: 4 });
      await mine.flush();
      return mine;
    };

    it("overwrites nothing by itself", async () => {
      const mine = await clash();
      expect(mine.state().present?.answers.get(NEXT_STEP)).toEqual({ value: 5 });
      expect((await stored())[0]?.answers.get(BUDGET)).toEqual({ value: 2 });
    });

    it("keeps the one that is chosen: mine", async () => {
      const mine = await clash();
      mine.keepMine();
      await mine.flush();
      expect([...((await stored())[0]?.answers ?? [])]).toEqual([[BUDGET, { value: 4 }]]);
    });

    it("keeps the one that is chosen: theirs", async () => {
      const mine = await clash();
      mine.takeTheirs();
      expect(mine.state().draft.answers.get(NEXT_STEP)).toEqual({ value: 5 });
      await expect(mine.flush()).resolves.toBe(true);
    });

    it("is kept as a new draft where the other one was submitted", async () => {
      const before = openTab();
      before.answer(BUDGET, { value: 2 });
      await before.flush();
      const [read] = (await stored()) as [ReviewDraft];
      const [mine, theirs] = [openTab(read), openTab(read)];
      await theirs.submit();
      mine.answer(BUDGET, { value: 1 });
      await mine.flush();
      expect(mine.state().isGone).toBe(true);
      mine.keepMine();
      await mine.flush();
      const drafts = await stored();
      expect(drafts.map(({ id }) => id)).not.toContain(read.id);
      expect(drafts[0]?.answers.get(BUDGET)).toEqual({ value: 1 });
    });
  });

  it("is submitted whole, and its draft is gone", async () => {
    const tab = openTab();
    tab.answer(BUDGET, { value: 4, atMs: 30_000 });
    tab.answer(TALK, { value: 3, note: "Let her finish" });
    await tab.submit();
    expect(tab.submitted).toMatchObject([{ review: { answered: 2, asked: 3 }, notShared: undefined }]);
    const { reviews, drafts } = await loadCallReviews(rowsOf(server, "sid"), CALL.id, USERS.sid.id);
    expect(reviews[0]?.answers.map(({ value }) => value)).toEqual([4, undefined, 3]);
    expect(drafts).toEqual([]);
  });

  it("says what is missing instead of being submitted, until nothing is", async () => {
    const tab = openTab();
    await tab.submit();
    expect(tab.state().hindrances).toEqual([{ reason: "nothingAnswered" }]);
    tab.answer(TALK, { value: 3 });
    expect(tab.state().hindrances).toEqual([{ reason: "noteMissing", questionId: TALK }]);
    tab.answer(TALK, { note: "Let her finish" });
    expect(tab.state().hindrances).toEqual([]);
    await tab.submit();
    expect(tab.submitted).toHaveLength(1);
  });

  it("is not submitted where its last words could not be saved", async () => {
    const tab = openTab();
    server.dataverse.faults.add({ match: /POST .*slr_reviewdrafts/, status: 403, times: 20 });
    tab.answer(BUDGET, { value: 4 });
    await tab.submit();
    expect(tab.submitted).toEqual([]);
    expect(tab.state()).toMatchObject({ isSubmitting: false, error: { reason: "forbidden" } });
  });

  it("is submitted once by two clicks", async () => {
    const tab = openTab();
    tab.answer(BUDGET, { value: 4 });
    await Promise.all([tab.submit(), tab.submit()]);
    expect(tab.submitted).toHaveLength(1);
  });

  it("tells that its seller cannot read it yet", async () => {
    const tab = openTab();
    server.dataverse.faults.add({ match: /POST .*GrantAccess/, status: 403, times: 20 });
    tab.answer(BUDGET, { value: 4 });
    await tab.submit();
    expect(tab.submitted[0]?.notShared?.reason).toBe("forbidden");
  });

  it("is not taken for submitted or discarded elsewhere where coaching was taken off", async () => {
    const tab = openTab();
    tab.answer(BUDGET, { value: 2 });
    await tab.flush();
    server.dataverse.faults.add({ match: /PATCH .*slr_reviewdrafts/, status: 404, code: "0x80060888" });
    tab.answer(BUDGET, { value: 3 });
    await expect(tab.flush()).resolves.toBe(false);
    expect(tab.state()).toMatchObject({ isGone: false, error: { reason: "missing" } });
    expect(tab.kept()?.answers.get(BUDGET)).toEqual({ value: 3 });
  });

  describe("that is discarded", () => {
    it("is not stored afterwards by what was typed last", async () => {
      const tab = openTab();
      tab.answer(BUDGET, { value: 4 });
      await expect(tab.discard()).resolves.toMatchObject({ kind: "done" });
      await tab.flush();
      await expect(stored()).resolves.toEqual([]);
      expect(tab.kept()).toBeUndefined();
    });

    it("is not there afterwards where it was being saved", async () => {
      const tab = openTab();
      tab.answer(BUDGET, { value: 4 });
      const saved = tab.flush();
      tab.answer(BUDGET, { value: 5 });
      await Promise.all([saved, tab.discard()]);
      await expect(stored()).resolves.toEqual([]);
    });

    it("is not there afterwards where the answer to its saving was lost", async () => {
      const tab = openTab();
      tab.answer(BUDGET, { value: 4 });
      server.dataverse.faults.add({ match: /slr_reviewdrafts/, status: 503, times: Infinity, onTheWayBack: true });
      await tab.flush();
      server.dataverse.faults.clear();
      await expect(stored()).resolves.toHaveLength(1);
      await tab.discard();
      await expect(stored()).resolves.toEqual([]);
    });

    it("stays where another tab has changed it meanwhile, which is shown", async () => {
      const before = openTab();
      before.answer(BUDGET, { value: 2 });
      await before.flush();
      const mine = openTab(...(await stored()));
      before.answer(NEXT_STEP, { value: 5 });
      await before.flush();
      await expect(mine.discard()).resolves.toMatchObject({ kind: "changed" });
      expect(mine.state().present?.answers.get(NEXT_STEP)).toEqual({ value: 5 });
      await expect(stored()).resolves.toHaveLength(1);
    });

    it("is gone on with where that was refused", async () => {
      const tab = openTab();
      tab.answer(BUDGET, { value: 2 });
      await tab.flush();
      server.dataverse.faults.add({ match: /DELETE .*slr_reviewdrafts/, status: 403 });
      await expect(tab.discard()).resolves.toMatchObject({ kind: "failed" });
      tab.answer(BUDGET, { value: 3 });
      await expect(tab.flush()).resolves.toBe(true);
      expect((await stored())[0]?.answers.get(BUDGET)).toEqual({ value: 3 });
    });
  });
});
