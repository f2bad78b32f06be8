import { escapeXml } from "../dataverse/escapeXml";
import { guid } from "../dataverse/readRow";
import type { Table } from "../dataverse/tables";

const EMAIL: Table = "email";

/** What of a host's Web API writes e-mails. */
export type EmailPort = Pick<ComponentFramework.WebApi, "createRecord" | "deleteRecord" | "retrieveMultipleRecords">;

export interface EmailDraft {
  /** Users, by id. */
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly html: string;
}

/** `participationtypemask` of a party: who sends, who is meant. */
const SENDER = 1;
const RECIPIENT = 2;
/** `statuscode` of an e-mail that was not sent yet. */
const DRAFT = 1;
/** What the subject column takes in every activity. */
export const SUBJECT_LENGTH = 200;

const party = (userId: string, participationtypemask: number) => ({
  participationtypemask,
  "partyid_systemuser@odata.bind": `/systemusers(${userId})`,
});

/**
 * Stores a draft with its parties: a form's parameters cannot set them. Where it is not said that it is stored, it is looked for: answers
 * get lost.
 * @param id the new e-mail's: sent again with it, the same draft is found
 * @returns whether it is there; rejects where nobody can know
 */
export async function createDraft(port: EmailPort, id: string, { from, to, subject, html }: EmailDraft): Promise<boolean> {
  const row = {
    activityid: id,
    subject: subject.slice(0, SUBJECT_LENGTH),
    description: html,
    email_activity_parties: [party(from, SENDER), party(to, RECIPIENT)],
  };
  return port.createRecord(EMAIL, row).then(
    () => true,
    async () => (await unsentDrafts(port, from, [id])).length > 0,
  );
}

/** Which of somebody's e-mails are still there and were not sent. */
export async function unsentDrafts(port: EmailPort, writerId: string, ids: readonly string[]): Promise<readonly string[]> {
  const oneOf = ids.map((id) => `activityid eq ${id}`).join(" or ");
  const unsent = `statuscode eq ${DRAFT} and _createdby_value eq ${writerId} and (${oneOf})`;
  const { entities } = await port.retrieveMultipleRecords(EMAIL, `?$select=activityid&$filter=${unsent}`);
  return entities.flatMap((row) => guid((row as Readonly<Record<string, unknown>>)["activityid"]) ?? []);
}

/** Rejects where the draft is still there, or nobody can know. */
export async function deleteDraft(port: EmailPort, writerId: string, id: string): Promise<void> {
  try {
    await port.deleteRecord(EMAIL, id);
  } catch (error) {
    if ((await unsentDrafts(port, writerId, [id])).length > 0) throw error;
  }
}

/** A sentence and a link as an e-mail's body; whatever a name holds stays text. */
export function mailHtml(sentence: string, link: string): string {
  const [text, address] = [sentence, link].map(escapeXml);
  return `<p>${text}</p><p><a href="${address}">${address}</a></p>`;
}
