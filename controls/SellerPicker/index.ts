import { PageControl, type PageContext } from "../../shared/page/PageControl";
import type { IInputs, IOutputs } from "./generated/ManifestTypes";
import { keptDrafts, type PickerHost } from "./pickerHost";
import { SellerPickerControl, type SellerPickerProps } from "./SellerPicker";
import { starredIds } from "../../shared/host/starred";

type Context = PageContext<IInputs> & Pick<ComponentFramework.Context<IInputs>, "webAPI" | "navigation" | "mode">;

export class SellerPicker
  extends PageControl<IInputs, SellerPickerProps, Context>
  implements ComponentFramework.ReactControl<IInputs, IOutputs>
{
  protected readonly component = SellerPickerControl;
  private host: PickerHost | undefined;

  override init(context: Context, notifyOutputChanged: () => void, state?: ComponentFramework.Dictionary): void {
    super.init(context, notifyOutputChanged);
    let drafts = keptDrafts(state);
    const { webAPI, navigation, mode } = context;
    this.host = {
      emails: webAPI,
      openEmail: (entityId) => Promise.resolve(navigation.openForm({ entityName: "email", entityId })),
      drafts: () => drafts,
      keepDrafts: (left) => {
        drafts = left;
        mode.setControlState({ drafts });
      },
    };
  }

  protected override ownProps({ parameters }: Context) {
    const { raw } = parameters.starred;
    return { host: this.host as PickerHost, starred: raw === null ? undefined : starredIds(raw), onStarred: this.writeStarred };
  }

  private readonly writeStarred = (ids: readonly string[]): void => this.output({ starred: ids.join() });
}
