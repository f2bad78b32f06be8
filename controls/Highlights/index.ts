import type { DataverseClient } from "../../shared/dataverse/DataverseClient";
import { CALL_SUMMARY_FORM_ID } from "../../shared/dataverse/formIds";
import { TABLES } from "../../shared/dataverse/tables";
import { PageControl, type PageContext } from "../../shared/pcf/PageControl";
import { createWebApiClient } from "../../shared/pcf/webApiClient";
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
      /** By form id: the default form of the user may be one of the vendor's. */
      onOpen: (callId: string, atMs: number) =>
        void navigation.openForm({ entityName: TABLES.conversation, entityId: callId, formId: CALL_SUMMARY_FORM_ID }, { slr_offsetms: String(Math.round(atMs)) }),
    };
  }
}
