import { COMPONENT } from "../../componentTypes";
import { attribute, childText, descendants } from "../../xml";
import type { SolutionTree } from "../SolutionTree";
import { isOwn, logicalName } from "../tablesOf";

/** A root component as messages name it. */
function root(type: number | string | undefined, name: string | undefined, behavior: number | string | undefined): string {
  return `type ${type}, ${name}, behavior ${behavior}`;
}

/** The root components that the files amount to. Views need no root of their own, nor do forms of own tables: their table brings them. */
function contents(tree: SolutionTree): string[] {
  const formsOfOthers = tree.tables.filter((table) => !isOwn(table)).flatMap((table) => table.forms);
  return [
    ...tree.tables.map((table) => root(COMPONENT.table, logicalName(table), isOwn(table) ? 0 : 2)),
    ...tree.optionSets.map((choice) => root(COMPONENT.choice, attribute(choice, "Name"), 0)),
    ...tree.roles.map((role) => root(COMPONENT.role, attribute(role, "id"), 0)),
    ...formsOfOthers.map(({ form }) => root(COMPONENT.form, childText(form, "formid"), 0)),
    ...tree.webResources.map(({ name }) => root(COMPONENT.webResource, name, 0)),
    ...tree.siteMaps.map((siteMap) => root(COMPONENT.siteMap, childText(siteMap, "SiteMapUniqueName"), 0)),
    ...tree.controls.map(({ name }) => root(COMPONENT.control, name, 0)),
    ...tree.apps.map((app) => root(COMPONENT.app, childText(app, "UniqueName"), 0)),
    ...tree.environmentVariables.map(({ definition }) => root(COMPONENT.environmentVariable, attribute(definition, "schemaname"), 0)),
  ];
}

/** Names of the controls that a solution lists. */
export function controlRoots(solution: SolutionTree["solution"]): string[] {
  const roots = descendants(solution, "RootComponent").filter((element) => attribute(element, "type") === String(COMPONENT.control));
  return roots.map((element) => attribute(element, "schemaName") ?? "");
}

/** Each root component has its file and each file its root component, with the behavior that its kind needs. */
export function checkRoots(tree: SolutionTree): string[] {
  const roots = descendants(tree.solution, "RootComponent").map((element) =>
    root(attribute(element, "type"), attribute(element, "schemaName") ?? attribute(element, "id"), attribute(element, "behavior")),
  );
  const found = contents(tree);
  const relationships = tree.relationships.map((relationship) => attribute(relationship, "Name") ?? "");
  const listed = tree.relationshipNames;
  return [
    ...found.filter((entry) => !roots.includes(entry)).map((entry) => `Other/Solution.xml lacks the RootComponent ${entry}.`),
    ...roots.filter((entry) => !found.includes(entry)).map((entry) => `Other/Solution.xml lists ${entry}, but no file brings it.`),
    ...roots.filter((entry, index) => roots.indexOf(entry) !== index).map((entry) => `Other/Solution.xml lists ${entry} twice.`),
    ...relationships.filter((name) => !listed.includes(name)).map((name) => `Other/Relationships.xml lacks ${name}.`),
    ...listed.filter((name) => !relationships.includes(name)).map((name) => `No file below Other/Relationships brings ${name}.`),
  ];
}
