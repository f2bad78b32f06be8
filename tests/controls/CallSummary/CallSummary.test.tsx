import * as React from "react";
import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { CallSummaryControl, type CallSummaryProps } from "../../../controls/CallSummary/CallSummary";
import type { DataverseClient, FilePort, Row } from "../../../shared/dataverse/DataverseClient";
import { DataverseError } from "../../../shared/dataverse/DataverseError";
import { MEI, testEnvironment } from "../testHost";

const CALL_ID = "11111111-0000-0000-0000-000000000001";
const TRANSCRIPT_ID = "11111111-0000-0000-0000-000000000002";
const user = userEvent.setup({ advanceTimers: () => undefined });

const callRow: Row = {
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
const fragments = (texts: readonly string[]) =>
  JSON.stringify(texts.map((text, index) => ({ id: `${index}`, text, offset: index * 65_000, duration: 2_000, participantId: `${index % 2}`, locale: "en-us" })));

interface Served {
  readonly call?: Row | undefined;
  readonly transcript?: string | undefined;
}

/** One call as Dataverse serves it; both parts can be told to fail. */
function server({ call = callRow, transcript = fragments(["Hello", "السلام عليكم"]) }: Served = {}) {
  const requests: string[] = [];
  const failing = { rows: undefined as DataverseError | undefined, file: undefined as DataverseError | undefined };
  const client: DataverseClient = {
    async fetch(table, fetchXml) {
      requests.push(table);
      if (failing.rows) throw failing.rows;
      if (table === "msdyn_sciconversation") return { rows: fetchXml.includes(CALL_ID) || fetchXml.includes('value="i"') ? [call] : [], truncated: false };
      if (fetchXml.includes('alias="name"')) return { rows: participantRows, truncated: false };
      return { rows: Array.from({ length: 20 }, () => ({ ratio: 0.5 })), truncated: false };
    },
  };
  const files: FilePort = {
    async text(table, id) {
      requests.push(table);
      if (failing.file) throw failing.file;
      return id === TRANSCRIPT_ID ? transcript : undefined;
    },
  };
  return { client, files, requests, failing };
}

function show({ client, files }: ReturnType<typeof server>, props: Partial<CallSummaryProps> = {}, record: { table: string; id: string } | undefined = { table: "msdyn_sciconversation", id: CALL_ID }) {
  const environment = testEnvironment({ client, record });
  return render(<CallSummaryControl environment={environment} client={client} files={files} insightsId={undefined} transcriptId={undefined} {...props} />);
}

describe("CallSummary", () => {
  it("shows the call, its figures and what was said, in at most five requests", async () => {
    const served = server();
    show(served);
    expect(await screen.findByRole("heading", { name: "Orbis, renewal" })).toBeInTheDocument();
    expect(screen.getByText("64%")).toBeInTheDocument();
    expect(await screen.findByText("Hello")).toBeInTheDocument();
    expect(screen.getByText("Mei Koh")).toBeInTheDocument();
    expect(screen.getByText("1:05")).toBeInTheDocument();
    expect(screen.getByText("السلام عليكم")).toHaveAttribute("dir", "auto");
    expect(served.requests.length).toBeLessThanOrEqual(5);
  });

  it("shows markup that was said as text", async () => {
    show(server({ transcript: fragments(["<img src=x onerror=alert(1)>"]) }));
    expect(await screen.findByText("<img src=x onerror=alert(1)>")).toBeInTheDocument();
  });

  it("finds the call through its insights where the form does not tell its record", async () => {
    show(server(), { insightsId: "i" }, undefined);
    expect(await screen.findByRole("heading", { name: "Orbis, renewal" })).toBeInTheDocument();
  });

  it("says that no transcript is stored: none named, or none behind the name", async () => {
    const first = show(server({ call: { ...callRow, transcript: null } }));
    expect(await screen.findByText("No transcript is stored for this call.")).toBeInTheDocument();
    first.unmount();
    show(server({ transcript: " " }));
    expect(await screen.findByText("No transcript is stored for this call.")).toBeInTheDocument();
  });

  it("says that a format is unknown", async () => {
    show(server({ transcript: "<html></html>" }));
    expect(await screen.findByText("The transcript cannot be read (unknown format).")).toBeInTheDocument();
  });

  it("keeps the figures where only the transcript fails, and tries that again", async () => {
    const served = server();
    served.failing.file = new DataverseError("no privilege", 403);
    show(served);
    expect(await screen.findByRole("alert")).toHaveTextContent("Could not load the transcript (you may not see them).");
    expect(screen.getByText("64%")).toBeInTheDocument();
    served.failing.file = undefined;
    await user.click(screen.getByRole("button", { name: "Retry" }));
    expect(await screen.findByText("Hello")).toBeInTheDocument();
  });

  it("says why the call could not be loaded, and tries again", async () => {
    const served = server();
    served.failing.rows = new DataverseError("busy", 429);
    show(served);
    expect(await screen.findByRole("alert")).toHaveTextContent("Could not load the call (too many requests).");
    served.failing.rows = undefined;
    await user.click(screen.getByRole("button", { name: "Retry" }));
    expect(await screen.findByText("Hello")).toBeInTheDocument();
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
    show(server({ transcript: fragments(Array.from({ length: 3_000 }, (_, index) => `Line ${index}`)) }));
    expect(await screen.findByText("3,000 utterances", {}, { timeout: 10_000 })).toBeInTheDocument();
    await waitFor(() => expect(screen.getByText("Line 0")).toBeInTheDocument());
    expect(screen.getAllByRole("listitem").length).toBeLessThan(500);
  }, 30_000);
});
