import type { DataverseClient } from "../../shared/dataverse/DataverseClient";
import { PageControl, type PageContext } from "../../shared/page/PageControl";
import type { Environment } from "../../shared/host/environment";
import { createFetchPort } from "../../shared/host/fetchPort";
import { createWebApiClient } from "../../shared/host/webApiClient";
import type { IInputs, IOutputs } from "./generated/ManifestTypes";
import { SellerInsightsControl, type SellerInsightsProps } from "./SellerInsights";

type Context = PageContext<IInputs> & Pick<ComponentFramework.Context<IInputs>, "webAPI">;

export class SellerInsights
  extends PageControl<IInputs, SellerInsightsProps>
  implements ComponentFramework.ReactControl<IInputs, IOutputs>
{
  protected readonly component = SellerInsightsControl;
  private client: DataverseClient | undefined;

  protected override ownProps({ webAPI, parameters }: Context, { clientUrl }: Environment) {
    return {
      client: (this.client ??= createWebApiClient(webAPI, createFetchPort(clientUrl))),
      lastVisit: parameters.lastvisit.raw?.getTime(),
    };
  }
}
