import * as React from "react";
import type { CallPart } from "../CallPart";
import { summaryView } from "../callSummaryViewModel";
import { usePlaybackValue } from "../player/Playback";
import { CopyMoment } from "./CopyMoment";
import { Figures } from "./Figures";
import { RelatedRows } from "./RelatedRows";
import { Tags } from "./Tags";

/** When the call was and with whom, what it belongs to, and its figures. */
export function CallHeader(part: CallPart): React.ReactElement {
  const { environment, summary, playback } = part;
  const { t } = environment;
  const durationMs = usePlaybackValue(playback, () => playback.durationMs);
  const view = React.useMemo(() => summaryView(summary, durationMs, environment), [summary, durationMs, environment]);
  return (
    <>
      <div className="sd-call-facts">
        <span className="sd-caption">
          <bdi>{view.caption}</bdi>
        </span>
        <RelatedRows {...part} />
        <CopyMoment {...part} />
      </div>
      <Tags {...part} />
      {view.noFigures === undefined ? <Figures t={t} view={view} /> : <p className="sd-empty">{view.noFigures}</p>}
    </>
  );
}
