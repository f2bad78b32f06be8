import * as React from "react";
import { act, render, screen } from "@testing-library/react";
import { CallHeader } from "../../../controls/CallSummary/header/CallHeader";
import { MomentButton } from "../../../controls/CallSummary/MomentButton";
import { PlayerBar } from "../../../controls/CallSummary/player/PlayerBar";
import { TranscriptPane } from "../../../controls/CallSummary/transcript/TranscriptPane";
import { CALL, testCall, type Said } from "./testCall";

/** Nobody speaks for the first 0.9 s, which the call's row does not count. */
const SAID: readonly Said[] = [
  [0, "Hello, thanks for taking the time.", 0.9, 4],
  [1, "What is the price of all of it?", 241.6, 245],
  [0, "Less than you think, and here is why.", 380, 387.2],
];

/** The call as its page shows it, with a list of moments: all that says how long it was or where one is. */
function show(durationMs = 386_300) {
  const part = testCall({ said: SAID, summary: { call: { ...CALL, durationMs } }, environment: { clientUrl: "https://contoso.example" } });
  render(
    <>
      <CallHeader {...part} />
      <PlayerBar {...part} />
      <TranscriptPane {...part} state={{ kind: "ready" }} />
      <MomentButton {...part} atMs={241_600} />
    </>,
  );
  return part;
}

const player = () => document.querySelector(".sd-player-time");

describe("times of a call", () => {
  it("say its length as every list does, in header and player alike, also where its recording ends", () => {
    const { environment, playback } = show();
    const inLists = environment.format.duration(386_300);
    expect(inLists).toBe("6:26");
    expect(screen.getByText(/outgoing/)).toHaveTextContent(`· ${inLists} ·`);
    expect(player()).toHaveTextContent(`/ ${inLists}`);
    act(() => playback.seek(387_200));
    expect(player()).toHaveTextContent(`${inLists} / ${inLists}`);
  });

  it("say the player's length where the call's row is of another", () => {
    show(300_000);
    expect(screen.getByText(/outgoing/)).toHaveTextContent("· 6:27 ·");
    expect(player()).toHaveTextContent("/ 6:27");
  });

  it("say a moment alike in its list, its line, the player and the link to it", () => {
    const { playback } = show();
    act(() => playback.seek(241_600));
    expect(screen.getByRole("button", { name: "Play from 4:02" })).toHaveTextContent("4:02");
    expect(screen.getByRole("button", { name: "Play from 4:02, Ana Silva" })).toHaveTextContent("4:02");
    expect(player()).toHaveTextContent("4:02 /");
    expect(screen.getByRole("button", { name: "Copy link to 4:02" })).toBeInTheDocument();
  });
});
