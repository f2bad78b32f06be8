import { PageControl } from "../../shared/page/PageControl";
import type { IInputs, IOutputs } from "./generated/ManifestTypes";
import { ConversationStyleControl } from "./ConversationStyle";

export class ConversationStyle extends PageControl<IInputs> implements ComponentFramework.ReactControl<IInputs, IOutputs> {
  protected readonly component = ConversationStyleControl;
}
