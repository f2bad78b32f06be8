import { openCall } from "../../shared/host/openCall";
import { PageControl, type PageContext } from "../../shared/page/PageControl";
import type { IInputs, IOutputs } from "./generated/ManifestTypes";
import { HighlightsControl, type HighlightsProps } from "./Highlights";

type Context = PageContext<IInputs> & Pick<ComponentFramework.Context<IInputs>, "navigation">;

export class Highlights extends PageControl<IInputs, HighlightsProps> implements ComponentFramework.ReactControl<IInputs, IOutputs> {
  protected readonly component = HighlightsControl;

  protected override ownProps({ navigation }: Context) {
    return { onOpen: (callId: string, atMs: number) => void openCall(navigation, callId, atMs) };
  }
}
