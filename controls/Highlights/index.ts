import { PageControl } from "../../shared/pcf/PageControl";
import type { IInputs, IOutputs } from "./generated/ManifestTypes";
import { HighlightsControl } from "./Highlights";

export class Highlights extends PageControl<IInputs> implements ComponentFramework.ReactControl<IInputs, IOutputs> {
  protected readonly component = HighlightsControl;
}
