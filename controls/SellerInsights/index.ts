import type { DataverseClient } from "../../shared/dataverse/DataverseClient";
import { PageControl, type PageContext } from "../../shared/page/PageControl";
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

  protected override ownProps({ webAPI, parameters }: Context) {
    return { client: (this.client ??= createWebApiClient(webAPI)), lastVisit: parameters.lastvisit.raw?.getTime() };
  }
}
