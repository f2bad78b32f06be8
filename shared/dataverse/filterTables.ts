import type { CallFilter } from "../domain/Filters";
import { columns, query } from "./fetchXml";
import { CALL_TABLES, DEAL_TABLES, FILTER_TABLES, TABLES, type Table } from "./tables";

/** Tables that `callNarrowing` looks into for filters: who may not read one of them gets no calls at all, instead of fewer or more. */
export const TABLES_OF_FILTERS: Readonly<Record<CallFilter, readonly Table[]>> = {
  activity: [],
  direction: [],
  record: [FILTER_TABLES.activity, DEAL_TABLES.opportunity, FILTER_TABLES.contact],
  stage: [FILTER_TABLES.activity, DEAL_TABLES.opportunity],
  campaign: [FILTER_TABLES.activity, DEAL_TABLES.opportunity, FILTER_TABLES.lead],
  tag: [TABLES.tag],
  category: [TABLES.systemTag],
};

/**
 * Whether the viewer may read a table at all: the server refuses, or answers with any row or none. One privilege holds for activities of
 * all kinds, so that phone calls stand for them.
 */
export const probeQuery = (table: Table) =>
  table === FILTER_TABLES.activity
    ? query(CALL_TABLES.phonecall, { top: 1 }, columns({ activityid: "id" }))
    : query(table, { top: 1 }, columns({ [`${table}id`]: "id" }));
