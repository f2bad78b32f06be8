import * as React from "react";
import { guid } from "../../shared/dataverse/readRow";
import { createAnswers } from "../../shared/host/answers";
import type { Environment } from "../../shared/host/environment";
import { createFetchPort } from "../../shared/host/fetchPort";
import { createFilePort } from "../../shared/host/filePort";
import { HostedControl } from "../../shared/host/HostedControl";
import { createPauses } from "../../shared/host/pauses";
import { pageWide } from "../../shared/host/pageWide";
import { createRowPort } from "../../shared/host/rowPort";
import { createWebApiClient } from "../../shared/host/webApiClient";
import type { CallHost } from "./callHost";
import { CallSummaryControl } from "./CallSummary";
import type { IInputs, IOutputs } from "./generated/ManifestTypes";

/** Of sellers' calls, which are many rows each. */
const ANSWERS_KEPT = 3;

type Context = ComponentFramework.Context<IInputs>;

function hostOf(context: Context, { clientUrl, viewer }: Environment): CallHost {
  const pauses = createPauses();
  const ask = createFetchPort(clientUrl, pauses.wait);
  return {
    client: createWebApiClient(context.webAPI, ask),
    rows: createRowPort(ask, viewer.id),
    files: createFilePort(ask),
    pauses,
    answers: pageWide("slr.answers/1", () => createAnswers(Date.now, ANSWERS_KEPT)),
    openRow: (entityName, entityId) => Promise.resolve(context.navigation.openForm({ entityName, entityId })),
  };
}

export class CallSummary extends HostedControl<Context> implements ComponentFramework.ReactControl<IInputs, IOutputs> {
  private host: CallHost | undefined;

  protected override draw(context: Context, environment: Environment): React.ReactElement {
    const host = (this.host ??= hostOf(context, environment));
    const { insights, transcript } = context.parameters;
    return React.createElement(CallSummaryControl, {
      environment,
      host,
      insightsId: guid(insights.raw?.[0]?.id),
      transcriptId: guid(transcript.raw?.[0]?.id),
    });
  }

  override destroy(): void {
    this.host = undefined;
  }
}
