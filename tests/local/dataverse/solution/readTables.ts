import type { Element } from "@xmldom/xmldom";
import { child, children, childText, descendants } from "../../../../solution/xml";
import type { ColumnMetadata, ColumnType, DeleteBehaviour, OptionMetadata, TableMetadata } from "../ImportedSolution";
import { systemColumns } from "../metadata/systemColumns";
import { labelsOf } from "./labelsOf";
import { requiredText, sections, SolutionImportError, type SolutionParts } from "./SolutionParts";

const TYPES: Readonly<Record<string, ColumnType>> = {
  primarykey: "uniqueidentifier",
  uniqueidentifier: "uniqueidentifier",
  nvarchar: "string",
  ntext: "memo",
  int: "integer",
  bigint: "bigint",
  timestamp: "bigint",
  decimal: "decimal",
  float: "double",
  bit: "boolean",
  datetime: "datetime",
  picklist: "picklist",
  state: "state",
  status: "status",
  lookup: "lookup",
  owner: "owner",
  file: "file",
};

const DELETE: Readonly<Record<string, DeleteBehaviour>> = {
  Cascade: "cascade",
  RemoveLink: "removeLink",
  NoCascade: "removeLink",
  Restrict: "restrict",
};

function optionsOf(optionSet: Element): OptionMetadata[] {
  return [...descendants(optionSet, "option"), ...descendants(optionSet, "state"), ...descendants(optionSet, "status")].map((option) => ({
    value: Number(option.getAttribute("value")),
    labels: labelsOf(option, "labels"),
    ...(option.hasAttribute("state") ? { state: Number(option.getAttribute("state")) } : {}),
  }));
}

/** N:1 relationships of one table by the logical name of their column. */
function relationshipsOf(customizations: Element, table: string): Map<string, Element[]> {
  const found = new Map<string, Element[]>();
  for (const relationship of sections(customizations, "EntityRelationships", "EntityRelationship")) {
    if (childText(relationship, "ReferencingEntityName")?.toLowerCase() !== table) continue;
    const column = requiredText(relationship, "ReferencingAttributeName").toLowerCase();
    found.set(column, [...(found.get(column) ?? []), relationship]);
  }
  return found;
}

/** What makes a relationship parental; all of it or nothing is played. */
const FOLLOWING = ["CascadeAssign", "CascadeReparent", "CascadeShare", "CascadeUnshare"];

function isParental(relationship: Element): boolean {
  const following = FOLLOWING.map((name) => childText(relationship, name) ?? "NoCascade");
  if (following.every((action) => action === "NoCascade")) return false;
  if (following.every((action) => action === "Cascade") && childText(relationship, "CascadeDelete") === "Cascade") return true;
  throw new SolutionImportError([
    `The relationship '${relationship.getAttribute("Name")}' is neither parental nor without cascades, which is not played here.`,
  ]);
}

function lookupParts(relationships: readonly Element[], column: string, table: string): Partial<ColumnMetadata> {
  const [first] = relationships;
  if (!first) throw new SolutionImportError([`The lookup '${column}' of '${table}' has no relationship.`]);
  const navigation: Record<string, string> = {};
  for (const relationship of relationships) {
    const roles = children(child(relationship, "EntityRelationshipRoles"));
    const own = roles.find((role) => childText(role, "RelationshipRoleType") === "1");
    const name = childText(own, "NavigationPropertyName");
    if (name) navigation[requiredText(relationship, "ReferencedEntityName").toLowerCase()] = name;
  }
  return {
    targets: relationships.map((r) => requiredText(r, "ReferencedEntityName").toLowerCase()),
    navigation,
    onDelete: DELETE[childText(first, "CascadeDelete") ?? ""] ?? "removeLink",
    ...(relationships.some(isParental) ? { parental: true } : {}),
  };
}

function number(element: Element, name: string): number | undefined {
  const text = childText(element, name);
  return text === undefined || text === "" ? undefined : Number(text);
}

