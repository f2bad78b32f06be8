import * as React from "react";
import { act, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { createPlayback } from "../../../../controls/CallSummary/player/createPlayback";
import type { Playback } from "../../../../controls/CallSummary/player/Playback";
import { PlayerBar } from "../../../../controls/CallSummary/player/PlayerBar";
import { usePlayback } from "../../../../controls/CallSummary/player/usePlayback";
import type { CallPart } from "../../../../controls/CallSummary/CallPart";
import type { FilePort } from "../../../../shared/dataverse/DataverseClient";
import { DataverseError } from "../../../../shared/dataverse/DataverseError";
import { CALL, testCall, testCallHost, type TestCall } from "../testCall";
import { FakeSound } from "./FakeSound";

const user = userEvent.setup({ advanceTimers: () => undefined });
const sounds: FakeSound[] = [];

// The browser's own: jsdom plays nothing and has no addresses for blobs.
beforeEach(() => {
  sounds.length = 0;
  window.Audio = function audio() {
    const sound = new FakeSound();
    sounds.push(sound);
    return sound;
  } as unknown as typeof Audio;
  URL.createObjectURL = () => "blob:recording";
  URL.revokeObjectURL = () => undefined;
});

type Bytes = FilePort["bytes"];
const whole: Bytes = async () => ({ content: new Blob(["sound"]), fileSize: 5 });

/** The bar as the summary draws it; `bytes` is the stored recording, without it the call names none. */
function Bar({ part, playbackRef }: { readonly part: CallPart; readonly playbackRef: { current: Playback | undefined } }) {
  const { environment, host, summary } = part;
  const playback = usePlayback({
    environment,
    files: host.files,
    rows: host.rows,
    recordingId: summary.call.recordingId,
    durationMs: summary.call.durationMs ?? 0,
  });
  playbackRef.current = playback;
  return <PlayerBar {...part} playback={playback} isNarrow={false} />;
}

function show({ bytes, ...call }: TestCall & { readonly bytes?: Bytes } = {}) {
  const playbackRef: { current: Playback | undefined } = { current: undefined };
  const host = testCallHost({ files: { ...(bytes && { bytes }) }, rows: { read: async () => ({}) } });
  const part = testCall({
    host,
    summary: { call: { ...CALL, ...(bytes && { recordingId: "22222222-0000-0000-0000-000000000001" }) } },
    ...call,
  });
  const view = render(<Bar part={part} playbackRef={playbackRef} />);
  return { ...view, playback: () => playbackRef.current! };
}

async function listening(call: TestCall = {}) {
  const shown = show({ bytes: whole, ...call });
  await user.click(screen.getByRole("button", { name: "Play" }));
  await screen.findByRole("button", { name: "Pause" });
  const sound = sounds[0]!;
  act(() => sound.opens(760));
  return { ...shown, sound };
}

const slider = () => screen.getByRole("slider", { name: "Position in the call" });
const at = (seconds: number) =>
  ({ participantId: "1", role: "customer", kind: "competitor", text: "Kestrel", saidText: "kestrel", atMs: seconds * 1_000 }) as const;

/** What a screen reader says of a mark; a number beside it is for the eye. */
const nameOf = (mark: HTMLElement) => mark.querySelector(".sd-hidden")?.textContent;

describe("The player of a call without a recording", () => {
  it("says so, and offers nothing that could be heard", () => {
    show({ said: [[0, "Hello", 0, 2]] });
    expect(screen.getByText("No recording; the transcript is complete.")).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: "Play" })).not.toBeInTheDocument();
    expect(screen.queryByRole("slider", { name: "Volume" })).not.toBeInTheDocument();
    expect(screen.queryByRole("combobox", { name: "Speed" })).not.toBeInTheDocument();
  });

  it("does not speak of a transcript that there is not", () => {
    show();
    expect(screen.getByText("No recording.")).toBeInTheDocument();
  });

  it("still has a place in the call, which keys move", () => {
    const { playback } = show();
    expect(screen.getByText("0:00 / 12:40")).toBeInTheDocument();
    for (const [key, time] of [
      ["ArrowRight", "0:05"],
      ["PageUp", "0:35"],
      ["ArrowLeft", "0:30"],
      ["PageDown", "0:00"],
      ["End", "12:40"],
      ["Home", "0:00"],
    ]) {
      fireEvent.keyDown(slider(), { key });
      expect(slider()).toHaveAttribute("aria-valuetext", `${time} of 12:40`);
    }
    fireEvent.change(slider(), { target: { value: "60000" } });
    expect(playback().state().positionMs).toBe(60_000);
  });

  it("moves the other way by arrow keys where time runs from right to left", () => {
    const { playback } = show({ environment: { isRtl: true } });
    fireEvent.keyDown(slider(), { key: "ArrowLeft" });
    expect(playback().state().positionMs).toBe(5_000);
  });
});

