import * as React from "react";
import type { CallPart } from "../CallPart";
import { summaryView } from "../callSummaryViewModel";
import { CopyMoment } from "./CopyMoment";
import { Figures } from "./Figures";
import { RelatedRows } from "./RelatedRows";
import { Tags } from "./Tags";

/** When the call was and with whom, what it belongs to, and its figures. */
export function CallHeader(part: CallPart): React.ReactElement {
  const { environment, summary } = part;
  const { t } = environment;
  const view = React.useMemo(() => summaryView(summary, environment), [summary, environment]);
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
