import * as React from "react";
import type { DataverseClient, FilePort } from "../../shared/dataverse/DataverseClient";
import { guid } from "../../shared/dataverse/readRow";
import { environmentOf, type Environment } from "../../shared/pcf/environment";
import { createFilePort } from "../../shared/pcf/filePort";
import { createWebApiClient } from "../../shared/pcf/webApiClient";
import { CallSummaryControl } from "./CallSummary";
import type { IInputs, IOutputs } from "./generated/ManifestTypes";

type Context = ComponentFramework.Context<IInputs>;

export class CallSummary implements ComponentFramework.ReactControl<IInputs, IOutputs> {
  private environment: Environment | undefined;
  private client: DataverseClient | undefined;
  private files: FilePort | undefined;

  init(context: Context): void {
    this.environment = environmentOf(context);
  }

  updateView(context: Context): React.ReactElement {
    const environment = (this.environment ??= environmentOf(context));
    const client = (this.client ??= createWebApiClient(context.webAPI));
    const files = (this.files ??= createFilePort(environment.clientUrl));
    const { insights, transcript } = context.parameters;
    return React.createElement(CallSummaryControl, {
      environment,
      client,
      files,
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
