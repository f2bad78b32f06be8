import * as React from "react";
import type { Remedy } from "./trouble";

/**
 * - `none`: no recording is stored, or none can be heard
 * - `idle`: there is one; nothing was fetched yet
 * - `loading`: it is being fetched, `progress` says how far
 * - `ready`: it can be played
 * - `failed`: `problem` says why
 */
export type SoundState = "none" | "idle" | "loading" | "ready" | "failed";

export interface PlaybackState {
  /** Where in the call one is, in milliseconds from its start; also without any sound. */
  readonly positionMs: number;
  /** How often the position was chosen rather than reached by playing: who follows it then goes there in any case. */
  readonly jumps: number;
  /** Where the last of those went, in milliseconds; absent before the first. */
  readonly askedMs?: number | undefined;
  readonly isPlaying: boolean;
  /** 1 is the speed of the call. */
  readonly rate: number;
  /** 0…1 */
  readonly volume: number;
  readonly sound: SoundState;
  /** 0…1 while loading, where the server tells the size. */
  readonly progress?: number;
  /** Why there is no sound, as a sentence. */
  readonly problem?: string;
  /** What helps then; absent where nothing does. */
  readonly remedy?: Remedy;
  /** Where to download it from, where that is not its column. */
  readonly address?: string;
}

/** The place in the call that all parts of the summary share, and the sound where there is one. */
export interface Playback {
  /** Of the recording where that is open, else of the call, in milliseconds; positions lie between 0 and it. */
  readonly durationMs: number;
  readonly state: () => PlaybackState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Goes to a moment; goes on playing where it was. */
  readonly seek: (atMs: number) => void;
  /** Goes to a moment and plays from there, where there is sound. */
  readonly playFrom: (atMs: number) => void;
  readonly toggle: () => void;
  readonly setRate: (rate: number) => void;
  readonly setVolume: (volume: number) => void;
  /** Fetches the sound again after it failed. */
  readonly retry: () => void;
}

/**
 * What one part of the summary needs of the playback; it is drawn again only where that changes.
 * @param select a primitive, such as the number of the line that is spoken
 */
export function usePlaybackValue<T extends string | number | boolean | undefined>(
  playback: Playback,
  select: (state: PlaybackState) => T,
): T {
  const latest = React.useRef(select);
  latest.current = select;
  const value = select(playback.state());
  const shown = React.useRef(value);
  shown.current = value;
  const [, redraw] = React.useReducer((count: number) => count + 1, 0);
  React.useEffect(() => {
    const look = () => latest.current(playback.state()) !== shown.current && redraw();
    look();
    return playback.subscribe(look);
  }, [playback]);
  return value;
}
