import { PageControl, type PageContext } from "../../shared/page/PageControl";
import type { Environment } from "../../shared/host/environment";
import { createFetchPort } from "../../shared/host/fetchPort";
import { createPauses } from "../../shared/host/pauses";
import { createWebApiClient } from "../../shared/host/webApiClient";
import type { IInputs, IOutputs } from "./generated/ManifestTypes";
import { SellerInsightsControl, type SellerInsightsProps } from "./SellerInsights";

type Context = PageContext<IInputs> & Pick<ComponentFramework.Context<IInputs>, "webAPI">;

function sourceOf(webAPI: Context["webAPI"], clientUrl: string) {
  const pauses = createPauses();
  return { client: createWebApiClient(webAPI, createFetchPort(clientUrl, pauses.wait)), pauses };
}

export class SellerInsights
  extends PageControl<IInputs, SellerInsightsProps>
  implements ComponentFramework.ReactControl<IInputs, IOutputs>
{
  protected readonly component = SellerInsightsControl;
  private source: Pick<SellerInsightsProps, "client" | "pauses"> | undefined;

  protected override ownProps({ webAPI, parameters }: Context, { clientUrl }: Environment) {
    return { ...(this.source ??= sourceOf(webAPI, clientUrl)), readMarks: parameters.readmarks.raw };
  }
}
