import type { Recording } from "./createRecording";
import { openSound, type OpenSound, type Sound } from "./openSound";
import type { PlaybackStore } from "./playbackStore";
import type { Trouble, TroubleText } from "./trouble";

export interface SoundSource {
  readonly recording: Recording;
  readonly textOf: (trouble: Trouble) => TroubleText;
  /** @default an audio element that is in no document */
  readonly newSound?: () => Sound;
}

/** A recording being fetched and opened, for as long as it is wanted. */
export interface LoadedSound {
  readonly sound: () => OpenSound | undefined;
  /** Fetches it anew and plays it, from where one is. */
  readonly load: () => void;
  readonly release: () => void;
}

/** @param place a position within the call */
export function createLoadedSound(
  { recording, textOf, newSound = () => new Audio() }: SoundSource,
  { state, change, become }: PlaybackStore,
  place: (atMs: number) => number,
): LoadedSound {
  let sound: OpenSound | undefined;
  let ownAddress: string | undefined;
  /** Whatever belongs to an earlier attempt is late. */
  let attempt = 0;
  const release = () => {
    attempt += 1;
    sound?.close();
    sound = undefined;
    if (ownAddress !== undefined) URL.revokeObjectURL(ownAddress);
    ownAddress = undefined;
  };
  const fail = ({ problem, remedy }: TroubleText) => {
    release();
    become("failed", { problem, ...(remedy && { remedy }) });
  };
  const open = (address: string, whyBroken: Trouble) => {
    const follow = (atMs: number) => change({ positionMs: place(atMs) });
    const opened = openSound(newSound(), {
      onKnown() {
        opened.goTo(state().positionMs);
        opened.setUp(state());
        change({});
      },
      onMoved: follow,
      onEnded: (atMs) => state().positionMs < atMs && follow(atMs),
      onPlaying: (isPlaying) => change({ isPlaying }),
      onBroken: () => fail(textOf(whyBroken)),
    });
    sound = opened;
    opened.begin(address);
    become("ready");
    opened.play();
  };
  const load = async () => {
    release();
    const mine = attempt;
    const isWanted = () => mine === attempt;
    become("loading");
    const loaded = await recording.load((progress) => isWanted() && change({ progress }), isWanted);
    if (!loaded || !isWanted()) return;
    if ("trouble" in loaded) return fail(textOf(loaded.trouble));
    if ("address" in loaded) return open(loaded.address, { kind: "expired" });
    ownAddress = URL.createObjectURL(loaded.blob);
    open(ownAddress, { kind: "undecodable" });
  };
  return { sound: () => sound, load: () => void load(), release };
}
