import { createLoadedSound, type LoadedSound, type SoundSource } from "./loadedSound";
import type { Playback, PlaybackState } from "./Playback";
import { createPlaybackStore } from "./playbackStore";

/** Rows, transcript and file round and end a little differently; a sound that lacks more was cut off. */
const MOST_LACKING_MS = 5_000;

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
  const store = createPlaybackStore(source ? "idle" : "none");
  const { state, subscribe, change, become } = store;
  let callMs = durationMs;
  const soundMs = (): number => loaded?.sound()?.lengthMs() ?? 0;
  // The sound tells best how long the call was, but for one that ends long before the call does.
  const lengthMs = () => (soundMs() > callMs - MOST_LACKING_MS ? soundMs() : callMs) || callMs;
  const place = (atMs: number) => Math.min(Math.max(0, atMs), lengthMs() || Infinity);
  const loaded: LoadedSound | undefined = source && createLoadedSound(source, store, place);
  /** A sound may be shorter than its call. */
  const isPastSound = () => soundMs() > 0 && state().positionMs >= soundMs() - 1;
  const seek = (atMs: number) => {
    change({ positionMs: place(atMs), askedMs: place(atMs), jumps: state().jumps + 1 });
    loaded?.sound()?.goTo(state().positionMs);
  };
  const setUp = (as: Partial<Pick<PlaybackState, "rate" | "volume">>) => {
    change(as);
    loaded?.sound()?.setUp(state());
  };
  const playback: Omit<Playback, "durationMs"> = {
    state,
    subscribe,
    seek,
    playFrom(atMs) {
      seek(atMs);
      if (state().sound === "idle") loaded?.load();
      else if (isPastSound()) loaded?.sound()?.pause();
      else loaded?.sound()?.play();
    },
    toggle() {
      const sound = loaded?.sound();
      if (state().sound === "idle") {
        loaded?.load();
      } else if (state().sound === "loading") {
        loaded?.release();
        become("idle");
      } else if (sound && !sound.isPaused()) {
        sound.pause();
      } else if (sound) {
        if (isPastSound()) seek(0);
        sound.play();
      }
    },
    setRate: (rate) => setUp({ rate }),
    setVolume: (volume) => setUp({ volume }),
    retry: () => void (state().sound === "failed" && loaded?.load()),
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
    close: () => loaded?.release(),
  });
}
