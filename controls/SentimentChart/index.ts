import type { MomentKind } from "../../shared/domain/CallMoment";
import { openCall } from "../../shared/host/openCall";
import { PageControl, type PageContext } from "../../shared/page/PageControl";
import type { IInputs, IOutputs } from "./generated/ManifestTypes";
import { SentimentChartControl, type SentimentChartProps } from "./SentimentChart";

type Context = PageContext<IInputs> & Pick<ComponentFramework.Context<IInputs>, "navigation">;

export class SentimentChart
  extends PageControl<IInputs, SentimentChartProps>
  implements ComponentFramework.ReactControl<IInputs, IOutputs>
{
  protected readonly component = SentimentChartControl;

  protected override ownProps({ navigation }: Context) {
    return { onOpen: (callId: string, moment?: MomentKind) => void openCall(navigation, callId, moment) };
  }
}
