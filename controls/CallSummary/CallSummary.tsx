import * as React from "react";
import type { CallReference } from "../../shared/dataverse/summaryQuery";
import { TABLES } from "../../shared/dataverse/tables";
import { loadCallSummary, loadTranscriptText } from "./loadCallSummary";
import type { Environment } from "../../shared/host/environment";
import { useIsPaused } from "../../shared/host/pauses";
import { useAnswer } from "../../shared/host/useAnswer";
import { NOT_KNOWN_YET_MS, useWaited } from "../../shared/page/usePageChannel";
import { ControlFrame } from "../../shared/ui/ControlFrame";
import { Notice } from "../../shared/ui/Notice";
import { FluentTheme } from "../../shared/ui/FluentTheme";
import type { CallHost } from "./callHost";
import { CallFrame } from "./CallFrame";
import { CallPage } from "./CallPage";
import { callSummaryFailure } from "./callSummaryFailure";
import { titleOf } from "./callSummaryViewModel";
import { useComments } from "./comments/useComments";

export interface CallSummaryProps {
  readonly environment: Environment;
  readonly host: CallHost;
  /** The bound lookups; undefined while not known, or empty. */
  readonly insightsId: string | undefined;
  readonly transcriptId: string | undefined;
}

function referenceOf({ record }: Environment, insightsId: string | undefined): CallReference | undefined {
  if (record?.table === TABLES.conversation) return { conversationId: record.id };
  return insightsId === undefined ? undefined : { insightsId };
}

/** One call: what it was, its figures, what was said, and what people made of it. */
export function CallSummaryControl({ environment, host, insightsId, transcriptId }: CallSummaryProps): React.ReactElement {
  const { t, isRtl, isDark, theme, locale, viewer } = environment;
  const reference = referenceOf(environment, insightsId);
  const hasNoCall = useWaited(reference === undefined, NOT_KNOWN_YET_MS);
  const source = { client: host.client, rows: host.rows, answers: host.answers, viewerId: viewer.id, now: Date.now() };
  const summary = useAnswer(reference && JSON.stringify(reference), async () => reference && loadCallSummary(source, reference));
  // The bound lookup lets the text come early; the call itself has the last word.
  const fileOf = summary.value ? summary.value.call.transcriptId : transcriptId;
  const text = useAnswer(fileOf, async () => (fileOf === undefined ? undefined : loadTranscriptText(host.files, fileOf)));
  const comments = useComments(environment, host, summary.value, fileOf);
  const isPaused = useIsPaused(host.pauses);
  const call = summary.value;
  const failure = callSummaryFailure("callSummary.failed", summary, t);
  const isMissing = hasNoCall || (summary.isKnown && !summary.value);
  return (
    <FluentTheme isDark={isDark} isRtl={isRtl} theme={theme}>
      <ControlFrame
        className="sd-summary"
        title={call ? titleOf(call, t) : t("callSummary.title")}
        isRtl={isRtl}
        isDark={isDark}
        theme={theme}
        locale={locale}
        loading={summary.loading}
        failure={failure && <Notice {...failure} />}
        note={isPaused ? t("shared.waiting") : undefined}
        skeleton={isMissing ? <p className="sd-empty">{t("callSummary.noCall")}</p> : <CallFrame>{Skeleton}</CallFrame>}
      >
        {call && (
          <CallFrame>
            {(frame) => (
              <CallPage
                environment={environment}
                host={host}
                summary={call}
                text={text}
                hasFile={fileOf !== undefined}
                comments={comments}
                frame={frame}
              />
            )}
          </CallFrame>
        )}
      </ControlFrame>
    </FluentTheme>
  );
}

function Skeleton(): React.ReactElement {
  return (
    <>
      <div className="sd-skeleton sd-call-skeleton-head" />
      <div className="sd-skeleton sd-call-skeleton-player" />
      <div className="sd-skeleton sd-call-panes" />
    </>
  );
}
