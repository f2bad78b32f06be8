import type { CallMoment } from "../../shared/domain/CallMoment";
import type { Environment } from "../../shared/host/environment";
import { openCall } from "../../shared/host/openCall";
import { openSeller } from "../../shared/host/openSeller";
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
      onOpenSeller: async (id: string) => {
        if (this.context && record) await openSeller(this.context, record, id);
      },
      onOpenCall: this.openCall,
    };
  }

  private readonly writeStarred = (ids: readonly string[]): void => this.output({ starred: ids.join() });

  private readonly writeTable = (table: string): void => this.output({ table });

  private readonly openCall = async (callId: string, moment?: CallMoment): Promise<void> => {
    if (this.context) await openCall(this.context.navigation, callId, moment);
  };
}
