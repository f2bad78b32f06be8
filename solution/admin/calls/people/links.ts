import { DataverseError } from "../../../../shared/dataverse/DataverseError";
import type { RowReference } from "../../../../shared/dataverse/PlannedRow";
import type { Participant, Transcript } from "../../../../shared/domain/Transcript";
import { queryRows } from "../../connection/queryRows";
import { isGuid } from "../../../../shared/domain/isGuid";
import type { ReadApi } from "../../connection/webApi";
import { Known } from "./Known";
import { plain } from "./People";

interface Contact {
  readonly contactid: string;
  readonly emailaddress1?: string | null;
}

const ACTIVITY_TABLES = ["phonecall", "appointment"] as const;
/** Missing, or closed to this user. */
const UNREADABLE: ReadonlySet<number | undefined> = new Set([403, 404, 501]);

/** The contacts and activities that calls belong to. Links are welcome, not required: a table that cannot be read costs only them. */
export class Links {
  private readonly contactsByEmail = new Known<string>();
  private readonly contactsById = new Known<string>();
  private readonly activities = new Known<RowReference>();
  private readonly unreadable = new Set<string>();

  /** @param onWarning told once per table that cannot be read */
  constructor(
    private readonly api: ReadApi,
    private readonly onWarning: (message: string) => void,
  ) {}

  /** Looks for what calls mention. @throws DataverseError */
  async find(transcripts: readonly Transcript[]): Promise<void> {
    await this.findContacts(transcripts);
    await this.findActivities(transcripts);
  }

  contactOf(participant: Participant, transcript: Transcript): string | undefined {
    const email = emailOf(participant);
    const byEmail = email === undefined ? undefined : this.contactsByEmail.get(email);
    if (byEmail !== undefined) return byEmail;
    // One customer, one contact: the file says who that is.
    const contactId = onlyContactOf(transcript);
    const customers = transcript.participants.filter(({ role }) => role === "customer");
    return contactId !== undefined && customers.length === 1 ? this.contactsById.get(contactId) : undefined;
  }

  activityOf({ crm: { activityId } }: Transcript): RowReference | undefined {
    const id = idOf(activityId);
    return id === undefined ? undefined : this.activities.get(id);
  }

  private async findContacts(transcripts: readonly Transcript[]): Promise<void> {
    const customers = transcripts.flatMap(({ participants }) => participants).filter(({ role }) => role === "customer");
    const emails = this.contactsByEmail.unknown(customers.map(emailOf));
    const ids = this.contactsById.unknown(transcripts.map(onlyContactOf));
    const query = (column: string, type: "text" | "id", values: readonly string[]) =>
      queryRows<Contact>(this.api, "contacts", ["contactid", "emailaddress1"], [{ column, type }], values);
    const found = await this.unlessUnreadable("contacts", "customers are imported without a link to their contact", async () => [
      ...(await query("emailaddress1", "text", emails)),
      ...(await query("contactid", "id", ids)),
    ]);
    for (const { contactid, emailaddress1 } of found) {
      this.contactsById.note(contactid.toLowerCase(), contactid);
      if (emailaddress1) this.contactsByEmail.note(plain(emailaddress1), contactid);
    }
    this.contactsByEmail.noteMissing(emails);
    this.contactsById.noteMissing(ids);
  }

  private async findActivities(transcripts: readonly Transcript[]): Promise<void> {
    const asked = this.activities.unknown(transcripts.map(({ crm }) => idOf(crm.activityId)));
    for (const table of ACTIVITY_TABLES) {
      const left = asked.filter((id) => this.activities.get(id) === undefined);
      const found = await this.unlessUnreadable(`${table}s`, "calls are imported without a link to them", () =>
        queryRows<{ activityid: string }>(this.api, `${table}s`, ["activityid"], [{ column: "activityid", type: "id" }], left),
      );
      for (const { activityid } of found) this.activities.note(activityid.toLowerCase(), { table, id: activityid });
    }
    this.activities.noteMissing(asked);
  }

  private async unlessUnreadable<T>(collection: string, consequence: string, query: () => Promise<T[]>): Promise<T[]> {
    if (this.unreadable.has(collection)) return [];
    try {
      return await query();
    } catch (error) {
      if (!(error instanceof DataverseError) || !UNREADABLE.has(error.status)) throw error;
      this.unreadable.add(collection);
      this.onWarning(`The ${collection} cannot be read (${error.message}): ${consequence}.`);
      return [];
    }
  }
}

function emailOf({ email }: Participant): string | undefined {
  const address = plain(email ?? "");
  return address === "" ? undefined : address;
}

function onlyContactOf({ crm: { contactIds = [] } }: Transcript): string | undefined {
  return contactIds.length === 1 ? idOf(contactIds[0]) : undefined;
}

function idOf(id: string | undefined): string | undefined {
  return id !== undefined && isGuid(id) ? id.toLowerCase() : undefined;
}
