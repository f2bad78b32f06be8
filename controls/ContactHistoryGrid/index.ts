import * as React from "react";
import type { Environment } from "../../shared/host/environment";
import { HostedControl } from "../../shared/host/HostedControl";
import { openCall } from "../../shared/host/openCall";
import { ContactHistoryGridControl } from "./ContactHistoryGrid";
import { DatasetCalls } from "./DatasetCalls";
import type { IInputs, IOutputs } from "./generated/ManifestTypes";
import { readState, type KeptRecord, type KeptState } from "./keptState";

type Context = ComponentFramework.Context<IInputs>;

export class ContactHistoryGrid extends HostedControl<Context> implements ComponentFramework.ReactControl<IInputs, IOutputs> {
  private first: KeptState = readState(undefined);
  private kept: KeptRecord = {};
  private readonly dataset = new DatasetCalls();
  private context: Context | undefined;

  override init(_context: Context, _notifyOutputChanged: () => void, state?: ComponentFramework.Dictionary): void {
    this.first = readState(state);
    // A host that replaces what it keeps must get that back, too.
    this.kept = { ...state };
  }

  protected override draw(context: Context, environment: Environment): React.ReactElement {
    if (!this.context) context.mode.trackContainerResize(true);
    this.context = context;
    this.dataset.update(context.parameters.calls);
    const width = context.mode.allocatedWidth;
    return React.createElement(ContactHistoryGridControl, {
      environment,
      dataset: this.dataset,
      width: width > 0 ? width : undefined,
      kept: this.first,
      onKeep: this.keep,
      onOpen: this.open,
    });
  }

  override destroy(): void {
    this.context = undefined;
  }

  /** Whether a host adds to the state or replaces it is not documented: it gets all of it. */
  private readonly keep = (change: KeptRecord): void => {
    this.kept = { ...this.kept, ...change };
    this.context?.mode.setControlState(this.kept);
  };

  private readonly open = (callId: string, atMs?: number): void => {
    if (this.context) void openCall(this.context.navigation, callId, atMs);
  };
}
