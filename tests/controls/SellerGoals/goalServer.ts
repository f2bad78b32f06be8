import type { GoalBody } from "../../../shared/dataverse/coaching/goalRows";
import { COACHING_TABLES } from "../../../shared/dataverse/coachingTables";
import type { Row, RowPort, TogetherAnswer } from "../../../shared/dataverse/DataverseClient";
import { DataverseError } from "../../../shared/dataverse/DataverseError";
import type { CallTarget } from "../../../shared/domain/CallMoment";
import { OWN_OPTION_BASE, TABLES } from "../../../shared/dataverse/tables";
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
  /** Calls that were opened, each with where it opens. */
  readonly opened: (readonly [string, CallTarget | undefined])[];
  /** Fails reading, sharing, writing or opening from now on. */
  failure: { readonly read?: Error; readonly share?: Error; readonly write?: Error; readonly open?: Error };
}

/** The columns of lookups that a body binds. */
const lookupsOf = (body: GoalBody): Row =>
  Object.fromEntries(
    Object.entries(body).flatMap(([name, value]) => {
      const [column = "", bind] = name.split("@");
      return bind === undefined ? [] : [[`_${column.toLowerCase()}_value`, /\((.*)\)/.exec(String(value))?.[1] ?? null]];
    }),
  );

/** Dataverse and platform at the host's boundary: goals, questions and answers from rows in memory. */
export function goalServer(
  goals: readonly Row[] = [],
  {
    maySet = true,
    questions = [] as readonly Row[],
    answers = [] as readonly Row[],
    comments = [] as readonly Row[],
    reviews = [] as readonly Row[],
  } = {},
): GoalServer {
  const requests: string[][] = [];
  const written: GoalBody[] = [];
  const shared: string[] = [];
  const opened: (readonly [string, CallTarget | undefined])[] = [];
  const stored: Readonly<Record<string, readonly Row[]>> = {
    [COACHING_TABLES.goal]: goals,
    [COACHING_TABLES.scorecardQuestion]: questions,
    [COACHING_TABLES.answer]: answers,
    [COACHING_TABLES.review]: reviews,
    [TABLES.comment]: comments,
  };
  const row = (id: string, body: GoalBody): Row => ({
    ...goalRow(goals.find(({ slr_goalid }) => slr_goalid === id)),
    slr_goalid: id,
    modifiedon: new Date(NOW).toISOString(),
    ...body,
    ...lookupsOf(body),
  });
  const refuse = (error: Error | undefined) => {
    if (error) throw error;
  };
  const server: GoalServer = {
    requests,
    written,
    shared,
    opened,
    failure: {},
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
    async openCall(...where) {
      refuse(server.failure.open);
      opened.push(where);
    },
    utils: {
      getEntityMetadata: async () => ({}),
      hasEntityPrivilege: () => maySet,
    },
  };
  return server;
}
