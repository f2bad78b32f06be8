import * as React from "react";
import type { ControlContext, Environment } from "../host/environment";
import { HostedControl } from "../host/HostedControl";
import { outputsOf, selectionOf, type PageInputs, type PageOutputs, type Selection } from "../host/selection";

export interface PageControlProps {
  readonly environment: Environment;
  /** What the bound columns say; undefined while the host has not told. */
  readonly selection: Selection | undefined;
  /** Writes columns, after a user's action only. */
  readonly onChange: (change: Partial<Selection>) => void;
}

/** Structurally the platform's context of any control that is bound to the page's columns. */
export type PageContext<Inputs extends PageInputs> = ControlContext & { readonly parameters: Inputs };

/**
 * The framework's side of every control that asks or writes the page's five columns: reads them, draws one component, writes what the
 * user changed. Those that only draw the page are bound to the same columns and take it from the channel: they carry none of this. An output never happens during init, and only where it differs from what the columns hold.
 */
export abstract class PageControl<
  Inputs extends PageInputs,
  Props extends PageControlProps = PageControlProps,
  Context extends PageContext<Inputs> = PageContext<Inputs>,
> extends HostedControl<Context> {
  private notifyOutputChanged: (() => void) | undefined;
  private bound: Selection | undefined;
  private outputs: object = {};

  protected abstract readonly component: React.FunctionComponent<Props>;

  /** What one control gets beside the rest: its further columns, and what of the host only it needs. */
  protected ownProps?(context: Context, environment: Environment): Omit<Props, keyof PageControlProps>;

  override init(_context: Context, notifyOutputChanged: () => void): void {
    this.notifyOutputChanged = notifyOutputChanged;
  }

  protected override draw(context: Context, environment: Environment): React.ReactElement {
    this.bound = selectionOf(context.parameters);
    const props = { environment, selection: this.bound, onChange: this.write, ...this.ownProps?.(context, environment) };
    return React.createElement(this.component, props as unknown as Props);
  }

  /** Only the columns that the user's last action changed: the others may have been written by another control meanwhile. */
  override getOutputs(): object {
    return this.outputs;
  }

  override destroy(): void {
    this.notifyOutputChanged = undefined;
  }

  private readonly write = (change: Partial<Selection>): void => {
    const outputs = outputsOf(change);
    const held = outputsOf(this.bound ?? {});
    const differs = (Object.keys(outputs) as (keyof PageOutputs)[]).some(
      (key) => JSON.stringify(outputs[key]) !== JSON.stringify(held[key]),
    );
    if (differs) this.output(outputs);
  };

  /** Writes bound columns: only after a user's action, and only those that it changed. */
  protected output(outputs: object): void {
    this.outputs = outputs;
    this.notifyOutputChanged?.();
  }
}
