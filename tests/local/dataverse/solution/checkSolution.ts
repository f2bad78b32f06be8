import { declaredFiles } from "../../../../solution/controlManifest";
import { children, childText, descendants, parseXml } from "../../../../solution/xml";
import type { ImportedSolution, SavedQuery, TableMetadata } from "../ImportedSolution";
import { OTHER_PRIVILEGE_ENTITIES, OTHER_PRIVILEGES, PARTLY_KNOWN, PRIVILEGE_ENTITY } from "../metadata/platform";
import { VERBS } from "../privileges";
import { installedForms } from "../customizing/mergeForm";
import { checkForm, manifestOf } from "./checkForms";
import { sections, type RootComponent, type SolutionParts } from "./SolutionParts";

/** An environment's limit, as it is set by default. */
const LARGEST_FILE_BYTES = 5 * 1024 * 1024;

/** Tables that lookups may point to though their rows are not played here. */
const OTHER_TABLES: ReadonlySet<string> = new Set(["owner", "team", "opportunity", "lead"]);

function rootProblems(solution: ImportedSolution, { rootComponents, customizations }: SolutionParts): string[] {
  const entities = sections(customizations, "Entities", "Entity").map((e) => childText(e, "Name")?.toLowerCase() ?? "");
  const contents: Readonly<Record<number, readonly string[]>> = {
    1: entities,
    9: sections(customizations, "optionsets", "optionset").map((o) => o.getAttribute("Name") ?? ""),
    20: solution.roles.map((r) => r.id),
    26: solution.views.map((v) => v.id),
    60: [...solution.forms.map((f) => f.id), ...solution.otherForms],
    61: solution.webResources.map((w) => w.name),
    62: solution.siteMaps.map((s) => s.uniqueName),
    66: solution.controls.map((c) => c.name),
    80: solution.apps.map((a) => a.uniqueName),
    380: solution.environmentVariables.map((v) => v.schemaName),
  };
  const problems: string[] = [];
  const isRoot = (type: number, name: string): boolean => rootComponents.some((r: RootComponent) => r.type === type && r.name === name);
  for (const { type, name } of rootComponents) {
    const present = contents[type];
    if (!present) problems.push(`The root component type ${type} ('${name}') is not played here.`);
    else if (!present.includes(name)) problems.push(`The root component ${type} '${name}' has no content in the package.`);
  }
  for (const type of [1, 9, 20, 61, 62, 66, 80, 380]) {
    for (const name of contents[type] ?? [])
      if (!isRoot(type, name)) problems.push(`'${name}' is in the package, but is no root component of type ${type}.`);
  }
  return problems;
}

function controlProblems(solution: ImportedSolution): string[] {
  return solution.controls.flatMap((control) => {
    const manifest = manifestOf(control);
    const declared = `${manifest.namespace}.${manifest.constructorName}`;
    const problems =
      control.name.replace(/^[^_]+_/, "") === declared ? [] : [`The control '${control.name}' is called '${declared}' in its manifest.`];
    for (const [path, { length }] of Object.entries(control.files)) {
      if (length <= LARGEST_FILE_BYTES) continue;
      problems.push(`CustomControl with name ${control.name} failed to import with error: Webresource content size is too big (${path}).`);
    }
    for (const path of declaredFiles(manifest)) {
      if (!(path in control.files)) problems.push(`The control '${control.name}' lacks its file '${path}'.`);
    }
    return problems;
  });
}

