import { createPlayback, type Player } from "../../../../controls/CallSummary/player/createPlayback";
import type { Loaded, Recording } from "../../../../controls/CallSummary/player/createRecording";
import { FakeSound } from "./FakeSound";

const CALL_MS = 600_000;
const COLUMN = "https://fernway.crm4.dynamics.com/api/data/v9.2/msdyn_ocrecordings(1)/msdyn_recording/$value";

interface Heard {
  readonly player: Player;
  /** The audio elements that were made, in order. */
  readonly sounds: FakeSound[];
  readonly loads: {
    readonly onProgress: (share: number) => void;
    readonly isWanted: () => boolean;
    readonly end: (loaded: Loaded | undefined) => void;
  }[];
  /** The browser tells that the page's content security policy has refused something. */
  readonly refuse: (effectiveDirective: string) => void;
  /** Loads the recording and lets the browser read its length. */
  readonly open: (seconds?: number) => Promise<FakeSound>;
}

const settled = () => new Promise((done) => setImmediate(done));

function heard(durationMs = CALL_MS): Heard {
  const [sounds, loads]: [FakeSound[], Heard["loads"]] = [[], []];
  const recording: Recording = { load: (onProgress, isWanted) => new Promise((end) => loads.push({ onProgress, isWanted, end })) };
  const newSound = () => {
    const sound = new FakeSound();
    sounds.push(sound);
    return sound;
  };
  const page = new EventTarget();
  const refuse = (effectiveDirective: string) =>
    page.dispatchEvent(Object.assign(new Event("securitypolicyviolation"), { effectiveDirective }));
  const player = createPlayback(durationMs, {
    recording,
    fileAddress: COLUMN,
    newSound,
    page,
    textOf: (trouble) => ({
      problem: trouble.kind,
      remedy: trouble.kind === "undecodable" || trouble.kind === "blocked" ? "download" : "retry",
      ...(trouble.kind === "blocked" && { address: trouble.address }),
    }),
  });
  const open = async (seconds = durationMs / 1_000) => {
    if (player.state().sound === "idle") player.toggle();
    loads[loads.length - 1]?.end({ blob: new Blob(["sound"], { type: "audio/mp4" }) });
    await settled();
    const sound = sounds[sounds.length - 1]!;
    sound.opens(seconds);
    return sound;
  };
  return { player, sounds, loads, refuse, open };
}

describe("The playback of a call without a recording", () => {
  it("is a place to go to, within the call", () => {
    const playback = createPlayback(CALL_MS);
    expect(playback.state()).toMatchObject({ sound: "none", positionMs: 0, isPlaying: false });
    playback.playFrom(30_000);
    expect(playback.state()).toMatchObject({ positionMs: 30_000, jumps: 1, isPlaying: false });
    playback.seek(CALL_MS + 1);
    expect(playback.state().positionMs).toBe(CALL_MS);
    playback.toggle();
    expect(playback.state().sound).toBe("none");
  });

  it("keeps its place and its listeners when the length becomes known later", () => {
    const player = createPlayback(10_000);
    player.seek(8_000);
    const longer = player.lasting(CALL_MS);
    let told = 0;
    longer.subscribe(() => (told += 1));
    expect(longer.durationMs).toBe(CALL_MS);
    expect(longer.state().positionMs).toBe(8_000);
    player.seek(20_000);
    expect([told, longer.state().positionMs]).toEqual([1, 20_000]);
  });
});

