import type { Row } from "../../../shared/dataverse/DataverseClient";
import type { Query } from "../../../shared/dataverse/fetchXml";
import { entitySetOf } from "../../../shared/dataverse/tables";
import type { ReadApi } from "./webApi";

/**
 * The first page of a FetchXML query: at most 5,000 rows.
 * @throws DataverseError
 */
export function fetchRows<A extends string>(api: ReadApi, { table, fetchXml }: Query<A>): Promise<Row<A>[]> {
  return api.getAll<Row<A>>(`${entitySetOf(table)}?fetchXml=${encodeURIComponent(fetchXml)}`);
}
