import * as React from "react";
import { act, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Playback, PlaybackState } from "../../../../controls/CallSummary/player/Playback";
import { TranscriptPane } from "../../../../controls/CallSummary/transcript/TranscriptPane";
import { testCall, type Said } from "../testCall";
import { drawLists, VIEW_PX } from "./drawnLists";

const user = userEvent.setup({ advanceTimers: () => undefined });
const COUNT = 3_200;
const SAID: readonly Said[] = Array.from(
  { length: COUNT },
  (_, index) => [index % 2 ? 1 : 0, `Line ${index}`, index * 2, index * 2 + 1] as const,
);

/** A playback whose sound is where the test says. */
function playbackOfTest(): Playback & { readonly tick: (positionMs: number, isPlaying?: boolean) => void } {
  let state: PlaybackState = { positionMs: 0, jumps: 0, isPlaying: false, rate: 1, volume: 1, sound: "ready" };
  const listeners = new Set<() => void>();
  const change = (values: Partial<PlaybackState>) => {
    state = { ...state, ...values };
    [...listeners].forEach((listener) => listener());
  };
  const seek = (positionMs: number) => change({ positionMs, jumps: state.jumps + 1 });
  const nothing = () => undefined;
  return {
    durationMs: COUNT * 2_000,
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    seek,
    playFrom: seek,
    toggle: nothing,
    setRate: nothing,
    setVolume: nothing,
    retry: nothing,
    tick: (positionMs, isPlaying = true) => change({ positionMs, isPlaying }),
  };
}

function show() {
  const playback = playbackOfTest();
  render(<TranscriptPane {...testCall({ said: SAID })} playback={playback} state={{ kind: "ready" }} />);
  return playback;
}

const view = () => document.querySelector<HTMLElement>(".sd-transcript-view")!;
const spoken = () => document.querySelector<HTMLElement>("[aria-current]");
const focused = () => document.activeElement?.closest<HTMLElement>("[data-place]")?.dataset["place"];
const drawn = () => document.querySelectorAll("[data-place]").length;

function expectInView(line: Element | null) {
  expect(line).not.toBeNull();
  const { top, bottom } = line!.getBoundingClientRect();
  expect(top).toBeGreaterThanOrEqual(0);
  expect(bottom).toBeLessThanOrEqual(VIEW_PX);
}

/** As the wheel does. */
function scrollTo(top: number) {
  act(() => {
    view().dispatchEvent(new Event("wheel"));
    view().scrollTop = top;
    view().dispatchEvent(new Event("scroll"));
  });
}

drawLists();
describe("a transcript of more than three thousand lines", () => {
  it("draws only what is near the view", async () => {
    show();
    expect(screen.getByRole("heading", { name: "Transcript 3,200" })).toBeInTheDocument();
    await waitFor(() => expect(drawn()).toBeGreaterThan(20));
    expect(drawn()).toBeLessThan(300);
  });

  it("goes along with a jump, however far", () => {
    const playback = show();
    act(() => playback.seek(5_000_000));
    expect(spoken()).toHaveTextContent("Line 2500");
    expectInView(spoken());
    act(() => playback.seek(100_500));
    expect(spoken()).toHaveTextContent("Line 50");
    expectInView(spoken());
  });

  it("follows what is played until the user scrolls away, and comes back when told to", async () => {
    const playback = show();
    act(() => playback.tick(0));
    act(() => playback.tick(60_500));
    expect(spoken()).toHaveTextContent("Line 30");
    expectInView(spoken());
    expect(screen.queryByText("Follow")).not.toBeInTheDocument();

    scrollTo(6_000);
    act(() => playback.tick(62_500));
    expect(view().scrollTop).toBe(6_000);
    await user.click(screen.getByText("Follow"));
    expectInView(spoken());
    expect(screen.queryByText("Follow")).not.toBeInTheDocument();
    act(() => playback.tick(200_500));
    expect(spoken()).toHaveTextContent("Line 100");
    expectInView(spoken());
  });

  it("jumps also where the user has scrolled away", () => {
    const playback = show();
    act(() => playback.tick(500));
    scrollTo(6_000);
    act(() => playback.seek(1_000_000));
    expect(spoken()).toHaveTextContent("Line 500");
    expectInView(spoken());
  });

  it("draws no line again but the one that was spoken and the one that is", async () => {
    const playback = show();
    act(() => playback.tick(500));
    const changed = new Set<Element>();
    const observer = new MutationObserver((records) => records.forEach(({ target }) => changed.add(target as Element)));
    observer.observe(view(), { subtree: true, childList: true, attributes: true, characterData: true });
    act(() => playback.tick(2_500));
    await Promise.resolve();
    observer.disconnect();
    expect([...changed].map((element) => element.getAttribute("data-place"))).toEqual(expect.arrayContaining(["0", "1"]));
    expect(changed.size).toBe(2);
  });

  it("keeps the focus where the keyboard walks out of what is drawn", async () => {
    show();
    act(() => screen.getByText("0:00").closest("button")!.focus());
    await user.keyboard("{End}");
    await waitFor(() => expect(focused()).toBe("3199"));
    expectInView(document.activeElement!.closest("[data-place]"));
    await user.keyboard("{Home}");
    await waitFor(() => expect(focused()).toBe("0"));
    expectInView(document.activeElement!.closest("[data-place]"));
    scrollTo(20_000);
    await waitFor(() => expect(document.querySelector('[data-place="840"]')).not.toBeNull());
    expect(focused()).toBe("0");
    await user.keyboard("{ArrowDown}");
    expect(focused()).toBe("1");
  });

  it("brings hits into view, and is not drawn back by what is played", async () => {
    const playback = show();
    act(() => playback.tick(500));
    await user.type(screen.getByLabelText("Search the transcript"), "line 2999");
    const current = () => document.querySelector('mark[data-hit="current"]');
    await waitFor(() => expect(current()).toHaveTextContent("Line 2999"));
    expectInView(current());
    act(() => playback.tick(4_500));
    expectInView(current());
    expect(screen.getByText("Follow")).toBeInTheDocument();
  });
});
