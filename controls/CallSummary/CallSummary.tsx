import * as React from "react";
import type { DataverseClient, FilePort } from "../../shared/dataverse/DataverseClient";
import type { CallReference } from "../../shared/dataverse/summaryQuery";
import { TABLES } from "../../shared/dataverse/tables";
import { loadCallSummary, loadTranscriptText, type CallSummary } from "../../shared/pcf/callSummary";
import type { Environment } from "../../shared/pcf/environment";
import { useAnswer, type Answer } from "../../shared/pcf/useAnswer";
import { ControlFrame } from "../../shared/ui/ControlFrame";
import { Notice } from "../../shared/ui/Notice";
import { callSummaryFailure } from "./callSummaryFailure";
import { summaryView } from "./callSummaryViewModel";
import { Figures } from "./Figures";
import { TranscriptList } from "./TranscriptList";
import { transcriptView } from "./transcriptView";

export interface CallSummaryProps {
  readonly environment: Environment;
  readonly client: DataverseClient;
  readonly files: FilePort;
  /** The bound lookups; undefined while not known, or empty. */
  readonly insightsId: string | undefined;
  readonly transcriptId: string | undefined;
}

/** A form that tells neither its record nor its lookups within this time shows no call. */
const NOT_KNOWN_YET_MS = 1_500;

function referenceOf({ record }: Environment, insightsId: string | undefined): CallReference | undefined {
  if (record?.table === TABLES.conversation) return { conversationId: record.id };
  return insightsId === undefined ? undefined : { insightsId };
}

function useWaited(isKnown: boolean): boolean {
  const [waited, setWaited] = React.useState(false);
  React.useEffect(() => {
    if (isKnown) return undefined;
    const timer = setTimeout(() => setWaited(true), NOT_KNOWN_YET_MS);
    return () => clearTimeout(timer);
  }, [isKnown]);
  return waited && !isKnown;
}

/** One call: what it was, its figures, and what was said. */
export function CallSummaryControl({ environment, client, files, insightsId, transcriptId }: CallSummaryProps): React.ReactElement {
  const { t, isRtl, isDark, theme, locale } = environment;
  const reference = referenceOf(environment, insightsId);
  const hasNoCall = useWaited(reference !== undefined);
  const summary = useAnswer(reference && JSON.stringify(reference), async () => reference && loadCallSummary(client, reference));
  const fileOf = transcriptId ?? summary.value?.call.transcriptId;
  const text = useAnswer(fileOf, async () => (fileOf === undefined ? undefined : loadTranscriptText(files, fileOf)));
  const isMissing = hasNoCall || (summary.isKnown && !summary.value);
  return (
    <ControlFrame
      className="sd-summary"
      title={summary.value ? summaryView(summary.value, environment).title : t("callSummary.title")}
      isRtl={isRtl}
      isDark={isDark}
      theme={theme}
      locale={locale}
      loading={summary.loading}
      failure={callSummaryFailure("callSummary.failed", summary, t)}
      skeleton={isMissing ? <p className="sd-empty">{t("callSummary.noCall")}</p> : <Skeleton />}
    >
      {summary.value && <Loaded environment={environment} summary={summary.value} text={text} hasFile={fileOf !== undefined} />}
    </ControlFrame>
  );
}

function Skeleton(): React.ReactElement {
  return (
    <>
      <div className="sd-skeleton sd-summary-skeleton-figures" />
      <div className="sd-skeleton sd-summary-skeleton-transcript" />
    </>
  );
}

interface LoadedProps {
  readonly environment: Environment;
  readonly summary: CallSummary;
  readonly text: Answer<string | undefined>;
  /** Whether the call names a transcript. */
  readonly hasFile: boolean;
}

function Loaded({ environment, summary, text, hasFile }: LoadedProps): React.ReactElement {
  const { t } = environment;
  const view = React.useMemo(() => summaryView(summary, environment), [summary, environment]);
  return (
    <>
      <p className="sd-caption sd-summary-caption">
        <bdi>{view.caption}</bdi>
      </p>
      {view.figures.length > 0 ? <Figures t={t} view={view} sentiment={summary.call.sentiment} /> : <p className="sd-empty">{t("callSummary.noFigures")}</p>}
      <section className="sd-transcript" aria-busy={text.loading}>
        <h3 className="sd-title">{t("callSummary.transcript")}</h3>
        <TranscriptPart environment={environment} summary={summary} text={text} hasFile={hasFile} />
      </section>
    </>
  );
}

function TranscriptPart({ environment, summary: { participants }, text, hasFile }: LoadedProps): React.ReactElement {
  const { t } = environment;
  const transcript = React.useMemo(
    () => (text.value === undefined ? undefined : transcriptView(text.value, participants, t)),
    [text.value, participants, t],
  );
  const failure = callSummaryFailure("callSummary.transcriptFailed", text, t);
  if (failure) return <Notice {...failure} />;
  if (!hasFile || (text.isKnown && !transcript)) return <p className="sd-empty">{t("callSummary.noTranscript")}</p>;
  if (!transcript) return <div className="sd-skeleton sd-summary-skeleton-transcript" />;
  if ("problem" in transcript) return <p className="sd-empty">{t(`callSummary.${transcript.problem}`)}</p>;
  return (
    <>
      <p className="sd-caption">
        <bdi>{t.plural("callSummary.utterances", transcript.utterances.length)}</bdi>
      </p>
      <TranscriptList environment={environment} transcript={transcript} />
    </>
  );
}
