import type { ConversationReferences } from "../../../../shared/dataverse/conversationIds";
import { DataverseError } from "../../../../shared/dataverse/DataverseError";
import type { RowReference } from "../../../../shared/dataverse/PlannedRow";
import type { Participant, Transcript } from "../../../../shared/domain/Transcript";
import type { ReadApi } from "../../connection/webApi";
import type { Owner } from "../CallOutcome";
import { refusalOf } from "../refusalOf";
import { Links } from "./links";
import type { People } from "./People";
import { Users, type User } from "./users";

/** Whom a call and its speakers belong to. */
export interface References extends Pick<ConversationReferences, "people" | "activity"> {
  /** The first of its sellers who is an enabled user; rows cannot be assigned to a disabled one. */
  readonly owner?: Owner;
  /** Who speak for the seller's side, but for colleagues. */
  readonly sellers: readonly Participant[];
  /** Ids of customers who may be more than one contact or account: they are linked to none. */
  readonly ambiguous: ReadonlySet<string>;
}

/** Finds the users, contacts and activities that calls mention; what was found once is not asked again. */
export interface ReferenceResolver {
  /**
   * What was found for each call, or the error that its own names or ids made.
   * @throws what concerns all calls: no connection, a sign-in that is no longer valid
   */
  resolve(transcripts: readonly Transcript[]): Promise<readonly (References | Error)[]>;
  /** The enabled user of an address, sign-in name or id. @throws DataverseError */
  userOf(label: string): Promise<Owner | undefined>;
}

/** Answers to what is asked, not to who asks. */
const QUERY_REFUSED: ReadonlySet<number> = new Set([400, 414, 431]);

/** @param onWarning told once per person matched by name only, and once per table that cannot be read */
export function createReferenceResolver(api: ReadApi, people: People, onWarning: (message: string) => void): ReferenceResolver {
  const users = new Users(api, people, onWarning);
  const links = new Links(api, onWarning);

  function referencesOf(transcript: Transcript): References | Error {
    try {
      const rows = new Map<string, RowReference>();
      const ambiguous = new Set<string>();
      const sellers: Participant[] = [];
      let owner: Owner | undefined;
      for (const participant of transcript.participants) {
        const user = users.of(participant);
        const customer = participant.role === "customer" ? links.customerOf(participant, transcript) : undefined;
        if (participant.role === "customer" && links.isAmbiguous(participant)) ambiguous.add(participant.id);
        if (customer !== undefined) rows.set(participant.id, customer);
        else if (user !== undefined) rows.set(participant.id, { table: "systemuser", id: user.systemuserid });
        if (participant.role !== "seller" || people.identityOf(participant) === "colleague") continue;
        sellers.push(participant);
        if (user !== undefined && user.isdisabled !== true) owner ??= ownerOf(user);
      }
      const activity = links.activityOf(transcript);
      return {
        people: rows,
        sellers,
        ambiguous,
        ...(owner === undefined ? {} : { owner }),
        ...(activity === undefined ? {} : { activity }),
      };
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error));
    }
  }

  async function resolve(transcripts: readonly Transcript[]): Promise<readonly (References | Error)[]> {
    try {
      await users.find(transcripts.flatMap(({ participants }) => participants));
      await links.find(transcripts);
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

  async function userOf(label: string): Promise<Owner | undefined> {
    await users.findLabels([label.trim().toLowerCase()]);
    const user = users.at(label);
    return user === undefined || user.isdisabled === true ? undefined : ownerOf(user);
  }

  return { resolve, userOf };
}

function ownerOf({ systemuserid, domainname, internalemailaddress, fullname }: User): Owner {
  return { id: systemuserid, name: domainname ?? internalemailaddress ?? fullname ?? systemuserid };
}
