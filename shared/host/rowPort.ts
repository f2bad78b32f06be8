import type { BatchPart, BatchRequest } from "../dataverse/batch";
import type { LookupTarget, NewRow, RemovedRow, Row, RowPort, WrittenColumns } from "../dataverse/DataverseClient";
import { DataverseError, errorOfAnswer } from "../dataverse/DataverseError";
import { guid } from "../dataverse/readRow";
import { ENTITY_SETS, entitySetOf, type Table } from "../dataverse/tables";
import { ACTIVITY_TYPES } from "../domain/CallFindings";
import { ANNOTATIONS, arrived, type FetchPort } from "./fetchPort";
import { askBatch, SERVICE, togetherBy } from "./fetchTogether";
import { writtenOnce } from "./writtenOnce";

const JSON_BODY = { "Content-Type": "application/json" };
/** As parts of a change set say it. */
const JSON_ENTRY = { "Content-Type": "application/json; type=entry" };
const AS_WRITTEN = { Prefer: `return=representation,${ANNOTATIONS}` };

interface Relationship {
  readonly ReferencingAttribute: string;
  readonly ReferencedEntity: string;
  readonly ReferencingEntityNavigationPropertyName: string;
}

/** The column of a row's id: activities of all kinds share theirs. */
const primaryIdOf = (table: Table): string => (ACTIVITY_TYPES.some((type) => type === table) ? "activityid" : `${table}id`);

const isLookup = (value: WrittenColumns[string]): value is LookupTarget => typeof value === "object" && value !== null;

/** Whether a row that was read has what was to be written. */
function holds(row: Row, columns: WrittenColumns): boolean {
  return Object.entries(columns).every(([column, value]) =>
    isLookup(value) ? guid(row[`_${column}_value`]) === value.id : (row[column] ?? null) === value,
  );
}

const KNOWN_SETS: ReadonlyMap<string, string> = new Map(Object.entries(ENTITY_SETS));

/**
 * Rows of Dataverse by same-origin requests, for what `context.webAPI` lacks: batches, versions, sharing. What is written is written
 * once, though answers get lost.
 * Sources differ in the case of the names that lookups are written by, and names of sets follow no rule (`opportunities`), so the
 * environment is asked, once for a table.
 * @param viewerId who writes: a row with the same id that somebody else has made is another
 */
