import type { Recording } from "./createRecording";
import { openSound, type OpenSound, type Sound } from "./openSound";
import type { PlaybackStore } from "./playbackStore";
import { watchSoundPolicy, type SoundPolicy } from "./soundPolicy";
import type { Trouble, TroubleText } from "./trouble";

export interface SoundSource {
  readonly recording: Recording;
  /** Where the browser itself can read the recording's file. */
  readonly fileAddress: string;
  readonly textOf: (trouble: Trouble) => TroubleText;
  /** @default an audio element that is in no document */
  readonly newSound?: () => Sound;
  /** Where the browser tells what the page's policy refuses. @default the document */
  readonly page?: EventTarget;
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
  { recording, fileAddress, textOf, newSound = () => new Audio(), page = document }: SoundSource,
  { state, change, become }: PlaybackStore,
  place: (atMs: number) => number,
): LoadedSound {
  let sound: OpenSound | undefined;
  let ownAddress: string | undefined;
  let policy: SoundPolicy | undefined;
  /** Whatever belongs to an earlier attempt is late. */
  let attempt = 0;
  const release = () => {
    attempt += 1;
    policy?.end();
    sound?.close();
    sound = undefined;
    if (ownAddress !== undefined) URL.revokeObjectURL(ownAddress);
    ownAddress = undefined;
  };
  const fail = ({ problem, remedy, address }: TroubleText) => {
    release();
    become("failed", { problem, ...(remedy && { remedy }), ...(address !== undefined && { address }) });
  };
  /** @param onBroken is told whether it could be opened before */
  const open = (address: string, onBroken: (hasBegun: boolean) => void) => {
    let hasBegun = false;
    const follow = (atMs: number) => change({ positionMs: place(atMs) });
    const opened = openSound(newSound(), {
      onKnown() {
        hasBegun = true;
        opened.goTo(state().positionMs);
        opened.setUp(state());
        change({});
      },
      onMoved: follow,
      onEnded: (atMs) => state().positionMs < atMs && follow(atMs),
      onPlaying: (isPlaying) => change({ isPlaying }),
      onBroken: () => onBroken(hasBegun),
    });
    sound = opened;
    opened.begin(address);
    become("ready");
    opened.play();
  };
  const failAs = (why: Trouble, blocked: Trouble) => fail(textOf(policy?.hasRefused() ? blocked : why));
  /** Where the policy refuses what the page itself has made, it may still allow the page's own origin. */
  const openBlob = (blob: Blob) => {
    const unplayable = () => failAs({ kind: "undecodable" }, { kind: "blocked" });
    ownAddress = URL.createObjectURL(blob);
    open(ownAddress, (hasBegun) => {
      if (hasBegun) return unplayable();
      sound?.close();
      open(fileAddress, unplayable);
    });
  };
  const load = async () => {
    release();
    const mine = attempt;
    const isWanted = () => mine === attempt;
    policy = watchSoundPolicy(page);
    become("loading");
    const loaded = await recording.load((progress) => isWanted() && change({ progress }), isWanted);
    if (!loaded || !isWanted()) return;
    if ("trouble" in loaded) return fail(textOf(loaded.trouble));
    if ("blob" in loaded) return openBlob(loaded.blob);
    const { address } = loaded;
    open(address, () => failAs({ kind: "expired" }, { kind: "blocked", address }));
  };
  return { sound: () => sound, load: () => void load(), release };
}
