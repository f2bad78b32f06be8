import * as React from "react";
import { environmentOf, type Environment } from "../../shared/host/environment";
import { openCall } from "../../shared/host/openCall";
import { ContactHistoryGridControl } from "./ContactHistoryGrid";
import { DatasetCalls } from "./DatasetCalls";
import type { IInputs, IOutputs } from "./generated/ManifestTypes";
import { readState, type KeptRecord, type KeptState } from "./keptState";

type Context = ComponentFramework.Context<IInputs>;

export class ContactHistoryGrid implements ComponentFramework.ReactControl<IInputs, IOutputs> {
  private environment: Environment | undefined;
  private first: KeptState = readState(undefined);
  private kept: KeptRecord = {};
  private readonly dataset = new DatasetCalls();
  private context: Context | undefined;

  init(context: Context, _notifyOutputChanged: () => void, state?: ComponentFramework.Dictionary): void {
    this.environment = environmentOf(context);
    this.first = readState(state);
    context.mode.trackContainerResize(true);
  }

  updateView(context: Context): React.ReactElement {
    this.context = context;
    this.environment ??= environmentOf(context);
    this.dataset.update(context.parameters.calls);
    const width = context.mode.allocatedWidth;
    return React.createElement(ContactHistoryGridControl, {
      environment: this.environment,
      dataset: this.dataset,
      width: width > 0 ? width : undefined,
      kept: this.first,
      onKeep: this.keep,
      onOpen: this.open,
    });
  }

  getOutputs(): IOutputs {
    return {};
  }

  destroy(): void {
    this.context = undefined;
  }

  /** Whether a host adds to the state or replaces it is not documented: it gets all of it. */
  private readonly keep = (change: KeptRecord): void => {
    this.kept = { ...this.kept, ...change };
    this.context?.mode.setControlState(this.kept);
  };

  private readonly open = (callId: string, atMs?: number): void => {
    if (this.context) openCall(this.context.navigation, callId, atMs);
  };
}
