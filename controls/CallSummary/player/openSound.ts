import { SECOND_MS } from "../../../shared/domain/time";
import type { PlaybackState } from "./Playback";

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

/** What a sound tells while it is open. Positions in milliseconds from its start. */
export interface SoundListener {
  /** How long it is is known, as far as the browser finds out; from now on one can go anywhere in it. */
  readonly onKnown: () => void;
  /** Several times a second while it plays. */
  readonly onMoved: (atMs: number) => void;
  readonly onEnded: (atMs: number) => void;
  readonly onPlaying: (isPlaying: boolean) => void;
  readonly onBroken: () => void;
}

/** An audio element in the playback's terms. */
export interface OpenSound {
  /** 0 where the browser does not know. */
  readonly lengthMs: () => number;
  readonly isPaused: () => boolean;
  /** What is only about to be opened stays where it is. */
  readonly goTo: (atMs: number) => void;
  readonly setUp: (as: Pick<PlaybackState, "rate" | "volume">) => void;
  readonly begin: (address: string) => void;
  readonly play: () => void;
  readonly pause: () => void;
  /** Ends it and tells nothing any more. */
  readonly close: () => void;
}

export function openSound(sound: Sound, { onKnown, onMoved, onEnded, onPlaying, onBroken }: SoundListener): OpenSound {
  let isOpen = true;
  let isKnown = false;
  let lengthMs = 0;
  const on = (event: string, listener: () => unknown) => sound.addEventListener(event, () => isOpen && listener());
  const positionMs = () => sound.currentTime * SECOND_MS;
  on("loadedmetadata", () => {
    isKnown = true;
    lengthMs = Number.isFinite(sound.duration) ? sound.duration * SECOND_MS : 0;
    onKnown();
  });
  // A place that was chosen while paused stays, also beyond the sound's end.
  on("timeupdate", () => !sound.paused && onMoved(positionMs()));
  on("ended", () => onEnded(positionMs()));
  on("play", () => onPlaying(true));
  on("pause", () => onPlaying(false));
  on("error", onBroken);
  return {
    lengthMs: () => lengthMs,
    isPaused: () => sound.paused,
    goTo(atMs) {
      if (isKnown) sound.currentTime = atMs / SECOND_MS;
    },
    setUp({ rate, volume }) {
      sound.playbackRate = rate;
      sound.preservesPitch = true;
      sound.volume = volume;
    },
    begin: (address) => void (sound.src = address),
    // Browsers may refuse to play what nobody has just asked for: it stays paused then, to be started by hand.
    play: () => void sound.play().catch(() => undefined),
    pause: () => sound.pause(),
    close() {
      isOpen = false;
      sound.pause();
      sound.removeAttribute("src");
      sound.load();
    },
  };
}
