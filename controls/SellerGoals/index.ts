import * as React from "react";
import type { Environment } from "../../shared/host/environment";
import { createFetchPort } from "../../shared/host/fetchPort";
import { HostedControl } from "../../shared/host/HostedControl";
import { openCall } from "../../shared/host/openCall";
import type { IInputs, IOutputs } from "./generated/ManifestTypes";
import { SellerGoalsControl } from "./SellerGoals";
import { goalHost, type GoalHost } from "./useGoals";

type Context = ComponentFramework.Context<IInputs>;

export class SellerGoals extends HostedControl<Context> implements ComponentFramework.ReactControl<IInputs, IOutputs> {
  private host: GoalHost | undefined;

  protected override draw({ utils, navigation }: Context, environment: Environment): React.ReactElement {
    this.host ??= goalHost(createFetchPort(environment.clientUrl), environment.viewer.id, {
      utils,
      openCall: (callId, moment) => openCall(navigation, callId, moment),
    });
    return React.createElement(SellerGoalsControl, { environment, host: this.host });
  }
}