export function createRowPort(ask: FetchPort, viewerId: string): RowPort {
  const definitions = new Map<string, Promise<unknown>>();
  /**
   * @param path below a table's definition
   * @param isWhole what is no such answer is not kept: it would be wrong for as long as the page is open
   */
  const definitionOf = <T>(table: string, path: string, isWhole: (answer: Partial<T>) => boolean): Promise<T> => {
    const address = `EntityDefinitions(LogicalName='${table}')${path}`;
    const known = definitions.get(address);
    if (known) return known as Promise<T>;
    const asked = ask(address).then(async (response) => {
      const answer = await arrived(response.json() as Promise<T>);
      if (!isWhole(answer)) throw new DataverseError(`The definition of ${table} cannot be read.`, response.status);
      return answer;
    });
    definitions.set(address, asked);
    asked.catch(() => definitions.delete(address));
    return asked;
  };
  const relationshipsOf = async (table: Table) =>
    (
      await definitionOf<{ readonly value: readonly Relationship[] }>(
        table,
        "/ManyToOneRelationships?$select=ReferencingAttribute,ReferencedEntity,ReferencingEntityNavigationPropertyName",
        ({ value }) => Array.isArray(value),
      )
    ).value;
  /** Of rows that are only referred to, such as what a call is about. */
  const setOf = async (table: string) =>
    KNOWN_SETS.get(table) ??
    (table.startsWith("slr_") ? entitySetOf(table) : undefined) ??
    (
      await definitionOf<{ readonly EntitySetName: string }>(
        table,
        "?$select=EntitySetName",
        ({ EntitySetName }) => EntitySetName !== undefined,
      )
    ).EntitySetName;
  const bodyOf = async (table: Table, columns: WrittenColumns): Promise<string> => {
    const body: Record<string, unknown> = {};
    for (const [column, value] of Object.entries(columns)) {
      if (!isLookup(value)) {
        body[column] = value;
        continue;
      }
      // Named alike in all tables, whose relationship leads to owners of either kind.
      if (column === "ownerid") {
        body["ownerid@odata.bind"] = `/${await setOf(value.table)}(${value.id})`;
        continue;
      }
      const found = (await relationshipsOf(table)).find(
        (one) => one.ReferencingAttribute === column && one.ReferencedEntity === value.table,
      );
      if (!found)
        throw new DataverseError(`${table}.${column} cannot refer to ${value.table}.`, undefined, undefined, { reason: "unsupported" });
      body[`${found.ReferencingEntityNavigationPropertyName}@odata.bind`] = `/${await setOf(value.table)}(${value.id})`;
    }
    return JSON.stringify(body);
  };
  const rowAt = async (response: Promise<Response>): Promise<Row> => arrived((await response).json() as Promise<Row>);
  const addressOf = (table: Table, id: string) => `${entitySetOf(table)}(${id})`;
  const rowOf = (table: Table, id: string, select = "") => rowAt(ask(addressOf(table, id) + select, { headers: { Prefer: ANNOTATIONS } }));
  const newBody = (table: Table, id: string, columns: WrittenColumns) => bodyOf(table, { ...columns, [primaryIdOf(table)]: id });
  /** The row of an id, where the viewer has made it. */
  const ownRow = (table: Table, id: string) => seenIf(rowOf(table, id), (row) => guid(row["_createdby_value"]) === viewerId);
  /** The first one is wanted as it is then; the others would only be long. */
  const toRequest = async (row: NewRow | RemovedRow, index: number): Promise<BatchRequest> =>
    "columns" in row
      ? {
          method: "POST",
          address: SERVICE + entitySetOf(row.table),
          headers: { ...JSON_ENTRY, ...(index === 0 && AS_WRITTEN) },
          body: await newBody(row.table, row.id, row.columns),
        }
      : { method: "DELETE", address: SERVICE + addressOf(row.table, row.id), headers: { "If-Match": row.etag } };
  const answersTo = (parts: readonly BatchPart[]) => askBatch(ask, parts);
  const seenIf = async (row: Promise<Row>, is: (row: Row) => boolean): Promise<Row | undefined> => (is(await row) ? row : undefined);
  return {
    fetchTogether: togetherBy(ask),
    read: (table, id, columns) => rowOf(table, id, `?$select=${columns.join()}`),
    async create(table, id, columns) {
      const body = await newBody(table, id, columns);
      return writtenOnce(
        () => rowAt(ask(entitySetOf(table), { method: "POST", headers: { ...JSON_BODY, ...AS_WRITTEN }, body })),
        () => ownRow(table, id),
      );
    },
    async update(table, id, columns, etag) {
      const body = await bodyOf(table, columns);
      const headers = { ...JSON_BODY, ...AS_WRITTEN, "If-Match": etag };
      return writtenOnce(
        () => rowAt(ask(addressOf(table, id), { method: "PATCH", headers, body })),
        () => seenIf(rowOf(table, id), (row) => holds(row, columns)),
      );
    },
    async remove(table, id, etag) {
      const gone = (error: unknown) => {
        if (DataverseError.from(error).reason === "missing") return "gone" as const;
        throw error;
      };
      await writtenOnce(
        () => ask(addressOf(table, id), { method: "DELETE", headers: { "If-Match": etag } }).then(() => "gone" as const, gone),
        () => rowOf(table, id, `?$select=${primaryIdOf(table)}`).then(() => undefined, gone),
      );
    },
    async writeTogether(rows) {
      const [first] = rows;
      const changeSet = await Promise.all(rows.map(toRequest));
      return writtenOnce(
        async () => {
          const answers = await answersTo([changeSet]);
          const refused = answers.find(({ status }) => status >= 300);
          if (refused) throw errorOfAnswer(refused.status, refused.body);
          if (answers.length !== changeSet.length) throw new DataverseError("The answer is incomplete.");
          return JSON.parse(answers[0]?.body ?? "") as Row;
        },
        () => ownRow(first.table, first.id),
      );
    },
    async shareRead(table, id, userId, mayReferTo) {
      const row = (name: string, key: string) => ({ "@odata.type": `Microsoft.Dynamics.CRM.${name}`, [`${name}id`]: key });
      const body = {
        Target: row(table, id),
        PrincipalAccess: { Principal: row("systemuser", userId), AccessMask: mayReferTo ? "ReadAccess, AppendToAccess" : "ReadAccess" },
      };
      // Whoever may read a row already may do so afterwards, too.
      await writtenOnce(
        () => ask("GrantAccess", { method: "POST", headers: JSON_BODY, body: JSON.stringify(body) }),
        () => Promise.resolve(undefined),
      );
    },
  };
}