describe("The player of a recorded call", () => {
  it("asks for no sound before it is to be played, then plays it", async () => {
    const bytes = jest.fn(whole);
    show({ bytes });
    expect(bytes).not.toHaveBeenCalled();
    await user.click(screen.getByRole("button", { name: "Play" }));
    expect(await screen.findByRole("button", { name: "Pause" })).toBeInTheDocument();
    expect(sounds[0]?.paused).toBe(false);
  });

  it("shows how far it is loaded, and stops loading when it is pressed again", async () => {
    let answer: (() => void) | undefined;
    const bytes: Bytes = async (_table, _id, _column, range) => {
      if (range && range.first > 0) await new Promise<void>((done) => (answer = done));
      return { content: new Blob(["12345"]), fileSize: 10 };
    };
    show({ bytes });
    await user.click(screen.getByRole("button", { name: "Play" }));
    expect(await screen.findByText("50%")).toHaveAttribute("role", "progressbar");
    await user.click(screen.getByRole("button", { name: "Stop loading" }));
    expect(screen.getByRole("button", { name: "Play" })).toBeInTheDocument();
    await act(async () => answer?.());
    expect(sounds).toHaveLength(0);
  });

  it("shows where it is while it plays, jumps back and forth, and pauses", async () => {
    const { sound } = await listening();
    act(() => sound.passes(61));
    expect(screen.getByText("1:01 / 12:40")).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "+30 seconds" }));
    expect(screen.getByText("1:31 / 12:40")).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "−10 seconds" }));
    expect(screen.getByText("1:21 / 12:40")).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Pause" }));
    expect(sound.paused).toBe(true);
  });

  it("is paused and played by Space and k, wherever in it the focus is", async () => {
    const { sound } = await listening();
    slider().focus();
    await user.keyboard(" ");
    expect(sound.paused).toBe(true);
    await user.keyboard("k");
    expect(sound.paused).toBe(false);
    screen.getByRole("button", { name: "Mute" }).focus();
    await user.keyboard(" ");
    expect([sound.paused, sound.volume]).toEqual([false, 0]);
    screen.getByRole("combobox", { name: "Speed" }).focus();
    await user.keyboard("k");
    expect(sound.paused).toBe(false);
  });

  it("plays faster, softer, or without a sound", async () => {
    const { sound } = await listening();
    await user.selectOptions(screen.getByRole("combobox", { name: "Speed" }), "1.25×");
    expect(sound.playbackRate).toBe(1.25);
    fireEvent.change(screen.getByRole("slider", { name: "Volume" }), { target: { value: "0.4" } });
    await user.click(screen.getByRole("button", { name: "Mute" }));
    expect(sound.volume).toBe(0);
    await user.click(screen.getByRole("button", { name: "Unmute" }));
    expect(sound.volume).toBe(0.4);
  });

  it("is silent when the call goes away", async () => {
    const { sound, unmount } = await listening();
    unmount();
    expect(sound.paused).toBe(true);
  });

  it("says that loading was cut off, keeps the focus, and goes on when told to", async () => {
    let isDown = true;
    const bytes: Bytes = async (_table, _id, _column, range) => {
      if (range && range.first > 0 && isDown) throw new DataverseError("connection lost");
      return { content: new Blob(["12345"]), fileSize: 10 };
    };
    show({ bytes });
    await user.click(screen.getByRole("button", { name: "Play" }));
    expect(await screen.findByRole("alert")).toHaveTextContent("Loading the recording was cut off at 50%.");
    expect(screen.queryByRole("button", { name: "Play" })).not.toBeInTheDocument();
    expect(screen.getByRole("group", { name: "Playback" })).toHaveFocus();
    expect(slider()).toBeInTheDocument();
    isDown = false;
    await user.click(screen.getByRole("button", { name: "Retry" }));
    expect(await screen.findByRole("button", { name: "Pause" })).toBeInTheDocument();
    expect(screen.queryByRole("alert")).not.toBeInTheDocument();
  });

  it("offers the file itself where the browser cannot play it, and where it is too large", async () => {
    const { sound, unmount } = await listening();
    act(() => sound.breaks());
    expect(screen.getByRole("alert")).toHaveTextContent("This browser cannot play the recording.");
    expect(screen.getByRole("link", { name: "Download instead" })).toHaveAttribute(
      "href",
      "http://127.0.0.1/api/data/v9.2/msdyn_ocrecordings(22222222-0000-0000-0000-000000000001)/msdyn_recording/$value",
    );
    unmount();
    show({ bytes: async () => ({ content: new Blob(["1"]), fileSize: 300 * 1_048_576 }) });
    await user.click(screen.getByRole("button", { name: "Play" }));
    expect(await screen.findByRole("alert")).toHaveTextContent("The recording is too large to be played here (300 MB). Download instead");
  });

  it("says that it was removed, or must not be heard, without a way to try again", async () => {
    const { unmount } = show({ bytes: async () => undefined });
    await user.click(screen.getByRole("button", { name: "Play" }));
    expect(await screen.findByRole("alert")).toHaveTextContent(/^The recording is not stored any more\.\s*$/);
    unmount();
    show({ bytes: () => Promise.reject(new DataverseError("no privilege", 403)) });
    await user.click(screen.getByRole("button", { name: "Play" }));
    expect(await screen.findByRole("alert")).toHaveTextContent(/^You may not listen to this recording\.\s*$/);
    expect(screen.queryByRole("button", { name: "Retry" })).not.toBeInTheDocument();
  });
});

