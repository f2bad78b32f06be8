import { PageControl, type PageContext } from "../../shared/page/PageControl";
import type { IInputs, IOutputs } from "./generated/ManifestTypes";
import { DateFilterControl, type DateFilterProps } from "./DateFilter";

export class DateFilter extends PageControl<IInputs, DateFilterProps> implements ComponentFramework.ReactControl<IInputs, IOutputs> {
  protected readonly component = DateFilterControl;

  protected override ownProps({ userSettings, parameters }: PageContext<IInputs>) {
    return {
      datePattern: userSettings.dateFormattingInfo?.shortDatePattern,
      callList: parameters.callList.raw,
      onCallList: this.writeCallList,
    };
  }

  private readonly writeCallList = (callList: string): void => this.output({ callList });
}
