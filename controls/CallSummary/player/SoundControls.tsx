import * as React from "react";
import { SECOND_MS } from "../../../shared/domain/time";
import type { Environment } from "../../../shared/host/environment";
import { Icon } from "../../../shared/ui/Icon";
import { CallIcon } from "../CallIcon";
import { usePlaybackValue, type Playback } from "./Playback";

const BACK_S = 10;
const FORWARD_S = 30;
const RATES = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 2];
const PERCENT = 100;

interface SoundProps {
  readonly environment: Environment;
  readonly playback: Playback;
}

interface ToolProps {
  readonly label: string;
  readonly icon?: React.ReactElement;
  readonly text?: string;
  /** It stays where it is, and says that it does nothing now. */
  readonly isIdle?: boolean;
  readonly onClick: () => void;
}

/** A button of the player's row. */
export function Tool({ label, icon, text, isIdle = false, onClick }: ToolProps): React.ReactElement {
  return (
    <button type="button" className="sd-tool" aria-label={label} title={label} aria-disabled={isIdle} onClick={() => !isIdle && onClick()}>
      {icon ?? <bdi>{text}</bdi>}
    </button>
  );
}

/** Plays, pauses and jumps. */
export function PlayControls({ environment: { t, format }, playback }: SoundProps): React.ReactElement {
  const isPlaying = usePlaybackValue(playback, (state) => state.isPlaying);
  const sound = usePlaybackValue(playback, (state) => state.sound);
  const percent = usePlaybackValue(playback, ({ progress }) => progress && Math.round(progress * PERCENT));
  const group = React.useRef<HTMLSpanElement>(null);
  // What had the focus goes away where the sound fails: the bar keeps it.
  React.useLayoutEffect(() => {
    const { current } = group;
    return () => {
      if (current?.contains(document.activeElement)) current.closest<HTMLElement>("[role='group']")?.focus();
    };
  }, []);
  const jump = (seconds: number) => playback.seek(playback.state().positionMs + seconds * SECOND_MS);
  const isLoading = sound === "loading";
  const action = isLoading ? "stopLoading" : isPlaying ? "pause" : "play";
  const icon = isLoading ? <Icon name="close" /> : <CallIcon name={isPlaying ? "pause" : "play"} />;
  const [back, forward] = [{ n: format.number(BACK_S) }, { n: format.number(FORWARD_S) }];
  return (
    <span className="sd-tools" ref={group}>
      <Tool label={t(`callSummary.player.${action}`)} icon={icon} onClick={playback.toggle} />
      <Tool label={t("callSummary.player.backSeconds", back)} text={t("callSummary.player.back", back)} onClick={() => jump(-BACK_S)} />
      <Tool
        label={t("callSummary.player.forwardSeconds", forward)}
        text={t("callSummary.player.forward", forward)}
        onClick={() => jump(FORWARD_S)}
      />
      {isLoading && (
        <span
          className="sd-caption sd-player-progress"
          role="progressbar"
          aria-label={t("callSummary.player.loading")}
          aria-valuemin={0}
          aria-valuemax={PERCENT}
          aria-valuenow={percent}
        >
          {format.percent((percent ?? 0) / PERCENT)}
        </span>
      )}
    </span>
  );
}

/** How fast and how loud. */
export function SoundControls({ environment: { t, format }, playback }: SoundProps): React.ReactElement {
  const rate = usePlaybackValue(playback, (state) => state.rate);
  const volume = usePlaybackValue(playback, (state) => state.volume);
  const audible = React.useRef(1);
  if (volume > 0) audible.current = volume;
  const digits = (value: number) => [0, 1, 2].find((count) => Number.isInteger(value * 10 ** count)) ?? 2;
  return (
    <span className="sd-tools">
      <select
        className="sd-tool"
        aria-label={t("callSummary.player.speed")}
        value={rate}
        onChange={({ currentTarget }) => playback.setRate(Number(currentTarget.value))}
      >
        {RATES.map((each) => (
          <option key={each} value={each}>
            {t("callSummary.player.times", { n: format.number(each, digits(each)) })}
          </option>
        ))}
      </select>
      <Tool
        label={t(volume > 0 ? "callSummary.player.mute" : "callSummary.player.unmute")}
        icon={<CallIcon name={volume > 0 ? "sound" : "muted"} />}
        onClick={() => playback.setVolume(volume > 0 ? 0 : audible.current)}
      />
      <input
        type="range"
        className="sd-range sd-player-volume"
        aria-label={t("callSummary.player.volume")}
        aria-valuetext={format.percent(volume)}
        min={0}
        max={1}
        step={0.05}
        value={volume}
        onChange={({ currentTarget }) => playback.setVolume(Number(currentTarget.value))}
      />
    </span>
  );
}