function viewProblems(view: SavedQuery, tables: ReadonlyMap<string, TableMetadata>): string[] {
  const where = `View ${view.id} of '${view.table}'`;
  const problems: string[] = [];
  const aliases = new Map<string, TableMetadata>();
  const has = (table: TableMetadata, column: string): boolean =>
    PARTLY_KNOWN.has(table.logicalName) || table.columns.some((c) => c.logicalName === column);
  const walk = (element: ReturnType<typeof parseXml>): void => {
    const name = element.getAttribute("name") ?? "";
    const table = tables.get(name);
    if (!table) return void problems.push(`${where}: the table '${name}' does not exist.`);
    const alias = element.getAttribute("alias");
    if (alias) aliases.set(alias, table);
    for (const child of children(element)) {
      if (child.nodeName === "attribute" && !has(table, child.getAttribute("name") ?? "")) {
        problems.push(`${where}: the column '${child.getAttribute("name")}' of '${name}' does not exist.`);
      }
      if (
        child.nodeName === "order" &&
        child.hasAttribute("attribute") &&
        !child.hasAttribute("entityname") &&
        !has(table, child.getAttribute("attribute") ?? "")
      ) {
        problems.push(`${where}: the column '${child.getAttribute("attribute")}' of '${name}' does not exist.`);
      }
      if (child.nodeName === "filter") {
        for (const condition of descendants(child, "condition").filter((c) => !c.hasAttribute("entityname"))) {
          const column = condition.getAttribute("attribute") ?? "";
          if (!has(table, column)) problems.push(`${where}: the column '${column}' of '${name}' does not exist.`);
        }
      }
      if (child.nodeName === "link-entity") walk(child);
    }
  };
  for (const entity of children(parseXml(view.fetchXml, where), "entity")) walk(entity);
  if (view.layoutXml === "") return problems;
  for (const cell of descendants(parseXml(view.layoutXml, where), "cell")) {
    const [first = "", second] = (cell.getAttribute("name") ?? "").split(".");
    const table = second === undefined ? tables.get(view.table) : aliases.get(first);
    if (!table || !has(table, second ?? first))
      problems.push(`${where}: the layout's column '${cell.getAttribute("name")}' does not exist.`);
  }
  return problems;
}

function roleProblems(solution: ImportedSolution, tables: ReadonlyMap<string, TableMetadata>): string[] {
  const entities = [...[...tables.values()].map((t) => PRIVILEGE_ENTITY[t.logicalName] ?? t.schemaName), ...OTHER_PRIVILEGE_ENTITIES];
  const known = new Set(entities.flatMap((entity) => VERBS.map((verb) => `prv${verb}${entity}`)));
  const organizationOwned = new Set([...tables.values()].filter((t) => t.ownership === "organization").map((t) => t.schemaName));
  return solution.roles.flatMap((role) =>
    Object.entries(role.privileges).flatMap(([name, depth]) => {
      if (!known.has(name) && !OTHER_PRIVILEGES.includes(name)) return [`The role '${role.name}' names the unknown privilege '${name}'.`];
      const isOrganization = VERBS.some((verb) => organizationOwned.has(name.slice(`prv${verb}`.length)) && name.startsWith(`prv${verb}`));
      return isOrganization && depth !== "Global"
        ? [`The privilege ${name} of the role '${role.name}' can't have depth = ${depth}: rows of an organisation need Global.`]
        : [];
    }),
  );
}

/** Choices may be brought by other solutions. */
function choiceProblems(solution: ImportedSolution, all: readonly ImportedSolution[]): string[] {
  const known = new Set(all.flatMap(({ choices }) => [...choices.keys()]));
  return solution.tables.flatMap(({ logicalName, columns }) =>
    columns
      .filter(({ choice }) => choice !== undefined && !known.has(choice))
      .map(({ choice, logicalName: column }) => `The choice '${choice}' of '${logicalName}.${column}' does not exist.`),
  );
}

/** Of relationships, whose other ends other solutions may have brought. */
function partProblems(solution: ImportedSolution, tables: ReadonlyMap<string, TableMetadata>): string[] {
  const isPart = (table: TableMetadata | undefined): boolean => table?.columns.some(({ parental }) => parental) ?? false;
  return solution.tables.flatMap(({ logicalName, columns }) =>
    columns
      .filter(({ parental, targets }) => parental && targets?.some((target) => isPart(tables.get(target))))
      .map((column) => `The column '${column.logicalName}' of '${logicalName}' makes rows parts of parts, which is not played here.`),
  );
}

