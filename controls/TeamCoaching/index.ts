import * as React from "react";
import type { Environment } from "../../shared/host/environment";
import { createFetchPort } from "../../shared/host/fetchPort";
import { togetherBy } from "../../shared/host/fetchTogether";
import { HostedControl } from "../../shared/host/HostedControl";
import { openCall } from "../../shared/host/openCall";
import { openSeller } from "../../shared/host/openSeller";
import type { IInputs, IOutputs } from "./generated/ManifestTypes";
import { TeamCoachingControl, type TeamCoachingHost } from "./TeamCoaching";

type Context = ComponentFramework.Context<IInputs>;

export class TeamCoaching extends HostedControl<Context> implements ComponentFramework.ReactControl<IInputs, IOutputs> {
  private host: TeamCoachingHost | undefined;
  private context: Context | undefined;

  protected override draw(context: Context, environment: Environment): React.ReactElement {
    this.context = context;
    const { clientUrl, record } = environment;
    this.host ??= {
      together: togetherBy(createFetchPort(clientUrl)),
      openSeller: async (id) => {
        if (this.context && record) await openSeller(this.context, record, id);
      },
      openReview: async (callId) => {
        if (this.context) await openCall(this.context.navigation, callId, "review");
      },
    };
    return React.createElement(TeamCoachingControl, { environment, host: this.host });
  }
}
