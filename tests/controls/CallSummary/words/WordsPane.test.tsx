import * as React from "react";
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { WordsPane } from "../../../../controls/CallSummary/words/WordsPane";
import type { CallSignal } from "../../../../shared/domain/CallFindings";
import { CALL, testCall, type TestCall } from "../testCall";

const user = userEvent.setup({ advanceTimers: () => undefined });
const signal = (text: string, atMs?: number): CallSignal => ({
  participantId: "1",
  role: "customer",
  kind: "competitor",
  text,
  saidText: text,
  ...(atMs !== undefined && { atMs }),
});

function show(call: TestCall) {
  const part = testCall(call);
  render(<WordsPane {...part} />);
  return part;
}

describe("WordsPane", () => {
  it("jumps to where a word was said: five times first, all on demand", async () => {
    const { playback } = show({
      findings: { signals: Array.from({ length: 12 }, (_, index) => signal("Kestrel", index * 10_000)), questions: [] },
    });
    expect(screen.getByRole("heading", { name: "Competitors" })).toBeInTheDocument();
    const times = within(screen.getByRole("group", { name: "Kestrel" }));
    expect(times.getAllByRole("button", { name: /Play from/ })).toHaveLength(5);
    await user.click(times.getByRole("button", { name: "Show all 12" }));
    await user.click(times.getByRole("button", { name: "Play from 1:50" }));
    expect(playback.state().positionMs).toBe(110_000);
  });

  it("shows a word without a moment as text", () => {
    show({ findings: { signals: [signal("<b>Kestrel</b>")], questions: [] } });
    expect(screen.getByText("<b>Kestrel</b>")).toBeInTheDocument();
    expect(screen.queryByRole("button")).not.toBeInTheDocument();
    expect(screen.queryByRole("group")).not.toBeInTheDocument();
  });

  it("shows ten questions first, each in its own direction", async () => {
    const { playback } = show({
      findings: {
        signals: [],
        questions: Array.from({ length: 34 }, (_, index) => ({
          participantId: "0",
          role: "seller" as const,
          text: `Why ${index}?`,
          atMs: index * 1000,
        })),
      },
    });
    const list = screen.getByRole("list", { name: "Questions by seller: 34" });
    expect(within(list).getAllByRole("listitem")).toHaveLength(10);
    await user.click(screen.getByRole("button", { name: "Show all 34" }));
    expect(within(list).getAllByRole("listitem")).toHaveLength(34);
    expect(screen.getByText("Why 33?")).toHaveAttribute("dir", "auto");
    await user.click(screen.getByRole("button", { name: "Play from 0:33" }));
    expect(playback.state().positionMs).toBe(33_000);
  });

  it("tells none from not readable", () => {
    const { unmount } = render(<WordsPane {...testCall({ findings: { signals: [], questions: [] } })} />);
    expect(screen.getByText("No tracked words were noticed in this call.")).toBeInTheDocument();
    expect(screen.getByText("The seller asked no questions.")).toBeInTheDocument();
    unmount();
    show({ findings: {} });
    expect(screen.getByText("You may not read the words that were noticed.")).toBeInTheDocument();
    expect(screen.getByText("You may not read the questions.")).toBeInTheDocument();
  });

  it("says that a call was not analysed", () => {
    show({ summary: { call: { id: CALL.id, title: CALL.title, hasInsights: false, tags: [] }, participants: [] } });
    expect(screen.getByText("This call has not been analysed yet.")).toBeInTheDocument();
  });
});
