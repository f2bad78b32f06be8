import * as React from "react";
import { guid } from "../../shared/dataverse/readRow";
import { createAnswers } from "../../shared/host/answers";
import { environmentOf, recordOf, type Environment } from "../../shared/host/environment";
import { createFetchPort } from "../../shared/host/fetchPort";
import { createFilePort } from "../../shared/host/filePort";
import { pageWide } from "../../shared/host/pageWide";
import { createRowPort } from "../../shared/host/rowPort";
import { createWebApiClient } from "../../shared/host/webApiClient";
import type { CallHost } from "./callHost";
import { CallSummaryControl } from "./CallSummary";
import type { IInputs, IOutputs } from "./generated/ManifestTypes";

/** Of sellers' calls, which are many rows each. */
const ANSWERS_KEPT = 3;

type Context = ComponentFramework.Context<IInputs>;

function hostOf(context: Context, clientUrl: string): CallHost {
  const ask = createFetchPort(clientUrl);
  return {
    client: createWebApiClient(context.webAPI),
    rows: createRowPort(ask),
    files: createFilePort(ask),
    answers: pageWide("slr.answers/1", () => createAnswers(Date.now, ANSWERS_KEPT)),
    openRow: (entityName, entityId) => Promise.resolve(context.navigation.openForm({ entityName, entityId })),
  };
}

export class CallSummary implements ComponentFramework.ReactControl<IInputs, IOutputs> {
  private environment: Environment | undefined;
  private host: CallHost | undefined;

  init(context: Context): void {
    this.environment = environmentOf(context);
  }

  updateView(context: Context): React.ReactElement {
    // A form that goes on to another call keeps its controls.
    const record = recordOf(context);
    if (!this.environment || (record && record.id !== this.environment.record?.id)) this.environment = environmentOf(context);
    const { environment } = this;
    const host = (this.host ??= hostOf(context, environment.clientUrl));
    const { insights, transcript } = context.parameters;
    return React.createElement(CallSummaryControl, {
      environment,
      host,
      insightsId: guid(insights.raw?.[0]?.id),
      transcriptId: guid(transcript.raw?.[0]?.id),
    });
  }

  getOutputs(): IOutputs {
    return {};
  }

  destroy(): void {
    this.environment = undefined;
  }
}
