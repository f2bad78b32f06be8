import * as React from "react";
import type { CallPart } from "../CallPart";
import { summaryView } from "../callSummaryViewModel";
import { usePlaybackValue } from "../player/Playback";
import { CopyMoment } from "./CopyMoment";
import { Details } from "./Details";
import { Figures } from "./Figures";
import { RelatedRows } from "./RelatedRows";
import { Tags } from "./Tags";

/** When the call was, with whom and about what, and its figures: a line each, and what the recorder made of it. */
export function CallHeader(part: CallPart): React.ReactElement {
  const { environment, summary, playback } = part;
  const { t } = environment;
  const durationMs = usePlaybackValue(playback, () => playback.durationMs);
  const view = React.useMemo(() => summaryView(summary, durationMs, environment, Date.now()), [summary, durationMs, environment]);
  const recorded = (summary.findings.notes ?? []).flatMap(({ isSummary, text }) => (isSummary ? text : [])).join(" ");
  return (
    <div className="sd-call-head">
      <div className="sd-call-facts">
        <span className="sd-caption">
          <bdi>{view.caption}</bdi>
        </span>
        <RelatedRows {...part} />
        <Tags {...part} />
        {view.noFigures !== undefined && <CopyMoment {...part} />}
      </div>
      {view.noFigures === undefined ? (
        <div className="sd-call-facts">
          <Figures t={t} view={view} />
          <Details part={part} view={view} durationMs={durationMs} />
          <CopyMoment {...part} />
        </div>
      ) : (
        <p className="sd-empty">{view.noFigures}</p>
      )}
      {recorded !== "" && (
        <p className="sd-caption sd-call-recorded" title={recorded}>
          {t("callSummary.recorded")} <bdi>{recorded}</bdi>
        </p>
      )}
    </div>
  );
}
