import * as React from "react";
import { Notice } from "../../../shared/ui/Notice";
import type { TranscriptState } from "../transcriptState";
import { ReadTranscript, type ReadTranscriptProps } from "./ReadTranscript";

export interface TranscriptPaneProps extends ReadTranscriptProps {
  readonly state: TranscriptState;
}

/** What was said, or why that cannot be read. */
export function TranscriptPane(props: TranscriptPaneProps): React.ReactElement {
  const { environment, state } = props;
  return (
    <section className="sd-transcript" aria-label={environment.t("callSummary.transcript.title")} aria-busy={state.kind === "loading"}>
      {state.kind === "loading" && <div className="sd-skeleton sd-transcript-skeleton" />}
      {state.kind === "failed" && <Notice {...state.notice} />}
      {state.kind === "empty" && <p className="sd-empty">{state.sentence}</p>}
      {state.kind === "ready" && <ReadTranscript {...props} />}
    </section>
  );
}
