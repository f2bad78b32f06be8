import { CALL_SUMMARY_FORM_ID } from "../dataverse/formIds";
import type { TABLES } from "../dataverse/tables";
import type { CallMoment } from "../domain/CallMoment";
import { momentParameter } from "./momentParameter";
import { ownAppLink } from "./pageLink";

/** Named here alone: the names of all tables would cost a control's bundle too much. */
const CONVERSATION: typeof TABLES.conversation = "msdyn_sciconversation";

/**
 * An address that opens a call's summary, by form id: the default form of whoever follows it may be one of the vendor's.
 * @param clientUrl address of the environment @param moment where to open it
 */
export function callLink(clientUrl: string, callId: string, moment?: CallMoment): string {
  const form = `formid=${CALL_SUMMARY_FORM_ID}`;
  // Hosts read the form's id here or there.
  const [[name, value] = []] = moment === undefined ? [] : Object.entries(momentParameter(moment));
  const page = `pagetype=entityrecord&etn=${CONVERSATION}&id=${callId}&${form}`;
  return ownAppLink(clientUrl, `${page}&extraqs=${encodeURIComponent(name === undefined ? form : `${form}&${name}=${value}`)}`);
}