describe("The timeline", () => {
  const findings = { signals: [at(60), at(61), at(300)] };
  const marks = () => within(screen.getByRole("group", { name: "Marks on the timeline" })).getAllByRole("button");

  it("is not drawn where there is nothing to show", () => {
    show();
    expect(screen.queryByRole("group", { name: "Timeline" })).not.toBeInTheDocument();
  });

  it("names its lanes and its marks; those without room stand together", () => {
    show({
      said: [
        [0, "Hello", 0, 2],
        [1, "Hi", 3, 4],
      ],
      findings: { ...findings, segments: [{ participantId: "1", role: "customer", label: "negative", atMs: 0, durationMs: 9_000 }] },
    });
    expect(screen.getByRole("img", { name: "Who speaks when: Mei Koh, Ana Silva" })).toBeInTheDocument();
    expect(screen.getByRole("img", { name: "Customer sentiment" })).toBeInTheDocument();
    expect(marks().map(nameOf)).toEqual(["1:00–1:01, 2 marks: Competitor, kestrel, Ana Silva", "5:00, Competitor, kestrel, Ana Silva"]);
  });

  it("is one tab stop that arrow keys walk, and a mark plays from where it stands", async () => {
    const { sound } = await listening({ findings });
    marks()[0]!.focus();
    await user.keyboard("{ArrowRight}");
    expect(marks()[1]).toHaveFocus();
    expect(screen.getByRole("tooltip")).toHaveTextContent("5:00");
    await user.keyboard("{Enter}");
    expect([sound.currentTime, sound.paused]).toEqual([300, false]);
  });

  it("looks at marks that stand together more closely, until they stand apart", async () => {
    show({ findings });
    await user.click(marks()[0]!);
    expect(marks().map(nameOf)).toEqual(["1:00, Competitor, kestrel, Ana Silva", "1:01, Competitor, kestrel, Ana Silva"]);
  });

  it("goes to the first of several marks at one moment", async () => {
    const { playback } = show({ findings: { signals: [at(60), { ...at(60), kind: "keyword" }] } });
    await user.click(marks()[0]!);
    expect(playback().state().positionMs).toBe(60_000);
  });

  it("is zoomed and moved by buttons, which say when they do nothing, and tells what it shows", async () => {
    show({ findings });
    const button = (name: string) => screen.getByRole("button", { name });
    expect(button("Zoom out")).toHaveAttribute("aria-disabled", "true");
    await user.click(button("Zoom in"));
    expect(marks()).toHaveLength(2);
    await user.click(button("Zoom in"));
    expect(marks()).toHaveLength(1);
    await user.click(button("Later"));
    expect(marks().map(nameOf)).toEqual(["5:00, Competitor, kestrel, Ana Silva"]);
    await waitFor(() => expect(screen.getByText("Timeline from 3:10 to 6:20")).toBeInTheDocument(), { timeout: 3_000 });
    await user.click(button("Whole call"));
    expect(button("Whole call")).toHaveAttribute("aria-disabled", "true");
    expect(button("Whole call")).toHaveFocus();
  });

  it("shows a stretch that was dragged over, and goes to a moment that was clicked", () => {
    const { container, playback } = show({ said: [[0, "Hello", 0, 2]], findings: { signals: [at(300)] } });
    const plot = container.querySelector<HTMLElement>(".sd-timeline-plot")!;
    plot.getBoundingClientRect = () => ({ left: 100, right: 740, width: 640 }) as DOMRect;
    // jsdom knows no pointers; theirs are mouse events of other names.
    const point = (type: string, clientX: number) => fireEvent(plot, new MouseEvent(type, { clientX, bubbles: true }));
    point("pointerdown", 260);
    point("pointerup", 261);
    expect(playback().state().positionMs).toBeCloseTo((161 / 640) * 760_000);
    point("pointerdown", 100);
    point("pointermove", 180);
    point("pointerup", 260);
    expect(screen.queryByRole("group", { name: "Marks on the timeline" })).toBeInTheDocument();
    expect(within(screen.getByRole("group", { name: "Marks on the timeline" })).queryAllByRole("button")).toHaveLength(0);
  });

  it("follows what plays, but stays where somebody has moved it", async () => {
    const { sound } = await listening({ findings: { signals: [at(20), at(200), at(300)] } });
    await user.click(screen.getByRole("button", { name: "Zoom in" }));
    await user.click(screen.getByRole("button", { name: "Zoom in" }));
    expect(marks()[0]).toHaveAccessibleName(/^0:20/);
    act(() => sound.passes(250));
    expect(marks()[0]).toHaveAccessibleName(/^5:00/);
    await user.click(screen.getByRole("button", { name: "Earlier" }));
    act(() => sound.passes(1));
    expect(marks()[0]).toHaveAccessibleName(/^3:20/);
  });

  it("says the same as a table, whose rows lead to their moments", async () => {
    const { playback } = show({ findings });
    await user.click(screen.getByRole("button", { name: "Table" }));
    const table = screen.getByRole("table", { name: "Timeline" });
    expect(within(table).getAllByRole("row")).toHaveLength(4);
    await user.click(within(table).getByRole("button", { name: "5:00" }));
    expect(playback().state().positionMs).toBe(300_000);
  });

  it("says that a long table is cut", async () => {
    show({ findings: { signals: Array.from({ length: 700 }, (_, index) => at(index)) } });
    await user.click(screen.getByRole("button", { name: "Table" }));
    expect(screen.getByText("The first 500 of 700.")).toBeInTheDocument();
  });

  it("shows markup that was said as text", async () => {
    show({ findings: { signals: [{ ...at(5), saidText: "<img src=x onerror=alert(1)>" }] } });
    await user.click(screen.getByRole("button", { name: "Table" }));
    expect(screen.getByText("<img src=x onerror=alert(1)>")).toBeInTheDocument();
  });

  it("draws twenty thousand utterances as one path", () => {
    const call = testCall({ said: [[0, "Hello", 0, 2]] });
    const line = call.lines[0]!;
    const lines = Array.from({ length: 20_000 }, (_, index) => ({ ...line, index, startMs: index * 38, endMs: index * 38 + 20 }));
    const { container } = render(<PlayerBar {...call} lines={lines} playback={createPlayback(760_000)} isNarrow={false} />);
    expect(container.querySelectorAll(".sd-timeline-lanes path")).toHaveLength(1);
    expect(container.querySelector(".sd-timeline-lanes path")!.getAttribute("d")!.split("M").length).toBeLessThan(330);
  });
});
