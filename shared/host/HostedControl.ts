import * as React from "react";
import { environmentOf, type ControlContext, type Environment } from "./environment";
import { reachesDataverse } from "./hostAccess";
import { recordOf } from "./recordOf";

/**
 * The framework's side of every control: learns where it stands, and draws. In a host that keeps it from Dataverse it calls nothing
 * more and says what it needs instead; so a control calls its host in `draw` or later, never in `init`. One that only draws writes no
 * columns and holds nothing.
 */
export abstract class HostedControl<Context extends ControlContext> {
  private environment: Environment | undefined;
  private isAble: boolean | undefined;

  protected abstract draw(context: Context, environment: Environment): React.ReactElement;

  // eslint-disable-next-line @typescript-eslint/no-unused-vars -- what of it a control takes is that control's affair
  init(_context: Context, _notifyOutputChanged: () => void, _state?: ComponentFramework.Dictionary): void {
    // Nothing is asked before the control is drawn.
  }

  getOutputs(): object {
    return {};
  }

  destroy(): void {
    // Nothing is held.
  }

  updateView(context: Context): React.ReactElement {
    const id = recordOf(context)?.id;
    // A form that goes on to another record keeps its controls; inputs come late.
    if (!this.environment || (id && id !== this.environment.record?.id)) {
      this.environment = environmentOf(context);
      this.isAble = reachesDataverse(context);
    }
    if (this.isAble) return this.draw(context, this.environment);
    return React.createElement("p", { className: "sd-control", dir: "auto" }, this.environment.t("shared.needsModelDrivenApp"));
  }
}
