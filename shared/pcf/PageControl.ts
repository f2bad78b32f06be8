import * as React from "react";
import { environmentOf, type ControlContext, type Environment } from "./environment";
import { outputsOf, selectionOf, type PageInputs, type PageOutputs, type Selection } from "./selection";

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
 * The framework's side of every control that is bound to the page's five columns: reads them, draws one component, writes what the
 * user changed. An output never happens during init, and only where it differs from what the columns hold.
 */
export abstract class PageControl<Inputs extends PageInputs> {
  private environment: Environment | undefined;
  private notifyOutputChanged: () => void = () => undefined;
  private bound: Selection | undefined;
  private outputs: PageOutputs = {};

  protected abstract readonly component: React.FunctionComponent<PageControlProps>;

  init(context: PageContext<Inputs>, notifyOutputChanged: () => void): void {
    this.environment = environmentOf(context);
    this.notifyOutputChanged = notifyOutputChanged;
  }

  updateView(context: PageContext<Inputs>): React.ReactElement {
    this.environment ??= environmentOf(context);
    this.bound = selectionOf(context.parameters);
    return React.createElement(this.component, {
      environment: this.environment,
      selection: this.bound,
      onChange: this.write,
    });
  }

  /** Only the columns that the user's last action changed: the others may have been written by another control meanwhile. */
  getOutputs(): PageOutputs {
    return this.outputs;
  }

  destroy(): void {
    this.notifyOutputChanged = () => undefined;
  }

  private readonly write = (change: Partial<Selection>): void => {
    const outputs = outputsOf(change);
    const held = outputsOf(this.bound ?? {});
    const differs = (Object.keys(outputs) as (keyof PageOutputs)[]).some((key) => JSON.stringify(outputs[key]) !== JSON.stringify(held[key]));
    if (!differs) return;
    this.outputs = outputs;
    this.notifyOutputChanged();
  };
}
