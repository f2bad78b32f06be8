import { CALL_SUMMARY_FORM_ID } from "../../shared/dataverse/formIds";
import { PageControl, type PageContext } from "../../shared/pcf/PageControl";
import type { IInputs, IOutputs } from "./generated/ManifestTypes";
import { SentimentChartControl, type SentimentChartProps } from "./SentimentChart";

type Context = PageContext<IInputs> & Pick<ComponentFramework.Context<IInputs>, "navigation">;

/** Named here alone: the names of all tables would cost a chart too much. */
const CALLS = "msdyn_sciconversation";

export class SentimentChart extends PageControl<IInputs, SentimentChartProps> implements ComponentFramework.ReactControl<IInputs, IOutputs> {
  protected readonly component = SentimentChartControl;
  private context: Context | undefined;

  protected override ownProps(context: Context) {
    this.context = context;
    return { onOpen: this.open };
  }

  /** By form id: the default form of the user may be one of the vendor's. */
  private readonly open = (callId: string): void => {
    void this.context?.navigation.openForm({ entityName: CALLS, entityId: callId, formId: CALL_SUMMARY_FORM_ID });
  };
}
