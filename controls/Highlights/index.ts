import type { DataverseClient } from "../../shared/dataverse/DataverseClient";
import { openCall } from "../../shared/host/openCall";
import { PageControl, type PageContext } from "../../shared/page/PageControl";
import { createWebApiClient } from "../../shared/host/webApiClient";
import type { IInputs, IOutputs } from "./generated/ManifestTypes";
import { HighlightsControl, type HighlightsProps } from "./Highlights";

type Context = PageContext<IInputs> & Pick<ComponentFramework.Context<IInputs>, "webAPI" | "navigation">;

export class Highlights extends PageControl<IInputs, HighlightsProps> implements ComponentFramework.ReactControl<IInputs, IOutputs> {
  protected readonly component = HighlightsControl;
  private client: DataverseClient | undefined;

  protected override ownProps({ webAPI, navigation }: Context) {
    this.client ??= createWebApiClient(webAPI);
    return {
      client: this.client,
      onOpen: (callId: string, atMs: number) => openCall(navigation, callId, atMs),
    };
  }
}
