import { PageControl } from "../../shared/pcf/PageControl";
import type { IInputs, IOutputs } from "./generated/ManifestTypes";
import { SellerPickerControl } from "./SellerPicker";

export class SellerPicker extends PageControl<IInputs> implements ComponentFramework.ReactControl<IInputs, IOutputs> {
  protected readonly component = SellerPickerControl;
}
