import type { LocalDataverse } from "../../local/dataverse/createDataverse";
import type { TableMetadata } from "../../local/dataverse/ImportedSolution";
import type { Random } from "../../local/demo/random";
import { randomGuid, shuffled } from "../../local/demo/random";
import type { Answer } from "../../local/dataverse/localServer";
import { ADMIN } from "./people";
import type { Person } from "./Rules";
import { boundBy, lookupsOf, plainColumns, someValue } from "./values";

interface Filling {
  readonly dataverse: LocalDataverse;
  readonly ask: (as: string, method: string, path: string, body?: unknown) => Promise<Answer>;
  readonly tables: readonly TableMetadata[];
  readonly people: readonly Person[];
  readonly random: Random;
}

const ROWS_OF_A_ROUND = 7;
const CREATED = 204;
const NOT_PLAYED = 501;

/** Ids of rows by table. */
export type Known = ReadonlyMap<string, readonly string[]>;

/** What a row of the table cannot be without, as a request says it; undefined where there is nothing to refer to. */
export function requiredBody(
  table: TableMetadata,
  tables: readonly TableMetadata[],
  known: Known,
  random: Random,
): Record<string, unknown> | undefined {
  const body: Record<string, unknown> = {};
  for (const column of plainColumns(table).filter(({ required }) => required)) {
    if (column.type === "lookup") {
      const target = tables.find(({ logicalName }) => column.targets?.includes(logicalName) && known.get(logicalName)?.length);
      if (!target) return undefined;
      body[boundBy(column, target.logicalName)] = `/${target.entitySetName}(${random.pick(known.get(target.logicalName) ?? [])})`;
    } else {
      const value = someValue(column, random);
      if (value !== undefined) body[column.logicalName] = value;
    }
  }
  return body;
}

/** A row for the seed: most columns have a value. */
export function seedRow(table: TableMetadata, known: Known, random: Random, owner: string): Record<string, unknown> {
  const row: Record<string, unknown> = { [table.primaryId]: randomGuid(random) };
  for (const column of plainColumns(table)) {
    const value = someValue(column, random);
    if (value !== undefined && (column.required === true || random.chance(0.85))) row[column.logicalName] = value;
  }
  for (const column of lookupsOf(table)) {
    const targets = (column.targets ?? []).filter((name) => known.get(name)?.length);
    if (targets.length === 0 || !(column.required === true || random.chance(0.8))) continue;
    const target = random.pick(targets);
    row[column.logicalName] = { table: target, id: random.pick(known.get(target) ?? []) };
  }
  if (table.ownership === "user") row["ownerid"] = owner;
  return row;
}

/** Lays rows of all people into every table that takes any. @returns these tables */
export async function fill({ dataverse, ask, tables, people, random }: Filling): Promise<readonly TableMetadata[]> {
  const known = new Map<string, string[]>();
  const ids = async ({ logicalName, entitySetName, primaryId }: TableMetadata) => {
    const { json } = await ask(ADMIN, "GET", `${entitySetName}?$select=${primaryId}`);
    known.set(
      logicalName,
      json.value.map((row) => String(row[primaryId])),
    );
  };
  for (const table of tables) await ids(table);
  const writable: TableMetadata[] = [];
  const fillable = new Set<TableMetadata>();
  // Twice: the second time there is something that lookups can point to.
  for (let round = 0; round < 2; round += 1) {
    for (const table of tables.filter(({ ownership }) => ownership !== "none")) {
      const body = fillable.has(table) ? undefined : requiredBody(table, tables, known, random);
      if (body !== undefined) {
        const { status } = await ask(ADMIN, "POST", table.entitySetName, { ...body, [table.primaryId]: randomGuid(random) });
        // 501: the server keeps these rows itself. 400: they are written with others only.
        if (status !== NOT_PLAYED) fillable.add(table);
        if (status === CREATED) writable.push(table);
      }
      // Some rows are the only one of what they belong to.
      if (!fillable.has(table) || table.oneFor !== undefined) continue;
      const owners = shuffled(people, random).slice(0, ROWS_OF_A_ROUND);
      const rows = owners.map(({ id }) => seedRow(table, known, random, id));
      dataverse.insertSeed(table.logicalName, rows);
      await ids(table);
    }
  }
  return writable;
}
