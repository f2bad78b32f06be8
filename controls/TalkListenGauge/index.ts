import { PageControl } from "../../shared/page/PageControl";
import type { IInputs, IOutputs } from "./generated/ManifestTypes";
import { TalkListenGaugeControl } from "./TalkListenGauge";

export class TalkListenGauge extends PageControl<IInputs> implements ComponentFramework.ReactControl<IInputs, IOutputs> {
  protected readonly component = TalkListenGaugeControl;
}
