import * as React from "react";
import type { Environment } from "../../shared/host/environment";
import { createFetchPort } from "../../shared/host/fetchPort";
import { HostedControl } from "../../shared/host/HostedControl";
import { createPauses } from "../../shared/host/pauses";
import { createRowPort } from "../../shared/host/rowPort";
import { CallReviewControl } from "./CallReview";
import type { IInputs, IOutputs } from "./generated/ManifestTypes";
import type { ReviewHost } from "./ReviewHost";

type Context = ComponentFramework.Context<IInputs>;

function hostOf({ clientUrl, viewer }: Environment): ReviewHost {
  const pauses = createPauses();
  return { rows: createRowPort(createFetchPort(clientUrl, pauses.wait), viewer.id), pauses };
}

export class CallReview extends HostedControl<Context> implements ComponentFramework.ReactControl<IInputs, IOutputs> {
  private host: ReviewHost | undefined;

  protected override draw(_context: Context, environment: Environment): React.ReactElement {
    this.host ??= hostOf(environment);
    return React.createElement(CallReviewControl, { environment, host: this.host });
  }

  override destroy(): void {
    this.host = undefined;
  }
}
