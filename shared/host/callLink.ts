import { CALL_SUMMARY_FORM_ID } from "../dataverse/formIds";
import type { TABLES } from "../dataverse/tables";
import { appQuery, type LinkSource } from "./pageLink";

/** Named here alone: the names of all tables would cost a control's bundle too much. */
const CONVERSATION: typeof TABLES.conversation = "msdyn_sciconversation";

/**
 * An address that opens a call's summary, by form id: the default form of whoever follows it may be one of the vendor's.
 * @param atMs a moment to open it at, in milliseconds from the start of the call
 */
export function callLink(source: LinkSource, callId: string, atMs?: number): string {
  const page = `${source.clientUrl}/main.aspx?${appQuery(source)}&pagetype=entityrecord&etn=${CONVERSATION}&id=${callId}&formid=${CALL_SUMMARY_FORM_ID}`;
  // Hosts read the form's id here or there.
  const moment = atMs === undefined ? "" : `&slr_offsetms=${Math.max(0, Math.round(atMs))}`;
  return `${page}&extraqs=${encodeURIComponent(`formid=${CALL_SUMMARY_FORM_ID}${moment}`)}`;
}
