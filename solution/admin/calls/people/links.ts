import { groupedBy } from "../../../../shared/domain/groupedBy";
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

interface Account {
  readonly accountid: string;
  readonly emailaddress1?: string | null;
}

const ACTIVITY_TABLES = ["phonecall", "appointment"] as const;
/** Missing, or closed to this user. */
const UNREADABLE: ReadonlySet<number | undefined> = new Set([403, 404, 501]);

/** The contacts, accounts and activities that calls belong to. Links are welcome, not required: a table that cannot be read costs only them. */
export class Links {
  /** Several contacts of one address are nobody in particular. */
  private readonly contactsByEmail = new Known<readonly string[]>();
  private readonly accountsByEmail = new Known<readonly string[]>();
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

  /** The contact with a customer's address, or else the account; the file's contact where it names one and there is one customer. */
  customerOf(participant: Participant, transcript: Transcript): RowReference | undefined {
    const email = emailOf(participant);
    const [contact] = this.namesakesOf(email);
    if (contact !== undefined && !this.isAmbiguous(participant)) return contact;
    // One customer, one contact: the file says who that is.
    const contactId = onlyContactOf(transcript);
    const customers = transcript.participants.filter(({ role }) => role === "customer");
    const named = contactId !== undefined && customers.length === 1 ? this.contactsById.get(contactId) : undefined;
    return named === undefined ? undefined : { table: "contact", id: named };
  }

  /** Whether several rows have a customer's address. */
  isAmbiguous(participant: Participant): boolean {
    return this.namesakesOf(emailOf(participant)).length > 1;
  }

  private namesakesOf(email: string | undefined): readonly RowReference[] {
    if (email === undefined) return [];
    const contacts = this.contactsByEmail.get(email) ?? [];
    if (contacts.length > 0) return contacts.map((id) => ({ table: "contact", id }));
    return (this.accountsByEmail.get(email) ?? []).map((id) => ({ table: "account", id }));
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
    for (const { contactid } of found) this.contactsById.note(contactid.toLowerCase(), contactid);
    const asked = new Set(emails);
    const own = found.map(({ contactid, emailaddress1 }) => [plain(emailaddress1 ?? ""), contactid] as const);
    noteAll(
      this.contactsByEmail,
      own.filter(([email]) => asked.has(email)),
    );
    this.contactsByEmail.noteMissing(emails);
    this.contactsById.noteMissing(ids);
    await this.findAccounts(emails.filter((email) => this.contactsByEmail.get(email) === undefined));
  }

  private async findAccounts(emails: readonly string[]): Promise<void> {
    const found = await this.unlessUnreadable("accounts", "customers are imported without a link to their account", () =>
      queryRows<Account>(this.api, "accounts", ["accountid", "emailaddress1"], [{ column: "emailaddress1", type: "text" }], emails),
    );
    noteAll(
      this.accountsByEmail,
      found.map(({ accountid, emailaddress1 }) => [plain(emailaddress1 ?? ""), accountid] as const),
    );
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

function noteAll(known: Known<readonly string[]>, rows: readonly (readonly [email: string, id: string])[]): void {
  for (const [email, own] of groupedBy(([address]) => address, rows)) known.note(email, [...new Set(own.map(([, id]) => id))]);
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
