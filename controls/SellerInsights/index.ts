import { PageControl, type PageContext } from "../../shared/page/PageControl";
import type { Environment } from "../../shared/host/environment";
import { createPausingClient, type PausingClient } from "../../shared/host/pausingClient";
import type { IInputs, IOutputs } from "./generated/ManifestTypes";
import { SellerInsightsControl, type SellerInsightsProps } from "./SellerInsights";

type Context = PageContext<IInputs> & Pick<ComponentFramework.Context<IInputs>, "webAPI">;

export class SellerInsights
  extends PageControl<IInputs, SellerInsightsProps>
  implements ComponentFramework.ReactControl<IInputs, IOutputs>
{
  protected readonly component = SellerInsightsControl;
  private source: PausingClient | undefined;

  protected override ownProps({ webAPI, parameters }: Context, { clientUrl }: Environment) {
    return { ...(this.source ??= createPausingClient(webAPI, clientUrl)), readMarks: parameters.readmarks.raw };
  }
}
