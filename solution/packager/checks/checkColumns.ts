import type { Element } from "@xmldom/xmldom";
import { COMPONENT } from "../../componentTypes";
import { attribute, childText, descendants } from "../../xml";
import { FOREIGN_TABLES } from "../../foreignTables";
import type { SolutionTree } from "../SolutionTree";
import { columnsByTable, formName, isOwn, logicalName } from "../tablesOf";
import { usedOf } from "./usedOf";

/** Columns of the view's own table that it fetches, filters, sorts by or shows. Those of linked tables, told by an alias, are left out. */
function columnsOfView(view: Element): string[] {
  const linked = descendants(view, "link-entity").flatMap((link) => descendants(link));
  const own = descendants(view).filter((element) => !linked.includes(element) && attribute(element, "entityname") === undefined);
  const named = (tag: string, name: string) => own.filter(({ nodeName }) => nodeName === tag).map((element) => attribute(element, name));
  return [...named("attribute", "name"), ...named("condition", "attribute"), ...named("order", "attribute"), ...named("cell", "name")]
    .filter((column) => column !== undefined)
    .filter((column) => !column.includes("."));
}

/** Owners are of one of these kinds, which nothing but lookups names. */
const KINDS_OF_OWNERS = ["owner", "team"];

/** Relationships lead to tables that there are. */
function checkTargets(tree: SolutionTree): string[] {
  const known = new Set([...tree.tables.map(logicalName), ...Object.keys(FOREIGN_TABLES), ...KINDS_OF_OWNERS]);
  return tree.relationships
    .map((relationship) => [attribute(relationship, "Name"), childText(relationship, "ReferencedEntityName")] as const)
    .filter(([, target]) => !known.has(target?.toLowerCase() ?? ""))
    .map(([name, target]) => `The relationship ${name} leads to the table ${target}, which is not part of the solution.`);
}

/** Columns on forms and views exist; own lookups have their relationship, whose table exists, own choices their option set. */
export function checkColumns(tree: SolutionTree): string[] {
  const tables = columnsByTable(tree);
  const problems: string[] = [];
  for (const table of tree.tables) {
    const name = logicalName(table);
    const columns = tables.get(name);
    if (!columns) {
      problems.push(`The columns of ${name} are not known: add them to foreignTables.ts.`);
      continue;
    }
    for (const { form } of table.forms) {
      const bound = descendants(form, "control").map((control) => attribute(control, "datafieldname"));
      for (const column of bound) {
        if (column === undefined || columns.has(column)) continue;
        problems.push(`On ${formName(form)}, the column ${column} does not exist on ${name}.`);
      }
    }
    for (const view of table.views) {
      const missing = columnsOfView(view).find((column) => !columns.has(column));
      if (missing === undefined) continue;
      problems.push(`The view ${childText(view, "savedqueryid")} names the column ${missing}, which ${name} does not have.`);
    }
    if (isOwn(table)) problems.push(...checkOwnColumns(tree, table.entity));
  }
  return [...problems, ...checkTargets(tree)];
}

function checkOwnColumns(tree: SolutionTree, entity: Element): string[] {
  const lookups = tree.relationships
    .filter((relationship) => childText(relationship, "ReferencingEntityName") === childText(entity, "Name"))
    .map((relationship) => childText(relationship, "ReferencingAttributeName"));
  const choices = [...tree.optionSets.map((choice) => attribute(choice, "Name")), ...usedOf(tree, COMPONENT.choice)];
  return descendants(entity, "attribute").flatMap((column) => {
    const name = attribute(column, "PhysicalName");
    const isOwnLookup = childText(column, "Type") === "lookup" && childText(column, "IsCustomField") === "1";
    const optionSet = childText(column, "OptionSetName");
    const lacksRelationship = isOwnLookup && !lookups.includes(name);
    const lacksChoice = optionSet !== undefined && !choices.includes(optionSet);
    return [
      ...(lacksRelationship ? [`The lookup ${name} has no relationship below Other/Relationships.`] : []),
      ...(lacksChoice ? [`The column ${name} uses the choice ${optionSet}, which no file brings.`] : []),
    ];
  });
}
