import { COACHING_TABLES } from "../../shared/dataverse/coachingTables";
import type { GoalBody } from "../../shared/dataverse/coaching/goalRows";
import type { Row } from "../../shared/dataverse/DataverseClient";
import { guid } from "../../shared/dataverse/readRow";
import { entitySetOf } from "../../shared/dataverse/tables";
import { ANNOTATIONS, arrived, type FetchPort, type FetchRequest } from "../../shared/host/fetchPort";
import { writtenOnce } from "../../shared/host/writtenOnce";

const { goal: GOAL } = COACHING_TABLES;
const GOALS = entitySetOf(GOAL);
const HEADERS = { "Content-Type": "application/json", Prefer: `return=representation,${ANNOTATIONS}` };

/** How goals are written, each once though answers get lost. All reject with a DataverseError. */
export interface GoalWriter {
  /** @returns the row with all columns; of an id that the viewer has used before, that row */
  create(id: string, body: GoalBody): Promise<Row>;
  /** @param etag the version that was read. Rejects with reason `changed` where it was changed since */
  update(id: string, body: GoalBody, etag: string): Promise<Row>;
  share(id: string, sellerId: string): Promise<void>;
}

/** Whether a row that was read has what was to be written. */
const holds =
  (row: Row) =>
  ([name, value]: readonly [string, unknown]): boolean => {
    const [column = "", bind] = name.split("@");
    if (bind === undefined) return row[column] === value;
    const id = guid(row[`_${column.toLowerCase()}_value`]);
    return id === undefined ? value === null : String(value).includes(id);
  };

/** A row port of one table: a whole one would be a fifth of the control. */
export function createGoalWriter(ask: FetchPort, viewerId: string): GoalWriter {
  const rowOf = async (path: string, request: FetchRequest): Promise<Row> => arrived((await ask(path, request)).json() as Promise<Row>);
  const seen = async (id: string, is: (row: Row) => boolean) => {
    const row = await rowOf(`${GOALS}(${id})`, { headers: { Prefer: ANNOTATIONS } });
    return is(row) ? row : undefined;
  };
  const named = (name: string, id: string) => ({ "@odata.type": `Microsoft.Dynamics.CRM.${name}`, [`${name}id`]: id });
  return {
    create: (id, body) =>
      writtenOnce(
        () => rowOf(GOALS, { method: "POST", headers: HEADERS, body: JSON.stringify(body) }),
        () => seen(id, (row) => guid(row["_createdby_value"]) === viewerId),
      ),
    update: (id, body, etag) =>
      writtenOnce(
        () => rowOf(`${GOALS}(${id})`, { method: "PATCH", headers: { ...HEADERS, "If-Match": etag }, body: JSON.stringify(body) }),
        () => seen(id, (row) => Object.entries(body).every(holds(row))),
      ),
    async share(id, sellerId) {
      const access = { Principal: named("systemuser", sellerId), AccessMask: "ReadAccess" };
      const body = JSON.stringify({ Target: named(GOAL, id), PrincipalAccess: access });
      // Whoever may read a row already may do so afterwards, too.
      await writtenOnce(
        () => ask("GrantAccess", { method: "POST", headers: HEADERS, body }),
        () => Promise.resolve(undefined),
      );
    },
  };
}