function siteMapProblems(
  solution: ImportedSolution,
  tables: ReadonlyMap<string, TableMetadata>,
  webResources: ReadonlySet<string>,
): string[] {
  return solution.siteMaps.flatMap((siteMap) =>
    descendants(parseXml(siteMap.xml, `The site map '${siteMap.uniqueName}'`), "SubArea").flatMap((area) => {
      const entity = area.getAttribute("Entity");
      const problems = entity && !tables.has(entity) ? [`The site map '${siteMap.uniqueName}' shows the unknown table '${entity}'.`] : [];
      const names = ["Url", "Icon", "VectorIcon"].flatMap((a) => /^\$webresource:([^?]+)/i.exec(area.getAttribute(a) ?? "")?.[1] ?? []);
      for (const name of names)
        if (!webResources.has(name)) problems.push(`The site map '${siteMap.uniqueName}' shows the unknown web resource '${name}'.`);
      return problems;
    }),
  );
}

/** Columns that a package adds to a table that it does not define itself. */
function addedColumnProblems(
  solution: ImportedSolution,
  { customizations }: SolutionParts,
  tables: ReadonlyMap<string, TableMetadata>,
): string[] {
  const own = new Set(solution.tables.map(({ logicalName }) => logicalName));
  return sections(customizations, "Entities", "Entity").flatMap((entity) => {
    const name = childText(entity, "Name")?.toLowerCase() ?? "";
    if (own.has(name) || PARTLY_KNOWN.has(name)) return [];
    const known = new Set(tables.get(name)?.columns.map(({ logicalName }) => logicalName));
    return descendants(entity, "attribute")
      .flatMap((attribute) => childText(attribute, "LogicalName") ?? [])
      .filter((column) => !known.has(column))
      .map((column) => `The column '${column}' that the package adds to '${name}' is not played here.`);
  });
}

/** Everything found that would make a real import of the solution fail, or leave it broken. */
export function checkSolution(solution: ImportedSolution, parts: SolutionParts, installed: readonly ImportedSolution[]): string[] {
  const all = [...installed.filter((s) => s.uniqueName !== solution.uniqueName), solution];
  const tables = new Map(all.flatMap((s) => s.tables).map((t) => [t.logicalName, t]));
  const webResources = new Set(all.flatMap((s) => s.webResources).map((w) => w.name));
  const controls = new Map(all.flatMap((s) => s.controls).map((c) => [c.name, manifestOf(c)]));
  const viewIds = new Set(all.flatMap((s) => s.views).map((v) => v.id));
  const targets = solution.tables.flatMap((t) =>
    t.columns.flatMap((c) => (c.targets ?? []).map((target) => ({ table: t.logicalName, column: c.logicalName, target }))),
  );
  const forms = solution.forms.flatMap((layer) => {
    const form = layer.isDiff ? installedForms(all).find(({ id }) => id === layer.id) : layer;
    if (!form) return [`The package adds to the form ${layer.id} of '${layer.table}', which does not exist.`];
    const table = tables.get(form.table);
    if (!table) return [`Form ${form.id}: the table '${form.table}' does not exist.`];
    const columns = new Set(table.columns.map((c) => c.logicalName));
    return checkForm(form, { columns, controls, viewIds, webResources, partlyKnown: PARTLY_KNOWN.has(form.table) });
  });
  return [
    ...rootProblems(solution, parts),
    ...addedColumnProblems(solution, parts, tables),
    ...controlProblems(solution),
    ...targets
      .filter(({ target }) => !tables.has(target) && !OTHER_TABLES.has(target))
      .map(({ table, column, target }) => `The lookup '${column}' of '${table}' points to the unknown table '${target}'.`),
    ...choiceProblems(solution, all),
    ...partProblems(solution, tables),
    ...forms,
    ...solution.views.flatMap((view) => viewProblems(view, tables)),
    ...roleProblems(solution, tables),
    ...siteMapProblems(solution, tables, webResources),
  ];
}
