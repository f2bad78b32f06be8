import * as React from "react";
import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { CallSummaryControl, type CallSummaryProps } from "../../../controls/CallSummary/CallSummary";
import type { CallHost } from "../../../controls/CallSummary/callHost";
import type { DataverseClient, FilePort, Row, RowPort, TogetherAnswers } from "../../../shared/dataverse/DataverseClient";
import type { Query } from "../../../shared/dataverse/fetchXml";
import { DataverseError } from "../../../shared/dataverse/DataverseError";
import { DAY_MS } from "../../../shared/domain/time";
import { callSlotOf, type AddedPane } from "../../../shared/host/callSlot";
import { announceMoment } from "../../../shared/host/openingMoment";
import { answerOf, callRow as sellersCallRow, MEI, personRow, testEnvironment, VIEWER } from "../testHost";
import { CALL_ID, storedSpeech, testCallHost, TRANSCRIPT_ID, type Said } from "./testCall";

const user = userEvent.setup({ advanceTimers: () => undefined });

const conversationRow: Row = {
  id: CALL_ID,
  title: "Orbis, renewal",
  start: "2026-06-26T10:02:00Z",
  owner: MEI.id,
  insights: "i",
  transcript: TRANSCRIPT_ID,
  duration: 760_000,
  switches: 24,
  customermonologue: 62_000,
  positive: 0.41,
  negative: 0.15,
};
const participantRows: readonly Row[] = [
  { id: "1", name: "Ana Silva", role: 1, speed: 148 },
  { id: "0", name: "Mei Koh", role: 0, user: MEI.id, ratio: 0.64, speed: 165, pause: 700, monologue: 31_000 },
];
const SAID: readonly Said[] = [
  [0, "Hello", 0, 2],
  [1, "السلام عليكم", 65, 67],
];

interface Served {
  readonly comments?: readonly Row[];
  readonly read?: string;
  readonly call?: Row | undefined;
  readonly participants?: readonly Row[];
  readonly transcript?: string | undefined;
  readonly before?: readonly Row[];
}

/** One call as Dataverse serves it; rows and the file can be told to fail. */
function server({
  call = conversationRow,
  participants = participantRows,
  transcript = storedSpeech(SAID),
  before,
  comments = [],
  read,
}: Served = {}) {
  const requests: string[] = [];
  const failing: { [Part in "rows" | "comments" | "file"]?: DataverseError | undefined } = {};
  const usual =
    before ?? Array.from({ length: 20 }, (_, index) => sellersCallRow(100 + index, { ratio: 0.5, start: "2026-06-01T10:00:00Z" }));
  const marks = [{ slr_sellerviewid: "v", _createdby_value: VIEWER.id, slr_readmarks: read }];
  const client: DataverseClient = {
    async fetch({ table, fetchXml }) {
      requests.push(table);
      if (failing.rows) throw failing.rows;
      if (failing.comments && table === "msdyn_conversationcomment") throw failing.comments;
      const found: Partial<Record<string, readonly Row[]>> = {
        msdyn_sciconversation: fetchXml.includes(CALL_ID) || fetchXml.includes('value="i"') ? [call] : [],
        systemuser: [personRow(VIEWER)],
        msdyn_conversationparticipantinsights: usual,
        msdyn_conversationcomment: comments,
      };
      return answerOf(found[table] ?? []);
    },
  };
  const rows: Partial<RowPort> = {
    async fetchTogether<Queries extends readonly Query[]>(queries: Queries) {
      requests.push("$batch");
      if (failing.rows) throw failing.rows;
      return queries.map(({ table }, index) => ({
        rows: table === "slr_sellerview" ? marks : index === 1 ? participants : [],
      })) as TogetherAnswers<Queries>;
    },
  };
  const files: Partial<FilePort> = {
    async text(table, id) {
      requests.push(table);
      if (failing.file) throw failing.file;
      return id === TRANSCRIPT_ID ? transcript : undefined;
    },
  };
  return { host: testCallHost({ client, rows, files }), requests, failing };
}

interface Showing {
  readonly host: CallHost;
}

function show(
  { host }: Showing,
  props: Partial<CallSummaryProps> = {},
  record: { table: string; id: string } | undefined = { table: "msdyn_sciconversation", id: CALL_ID },
) {
  const environment = testEnvironment({ client: host.client, record });
  return render(<CallSummaryControl environment={environment} host={host} insightsId={undefined} transcriptId={undefined} {...props} />);
}

/** A line of the transcript: other parts quote lines, too. */
const line = (text: string) => screen.findByText(text, { selector: ".sd-line-text" }, { timeout: 10_000 });

