import { SECOND_MS } from "../../../shared/domain/time";
import type { Recording } from "./createRecording";
import type { Playback, PlaybackState } from "./Playback";
import type { Trouble, TroubleText } from "./trouble";

/** What of the browser's audio element the playback uses. */
export type Sound = Pick<
  HTMLAudioElement,
  | "src"
  | "currentTime"
  | "duration"
  | "paused"
  | "playbackRate"
  | "preservesPitch"
  | "volume"
  | "play"
  | "pause"
  | "removeAttribute"
  | "load"
  | "addEventListener"
>;

export interface SoundSource {
  readonly recording: Recording;
  readonly textOf: (trouble: Trouble) => TroubleText;
  /** @default an audio element that is in no document */
  readonly newSound?: () => Sound;
}

export interface Player extends Playback {
  /** The same playback as that of a call whose length is known by now. */
  readonly lasting: (durationMs: number) => Playback;
  /** Ends the sound and gives its memory back. */
  readonly close: () => void;
}

/**
 * The playback of a call: a place that all parts share, and its sound. That is loaded when somebody wants to hear it, not before.
 * @param source absent: the call has no recording
 */
export function createPlayback(durationMs: number, source?: SoundSource): Player {
  let state: PlaybackState = { positionMs: 0, jumps: 0, isPlaying: false, rate: 1, volume: 1, sound: source ? "idle" : "none" };
  let callMs = durationMs;
  /** 0 where the browser does not know. */
  let soundMs = 0;
  let canSeek = false;
  let sound: Sound | undefined;
  let ownAddress: string | undefined;
  /** Whatever belongs to an earlier attempt is late. */
  let attempt = 0;
  const listeners = new Set<() => void>();
  const change = (values: Partial<PlaybackState>) => {
    state = { ...state, ...values };
    [...listeners].forEach((listener) => listener());
  };
  const become = (to: PlaybackState["sound"], about: Pick<PlaybackState, "progress" | "problem" | "remedy"> = {}) => {
    const { positionMs, jumps, rate, volume } = state;
    state = { positionMs, jumps, rate, volume, isPlaying: false, sound: to, ...about };
    change({});
  };
  // Where rows and transcript do not tell how long the call was, the sound does.
  const lengthMs = () => callMs || soundMs;
  const place = (atMs: number) => Math.min(Math.max(0, atMs), lengthMs() || Infinity);
  /** A sound may be shorter than its call. */
  const isPastSound = () => soundMs > 0 && state.positionMs >= soundMs - 1;

  const release = () => {
    attempt += 1;
    const old = sound;
    [sound, soundMs, canSeek] = [undefined, 0, false];
    old?.pause();
    old?.removeAttribute("src");
    old?.load();
    if (ownAddress !== undefined) URL.revokeObjectURL(ownAddress);
    ownAddress = undefined;
  };
  const fail = ({ problem, remedy }: TroubleText) => {
    release();
    become("failed", { problem, ...(remedy && { remedy }) });
  };
  const apply = () => {
    if (!sound) return;
    sound.playbackRate = state.rate;
    sound.preservesPitch = true;
    sound.volume = state.volume;
  };
  // Browsers may refuse to play what nobody has just asked for: it stays paused then, to be started by hand.
  const start = () => void sound?.play().catch(() => undefined);

  const open = (address: string, whyBroken: TroubleText, { newSound = () => new Audio() }: SoundSource) => {
    const opened = newSound();
    sound = opened;
    const on = (event: string, listener: () => unknown) => opened.addEventListener(event, () => opened === sound && listener());
    on("loadedmetadata", () => {
      canSeek = true;
      soundMs = Number.isFinite(opened.duration) ? opened.duration * SECOND_MS : 0;
      opened.currentTime = state.positionMs / SECOND_MS;
      apply();
      change({});
    });
    const follow = () => change({ positionMs: place(opened.currentTime * SECOND_MS) });
    // Several times a second. A place that was chosen while paused stays, also beyond the sound's end.
    on("timeupdate", () => !opened.paused && follow());
    on("ended", () => state.positionMs < opened.currentTime * SECOND_MS && follow());
    on("play", () => change({ isPlaying: true }));
    on("pause", () => change({ isPlaying: false }));
    on("error", () => fail(whyBroken));
    opened.src = address;
    become("ready");
    start();
  };

  const load = async (from: SoundSource) => {
    release();
    const mine = attempt;
    const isWanted = () => mine === attempt;
    become("loading");
    const loaded = await from.recording.load((progress) => isWanted() && change({ progress }), isWanted);
    if (!loaded || !isWanted()) return;
    if ("trouble" in loaded) {
      fail(from.textOf(loaded.trouble));
    } else if ("blob" in loaded) {
      ownAddress = URL.createObjectURL(loaded.blob);
      open(ownAddress, from.textOf({ kind: "undecodable" }), from);
    } else {
      open(loaded.address, from.textOf({ kind: "expired" }), from);
    }
  };

  const seek = (atMs: number) => {
    change({ positionMs: place(atMs), jumps: state.jumps + 1 });
    // What is only about to be opened will begin there.
    if (sound && canSeek) sound.currentTime = state.positionMs / SECOND_MS;
  };
  const playback: Omit<Playback, "durationMs"> = {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    seek,
    playFrom(atMs) {
      seek(atMs);
      if (state.sound === "idle" && source) void load(source);
      else if (isPastSound()) sound?.pause();
      else start();
    },
    toggle() {
      if (state.sound === "idle" && source) {
        void load(source);
      } else if (state.sound === "loading") {
        release();
        become("idle");
      } else if (sound && !sound.paused) {
        sound.pause();
      } else if (sound) {
        if (isPastSound()) seek(0);
        start();
      }
    },
    setRate(rate) {
      change({ rate });
      apply();
    },
    setVolume(volume) {
      change({ volume });
      apply();
    },
    retry: () => void (state.sound === "failed" && source && load(source)),
  };
  const facade = () => ({
    ...playback,
    get durationMs() {
      return lengthMs();
    },
  });
  return Object.assign(facade(), {
    lasting(knownMs: number): Playback {
      callMs = knownMs;
      return facade();
    },
    close: release,
  });
}
