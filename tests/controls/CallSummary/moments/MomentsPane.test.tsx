import * as React from "react";
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { MomentsPane } from "../../../../controls/CallSummary/moments/MomentsPane";
import { CALL, testCall, type Said, type TestCall } from "../testCall";

const user = userEvent.setup({ advanceTimers: () => undefined });

/** The seller begins a second before the customer ends, every twenty seconds. */
const interrupting = (times: number): readonly Said[] =>
  Array.from({ length: times }, (_, index): readonly Said[] => [
    [1, `We had a question about part ${index}.`, index * 20, index * 20 + 8],
    [0, `Let me come to part ${index} at once.`, index * 20 + 7, index * 20 + 15],
  ]).flat();

function show(call: TestCall) {
  const part = testCall(call);
  render(<MomentsPane {...part} />);
  return part;
}

const sectionOf = (title: string) => within(screen.getByRole("heading", { name: title }).closest("section") as HTMLElement);

describe("MomentsPane", () => {
  it("begins with what stands out", () => {
    show({ said: interrupting(1) });
    expect(screen.getAllByRole("heading")[0]).toHaveTextContent("Off target or unusual");
    expect(screen.getByText("Talk share 64%")).toBeInTheDocument();
    expect(screen.getByRole("img", { name: "above target" })).toBeInTheDocument();
    expect(screen.getByText("target 43–60%", { selector: ".sd-standing-out *" })).toBeInTheDocument();
  });

  it("plays where the call is most like a figure that stands out", async () => {
    const { playback } = show({ said: interrupting(2) });
    await user.click(within(screen.getByText("Talk share 64%").closest(".sd-standing-out") as HTMLElement).getByRole("button"));
    expect(playback.state().positionMs).toBe(7_000);
  });

  it("plays from a moment", async () => {
    const { playback } = show({ said: interrupting(1) });
    await user.click(sectionOf("Interruptions").getByRole("button", { name: "Play from 0:07" }));
    expect(playback.state().positionMs).toBe(7_000);
  });

  it("shows what was said there as text in its own direction", () => {
    show({
      said: [
        [1, "سؤال عن السعر", 0, 8],
        [0, "<img src=x onerror=alert(1)>", 7, 15],
      ],
    });
    expect(sectionOf("Interruptions").getByText("<img src=x onerror=alert(1)>")).toHaveAttribute("dir", "auto");
  });

  it("shows five interruptions first, and all on demand", async () => {
    show({ said: interrupting(12) });
    const section = sectionOf("Interruptions");
    expect(section.getByText("12 by seller")).toBeInTheDocument();
    expect(section.getAllByRole("listitem")).toHaveLength(5);
    await user.click(section.getByRole("button", { name: "Show all 12", expanded: false }));
    expect(section.getAllByRole("listitem")).toHaveLength(12);
    await user.click(section.getByRole("button", { name: "Show the first 5", expanded: true }));
    expect(section.getAllByRole("listitem")).toHaveLength(5);
  });

  it("plays a quarter of the call from its start; its name tells when, and it says on which side of the target it lies", async () => {
    const { playback } = show({ said: interrupting(2), summary: { call: { ...CALL, durationMs: 40_000 } } });
    const section = sectionOf("Talk share through the call");
    const quarters = section.getAllByRole("button");
    expect(quarters.map(({ textContent }) => textContent)).toEqual(["0:00–0:10 27%", "0:10–0:20 –", "0:20–0:30 27%", "0:30–0:40 –"]);
    expect(section.getAllByRole("img", { name: "below target" })).toHaveLength(2);
    await user.click(quarters[2] as HTMLElement);
    expect(playback.state().positionMs).toBe(20_000);
  });

  it("has the sentence on figures only where there is no transcript", () => {
    show({});
    expect(screen.getAllByRole("heading")).toHaveLength(1);
    expect(screen.getByText("Moments are found in what was said: they appear with the transcript.")).toBeInTheDocument();
    expect(screen.queryByRole("button")).not.toBeInTheDocument();
  });
});
