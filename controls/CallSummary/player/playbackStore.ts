import type { PlaybackState } from "./Playback";

/** Where the playback is, and who wants to know. */
export interface PlaybackStore {
  readonly state: () => PlaybackState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly change: (values: Partial<PlaybackState>) => void;
  /** Another state of the sound, with nothing left of what was said of the one before; it stands still at first. */
  readonly become: (sound: PlaybackState["sound"], about?: Pick<PlaybackState, "progress" | "problem" | "remedy" | "address">) => void;
}

export function createPlaybackStore(sound: PlaybackState["sound"]): PlaybackStore {
  let state: PlaybackState = { positionMs: 0, jumps: 0, isPlaying: false, rate: 1, volume: 1, sound };
  const listeners = new Set<() => void>();
  const put = (next: PlaybackState) => {
    state = next;
    [...listeners].forEach((listener) => listener());
  };
  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    change: (values) => put({ ...state, ...values }),
    become(to, about) {
      const { positionMs, jumps, askedMs, rate, volume } = state;
      put({ positionMs, jumps, askedMs, rate, volume, isPlaying: false, sound: to, ...about });
    },
  };
}
