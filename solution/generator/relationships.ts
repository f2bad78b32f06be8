import type { Table } from "./definitions";
import { schemaNameOf } from "./tableNames";

export interface Relationship {
  readonly name: string;
  readonly xml: string;
}

interface ManyToOne {
  readonly name: string;
  /** Schema names: the table with the lookup, the one it leads to, the lookup. */
  readonly from: string;
  readonly to: string;
  readonly column: string;
  /** Key of its text. */
  readonly description: string;
  /** What happens to the rows when the other row is deleted. */
  readonly onDelete: "NoCascade" | "Restrict" | "RemoveLink" | "Cascade";
  /** Whether the rows follow the other row when that is assigned, shared or moved. @default "NoCascade" */
  readonly onOthers?: "NoCascade" | "Cascade";
  readonly more?: { readonly beforeColumn: string; readonly atEnd: string };
}

function relationshipXml({ name, from, to, column, description, onDelete, onOthers = "NoCascade", more }: ManyToOne): string {
  return `<EntityRelationship Name="${name}">
    <EntityRelationshipType>OneToMany</EntityRelationshipType>
    <IsCustomizable>1</IsCustomizable>
    <IntroducedVersion />
    <IsHierarchical>0</IsHierarchical>
    <ReferencingEntityName>${from}</ReferencingEntityName>
    <ReferencedEntityName>${to}</ReferencedEntityName>
    <CascadeAssign>${onOthers}</CascadeAssign>
    <CascadeDelete>${onDelete}</CascadeDelete>
    <CascadeArchive>${onDelete}</CascadeArchive>
    <CascadeReparent>${onOthers}</CascadeReparent>
    <CascadeShare>${onOthers}</CascadeShare>
    <CascadeUnshare>${onOthers}</CascadeUnshare>
    ${more?.beforeColumn ?? ""}
    <ReferencingAttributeName>${column}</ReferencingAttributeName>
    <RelationshipDescription><Descriptions key="${description}" /></RelationshipDescription>
    ${more?.atEnd ?? ""}
  </EntityRelationship>`;
}

type SystemRelationship = readonly [name: string, to: string, column: string, onDelete?: "Restrict"];

const OF_EVERY_TABLE = (table: string): readonly SystemRelationship[] => [
  [`lk_${table}_createdby`, "SystemUser", "CreatedBy"],
  [`lk_${table}_modifiedby`, "SystemUser", "ModifiedBy"],
];

const OF_OWNERSHIP: Readonly<Record<Table["ownership"], (table: string) => readonly SystemRelationship[]>> = {
  user: (table) => [
    [`business_unit_${table}`, "BusinessUnit", "OwningBusinessUnit", "Restrict"],
    [`owner_${table}`, "Owner", "OwnerId"],
    [`team_${table}`, "Team", "OwningTeam"],
    [`user_${table}`, "SystemUser", "OwningUser"],
  ],
  organization: (table) => [[`organization_${table}`, "Organization", "OrganizationId"]],
};

/** Both ends by the name that the Web API gives them; the list of related rows stays off the other row's page. */
const navigation = (column: string, relationship: string) => `<EntityRelationshipRoles>
    <EntityRelationshipRole>
      <NavPaneDisplayOption>DoNotDisplay</NavPaneDisplayOption>
      <NavPaneArea>Details</NavPaneArea>
      <NavPaneOrder>10000</NavPaneOrder>
      <NavigationPropertyName>${column}</NavigationPropertyName>
      <RelationshipRoleType>1</RelationshipRoleType>
    </EntityRelationshipRole>
    <EntityRelationshipRole>
      <NavigationPropertyName>${relationship}</NavigationPropertyName>
      <RelationshipRoleType>0</RelationshipRoleType>
    </EntityRelationshipRole>
  </EntityRelationshipRoles>`;

/** The relationships of a table's lookups by the schema name of the table that they lead to. */
export function relationshipsOf(table: Table, own: readonly Table[]): readonly (Relationship & { readonly to: string })[] {
  const logicalName = table.name.toLowerCase();
  const system = [...OF_EVERY_TABLE(logicalName), ...OF_OWNERSHIP[table.ownership](logicalName)].map(
    ([name, to, column, onDelete]): ManyToOne => {
      const description = `solution.columns.${column.toLowerCase()}.description`;
      return { name, from: table.name, to, column, onDelete: onDelete ?? "NoCascade", description };
    },
  );
  const lookups = table.columns.flatMap((column): readonly ManyToOne[] => {
    if (column.type !== "lookup") return [];
    const { name, relationship, parental } = column;
    return [
      {
        name: relationship,
        from: table.name,
        to: schemaNameOf(column.to, own),
        column: name,
        description: `solution.tables.${logicalName}.columns.${name.toLowerCase()}.description`,
        onDelete: parental ? "Cascade" : "RemoveLink",
        ...(parental && { onOthers: "Cascade" }),
        more: {
          beforeColumn: "<CascadeRollupView>NoCascade</CascadeRollupView><IsValidForAdvancedFind>1</IsValidForAdvancedFind>",
          atEnd: navigation(name, relationship),
        },
      },
    ];
  });
  return [...system, ...lookups].map((relationship) => ({
    name: relationship.name,
    to: relationship.to,
    xml: relationshipXml(relationship),
  }));
}
