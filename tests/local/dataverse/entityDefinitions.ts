import { json, type ApiRequest, type ApiResponse } from "./ApiRequest";
import { isLookup, navigationName, type Catalogue, type Table } from "./Catalogue";
import type { Platform } from "./customizing/Platform";
import { ApiError, notPlayed } from "./errors";
import { stableGuid } from "./guid";
import type { ColumnMetadata } from "./ImportedSolution";
import { splitOutside } from "./query/odataTokens";

type Json = Record<string, unknown>;

const ATTRIBUTE_TYPES: Readonly<Record<ColumnMetadata["type"], string>> = {
  uniqueidentifier: "Uniqueidentifier",
  string: "String",
  memo: "Memo",
  integer: "Integer",
  decimal: "Decimal",
  double: "Double",
  boolean: "Boolean",
  datetime: "DateTime",
  dateonly: "DateTime",
  picklist: "Picklist",
  state: "State",
  status: "Status",
  lookup: "Lookup",
  owner: "Owner",
  file: "Virtual",
  bigint: "BigInt",
};

const OWNERSHIP: Readonly<Record<Table["ownership"], string>> = { user: "UserOwned", organization: "OrganizationOwned", none: "None" };

function label(labels: Readonly<Record<number, string>> | undefined, languageId: number): Json {
  const localized = Object.entries(labels ?? {}).map(([code, text]) => ({ Label: text, LanguageCode: Number(code) }));
  const own = localized.find((l) => l.LanguageCode === languageId) ?? localized.find((l) => l.LanguageCode === 1033) ?? localized[0];
  return { LocalizedLabels: localized, UserLocalizedLabel: own ?? null };
}

function attribute(table: Table, column: ColumnMetadata, languageId: number): Json {
  return {
    MetadataId: stableGuid(`${table.logicalName}.${column.logicalName}`),
    LogicalName: column.logicalName,
    SchemaName: column.schemaName,
    AttributeType: column.logicalName === table.primaryId ? "Uniqueidentifier" : ATTRIBUTE_TYPES[column.type],
    IsPrimaryId: column.logicalName === table.primaryId,
    IsPrimaryName: column.logicalName === table.primaryName,
    IsValidForCreate: !column.readOnly,
    IsValidForUpdate: !column.readOnly && column.logicalName !== table.primaryId,
    DisplayName: label(column.labels, languageId),
  };
}

function manyToOne(table: Table): Json[] {
  return table.columns.filter(isLookup).flatMap((column) =>
    (column.targets ?? []).map((target) => ({
      MetadataId: stableGuid(`${table.logicalName}.${column.logicalName}.${target}`),
      SchemaName: `${table.logicalName}_${column.logicalName}_${target}`,
      ReferencingEntity: table.logicalName,
      ReferencingAttribute: column.logicalName,
      ReferencingEntityNavigationPropertyName: navigationName(column, target),
      ReferencedEntity: target,
    })),
  );
}

const allowed = (value: boolean, name: string): Json => ({ Value: value, CanBeChanged: false, ManagedPropertyLogicalName: name });

/** Numbers of tables are the platform's own below 10,000 and differ between environments above. */
const objectTypeCode = (table: Table): number => 10_000 + (Number.parseInt(stableGuid(table.logicalName).slice(0, 4), 16) % 5000);

function definition(table: Table, languageId: number, { lockedTables }: Platform): Json {
  const isOpen = !lockedTables.includes(table.logicalName);
  return {
    MetadataId: stableGuid(table.logicalName),
    LogicalName: table.logicalName,
    SchemaName: table.schemaName,
    EntitySetName: table.entitySetName,
    LogicalCollectionName: table.entitySetName,
    PrimaryIdAttribute: table.primaryId,
    PrimaryNameAttribute: table.primaryName ?? null,
    ObjectTypeCode: objectTypeCode(table),
    CanCreateForms: allowed(isOpen, "cancreateforms"),
    CanCreateViews: allowed(isOpen, "cancreateviews"),
    IsCustomizable: allowed(isOpen, "iscustomizable"),
    OwnershipType: OWNERSHIP[table.ownership],
    DisplayName: label(table.labels, languageId),
  };
}

function picked(from: Json, select: string | undefined): Json {
  if (select === undefined) return from;
  const names = splitOutside(select, ",");
  for (const name of names) if (!Object.hasOwn(from, name)) throw notPlayed(`the metadata property '${name}'`);
  return Object.fromEntries([...new Set([...names, "MetadataId"])].map((name) => [name, from[name]]));
}

/** `EntityDefinitions(LogicalName='…')` or by its MetadataId, with attributes and N:1 relationships when expanded. */
export function entityDefinition(request: ApiRequest, catalogue: Catalogue, platform: Platform): ApiResponse {
  const match = /^EntityDefinitions\((?:LogicalName='([^']+)'|([0-9a-f-]{36}))\)(?:\/(\w+))?$/i.exec(request.path);
  if (!match) throw notPlayed(`the metadata address '${request.path}'`);
  for (const name of request.query.keys())
    if (name !== "$select" && name !== "$expand") throw notPlayed(`the query option '${name}' on metadata`);
  const [, name, id, collection] = match;
  const table =
    name === undefined ? catalogue.tables.find(({ logicalName }) => stableGuid(logicalName) === id?.toLowerCase()) : catalogue.find(name);
  if (!table) {
    throw new ApiError(404, "0x80060888", `Could not find an entity with name ${name ?? id ?? ""} and LogicalName mapping.`);
  }
  const languageId = request.caller.user.languageId;
  const related = (name: string, select: string | undefined): Json[] => {
    if (name === "ManyToOneRelationships") return manyToOne(table).map((r) => picked(r, select));
    if (name === "Attributes") return table.columns.map((c) => picked(attribute(table, c, languageId), select));
    throw notPlayed(`the metadata collection '${name}'`);
  };
  if (collection !== undefined) return json(200, { value: related(collection, request.query.get("$select")) });
  const body = picked(definition(table, languageId, platform), request.query.get("$select"));
  for (const expand of splitOutside(request.query.get("$expand") ?? "", ",")) {
    const parts = /^(\w+)(?:\(\$select=([^)]*)\))?$/.exec(expand);
    if (!parts?.[1]) throw notPlayed(`the metadata expansion '${expand}'`);
    body[parts[1]] = related(parts[1], parts[2]);
  }
  return json(200, body);
}
