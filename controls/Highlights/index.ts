import type { DataverseClient } from "../../shared/dataverse/DataverseClient";
import type { Environment } from "../../shared/host/environment";
import { createFetchPort } from "../../shared/host/fetchPort";
import { openCall } from "../../shared/host/openCall";
import { PageControl, type PageContext } from "../../shared/page/PageControl";
import { createWebApiClient } from "../../shared/host/webApiClient";
import type { IInputs, IOutputs } from "./generated/ManifestTypes";
import { HighlightsControl, type HighlightsProps } from "./Highlights";

type Context = PageContext<IInputs> & Pick<ComponentFramework.Context<IInputs>, "webAPI" | "navigation">;

export class Highlights extends PageControl<IInputs, HighlightsProps> implements ComponentFramework.ReactControl<IInputs, IOutputs> {
  protected readonly component = HighlightsControl;
  private client: DataverseClient | undefined;

  protected override ownProps({ webAPI, navigation }: Context, { clientUrl }: Environment) {
    this.client ??= createWebApiClient(webAPI, createFetchPort(clientUrl));
    return {
      client: this.client,
      onOpen: (callId: string, atMs: number) => void openCall(navigation, callId, atMs),
    };
  }
}
