import * as React from "react";
import type { CallMoment } from "../../shared/domain/CallMoment";
import type { Environment } from "../../shared/host/environment";
import { HostedControl } from "../../shared/host/HostedControl";
import { openCall } from "../../shared/host/openCall";
import type { IInputs, IOutputs } from "./generated/ManifestTypes";
import { TeamPracticesControl } from "./TeamPractices";

type Context = ComponentFramework.Context<IInputs>;

export class TeamPractices extends HostedControl<Context> implements ComponentFramework.ReactControl<IInputs, IOutputs> {
  protected override draw({ navigation, webAPI }: Context, environment: Environment): React.ReactElement {
    return React.createElement(TeamPracticesControl, {
      environment,
      rows: webAPI,
      onOpen: (callId: string, moment?: CallMoment) => openCall(navigation, callId, moment),
    });
  }
}
