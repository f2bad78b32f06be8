/** Every way to read a table, and what it should show to whom. */
import { navigationName } from "../../local/dataverse/Catalogue";
import type { Answer, Row } from "../../local/dataverse/localServer";
import { randomGuid } from "../../local/demo/random";
import { lookupsOf } from "../world/values";
import type { HeldRow } from "../world/Rows";
import { has, may, mayAt, tableNamed, type Place } from "./Place";

export interface Question {
  readonly verb: string;
  /** The one row that is asked for. */
  readonly row?: string;
  readonly path: string;
  /** The status, or what the answer tells. */
  readonly expected: string;
  readonly seen: (answer: Answer) => string;
}

type Read = (place: Place) => Question | undefined;

const ids = (rows: readonly { readonly id: string }[]): string =>
  rows
    .map(({ id }) => id)
    .sort()
    .join(" ");
const readable = (place: Place): readonly HeldRow[] =>
  place.rows.of(place.table.logicalName).filter((row) => may(place, "Read", place.table, row));
const listed =
  ({ table }: Place) =>
  (answer: Answer): string =>
    answer.status === 200 ? ids(answer.json.value.map((row: Row) => ({ id: String(row[table.primaryId]) }))) : String(answer.status);
const fetchXml = ({ table }: Place, inner: string, more = ""): string =>
  `${table.entitySetName}?fetchXml=${encodeURIComponent(`<fetch${more}><entity name="${table.logicalName}">${inner}</entity></fetch>`)}`;

const list: Read = (place) => ({
  verb: "list",
  path: `${place.table.entitySetName}?$select=${place.table.primaryId}`,
  expected: has(place, "Read", place.table) ? ids(readable(place)) : "403",
  seen: listed(place),
});

const fetched: Read = (place) => ({
  verb: "FetchXML",
  path: fetchXml(place, `<attribute name="${place.table.primaryId}"/>`),
  expected: has(place, "Read", place.table) ? ids(readable(place)) : "403",
  seen: listed(place),
});

const aggregate: Read = (place) => ({
  verb: "aggregate",
  path: fetchXml(place, `<attribute name="${place.table.primaryId}" alias="n" aggregate="count"/>`, ' aggregate="true"'),
  expected: has(place, "Read", place.table) ? String(readable(place).length) : "403",
  seen: ({ status, json }) => (status === 200 ? Number(json.value[0]?.["n"] ?? 0).toString() : String(status)),
});

const counted: Read = (place) => ({
  verb: "$count",
  path: `${place.table.entitySetName}?$select=${place.table.primaryId}&$count=true&$top=1`,
  expected: has(place, "Read", place.table) ? String(readable(place).length) : "403",
  seen: ({ status, json }) => String(status === 200 ? json["@odata.count"] : status),
});

/** A row that is there, or one that is not. */
const single: Read = (place) => {
  const { table, rows, random } = place;
  const all = rows.of(table.logicalName);
  const row = all.length === 0 || random.chance(0.05) ? undefined : random.pick(all);
  const id = row?.id ?? randomGuid(random);
  const found = !has(place, "Read", table) ? "403" : row === undefined ? "404" : may(place, "Read", table, row) ? "200" : "403";
  return {
    verb: "single",
    row: id,
    path: `${table.entitySetName}(${id})?$select=${table.primaryId}`,
    expected: found,
    seen: ({ status }) => String(status),
  };
};

/** A lookup of the table and one of the tables that it may point to. */
function followed({ table, random, world }: Place) {
  const ways = lookupsOf(table).flatMap((column) =>
    (column.targets ?? [])
      .filter((name) => world.tables.some(({ logicalName }) => logicalName === name))
      .map((target) => ({ column, target })),
  );
  return ways.length === 0 ? undefined : random.pick(ways);
}

/** Rows whose lookup leads to a row that the person may read. */
const reaching = (place: Place, column: string, target: string): readonly HeldRow[] =>
  readable(place).filter((row) => {
    const reference = row.lookups.get(column);
    return reference?.table === target && mayAt(place, "Read", reference);
  });

const expand: Read = (place) => {
  const way = followed(place);
  if (!way) return undefined;
  const target = tableNamed(place, way.target);
  const navigation = navigationName(way.column, way.target);
  const isAllowed = has(place, "Read", place.table) && has(place, "Read", target);
  return {
    verb: `expand ${navigation}`,
    path: `${place.table.entitySetName}?$select=${place.table.primaryId}&$expand=${navigation}($select=${target.primaryId})`,
    expected: isAllowed ? ids(reaching(place, way.column.logicalName, way.target)) : "403",
    seen: ({ status, json }) => {
      if (status !== 200) return String(status);
      return ids(json.value.filter((row) => row[navigation] !== null).map((row) => ({ id: String(row[place.table.primaryId]) })));
    },
  };
};

const joined: Read = (place) => {
  const way = followed(place);
  if (!way) return undefined;
  const target = tableNamed(place, way.target);
  const isAllowed = has(place, "Read", place.table) && has(place, "Read", target);
  const link = `<link-entity name="${way.target}" from="${target.primaryId}" to="${way.column.logicalName}" link-type="inner" alias="t"/>`;
  return {
    verb: `join ${way.column.logicalName}`,
    path: fetchXml(place, `<attribute name="${place.table.primaryId}"/>${link}`),
    expected: isAllowed ? ids(reaching(place, way.column.logicalName, way.target)) : "403",
    seen: listed(place),
  };
};

/** A condition on what a lookup points to must not tell of rows behind it. */
const filtered: Read = (place) => {
  const way = followed(place);
  if (!way) return undefined;
  const target = tableNamed(place, way.target);
  const isAllowed = has(place, "Read", place.table) && has(place, "Read", target);
  return {
    verb: `filter ${way.column.logicalName}`,
    path: `${place.table.entitySetName}?$select=${place.table.primaryId}&$filter=${navigationName(way.column, way.target)}/${target.primaryId} ne null`,
    expected: isAllowed ? ids(reaching(place, way.column.logicalName, way.target)) : "403",
    seen: listed(place),
  };
};

const reference: Read = (place) => {
  const way = followed(place);
  const rows = place.rows
    .of(place.table.logicalName)
    .filter(({ lookups }) => way && lookups.get(way.column.logicalName)?.table === way.target);
  if (!way || rows.length === 0) return undefined;
  const row = place.random.pick(rows);
  return {
    verb: "$ref",
    row: row.id,
    path: `${place.table.entitySetName}(${row.id})/${navigationName(way.column, way.target)}/$ref`,
    expected: may(place, "Read", place.table, row) ? "200" : "403",
    seen: ({ status }) => String(status),
  };
};

export const READS: readonly Read[] = [list, fetched, aggregate, counted, single, single, single, expand, joined, filtered, reference];

/** Of tables that have any. */
export const fileRead: Read = (place) => {
  const { table, rows, random } = place;
  const columns = table.columns.filter(({ type }) => type === "file");
  const all = rows.of(table.logicalName);
  if (columns.length === 0 || all.length === 0) return undefined;
  const column = random.pick(columns).logicalName;
  const row = random.pick(all);
  const content = row.files.get(column);
  return {
    verb: `file ${column}`,
    row: row.id,
    path: `${table.entitySetName}(${row.id})/${column}/$value`,
    expected: !may(place, "Read", table, row) ? "403" : (content ?? "404"),
    seen: ({ status, text }) => (status === 200 ? text : String(status)),
  };
};
