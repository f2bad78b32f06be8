import type { DataverseClient, FetchResult } from "../dataverse/DataverseClient";
import type { Query } from "../dataverse/fetchXml";
import { inQueries, type CallRange } from "../dataverse/sellersCalls";
import type { Answers } from "../host/answers";

/** Asks Dataverse; equal questions within a minute are one request. Rejects with a DataverseError. */
export type Ask = <A extends string>(query: Query<A>, maxRows?: number) => Promise<FetchResult<A>>;

export function asking(client: DataverseClient, answers: Answers, viewerId: string): Ask {
  return (query, maxRows = Infinity) => answers.once(viewerId, `${maxRows} ${query.fetchXml}`, () => client.fetch(query, { maxRows }));
}

/** Of a team, asked in parts where it is long. */
export async function ofParts<R>(
  sellerIds: readonly string[] | undefined,
  narrowing: CallRange["narrowing"],
  askPart: (ids: readonly string[] | undefined) => Promise<readonly R[]>,
) {
  const parts = sellerIds ? inQueries(sellerIds, narrowing) : [undefined];
  return (await Promise.all(parts.map(askPart))).flat();
}
