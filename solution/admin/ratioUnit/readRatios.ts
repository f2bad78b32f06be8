import { ENTITY_SETS, PARTICIPANT_ROLE, TABLES } from "../../../shared/dataverse/tables";
import type { ReadApi } from "../connection/webApi";

/** The newest are enough, and are how the recorder counts now. */
const MOST_VALUES = 5_000;

const COLUMN = "msdyn_talktolistenratio";
const CALL = "_msdyn_conversationaggregatedinsights_value";
const NEWEST_FIRST = `&$orderby=createdon desc&$top=${MOST_VALUES}`;

interface RatioRow {
  readonly msdyn_talktolistenratio: number | null;
  readonly [CALL]: string | null;
}

async function newest(api: ReadApi, query: string, rest = NEWEST_FIRST): Promise<readonly RatioRow[]> {
  return (await api.get<{ readonly value: readonly RatioRow[] }>(`${ENTITY_SETS[TABLES.participantInsights]}?${query}${rest}`)).value;
}

const OF_SELLERS = `$select=${COLUMN}&$filter=msdyn_participantrole eq ${PARTICIPANT_ROLE.agent} and ${COLUMN} ge 0`;

/**
 * The stored values of everybody in each of the newest calls, of which all are known, and two at least. The last calls that are read
 * may go on beyond: what is wrong of a few is outvoted.
 * @throws DataverseError
 */
export async function readWholeCalls(api: ReadApi): Promise<readonly (readonly number[])[]> {
  const rows = await newest(api, `$select=${COLUMN},${CALL}`);
  const calls = new Map<string, (number | null)[]>();
  for (const { [CALL]: call, [COLUMN]: ratio } of rows) {
    if (call !== null) calls.set(call, [...(calls.get(call) ?? []), ratio]);
  }
  const isKnown = (ratio: number | null): ratio is number => ratio !== null && ratio >= 0;
  return [...calls.values()].flatMap((ratios) => (ratios.length >= 2 && ratios.every(isKnown) ? [ratios] : []));
}

/**
 * The newest values of sellers.
 * @throws DataverseError
 */
export async function readSellersRatios(api: ReadApi): Promise<readonly number[]> {
  return (await newest(api, OF_SELLERS)).flatMap(({ [COLUMN]: ratio }) => ratio ?? []);
}

/**
 * Whether any call has a value yet.
 * @throws DataverseError
 */
export async function hasRatios(api: ReadApi): Promise<boolean> {
  return (await newest(api, OF_SELLERS, "&$top=1")).length > 0;
}