/** `DateOnly` columns hold plain dates; those of the user's zone with a date-only format stay instants. */
function typeOf(attribute: Element, column: string, table: string): ColumnType {
  const name = requiredText(attribute, "Type").toLowerCase();
  const type = TYPES[name];
  if (!type)
    throw new SolutionImportError([
      `The column '${column}' of '${table}' has the type '${name}', which the local Dataverse does not play.`,
    ]);
  return type === "datetime" && childText(attribute, "Behavior") === "2" ? "dateonly" : type;
}

function columnOf(attribute: Element, table: string, relationships: ReadonlyMap<string, Element[]>): ColumnMetadata {
  const schemaName = attribute.getAttribute("PhysicalName") ?? "";
  const logicalName = requiredText(attribute, "LogicalName");
  const type = typeOf(attribute, logicalName, table);
  const globalName = childText(attribute, "OptionSetName");
  const optionSet = child(attribute, "optionset");
  const minValue = number(attribute, "MinValue");
  const maxValue = number(attribute, "MaxValue");
  const maxLength = number(attribute, "MaxLength");
  const preset = number(attribute, "AppDefaultValue");
  const defaultValue = preset === undefined || preset < 0 ? undefined : type === "boolean" ? preset === 1 : preset;
  const level = childText(attribute, "RequiredLevel");
  return {
    logicalName,
    schemaName,
    type,
    labels: labelsOf(attribute, "displaynames"),
    ...(level === "required" || level === "systemrequired" ? { required: true } : {}),
    ...(maxLength === undefined ? {} : { maxLength }),
    ...(minValue === undefined ? {} : { minValue }),
    ...(maxValue === undefined ? {} : { maxValue }),
    ...(optionSet ? { options: optionsOf(optionSet) } : {}),
    ...(globalName === undefined ? {} : { choice: globalName }),
    ...(defaultValue === undefined ? {} : { defaultValue }),
    ...(type === "lookup" ? lookupParts(relationships.get(logicalName) ?? [], logicalName, table) : {}),
  };
}

/** The table that an `<Entity>` defines; undefined when it only carries parts for someone else's table. */
function tableOf(entity: Element, customizations: Element): TableMetadata | undefined {
  const definition = child(entity, "EntityInfo", "entity");
  const attributes = child(definition, "attributes");
  if (!definition || !attributes) return undefined;
  const all = children(attributes, "attribute");
  const key = all.find((a) => childText(a, "Type") === "primarykey");
  if (!key) return undefined;
  const schemaName = requiredText(entity, "Name");
  const logicalName = schemaName.toLowerCase();
  const ownership = childText(definition, "OwnershipTypeMask") === "OrgOwned" ? "organization" : "user";
  const system = systemColumns(ownership);
  const kept = new Set(system.map((c) => c.logicalName));
  const relationships = relationshipsOf(customizations, logicalName);
  const own = all.filter((a) => !kept.has(childText(a, "LogicalName") ?? "")).map((a) => columnOf(a, logicalName, relationships));
  const name = all.find((a) => childText(a, "DisplayMask")?.split("|").includes("PrimaryName"));
  const primaryName = childText(name, "LogicalName");
  return {
    logicalName,
    schemaName,
    entitySetName: requiredText(definition, "EntitySetName"),
    primaryId: requiredText(key, "LogicalName"),
    ...(primaryName === undefined ? {} : { primaryName }),
    ownership,
    columns: [...own, ...system],
    labels: labelsOf(definition, "LocalizedNames"),
  };
}

/** Tables as the package defines them; columns of choices have their options where all solutions are known. */
export function readTables({ customizations }: SolutionParts): TableMetadata[] {
  return sections(customizations, "Entities", "Entity").flatMap((entity) => tableOf(entity, customizations) ?? []);
}

/** The choices of several tables that the package brings, by name. */
export function readChoices({ customizations }: SolutionParts): ReadonlyMap<string, readonly OptionMetadata[]> {
  return new Map(
    sections(customizations, "optionsets", "optionset").map((choice) => [choice.getAttribute("Name") ?? "", optionsOf(choice)]),
  );
}
