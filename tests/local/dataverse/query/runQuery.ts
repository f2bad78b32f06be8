import type { Caller } from "../Caller";
import type { Catalogue } from "../Catalogue";
import type { Database } from "../database";
import { ApiError } from "../errors";
import type { Annotations } from "../prefer";
import type { Output, Query } from "./Ast";
import { fetchXmlPagingCookie } from "./paging";
import { Responder, type JsonRow } from "./respond";
import { linkToBeginWith } from "./rowGoal";
import type { Security } from "./security";
import { countSql, selectSql } from "./toSql";

const COUNT_LIMIT = 5000;
const CRM = "Microsoft.Dynamics.CRM";

export interface Answer {
  readonly rows: readonly JsonRow[];
  readonly moreRows: boolean;
  /** Properties beside `value`: counts, paging cookie, morerecords. */
  readonly annotations: JsonRow;
}

export interface QueryServices {
  readonly database: Database;
  readonly catalogue: Catalogue;
  readonly security: Security;
  readonly aggregateLimit: number;
}

/** AST → AST with security → SQL → rows → JSON: the one way of every query. */
export function runQuery(asked: Query, caller: Caller, annotations: Annotations, services: QueryServices): Answer {
  const { database, catalogue, security } = services;
  const query = withVersion(security.trimmed(asked, caller));
  const { text, values } = selectSql(query, linkToBeginWith(query, database));
  const found = database.all(text, values);
  if (query.aggregate) refuseTooMany(Number(found[0]?.at(-1) ?? 0), query, services);
  const moreRows = query.top === undefined && found.length > query.pageSize;
  const page = moreRows ? found.slice(0, query.pageSize) : found;
  const rows = new Responder(database, catalogue, caller, annotations).rows(page, query);
  return { rows, moreRows, annotations: { ...countOf(query, annotations, database), ...pagingOf(query, rows, moreRows, annotations) } };
}

/** Rows carry an ETag even where their version was not selected. */
function withVersion(query: Query): Query {
  const version = query.root.table.columnOf.get("versionnumber");
  if (query.aggregate || query.distinct || !version) return query;
  if (query.outputs.some((o) => o.sourceId === query.root.id && o.column === version)) return query;
  const hidden: Output = { sourceId: query.root.id, column: version, path: [] };
  return { ...query, outputs: [...query.outputs, hidden] };
}

function refuseTooMany(matching: number, query: Query, { aggregateLimit }: QueryServices): void {
  if (matching > Math.min(query.aggregateLimit ?? aggregateLimit, aggregateLimit))
    throw new ApiError(400, "0x8004e023", "AggregateQueryRecordLimit exceeded. Cannot perform this operation.");
}

function countOf(query: Query, annotations: Annotations, database: Database): JsonRow {
  if (!query.count) return annotations.has(`${CRM}.totalrecordcount`) ? { [`@${CRM}.totalrecordcount`]: -1 } : {};
  const { text, values } = countSql(query, COUNT_LIMIT + 1);
  const matching = Number(database.first(text, values)?.[0] ?? 0);
  const count = Math.min(matching, COUNT_LIMIT);
  return {
    "@odata.count": count,
    ...(annotations.has(`${CRM}.totalrecordcount`) ? { [`@${CRM}.totalrecordcount`]: count } : {}),
    ...(annotations.has(`${CRM}.totalrecordcountlimitexceeded`)
      ? { [`@${CRM}.totalrecordcountlimitexceeded`]: matching > COUNT_LIMIT }
      : {}),
  };
}

/** FetchXML only: OData pages by nextLink. Distinct and aggregate queries, and those ordered by a link, page without a cookie. */
function pagingOf(query: Query, rows: readonly JsonRow[], moreRows: boolean, annotations: Annotations): JsonRow {
  if (query.nulls !== "omit") return {};
  const paging: JsonRow = {};
  const id = query.root.table.primaryId;
  const first = rows[0]?.[id];
  const last = rows[rows.length - 1]?.[id];
  const ordersLink = query.orders.some((order) => order.sourceId !== query.root.id);
  if (moreRows && !ordersLink && typeof first === "string" && typeof last === "string" && annotations.has(`${CRM}.fetchxmlpagingcookie`)) {
    paging[`@${CRM}.fetchxmlpagingcookie`] = fetchXmlPagingCookie(query.root.table, query.page, first, last);
  }
  if (annotations.has(`${CRM}.morerecords`)) paging[`@${CRM}.morerecords`] = moreRows;
  return paging;
}
