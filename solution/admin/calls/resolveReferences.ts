import type { ConversationReferences } from "../../../shared/dataverse/conversationIds";
import type { RowReference } from "../../../shared/dataverse/PlannedRow";
import type { Participant, Transcript } from "../../../shared/domain/Transcript";
import { DataverseError } from "../../../shared/dataverse/DataverseError";
import { refusalOf } from "./refusalOf";
import { isGuid, queryRows } from "../connection/queryRows";
import type { WebApi } from "../connection/webApi";

type References = Pick<ConversationReferences, "ownerId" | "people" | "activity">;

/** Finds the users, contacts and activities that calls mention; what was found once is not asked again. */
export interface ReferenceResolver {
  /**
   * What was found for each call, or the error that its own names or ids made.
   * @throws what concerns all calls: no connection, a sign-in that is no longer valid
   */
  resolve(transcripts: readonly Transcript[]): Promise<readonly (References | Error)[]>;
}

interface User {
  readonly systemuserid: string;
  readonly internalemailaddress?: string | null;
  readonly domainname?: string | null;
  readonly fullname?: string | null;
  readonly isdisabled?: boolean | null;
}

interface Contact {
  readonly contactid: string;
  readonly emailaddress1?: string | null;
}

const USER_COLUMNS = ["systemuserid", "internalemailaddress", "domainname", "fullname", "isdisabled"];
/** Answers to what is asked, not to who asks. */
const QUERY_REFUSED: ReadonlySet<number> = new Set([400, 414, 431]);
const ACTIVITY_TABLES = ["phonecall", "appointment"] as const;

/**
 * @param onWarning told once per person matched by name only, and once per table that cannot be read
 */
