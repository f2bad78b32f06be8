import * as React from "react";
import type { Environment } from "../../shared/host/environment";
import { HostedControl } from "../../shared/host/HostedControl";
import { openCall } from "../../shared/host/openCall";
import type { IInputs, IOutputs } from "./generated/ManifestTypes";
import { HighlightsControl } from "./Highlights";

type Context = ComponentFramework.Context<IInputs>;

export class Highlights extends HostedControl<Context> implements ComponentFramework.ReactControl<IInputs, IOutputs> {
  protected override draw({ navigation }: Context, environment: Environment): React.ReactElement {
    return React.createElement(HighlightsControl, {
      environment,
      onOpen: (callId: string, atMs: number) => void openCall(navigation, callId, atMs),
    });
  }
}
