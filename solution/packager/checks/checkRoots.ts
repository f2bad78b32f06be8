import { attribute, childText, descendants } from "../../xml";
import type { SolutionTree } from "../SolutionTree";
import { isOwn, logicalName } from "../tablesOf";

const ROOT = { table: 1, choice: 9, role: 20, form: 60, webResource: 61, siteMap: 62, control: 66, app: 80 } as const;

/** What the files amount to. Views need no root of their own, nor do forms of own tables: their table brings them. */
function contents(tree: SolutionTree): string[] {
  const formsOfOthers = tree.tables.filter((table) => !isOwn(table)).flatMap((table) => table.forms);
  return [
    ...tree.tables.map((table) => `${ROOT.table} ${logicalName(table)} ${isOwn(table) ? 0 : 2}`),
    ...tree.optionSets.map((choice) => `${ROOT.choice} ${attribute(choice, "Name")} 0`),
    ...tree.roles.map((role) => `${ROOT.role} ${attribute(role, "id")} 0`),
    ...formsOfOthers.map(({ form }) => `${ROOT.form} ${childText(form, "formid")} 0`),
    ...tree.webResources.map(({ name }) => `${ROOT.webResource} ${name} 0`),
    ...tree.siteMaps.map((siteMap) => `${ROOT.siteMap} ${childText(siteMap, "SiteMapUniqueName")} 0`),
    ...tree.controls.map(({ name }) => `${ROOT.control} ${name} 0`),
    ...tree.apps.map((app) => `${ROOT.app} ${childText(app, "UniqueName")} 0`),
  ];
}

/** Names of the controls that a solution lists. */
export function controlRoots(solution: SolutionTree["solution"]): string[] {
  const roots = descendants(solution, "RootComponent").filter((root) => attribute(root, "type") === String(ROOT.control));
  return roots.map((root) => attribute(root, "schemaName") ?? "");
}

/** Each root component has its file and each file its root component, with the behavior that its kind needs. */
export function checkRoots(tree: SolutionTree): string[] {
  const roots = descendants(tree.solution, "RootComponent").map(
    (root) => `${attribute(root, "type")} ${attribute(root, "schemaName") ?? attribute(root, "id")} ${attribute(root, "behavior")}`,
  );
  const found = contents(tree);
  const say = (entry: string) => entry.replace(/^(\d+) (.*) (\d)$/, "type $1, $2, behavior $3");
  const relationships = tree.relationships.map((relationship) => attribute(relationship, "Name") ?? "");
  const listed = tree.relationshipNames;
  return [
    ...found.filter((entry) => !roots.includes(entry)).map((entry) => `Other/Solution.xml lacks the RootComponent ${say(entry)}.`),
    ...roots.filter((entry) => !found.includes(entry)).map((entry) => `Other/Solution.xml lists ${say(entry)}, but no file brings it.`),
    ...roots.filter((entry, index) => roots.indexOf(entry) !== index).map((entry) => `Other/Solution.xml lists ${say(entry)} twice.`),
    ...relationships.filter((name) => !listed.includes(name)).map((name) => `Other/Relationships.xml lacks ${name}.`),
    ...listed.filter((name) => !relationships.includes(name)).map((name) => `No file below Other/Relationships brings ${name}.`),
  ];
}
