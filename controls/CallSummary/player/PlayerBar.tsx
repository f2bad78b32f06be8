import * as React from "react";
import { Status } from "../../../shared/ui/Status";
import { ViewSwitch } from "../../../shared/ui/ViewSwitch";
import { CallIcon } from "../CallIcon";
import type { CallPart } from "../CallPart";
import { saidLength } from "../saidLength";
import { usePlaybackValue } from "./Playback";
import { PlayerNotice } from "./PlayerNotice";
import { PositionSlider } from "./PositionSlider";
import { PlayControls, SoundControls, Tool } from "./SoundControls";
import { Timeline } from "./Timeline";
import { TimelineTable } from "./TimelineTable";
import { isBare, timelineView } from "./timelineView";
import { useTimeZoom, type TimeZoom } from "./useTimeZoom";

type View = "chart" | "table" | "none";

/** Stays in sight while the call is read: what plays, where in the call one is, and what lies ahead. */
export function PlayerBar(part: CallPart): React.ReactElement {
  const { environment, summary, lines, speakers, playback, isNarrow } = part;
  const { threads } = part.comments;
  const { t, format, locale } = environment;
  const [chosen, setChosen] = React.useState<View>();
  // A narrow page has no room for the timeline until it is asked for.
  const view = chosen ?? (isNarrow ? "none" : "chart");
  const canHear = usePlaybackValue(playback, ({ sound }) => sound !== "none" && sound !== "failed");
  // The sound may tell it, where nothing else did.
  const durationMs = usePlaybackValue(playback, () => playback.durationMs);
  const zoom = useTimeZoom(playback, durationMs);
  const timeline = React.useMemo(
    () => timelineView({ environment, summary, lines, speakers, threads, durationMs }),
    [environment, summary, lines, speakers, threads, durationMs],
  );
  const hasTimeline = durationMs > 0 && !isBare(timeline);
  const title = t("callSummary.timeline.title");
  const views = [
    { key: "chart", text: title },
    { key: "table", text: t("shared.table") },
  ] as const;
  return (
    <div
      className="sd-player"
      role="group"
      aria-label={t("callSummary.player.title")}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (!isToggle(event)) return;
        event.preventDefault();
        playback.toggle();
      }}
    >
      <PlayerNotice {...part} />
      <div className="sd-player-row">
        {canHear && <PlayControls environment={environment} playback={playback} />}
        {durationMs > 0 && (
          <PositionSlider
            environment={environment}
            playback={playback}
            durationMs={durationMs}
            saidMs={saidLength(summary.call.durationMs, durationMs)}
          />
        )}
        {canHear && <SoundControls environment={environment} playback={playback} />}
        {hasTimeline && view === "chart" && <ZoomTools zoom={zoom} {...part} />}
        {hasTimeline && (
          <ViewSwitch<View>
            label={title}
            views={views}
            chosen={view}
            onChoose={(next) => setChosen(isNarrow && next === view ? "none" : next)}
          />
        )}
      </div>
      {hasTimeline && view === "chart" && <Timeline environment={environment} playback={playback} view={timeline} zoom={zoom} />}
      {hasTimeline && view === "table" && <TimelineTable environment={environment} view={timeline} onPlay={playback.playFrom} />}
      <Status
        text={t("callSummary.timeline.shown", { from: format.duration(zoom.chosen.from), to: format.duration(zoom.chosen.to) })}
        locale={locale}
      />
    </div>
  );
}

/** Space and k, as everywhere where something plays; what has a meaning of its own for the part that has the focus keeps it. */
function isToggle({ key, target, ctrlKey, altKey, metaKey }: React.KeyboardEvent): boolean {
  if (ctrlKey || altKey || metaKey || !(target instanceof Element)) return false;
  if (key === " ") return !target.closest("button, a, select, [role='group'][tabindex='0']");
  return key.toLowerCase() === "k" && !target.closest("select");
}

function ZoomTools({ zoom, environment: { t, isRtl } }: Pick<CallPart, "environment"> & { readonly zoom: TimeZoom }) {
  const { isWhole } = zoom;
  return (
    <span className="sd-tools sd-player-zoom">
      <Tool label={t("callSummary.timeline.zoomOut")} icon={<CallIcon name="minus" />} isIdle={isWhole} onClick={zoom.zoomOut} />
      <Tool label={t("callSummary.timeline.zoomIn")} icon={<CallIcon name="plus" />} onClick={zoom.zoomIn} />
      <Tool
        label={t("callSummary.timeline.earlier")}
        icon={<CallIcon name={isRtl ? "forward" : "back"} />}
        isIdle={isWhole}
        onClick={() => zoom.page(-1)}
      />
      <Tool
        label={t("callSummary.timeline.later")}
        icon={<CallIcon name={isRtl ? "back" : "forward"} />}
        isIdle={isWhole}
        onClick={() => zoom.page(1)}
      />
      <Tool label={t("callSummary.timeline.whole")} text={t("callSummary.timeline.whole")} isIdle={isWhole} onClick={zoom.reset} />
    </span>
  );
}
