import { PageControl } from "../../shared/pcf/PageControl";
import type { IInputs, IOutputs } from "./generated/ManifestTypes";
import { DateFilterControl } from "./DateFilter";

export class DateFilter extends PageControl<IInputs> implements ComponentFramework.ReactControl<IInputs, IOutputs> {
  protected readonly component = DateFilterControl;
}
