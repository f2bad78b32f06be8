import { PageControl } from "../../shared/pcf/PageControl";
import type { IInputs, IOutputs } from "./generated/ManifestTypes";
import { SentimentChartControl } from "./SentimentChart";

export class SentimentChart extends PageControl<IInputs> implements ComponentFramework.ReactControl<IInputs, IOutputs> {
  protected readonly component = SentimentChartControl;
}
