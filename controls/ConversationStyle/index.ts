import { PageControl } from "../../shared/pcf/PageControl";
import type { IInputs, IOutputs } from "./generated/ManifestTypes";
import { ConversationStyleControl } from "./ConversationStyle";

export class ConversationStyle extends PageControl<IInputs> implements ComponentFramework.ReactControl<IInputs, IOutputs> {
  protected readonly component = ConversationStyleControl;
}
