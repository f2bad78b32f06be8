import * as React from "react";
import { List } from "@fluentui/react";
import type { Utterance } from "../../shared/domain/Transcript";
import type { Environment } from "../../shared/pcf/environment";
import type { TranscriptView } from "./transcriptView";

export interface TranscriptListProps {
  readonly environment: Environment;
  readonly transcript: Extract<TranscriptView, { readonly utterances: unknown }>;
}

/** Who said what and when. Only what is near the view is drawn; text stands in its own direction. */
export function TranscriptList({ environment: { t, format }, transcript: { utterances, speakerOf } }: TranscriptListProps): React.ReactElement {
  const line = (utterance: Utterance | undefined) => {
    if (!utterance) return null;
    const { name, role } = speakerOf(utterance);
    return (
      <div className={`sd-utterance sd-utterance-${role}`}>
        <span className="sd-caption sd-utterance-time">{format.duration(utterance.startMs)}</span>
        <span className="sd-utterance-speaker" dir="auto" title={name}>
          {name}
        </span>
        <span className="sd-utterance-text" dir="auto">
          {utterance.text}
        </span>
      </div>
    );
  };
  return (
    <div className="sd-transcript-scroll" data-is-scrollable="true" tabIndex={0} role="region" aria-label={t("callSummary.transcript")}>
      <List items={utterances as Utterance[]} onRenderCell={line} getKey={(_, index) => String(index)} />
    </div>
  );
}
