import { SELLER_DETAILS_FORM_ID } from "../../shared/dataverse/formIds";
import type { CallMoment } from "../../shared/domain/CallMoment";
import type { Environment } from "../../shared/host/environment";
import { openCall } from "../../shared/host/openCall";
import { starredIds } from "../../shared/host/starred";
import { createPausingClient, type PausingClient } from "../../shared/host/pausingClient";
import { PageControl, type PageContext } from "../../shared/page/PageControl";
import type { IInputs, IOutputs } from "./generated/ManifestTypes";
import { TeamOverviewControl, type TeamOverviewProps } from "./TeamOverview";

type Context = PageContext<IInputs> & Pick<ComponentFramework.Context<IInputs>, "webAPI" | "navigation">;

export class TeamOverview
  extends PageControl<IInputs, TeamOverviewProps, Context>
  implements ComponentFramework.ReactControl<IInputs, IOutputs>
{
  protected readonly component = TeamOverviewControl;
  private source: PausingClient | undefined;
  private context: Context | undefined;

  protected override ownProps(context: Context, { clientUrl, record }: Environment) {
    this.context = context;
    const { starred, table } = context.parameters;
    return {
      ...(this.source ??= createPausingClient(context.webAPI, clientUrl)),
      starred: starred.raw === null ? undefined : starredIds(starred.raw),
      table: table.raw,
      onTable: this.writeTable,
      onStarred: this.writeStarred,
      onOpenSeller: (id: string) => this.openSeller(id, record),
      onOpenCall: this.openCall,
    };
  }

  private readonly writeStarred = (ids: readonly string[]): void => this.output({ starred: ids.join() });

  private readonly writeTable = (table: string): void => this.output({ table });

  /** The seller's page is a form of the same row, and shows whom the row names. */
  private async openSeller(sellerId: string, record: Environment["record"]): Promise<void> {
    if (!this.context || !record) return;
    const { webAPI, navigation } = this.context;
    await webAPI.updateRecord(record.table, record.id, { "slr_SellerId@odata.bind": `/systemusers(${sellerId})` });
    await navigation.openForm({ entityName: record.table, entityId: record.id, formId: SELLER_DETAILS_FORM_ID });
  }

  private readonly openCall = async (callId: string, moment?: CallMoment): Promise<void> => {
    if (this.context) await openCall(this.context.navigation, callId, moment);
  };
}
