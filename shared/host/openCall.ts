import { CALL_SUMMARY_FORM_ID } from "../dataverse/formIds";
import type { TABLES } from "../dataverse/tables";
import type { CallTarget } from "../domain/CallMoment";
import { momentParameter } from "./momentParameter";

/** Named here alone: the names of all tables would cost a chart's bundle too much. */
const CONVERSATION: typeof TABLES.conversation = "msdyn_sciconversation";

/**
 * Opens a call's summary, by form id: the default form of the user may be one of the vendor's.
 * @param target where to open it @returns rejects where the host says that it could not be opened
 */
export async function openCall(navigation: ComponentFramework.Navigation, callId: string, target?: CallTarget): Promise<void> {
  const form = { entityName: CONVERSATION, entityId: callId, formId: CALL_SUMMARY_FORM_ID };
  await navigation.openForm(form, target === undefined ? undefined : momentParameter(target));
}
