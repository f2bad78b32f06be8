import { escapeXml } from "../dataverse/escapeXml";
import { columns, condition, filter, isOneOf, query } from "../dataverse/fetchXml";
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
 * Stores a draft with its parties: a form's parameters cannot set them.
 * @returns its id; rejects where e-mails are not written in this organisation or by this account
 */
export async function createDraft(port: EmailPort, { from, to, subject, html }: EmailDraft): Promise<string> {
  const row = {
    subject: subject.slice(0, SUBJECT_LENGTH),
    description: html,
    email_activity_parties: [party(from, SENDER), party(to, RECIPIENT)],
  };
  return guid((await port.createRecord(EMAIL, row)).id) ?? "";
}

/** Which of some e-mails are still there and were not sent. */
export async function unsentDrafts(port: EmailPort, ids: readonly string[]): Promise<readonly string[]> {
  const unsent = filter(isOneOf("activityid", ids), condition("statuscode", "eq", DRAFT));
  const { fetchXml } = query(EMAIL, {}, columns({ activityid: "id" }), unsent);
  const { entities } = await port.retrieveMultipleRecords(EMAIL, `?fetchXml=${fetchXml}`);
  return entities.flatMap((row) => guid((row as Readonly<Record<string, unknown>>)["id"]) ?? []);
}

export async function deleteDraft(port: EmailPort, id: string): Promise<void> {
  await port.deleteRecord(EMAIL, id);
}

/** A sentence and a link as an e-mail's body; whatever a name holds stays text. */
export function mailHtml(sentence: string, link: string): string {
  const [text, address] = [sentence, link].map(escapeXml);
  return `<p>${text}</p><p><a href="${address}">${address}</a></p>`;
}
