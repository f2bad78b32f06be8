import { goalStateBody, newGoalBody, type GoalBody } from "../../../shared/dataverse/coaching/goalRows";
import { COACHING_TABLES } from "../../../shared/dataverse/coachingTables";
import { wantedText } from "../../../shared/figures/goalText";
import { createFormat } from "../../../shared/format/Format";
import { t } from "../../controls/english";
import type { LocalDataverse } from "../dataverse/createDataverse";
import type { DemoGoal } from "../demo";
import type { AdminApi } from "./callDetails";
import { shareRow } from "./shareRow";

const TEXTS = { t, format: createFormat("en-US", () => 0) };
const BOUND = /^(\w+)@odata\.bind$/;
const NAMED = /\(([\w-]+)\)$/;

/** What a request says of a goal, by columns: a row that is referred to stands there by its id. */
const columnsOf = (body: GoalBody) =>
  Object.fromEntries(
    Object.entries(body).map(([name, value]) => {
      const column = BOUND.exec(name)?.[1]?.toLowerCase();
      return column === undefined ? [name, value] : [column, NAMED.exec(String(value))?.[1] ?? value];
    }),
  );

/** Writes goals as their managers set and closed them at the time, each readable to its seller. */
export async function writeGoals(dataverse: LocalDataverse, ask: AdminApi, goals: readonly DemoGoal[]): Promise<void> {
  const { goal: table } = COACHING_TABLES;
  dataverse.insertSeed(
    table,
    goals.map(({ id, ownerId, setAt, reachedAt, ...wanted }) => ({
      ...columnsOf(newGoalBody(wanted, id, wantedText(wanted, TEXTS))),
      ...(reachedAt !== undefined && goalStateBody("reached")),
      ownerid: ownerId,
      createdby: ownerId,
      modifiedby: ownerId,
      overriddencreatedon: new Date(setAt).toISOString(),
      modifiedon: new Date(reachedAt ?? setAt).toISOString(),
    })),
  );
  for (const { id, sellerId } of goals) await shareRow(ask, table, id, sellerId, "ReadAccess");
}
