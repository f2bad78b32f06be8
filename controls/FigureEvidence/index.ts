import * as React from "react";
import type { CallMoment } from "../../shared/domain/CallMoment";
import type { Environment } from "../../shared/host/environment";
import { HostedControl } from "../../shared/host/HostedControl";
import { openCall } from "../../shared/host/openCall";
import { FigureEvidenceControl } from "./FigureEvidence";
import type { IInputs, IOutputs } from "./generated/ManifestTypes";

type Context = ComponentFramework.Context<IInputs>;

export class FigureEvidence extends HostedControl<Context> implements ComponentFramework.ReactControl<IInputs, IOutputs> {
  protected override draw({ navigation }: Context, environment: Environment): React.ReactElement {
    return React.createElement(FigureEvidenceControl, {
      environment,
      onOpen: (callId: string, moment?: CallMoment) => openCall(navigation, callId, moment),
    });
  }
}