export function createReferenceResolver(api: WebApi, onWarning: (message: string) => void): ReferenceResolver {
  const usersByEmail = new Map<string, User | undefined>();
  const usersByName = new Map<string, User | undefined>();
  const contactsByEmail = new Map<string, string | undefined>();
  const contactsById = new Map<string, string | undefined>();
  const activities = new Map<string, RowReference | undefined>();
  const unreadable = new Set<string>();

  async function findUsers(participants: readonly Participant[]): Promise<void> {
    const emails = unknown(participants.map(emailOf), usersByEmail);
    const byEmail = await queryRows<User>(
      api,
      "systemusers",
      USER_COLUMNS,
      [
        { column: "internalemailaddress", type: "text" },
        { column: "domainname", type: "text" },
      ],
      emails,
    );
    // A sign-in name is unique, an email address need not be: the sign-in name decides.
    for (const user of byEmail) if (user.internalemailaddress) usersByEmail.set(user.internalemailaddress.toLowerCase(), user);
    for (const user of byEmail) if (user.domainname) usersByEmail.set(user.domainname.toLowerCase(), user);
    remember(emails, usersByEmail);

    const names = unknown(participants.filter(isNamedSeller).map(nameOf), usersByName);
    const byName = await queryRows<User>(api, "systemusers", USER_COLUMNS, [{ column: "fullname", type: "text" }], names);
    for (const name of names) {
      const namesakes = byName.filter((user) => user.fullname?.toLowerCase() === name);
      const [only] = namesakes;
      // Two users of one name: rather nobody's call than somebody else's.
      usersByName.set(name, namesakes.length === 1 ? only : undefined);
      if (namesakes.length > 1)
        onWarning(
          `${namesakes.length} users are called "${only?.fullname}": their calls without an email address are not linked to a user.`,
        );
      else if (only) onWarning(`"${only.fullname}" has no email address in some files and was matched to the only user of that name.`);
    }
  }

  async function findContacts(transcripts: readonly Transcript[]): Promise<void> {
    const customers = transcripts.flatMap(({ participants }) => participants).filter(({ role }) => role === "customer");
    const emails = unknown(customers.map(emailOf), contactsByEmail);
    const ids = unknown(transcripts.map(onlyContactOf).map(idOf), contactsById);
    const found = await unlessUnreadable("contacts", "customers are imported without a link to their contact", async () => [
      ...(await queryRows<Contact>(api, "contacts", ["contactid", "emailaddress1"], [{ column: "emailaddress1", type: "text" }], emails)),
      ...(await queryRows<Contact>(api, "contacts", ["contactid", "emailaddress1"], [{ column: "contactid", type: "id" }], ids)),
    ]);
    for (const { contactid, emailaddress1 } of found) {
      contactsById.set(contactid.toLowerCase(), contactid);
      if (emailaddress1) contactsByEmail.set(emailaddress1.toLowerCase(), contactid);
    }
    remember(emails, contactsByEmail);
    remember(ids, contactsById);
  }

  async function findActivities(transcripts: readonly Transcript[]): Promise<void> {
    const asked = unknown(
      transcripts.map(({ crm }) => idOf(crm.activityId)),
      activities,
    );
    for (const table of ACTIVITY_TABLES) {
      const left = asked.filter((id) => activities.get(id) === undefined);
      const found = await unlessUnreadable(`${table}s`, "calls are imported without a link to them", () =>
        queryRows<{ activityid: string }>(api, `${table}s`, ["activityid"], [{ column: "activityid", type: "id" }], left),
      );
      for (const { activityid } of found) activities.set(activityid.toLowerCase(), { table, id: activityid });
    }
    remember(asked, activities);
  }

  /** Links are welcome, not required: a table that is missing or closed to this user costs only them. */
  async function unlessUnreadable<T>(collection: string, consequence: string, query: () => Promise<T[]>): Promise<T[]> {
    if (unreadable.has(collection)) return [];
    try {
      return await query();
    } catch (error) {
      if (!(error instanceof DataverseError) || ![403, 404, 501].includes(error.status ?? 0)) throw error;
      unreadable.add(collection);
      onWarning(`The ${collection} cannot be read (${error.message}): ${consequence}.`);
      return [];
    }
  }

  function userOf(participant: Participant): User | undefined {
    const email = emailOf(participant);
    if (email !== undefined) return usersByEmail.get(email);
    return isNamedSeller(participant) ? usersByName.get(nameOf(participant)) : undefined;
  }

  function contactOf(participant: Participant, transcript: Transcript): string | undefined {
    const email = emailOf(participant);
    const byEmail = email === undefined ? undefined : contactsByEmail.get(email);
    if (byEmail !== undefined) return byEmail;
    // One customer, one contact: the file says who that is.
    const contactId = onlyContactOf(transcript);
    const customers = transcript.participants.filter(({ role }) => role === "customer");
    return contactId !== undefined && customers.length === 1 ? contactsById.get(contactId.toLowerCase()) : undefined;
  }

  function referencesOf(transcript: Transcript): References {
    const people = new Map<string, RowReference>();
    let ownerId: string | undefined;
    for (const participant of transcript.participants) {
      const user = userOf(participant);
      const contactId = participant.role === "customer" ? contactOf(participant, transcript) : undefined;
      if (contactId !== undefined) people.set(participant.id, { table: "contact", id: contactId });
      else if (user !== undefined) people.set(participant.id, { table: "systemuser", id: user.systemuserid });
      // Rows cannot be assigned to a disabled user.
      if (participant.role === "seller" && user !== undefined && user.isdisabled !== true) ownerId ??= user.systemuserid;
    }
    const activityId = idOf(transcript.crm.activityId);
    const activity = activityId === undefined ? undefined : activities.get(activityId);
    return { people, ...(ownerId === undefined ? {} : { ownerId }), ...(activity === undefined ? {} : { activity }) };
  }

  async function resolve(transcripts: readonly Transcript[]): Promise<readonly (References | Error)[]> {
    try {
      await findUsers(transcripts.flatMap(({ participants }) => participants));
      await findContacts(transcripts);
      await findActivities(transcripts);
      return transcripts.map(referencesOf);
    } catch (error) {
      if (error instanceof DataverseError && !QUERY_REFUSED.has(error.status ?? 0)) throw error;
      const refusal = refusalOf(error);
      if (transcripts.length < 2) return [refusal];
      // One call's names spoilt the query of all: each is asked for alone.
      const each: (References | Error)[] = [];
      for (const transcript of transcripts) each.push(...(await resolve([transcript])));
      return each;
    }
  }

  return { resolve };
}

function onlyContactOf({ crm: { contactIds = [] } }: Transcript): string | undefined {
  return contactIds.length === 1 ? contactIds[0] : undefined;
}

function emailOf({ email }: Participant): string | undefined {
  const trimmed = email?.trim().toLowerCase();
  return trimmed === undefined || trimmed === "" ? undefined : trimmed;
}

function nameOf({ name }: Participant): string {
  return (name ?? "").trim().toLowerCase();
}

function isNamedSeller(participant: Participant): boolean {
  return participant.role === "seller" && emailOf(participant) === undefined && nameOf(participant) !== "";
}

function idOf(id: string | undefined): string | undefined {
  return id !== undefined && isGuid(id) ? id.toLowerCase() : undefined;
}

/** The distinct keys not asked for yet. */
function unknown<T>(keys: readonly (string | undefined)[], known: ReadonlyMap<string, T>): string[] {
  return [...new Set(keys)].filter((key): key is string => key !== undefined && !known.has(key));
}

/** Notes also what was not found, so that it is not asked again. */
function remember<T>(keys: readonly string[], known: Map<string, T | undefined>): void {
  for (const key of keys) if (!known.has(key)) known.set(key, undefined);
}
