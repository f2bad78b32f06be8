import { openCall } from "../../shared/pcf/openCall";
import { PageControl, type PageContext } from "../../shared/pcf/PageControl";
import type { IInputs, IOutputs } from "./generated/ManifestTypes";
import { SentimentChartControl, type SentimentChartProps } from "./SentimentChart";

type Context = PageContext<IInputs> & Pick<ComponentFramework.Context<IInputs>, "navigation">;

export class SentimentChart
  extends PageControl<IInputs, SentimentChartProps>
  implements ComponentFramework.ReactControl<IInputs, IOutputs>
{
  protected readonly component = SentimentChartControl;

  protected override ownProps({ navigation }: Context) {
    return { onOpen: (callId: string) => openCall(navigation, callId) };
  }
}