describe("The playback of a recorded call", () => {
  it("asks for nothing before somebody wants to hear it", () => {
    const { player, loads, sounds } = heard();
    player.seek(5_000);
    expect(player.state().sound).toBe("idle");
    expect([loads.length, sounds.length]).toEqual([0, 0]);
  });

  it("tells how far it is loaded, and plays from where one was", async () => {
    const { player, loads, open } = heard();
    player.playFrom(42_000);
    expect(player.state().sound).toBe("loading");
    loads[0]!.onProgress(0.4);
    expect(player.state().progress).toBe(0.4);
    const sound = await open();
    expect(player.state()).toMatchObject({ sound: "ready", isPlaying: true, positionMs: 42_000 });
    expect(player.state().progress).toBeUndefined();
    expect(sound.currentTime).toBe(42);
    expect(sound.src).toMatch(/^blob:/);
  });

  it("follows the sound while it plays, and stops at its end; played again it begins anew", async () => {
    const { player, open } = heard();
    const sound = await open();
    sound.passes(1.5);
    expect(player.state()).toMatchObject({ positionMs: 1_500, jumps: 0 });
    sound.passes(9_999);
    expect(player.state()).toMatchObject({ positionMs: CALL_MS, isPlaying: false });
    player.toggle();
    expect(player.state()).toMatchObject({ positionMs: 0, isPlaying: true });
    expect(sound.currentTime).toBe(0);
  });

  it("pauses and goes on; a jump leaves that as it is", async () => {
    const { player, open } = heard();
    const sound = await open();
    player.seek(60_000);
    expect(player.state()).toMatchObject({ isPlaying: true, jumps: 1 });
    expect(sound.currentTime).toBe(60);
    player.toggle();
    player.seek(90_000);
    expect(player.state()).toMatchObject({ isPlaying: false, positionMs: 90_000 });
    player.playFrom(120_000);
    expect(player.state()).toMatchObject({ isPlaying: true, positionMs: 120_000 });
  });

  it("takes speed and volume over, also those that were chosen before there was a sound, and keeps the pitch", async () => {
    const { player, open } = heard();
    player.setRate(1.5);
    player.setVolume(0.2);
    const sound = await open();
    expect(sound).toMatchObject({ playbackRate: 1.5, volume: 0.2, preservesPitch: true });
    player.setRate(2);
    expect(sound.playbackRate).toBe(2);
  });

  it("goes beyond the end of a sound that is shorter than the call, and is silent there", async () => {
    const { player, open } = heard();
    const sound = await open(60);
    player.playFrom(90_000);
    expect(player.state()).toMatchObject({ positionMs: 90_000, isPlaying: false, sound: "ready" });
    sound.passes(0);
    expect(player.state().positionMs).toBe(90_000);
  });

  it("is as long as its sound, of which rows and transcripts round or miss the end", async () => {
    for (const seconds of [602, 598, 700]) {
      const { player, open } = heard();
      await open(seconds);
      expect(player.durationMs).toBe(seconds * 1_000);
      player.seek(Infinity);
      expect(player.state().positionMs).toBe(seconds * 1_000);
    }
  });

  it("learns the length from the sound where nothing else told it", async () => {
    const { player, open } = heard(0);
    const playback = player.lasting(0);
    await open(30);
    playback.seek(20_000);
    expect([playback.durationMs, playback.state().positionMs]).toEqual([30_000, 20_000]);
  });

  it("stays paused where the browser refuses to play unasked", async () => {
    const { player, sounds, loads } = heard();
    player.toggle();
    const play = jest
      .spyOn(FakeSound.prototype, "play")
      .mockRejectedValueOnce(Object.assign(new Error("not allowed"), { name: "NotAllowedError" }));
    loads[0]!.end({ blob: new Blob(["sound"]) });
    await settled();
    play.mockRestore();
    expect(player.state()).toMatchObject({ sound: "ready", isPlaying: false });
    sounds[0]!.opens(600);
    player.toggle();
    expect(player.state().isPlaying).toBe(true);
  });

  it("stops loading when it is pressed again; a late answer changes nothing", async () => {
    const { player, loads, sounds } = heard();
    player.toggle();
    player.toggle();
    expect(player.state().sound).toBe("idle");
    expect(loads[0]!.isWanted()).toBe(false);
    loads[0]!.onProgress(0.9);
    loads[0]!.end({ blob: new Blob(["sound"]) });
    await settled();
    expect(player.state()).toMatchObject({ sound: "idle" });
    expect([player.state().progress, sounds.length]).toEqual([undefined, 0]);
  });

  it("says why it cannot be heard, still goes to moments, and tries again when told to", async () => {
    const { player, loads, open } = heard();
    player.toggle();
    loads[0]!.end({ trouble: { kind: "cutOff", share: 0.5 } });
    await settled();
    expect(player.state()).toMatchObject({ sound: "failed", problem: "cutOff", remedy: "retry" });
    player.playFrom(10_000);
    expect(player.state()).toMatchObject({ sound: "failed", positionMs: 10_000 });
    expect(loads).toHaveLength(1);
    player.retry();
    await open();
    expect(player.state()).toMatchObject({ sound: "ready", isPlaying: true, positionMs: 10_000 });
    expect(player.state().problem).toBeUndefined();
  });

  it("says that the browser cannot play a file, or that an address leads nowhere", async () => {
    const { player, loads, sounds, open } = heard();
    (await open()).breaks();
    expect(player.state()).toMatchObject({ sound: "failed", problem: "undecodable", remedy: "download", isPlaying: false });
    player.retry();
    loads[1]!.end({ blob: new Blob(["no sound"]) });
    await settled();
    sounds[1]!.breaks();
    sounds[2]!.breaks();
    expect(player.state()).toMatchObject({ sound: "failed", problem: "undecodable" });
    player.retry();
    loads[2]!.end({ address: "https://media.example.com/1.mp4" });
    await settled();
    expect(sounds[3]!.src).toBe("https://media.example.com/1.mp4");
    sounds[3]!.breaks();
    expect(player.state().problem).toBe("expired");
  });

  it("plays from the file's own address where the page's policy refuses what the page has made", async () => {
    const { player, loads, sounds, refuse } = heard();
    player.playFrom(42_000);
    loads[0]!.end({ blob: new Blob(["sound"]) });
    await settled();
    refuse("media-src");
    sounds[0]!.breaks();
    expect(sounds[1]!.src).toBe(COLUMN);
    sounds[1]!.opens(600);
    expect(player.state()).toMatchObject({ sound: "ready", isPlaying: true, positionMs: 42_000 });
    expect(sounds[1]!.currentTime).toBe(42);
  });

  it("says that the policy is why, and offers the file, where that address does not help either", async () => {
    const { player, loads, sounds, refuse } = heard();
    player.toggle();
    loads[0]!.end({ blob: new Blob(["sound"]) });
    await settled();
    refuse("media-src");
    sounds[0]!.breaks();
    sounds[1]!.breaks();
    expect(player.state()).toMatchObject({ sound: "failed", problem: "blocked", remedy: "download" });
    expect(player.state().address).toBeUndefined();
  });

  it("says so of a recording elsewhere, too, with the address that a new tab can open", async () => {
    const { player, loads, sounds, refuse } = heard();
    player.toggle();
    loads[0]!.end({ address: "https://media.example.com/1.mp4" });
    await settled();
    refuse("media-src");
    sounds[0]!.breaks();
    expect(player.state()).toMatchObject({ problem: "blocked", address: "https://media.example.com/1.mp4" });
  });

  it("blames no policy that has refused something else, or an earlier sound", async () => {
    const { player, loads, sounds, refuse } = heard();
    refuse("media-src");
    player.toggle();
    refuse("img-src");
    loads[0]!.end({ address: "https://media.example.com/1.mp4" });
    await settled();
    sounds[0]!.breaks();
    expect(player.state()).toMatchObject({ problem: "expired", remedy: "retry" });
  });

  it("is silent once it is closed, and gives the memory of the file back", async () => {
    const { player, open } = heard();
    const sound = await open();
    const address = sound.src;
    const revoked = jest.spyOn(URL, "revokeObjectURL");
    player.close();
    expect(sound.paused).toBe(true);
    expect(revoked).toHaveBeenCalledWith(address);
    revoked.mockRestore();
  });

  it("loads nothing to the end that is not wanted any more when it is closed", () => {
    const { player, loads } = heard();
    player.toggle();
    player.close();
    expect(loads[0]!.isWanted()).toBe(false);
  });
});
