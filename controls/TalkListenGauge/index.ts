import * as React from "react";
import type { Environment } from "../../shared/host/environment";
import { HostedControl } from "../../shared/host/HostedControl";
import type { IInputs, IOutputs } from "./generated/ManifestTypes";
import { TalkListenGaugeControl } from "./TalkListenGauge";

type Context = ComponentFramework.Context<IInputs>;

export class TalkListenGauge extends HostedControl<Context> implements ComponentFramework.ReactControl<IInputs, IOutputs> {
  protected override draw(_context: Context, environment: Environment): React.ReactElement {
    return React.createElement(TalkListenGaugeControl, { environment });
  }
}
