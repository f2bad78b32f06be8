import * as React from "react";
import type { Environment } from "../../../shared/host/environment";
import type { CallLine } from "../callLines";
import type { Follow } from "./useFollow";

export interface TranscriptFootProps {
  readonly environment: Environment;
  readonly follow: Omit<Follow, "lookAt">;
  readonly showAll: React.ReactElement;
  /** Undefined where no lines are. */
  readonly selected: readonly CallLine[] | undefined;
  /** Undefined where nobody may comment. */
  readonly onComment: ((lines: readonly CallLine[]) => void) | undefined;
}

/** Below the lines, where its coming and going moves nothing: what is selected, what is hidden, the way back to what is played. */
export function TranscriptFoot({
  environment: { t, format },
  follow,
  showAll,
  selected,
  onComment,
}: TranscriptFootProps): React.ReactElement {
  const { isAway, comeBack, hiddenMs } = follow;
  return (
    <div className="sd-transcript-foot">
      <span className="sd-caption" role="status">
        {selected && t.plural("callSummary.transcript.selected", selected.length)}
        {!selected && hiddenMs !== undefined && t("callSummary.transcript.hiddenMoment", { time: format.duration(hiddenMs) })}
      </span>
      {!selected && hiddenMs !== undefined && showAll}
      {selected && onComment && (
        <button type="button" className="sd-link" onMouseDown={(event) => event.preventDefault()} onClick={() => onComment(selected)}>
          {t("callSummary.transcript.commentOnSelection")}
        </button>
      )}
      {isAway && (
        <button type="button" className="sd-chip sd-transcript-follow" onClick={comeBack}>
          {t("callSummary.transcript.follow")}
        </button>
      )}
    </div>
  );
}