describe("CallSummary", () => {
  it("shows the call, its figures and what was said, in five requests and the file", async () => {
    const served = server();
    show(served);
    expect(await screen.findByRole("heading", { name: "Orbis, renewal" })).toBeInTheDocument();
    expect(screen.getByText("64%")).toBeInTheDocument();
    expect(screen.getAllByText(/usually 50%/)).not.toEqual([]);
    expect(await line("Hello")).toBeInTheDocument();
    expect(await line("السلام عليكم")).toHaveAttribute("dir", "auto");
    expect([...served.requests].sort()).toEqual([
      "$batch",
      "msdyn_conversationcomment",
      "msdyn_conversationparticipantinsights",
      "msdyn_sciconversation",
      "msdyn_transcript",
      "systemuser",
    ]);
  });

  it("finds the call by its insights where the host does not tell the record", async () => {
    show(server(), { insightsId: "i" }, { table: "account", id: "a" });
    expect(await screen.findByRole("heading", { name: "Orbis, renewal" })).toBeInTheDocument();
  });

  it("opens at the moment that the form was opened with", async () => {
    announceMoment(window, CALL_ID, 65_000);
    show(server());
    expect(await screen.findByRole("button", { name: "Copy link to 1:05" })).toBeInTheDocument();
    act(() => announceMoment(window, CALL_ID, 0));
    expect(await screen.findByRole("button", { name: "Copy link" })).toBeInTheDocument();
  });

  it("opens at its reviews where it was opened for them, once they are there", async () => {
    announceMoment(window, CALL_ID, "review");
    show(server());
    expect(await screen.findByRole("tab", { selected: true })).not.toHaveTextContent("Review");
    act(() => callSlotOf(CALL_ID).publish({ pane: { title: "Review" } }));
    expect(screen.getByRole("tab", { selected: true })).toHaveTextContent("Review");
    expect(screen.queryByText("The moment that was asked for is not in this call.")).not.toBeInTheDocument();
    act(() => callSlotOf(CALL_ID).publish({ pane: undefined }));
  });

  it("has what another solution adds last, and first from when something new is in it until the call is left", async () => {
    show(server());
    await screen.findByRole("tab", { name: /^Moments/ });
    const publish = (pane: AddedPane | undefined) => act(() => callSlotOf(CALL_ID).publish({ pane }));
    const place = () => screen.getAllByRole("tab").findIndex(({ textContent }) => textContent?.includes("Review"));
    const chosen = () => screen.getByRole("tab", { selected: true });
    publish({ title: "Review" });
    expect(place()).toBe(screen.getAllByRole("tab").length - 1);
    publish({ title: "Review", count: "1 new", isNew: true });
    expect(place()).toBe(0);
    expect(chosen()).not.toHaveTextContent("Review");
    publish({ title: "Review", count: "1", isNew: false });
    expect(place()).toBe(0);
    publish(undefined);
  });

  it("begins with the comments where some were not read, and counts them", async () => {
    const at = new Date(Date.now() - DAY_MS);
    const comment = {
      msdyn_conversationcommentid: "c1",
      msdyn_content: "Ask first.",
      _createdby_value: MEI.id,
      createdon: at.toISOString(),
      msdyn_offsetinms: 0,
    };
    const first = show(server({ comments: [comment] }), { transcriptId: TRANSCRIPT_ID });
    expect(await screen.findByText("Ask first.")).toBeInTheDocument();
    expect(screen.getByRole("tab", { name: /Comments.*1/ })).toHaveAttribute("aria-selected", "true");
    first.unmount();
    show(server({ comments: [comment], read: JSON.stringify({ c1: Math.floor(at.getTime() / 1_000) }) }), { transcriptId: TRANSCRIPT_ID });
    expect(await screen.findByRole("tab", { name: /^Moments/ })).toHaveAttribute("aria-selected", "true");
  });

  it("says beside the other panes, too, that only the comments could not be loaded, and asks for them again", async () => {
    const served = server();
    served.failing.comments = new DataverseError("busy", 429);
    show(served, { transcriptId: TRANSCRIPT_ID });
    expect(await screen.findByRole("tab", { name: /^Comments \(not loaded\)/ })).toHaveAttribute("aria-selected", "false");
    expect(screen.getByRole("alert")).toHaveTextContent("Could not load the comments (too many requests).");
    // The transcript is asked for by then, too: only the comments are afterwards.
    await screen.findByRole("button", { name: "Play from 1:05, Ana Silva" });
    served.failing.comments = undefined;
    const asked = served.requests.length;
    await user.click(screen.getByRole("button", { name: "Retry" }));
    expect(await screen.findByRole("tab", { name: /^Comments(?! \(not)/ })).toBeInTheDocument();
    expect(screen.queryByRole("alert")).not.toBeInTheDocument();
    expect(served.requests.slice(asked)).toEqual(["msdyn_conversationcomment"]);
  });

  it("says so for as long as a busy server has asked to be left alone, whatever is waiting for it", async () => {
    const served = server();
    show(served, { transcriptId: TRANSCRIPT_ID });
    await screen.findByRole("tab", { name: /^Comments/ });
    let ended = Promise.resolve();
    act(() => void (ended = served.host.pauses.wait(50)));
    expect(screen.getByText("The server is busy and has asked for a pause. Loading goes on by itself.")).toBeInTheDocument();
    await act(() => ended);
    expect(screen.queryByText(/The server is busy/)).not.toBeInTheDocument();
  });

  it("says in the comments' own pane only, where that is shown, that they could not be loaded", async () => {
    const served = server();
    served.failing.comments = new DataverseError("busy", 429);
    show(served, { transcriptId: TRANSCRIPT_ID });
    await user.click(await screen.findByRole("tab", { name: /^Comments \(not loaded\)/ }));
    expect(screen.getAllByRole("alert")).toHaveLength(1);
  });

  it("goes to the end for a link that leads just beyond it", async () => {
    announceMoment(window, CALL_ID, 761_000);
    show(server());
    expect(await screen.findByRole("button", { name: "Copy link to 12:40" })).toBeInTheDocument();
  });

  it.each(["unknown", 1e12, "mostNegative"] as const)("says that it has no such moment as %p, until one goes somewhere", async (moment) => {
    announceMoment(window, CALL_ID, moment);
    show(server(), { transcriptId: TRANSCRIPT_ID });
    expect(await screen.findByText("The moment that was asked for is not in this call.")).toBeInTheDocument();
    expect(screen.getByRole("button", { name: "Copy link" })).toBeInTheDocument();
    await user.click(await screen.findByRole("button", { name: "Play from 1:05, Ana Silva" }));
    expect(screen.queryByText("The moment that was asked for is not in this call.")).not.toBeInTheDocument();
  });

  it("says that no transcript is stored, and shows the rest", async () => {
    show(server({ transcript: " " }));
    expect(await screen.findByText("No transcript is stored for this call.")).toBeInTheDocument();
    expect(screen.getByText("64%")).toBeInTheDocument();
  });

  it.each([
    ["unknown format", "<html></html>"],
    ["damaged file", '[{"text": "cut o'],
  ])("says why a transcript cannot be read: %s", async (why, transcript) => {
    show(server({ transcript }));
    expect(await screen.findByText(`The transcript cannot be read (${why}).`)).toBeInTheDocument();
  });

  it("shows the transcript of a call that was not analysed, or whose figures were deleted", async () => {
    const bare: Row = { ...conversationRow, insights: undefined };
    const measures = { duration: undefined, switches: undefined, customermonologue: undefined };
    const first = show(server({ call: { ...bare, ...measures } }));
    expect(await screen.findByText("This call has not been analysed yet.")).toBeInTheDocument();
    expect(await line("Hello")).toBeInTheDocument();
    first.unmount();
    show(server({ call: { ...conversationRow, ...measures }, participants: [] }));
    expect(await screen.findByText("The figures of this call are no longer stored.")).toBeInTheDocument();
    expect(await line("Hello")).toBeInTheDocument();
  });

  it("says why the transcript alone could not be loaded, and tries that again", async () => {
    const served = server();
    served.failing.file = new DataverseError("no privilege", 403);
    show(served);
    expect(await screen.findByRole("alert")).toHaveTextContent("Could not load the transcript (you may not see them).");
    expect(screen.getByText("64%")).toBeInTheDocument();
    served.failing.file = undefined;
    await user.click(screen.getByRole("button", { name: "Retry" }));
    expect(await line("Hello")).toBeInTheDocument();
  });

  it("says why the call could not be loaded, and tries again", async () => {
    const served = server();
    served.failing.rows = new DataverseError("busy", 429);
    show(served);
    expect(await screen.findByText("Could not load the call (too many requests).")).toBeInTheDocument();
    served.failing.rows = undefined;
    await user.click(screen.getByRole("button", { name: "Retry" }));
    expect(await line("Hello")).toBeInTheDocument();
  });

  it("says that it shows no call where it may not be seen", async () => {
    show(server(), {}, { table: "msdyn_sciconversation", id: "another" });
    expect(await screen.findByText("This form shows no call, or you may not see it.")).toBeInTheDocument();
  });

  it("waits for a form that has not told its lookups yet", async () => {
    show(server(), {}, { table: "account", id: "a" });
    expect(screen.queryByText(/shows no call/)).not.toBeInTheDocument();
    expect(await screen.findByText(/shows no call/, {}, { timeout: 4_000 })).toBeInTheDocument();
  });

  it("draws only what is near the view of three thousand utterances", async () => {
    show(
      server({
        transcript: storedSpeech(
          Array.from({ length: 3_000 }, (_, index): Said => [index % 2 === 0 ? 0 : 1, `Line ${index}`, index * 65, index * 65 + 2]),
        ),
      }),
    );
    expect(await line("Line 0")).toBeInTheDocument();
    expect(screen.queryByText("Line 2999", { selector: ".sd-line-text" })).not.toBeInTheDocument();
  }, 30_000);
});
