import * as React from "react";
import { quotedText } from "../../../shared/format/quotedText";
import { Notice } from "../../../shared/ui/Notice";
import type { CallPart } from "../CallPart";
import { recordingAddress } from "./createRecording";
import { usePlaybackValue } from "./Playback";

/** Why nothing can be heard, and what helps. */
export function PlayerNotice({ environment: { t, clientUrl }, summary: { call }, lines, playback }: CallPart): React.ReactElement | null {
  const sound = usePlaybackValue(playback, (state) => state.sound);
  const problem = usePlaybackValue(playback, (state) => state.problem);
  const remedy = usePlaybackValue(playback, (state) => state.remedy);
  const address = usePlaybackValue(playback, (state) => state.address);
  if (sound === "none")
    return (
      <p className="sd-caption sd-player-notice">
        {t(lines.length > 0 ? "callSummary.player.noneButTranscript" : "callSummary.player.none")}
      </p>
    );
  if (sound !== "failed" || problem === undefined) return null;
  if (remedy === "retry") return <Notice sentence={problem} retryLabel={t("shared.retry")} retry={playback.retry} />;
  return (
    <p className="sd-player-notice" role="alert">
      {problem}{" "}
      {remedy && call.recordingId !== undefined && (
        <a
          className="sd-link"
          href={address ?? recordingAddress(clientUrl, call.recordingId)}
          // Browsers follow the address of another origin instead of downloading it.
          {...(address !== undefined && { target: "_blank", rel: "noreferrer" })}
          download={`${quotedText(call.title) || call.id}.mp4`}
        >
          {t("callSummary.player.download")}
        </a>
      )}
    </p>
  );
}
