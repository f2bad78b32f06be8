import type { GoalBody } from "../../../shared/dataverse/coaching/goalRows";
import { COACHING_TABLES } from "../../../shared/dataverse/coachingTables";
import type { Row, RowPort, TogetherAnswer } from "../../../shared/dataverse/DataverseClient";
import { DataverseError } from "../../../shared/dataverse/DataverseError";
import { OWN_OPTION_BASE } from "../../../shared/dataverse/tables";
import type { GoalHost } from "../../../controls/SellerGoals/useGoals";
import { MEI, NOW, VIEWER } from "../testHost";

/** A row of a goal about Mei that the viewer set. Says only what a test is about. */
export const goalRow = (columns: Row = {}): Row => ({
  slr_goalid: "99999999-0000-0000-0000-000000000001",
  _slr_sellerid_value: MEI.id,
  slr_kpi: OWN_OPTION_BASE + 2,
  slr_baselinemean: 0.41,
  slr_baselinecalls: 14,
  slr_baselinefrom: "2026-08-27",
  slr_baselineto: "2026-10-25",
  slr_target: 0.6,
  slr_dueon: "2027-01-15",
  slr_state: OWN_OPTION_BASE,
  _ownerid_value: VIEWER.id,
  createdon: "2026-10-25T10:00:00Z",
  modifiedon: "2026-10-25T10:00:00Z",
  "@odata.etag": 'W/"1"',
  ...columns,
});

export interface GoalServer extends GoalHost {
  /** Tables asked for, a list a request. */
  readonly requests: string[][];
  readonly written: GoalBody[];
  readonly shared: string[];
  /** Calls that were opened at their reviews. */
  readonly opened: string[];
  /** Fails reading, sharing or writing from now on. */
  failure: { readonly read?: Error; readonly share?: Error; readonly write?: Error };
}

/** Dataverse and platform at the host's boundary: goals, questions and answers from rows in memory. */
export function goalServer(
  goals: readonly Row[] = [],
  { maySet = true, questions = [] as readonly Row[], answers = [] as readonly Row[], reviews = [] as readonly Row[] } = {},
): GoalServer {
  const requests: string[][] = [];
  const written: GoalBody[] = [];
  const shared: string[] = [];
  const stored: Readonly<Record<string, readonly Row[]>> = {
    [COACHING_TABLES.goal]: goals,
    [COACHING_TABLES.scorecardQuestion]: questions,
    [COACHING_TABLES.answer]: answers,
    [COACHING_TABLES.review]: reviews,
  };
  const row = (id: string, body: GoalBody): Row => ({
    ...goalRow(goals.find(({ slr_goalid }) => slr_goalid === id)),
    slr_goalid: id,
    modifiedon: new Date(NOW).toISOString(),
    ...body,
  });
  const refuse = (error: Error | undefined) => {
    if (error) throw error;
  };
  const server: GoalServer = {
    requests,
    written,
    shared,
    failure: {},
    opened: [],
    openReview: async (callId) => void server.opened.push(callId),
    together: (async (queries) => {
      requests.push(queries.map(({ table }) => table));
      const { read } = server.failure;
      return queries.map(({ table }): TogetherAnswer => (read ? { error: DataverseError.from(read) } : { rows: stored[table] ?? [] }));
    }) as RowPort["fetchTogether"],
    writer: {
      async create(id, body) {
        refuse(server.failure.write);
        written.push(body);
        return row(id, body);
      },
      async update(id, body) {
        refuse(server.failure.write);
        written.push(body);
        return row(id, body);
      },
      async share(id) {
        refuse(server.failure.share);
        shared.push(id);
      },
    },
    utils: {
      getEntityMetadata: async () => ({}),
      hasEntityPrivilege: () => maySet,
    },
  };
  return server;
}
