import { CALL_SUMMARY_FORM_ID } from "../dataverse/formIds";
import type { TABLES } from "../dataverse/tables";

/** Named here alone: the names of all tables would cost a chart's bundle too much. */
const CONVERSATION: typeof TABLES.conversation = "msdyn_sciconversation";

/**
 * Opens a call's summary, by form id: the default form of the user may be one of the vendor's.
 * @param atMs a moment to open it at, in milliseconds from the start of the call
 */
export function openCall(navigation: ComponentFramework.Navigation, callId: string, atMs?: number): void {
  const form = { entityName: CONVERSATION, entityId: callId, formId: CALL_SUMMARY_FORM_ID };
  void navigation.openForm(form, atMs === undefined ? undefined : { slr_offsetms: String(Math.round(atMs)) });
}
