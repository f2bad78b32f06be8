import * as React from "react";
import { render } from "@testing-library/react";
import { ReviewPane } from "../../../controls/CallReview/ReviewPane";
import { useReviewDesk } from "../../../controls/CallReview/useReviewDesk";
import { COACHING_TABLES } from "../../../shared/dataverse/coachingTables";
import type { Row, RowPort, TogetherAnswer, WrittenColumns } from "../../../shared/dataverse/DataverseClient";
import { DataverseError } from "../../../shared/dataverse/DataverseError";
import { OWN_OPTION_BASE, type Table } from "../../../shared/dataverse/tables";
import { encodeDraft } from "../../../shared/domain/coaching/draftText";
import type { GivenAnswer } from "../../../shared/domain/coaching/Review";
import type { SlottedCall } from "../../../shared/host/callSlot";
import { ALEX, MEI, testEnvironment, VIEWER } from "../testHost";

const SCORECARD = "c0ac0000-0000-4000-8000-000000000001";
export const BUDGET = "c0ac0000-0000-4000-8000-000000000011";
const AT = "2026-11-20T10:00:00Z";
const NAMES: Readonly<Record<string, string>> = { [ALEX.id]: ALEX.name, [MEI.id]: MEI.name, [VIEWER.id]: VIEWER.name };

const lookup = (column: string, id: string): Row => ({
  [`_${column}_value`]: id,
  [`_${column}_value@OData.Community.Display.V1.FormattedValue`]: NAMES[id],
});
const row = (columns: Row): Row => ({ "@odata.etag": 'W/"1"', createdon: AT, modifiedon: AT, ...columns });

/** Of the manager's draft that Dataverse holds. */
export const draftRow = (callId: string, answers: Readonly<Record<string, GivenAnswer>>, columns: Row = {}): Row =>
  row({
    slr_reviewdraftid: "d0000000-0000-4000-8000-000000000001",
    ...lookup("slr_conversationid", callId),
    ...lookup("slr_scorecardid", SCORECARD),
    slr_kind: OWN_OPTION_BASE,
    slr_answers: encodeDraft(new Map(Object.entries(answers))),
    ...columns,
  });

/** Of the manager's review of Mei's call. */
export const reviewRow = (callId: string, columns: Row = {}): Row =>
  row({
    slr_reviewid: "e0000000-0000-4000-8000-000000000001",
    ...lookup("slr_conversationid", callId),
    ...lookup("slr_sellerid", MEI.id),
    ...lookup("createdby", ALEX.id),
    slr_scorecardname: "Discovery",
    slr_scorecardversion: 1,
    slr_kind: OWN_OPTION_BASE,
    slr_submittedon: AT,
    slr_asked: 1,
    slr_answered: 1,
    slr_score: 4,
    ...columns,
  });

/** Coaching's tables at the host's boundary, as Dataverse keeps them for one user. */
export function storedReviews(viewer: { readonly id: string }, first: Partial<Record<Table, readonly Row[]>> = {}) {
  const tables = new Map<string, Row[]>([
    [COACHING_TABLES.scorecard, [{ scorecard: SCORECARD, name: "Discovery", version: 1 }]],
    [
      COACHING_TABLES.scorecardQuestion,
      [{ question: BUDGET, scorecard: SCORECARD, text: "Was the budget asked for?", order: 1, weight: 1, scale: OWN_OPTION_BASE + 1 }],
    ],
    ...Object.entries(first).map(([table, rows]): [string, Row[]] => [table, [...rows]]),
  ]);
  let version = 1;
  const faults: { error?: DataverseError | undefined } = {};
  const at = (table: string, id: string, etag = "*"): readonly [Row[], number] => {
    if (faults.error) throw faults.error;
    const rows = tables.get(table) ?? [];
    tables.set(table, rows);
    const index = rows.findIndex((one) => one[`${table}id`] === id);
    if (index >= 0 && etag !== "*" && rows[index]?.["@odata.etag"] !== etag) throw new DataverseError("another version", 412, 0x80060882);
    return [rows, index];
  };
  const there = (table: string, id: string, etag?: string): readonly [Row[], number, Row] => {
    const [rows, index] = at(table, id, etag);
    const found = rows[index];
    if (!found) throw new DataverseError("does not exist", 404, 0x80040217);
    return [rows, index, found];
  };
  const written = (columns: WrittenColumns): Row => {
    const values: Record<string, unknown> = { "@odata.etag": `W/"${(version += 1)}"` };
    for (const [column, value] of Object.entries(columns))
      Object.assign(values, typeof value === "object" && value ? lookup(column, value.id) : { [column]: value });
    return values;
  };
  const port: RowPort = {
    fetchTogether: (async (queries) =>
      queries.map(({ table }): TogetherAnswer =>
        faults.error ? { error: faults.error } : { rows: tables.get(table) ?? [] },
      )) as RowPort["fetchTogether"],
    read: async (table, id) => there(table, id)[2],
    async create(table, id, columns) {
      const [rows, index] = at(table, id);
      const made = rows[index] ?? row({ [`${table}id`]: id, ...lookup("createdby", viewer.id), ...written(columns) });
      if (index < 0) rows.push(made);
      return made;
    },
    async update(table, id, columns, etag) {
      const [rows, index, before] = there(table, id, etag);
      return (rows[index] = { ...before, ...written(columns) });
    },
    async remove(table, id, etag) {
      const [rows, index] = at(table, id, etag);
      if (index >= 0) rows.splice(index, 1);
    },
    writeTogether: async () => Promise.reject(new DataverseError("These tests submit nothing.")),
    shareRead: async (table, id) => void there(table, id),
  };
  return { port, viewer, faults, rows: (table: Table): readonly Row[] => tables.get(table) ?? [] };
}

let calls = 0;
/** A call that no other test has typed anything about. */
export const newCallId = (): string => `ca110000-0000-4000-8000-${String((calls += 1)).padStart(12, "0")}`;

/** The pane on a call of Mei's; shown again it is a pane of its own, as after the page was loaded anew. */
export function showReviews({ port, viewer }: Pick<ReturnType<typeof storedReviews>, "port" | "viewer">, callId: string) {
  const environment = testEnvironment({ viewer: { id: viewer.id, name: NAMES[viewer.id] ?? "" } });
  const call: SlottedCall = {
    title: "Pricing",
    sellerId: MEI.id,
    sellerName: MEI.name,
    durationMs: 600_000,
    measures: new Map(),
    targets: {},
    playFrom: () => undefined,
    place: () => undefined,
    show: () => undefined,
  };
  function Pane(): React.ReactElement {
    return <ReviewPane environment={environment} call={call} desk={useReviewDesk({ environment, rows: port, callId, call })} />;
  }
  return render(<Pane />);
}
