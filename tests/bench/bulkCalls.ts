import { v5 } from "uuid";
import { HOUR_MS } from "../../shared/domain/time";
import type { LocalDataverse } from "../local/dataverse/createDataverse";
import { demoUserId } from "../local/demo";

const NAMESPACE = "8d6f3c2a-52a4-5d7e-9f0b-1a2b3c4d5e6f";
const BATCH = 10_000;

/** Many calls of some sellers in turn, from now back. */
export interface BulkCalls {
  /** Ids of who had them. */
  readonly sellerIds: readonly string[];
  /** Their numbers, the first and the one after the last; the lower, the newer. Of two with one number the ids are the same. */
  readonly from: number;
  readonly to: number;
  /** When number 0 began, and how much earlier the next. Milliseconds. */
  readonly newest: number;
  readonly everyMs: number;
  /** @default 0.5 */
  readonly talkShareOf?: (number: number) => number;
  /** Whether in each call the seller asks two questions, the customer one, and the seller says that something will be done. */
  readonly withFindings?: true;
}

/** Calls of somebody whom the bench's viewer does not manage, spread over a year: rows that a page must not pay for. */
export function insertBulkCalls(dataverse: LocalDataverse, from: number, to: number, newest: number): void {
  insertCallsOf(dataverse, { sellerIds: [demoUserId("Olu Adeyemi")], from, to, newest, everyMs: (8760 / 100_000) * HOUR_MS });
}

export function insertCallsOf(
  dataverse: LocalDataverse,
  { sellerIds, from, to, newest, everyMs, talkShareOf = () => 0.5, withFindings }: BulkCalls,
): void {
  for (let start = from; start < to; start += BATCH) {
    const numbers = Array.from({ length: Math.min(BATCH, to - start) }, (_, index) => start + index);
    const id = (kind: string, number: number) => v5(`${kind} ${number}`, NAMESPACE);
    const ownerOf = (number: number) => ({ table: "systemuser", id: sellerIds[number % sellerIds.length] as string });
    dataverse.insertSeed(
      "msdyn_conversationaggregatedinsights",
      numbers.map((number) => ({
        msdyn_conversationaggregatedinsightsid: id("insights", number),
        msdyn_name: `Bulk call ${number}`,
        msdyn_conversationdurationinms: 300_000 + (number % 97) * 1_000,
        msdyn_customerlongestmonologueinms: 40_000,
        msdyn_switchcount: 30,
        ownerid: ownerOf(number),
      })),
    );
    dataverse.insertSeed(
      "msdyn_sciconversation",
      numbers.map((number) => ({
        msdyn_sciconversationid: id("conversation", number),
        msdyn_name: `Bulk call ${number}`,
        msdyn_conversationstarttime: new Date(newest - number * everyMs).toISOString(),
        msdyn_communicationtype: 0,
        msdyn_conversationscope: 1,
        msdyn_conversationaggregatedinsights: id("insights", number),
        ownerid: ownerOf(number),
      })),
    );
    dataverse.insertSeed(
      "msdyn_conversationparticipantinsights",
      numbers.map((number) => ({
        msdyn_conversationparticipantinsightsid: id("participant", number),
        msdyn_name: "Seller",
        msdyn_participantrole: 0,
        msdyn_conversationaggregatedinsights: id("insights", number),
        msdyn_user: ownerOf(number),
        msdyn_talktolistenratio: talkShareOf(number),
        msdyn_talkingspeedwordspermin: 160,
        msdyn_avgpausebeforespeakinginms: 700,
        msdyn_longestmonologueinms: 60_000,
        msdyn_switchcount: 30,
        ownerid: ownerOf(number),
      })),
    );
    dataverse.insertSeed(
      "msdyn_conversationsentiment",
      numbers.map((number) => ({
        msdyn_conversationsentimentid: id("sentiment", number),
        msdyn_name: "Sentiment",
        msdyn_conversationaggregatedinsights: id("insights", number),
        msdyn_customerpositivesentiment: 0.4,
        msdyn_customernegativesentiment: 0.2,
        ownerid: ownerOf(number),
      })),
    );
    if (!withFindings) continue;
    dataverse.insertSeed(
      "msdyn_conversationparticipantinsights",
      numbers.map((number) => ({
        msdyn_conversationparticipantinsightsid: id("customer", number),
        msdyn_name: "Customer",
        msdyn_participantrole: 1,
        msdyn_conversationaggregatedinsights: id("insights", number),
        ownerid: ownerOf(number),
      })),
    );
    const said = (kind: string, number: number, columns: object) => ({
      msdyn_name: "-",
      msdyn_conversationparticipantinsights: id(kind, number),
      ownerid: ownerOf(number),
      ...columns,
    });
    dataverse.insertSeed(
      "msdyn_conversationquestion",
      numbers.flatMap((number) =>
        ["participant", "participant", "customer"].map((who) => said(who, number, { msdyn_text: "What for?", msdyn_locale: 0 })),
      ),
    );
    dataverse.insertSeed(
      "msdyn_conversationactionitem",
      numbers.map((number) => said("participant", number, { msdyn_defaulttext: "I will send the offer", msdyn_state: 0 })),
    );
  }
}
