import * as React from "react";
import { render } from "@testing-library/react";
import { createPlayback } from "../../../controls/CallSummary/player/createPlayback";
import { useBackInView } from "../../../controls/CallSummary/useBackInView";
import type { Playback } from "../../../controls/CallSummary/player/Playback";

function View({ isShown, playback }: { readonly isShown: boolean; readonly playback: Playback }): null {
  useBackInView(isShown, playback);
  return null;
}

describe("useBackInView", () => {
  it("jumps to the present moment where another was chosen while it was hidden", () => {
    const playback = createPlayback(10_000);
    const { rerender } = render(<View isShown playback={playback} />);
    rerender(<View isShown={false} playback={playback} />);
    playback.seek(4_000);
    rerender(<View isShown playback={playback} />);
    expect(playback.state()).toMatchObject({ positionMs: 4_000, jumps: 2 });
  });

  it("leaves what was read where it is otherwise", () => {
    const playback = createPlayback(10_000);
    const { rerender } = render(<View isShown={false} playback={playback} />);
    rerender(<View isShown playback={playback} />);
    playback.seek(4_000);
    rerender(<View isShown playback={playback} />);
    expect(playback.state().jumps).toBe(1);
  });
});
