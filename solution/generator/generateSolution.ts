import type { Element } from "@xmldom/xmldom";
import { environmentVariableFile, PART_ORDER } from "../packageLayout";
import { descendants, parseXml } from "../xml";
import { choicesOf } from "./choicesOf";
import { choiceXml } from "./choiceXml";
import type { SolutionDefinition } from "./definitions";
import { definitionProblems } from "./definitionProblems";
import { environmentVariableXml } from "./environmentVariableXml";
import { expandLabels, type LabelTexts, withValues } from "./labels";
import { type BaseForms, baseForms, completeFormDiff, formDiffs } from "./formDiffs";
import { layOutXml } from "./layOutXml";
import { frameXml, manifestXml } from "./manifestXml";
import { missingDependencies } from "./missingDependencies";
import { parseSource, type Source } from "./parseSource";
import { relationshipsOf } from "./relationships";
import { roleXml } from "./roleXml";
import { rootComponents } from "./rootComponents";
import { systemViews } from "./systemViews";
import { displayNameOf, foreignTables, schemaNameOf, usedTables } from "./tableNames";
import { RIBBON_DIFF, shellXml, tableXml } from "./tableXml";
import { webResourceXml } from "./webResourceXml";

/** A file of the tree, its labels still by key. */
interface TreeFile {
  readonly path: string;
  readonly xml: string | Element;
  /** What to name where a label has no text. */
  readonly origin: string;
  /** Whether a managed package takes a file of its own, with the same content. */
  readonly hasTwin?: true;
}

/** The English text of a key, empty where there is none: the label of the same key is complained of. */
type English = (key: string) => string;

function tableFiles(definition: SolutionDefinition, english: English): readonly TreeFile[] {
  const { tables } = definition;
  return tables.flatMap((table) => {
    const origin = `the table ${table.name}`;
    const folder = `Entities/${table.name}`;
    const displayName = english(`solution.tables.${table.name.toLowerCase()}.name`);
    return [
      { path: `${folder}/Entity.xml`, xml: tableXml(table, displayName, choicesOf(definition)), origin },
      { path: `${folder}/RibbonDiff.xml`, xml: RIBBON_DIFF, origin },
      ...systemViews(table).map(({ id, xml }) => ({ path: `${folder}/SavedQueries/${id}.xml`, xml, origin })),
    ];
  });
}

function relationshipFiles({ tables }: SolutionDefinition): readonly TreeFile[] {
  const all = tables.flatMap((table) => relationshipsOf(table, tables)).sort((a, b) => (a.name < b.name ? -1 : 1));
  const origin = "a relationship";
  const file = (path: string, rows: readonly string[]) => ({
    path,
    xml: `<EntityRelationships>${rows.join("")}</EntityRelationships>`,
    origin,
  });
  const targets = [...new Set(all.map(({ to }) => to))];
  return [
    file(
      "Other/Relationships.xml",
      all.map(({ name }) => `<EntityRelationship Name="${name}" />`),
    ),
    ...targets.map((target) =>
      file(
        `Other/Relationships/${target}.xml`,
        all.filter(({ to }) => to === target).map(({ xml }) => xml),
      ),
    ),
  ];
}

function sourceFile(source: Source, folderOf: (table: string) => string): TreeFile {
  const { root: xml, origin } = source;
  switch (source.kind) {
    case "form":
      return { path: `${folderOf(source.table)}/FormXml/${source.type}/${source.id}.xml`, xml, origin, hasTwin: true };
    case "view":
      return { path: `${folderOf(source.table)}/SavedQueries/${source.id}.xml`, xml, origin };
    case "siteMap":
      return { path: `AppModuleSiteMaps/${source.name}/AppModuleSiteMap.xml`, xml, origin, hasTwin: true };
    case "app":
      return { path: `AppModules/${source.name}/AppModule.xml`, xml, origin, hasTwin: true };
  }
}

function treeFiles(
  definition: SolutionDefinition,
  sources: readonly Source[],
  bases: BaseForms,
  english: English,
  lcids: readonly number[],
): TreeFile[] {
  const { tables, choices, roles, environmentVariables, webResources } = definition;
  const used = usedTables(definition);
  const folderOf = (table: string) => `Entities/${schemaNameOf(table, [...tables, ...used])}`;
  return [
    ...tableFiles(definition, english),
    ...foreignTables(sources, tables).flatMap((table) => {
      const origin = `the table ${table}`;
      const hasViews = sources.some((source) => source.kind === "view" && source.table === table);
      const shell = shellXml(schemaNameOf(table, used), displayNameOf(table, used, english), hasViews);
      return [
        { path: `${folderOf(table)}/Entity.xml`, xml: shell, origin },
        { path: `${folderOf(table)}/RibbonDiff.xml`, xml: RIBBON_DIFF, origin },
      ];
    }),
    ...sources.map((source) => sourceFile(source, folderOf)),
    ...relationshipFiles(definition),
    ...choices.map((choice) => {
      const origin = `the choice ${choice.name}`;
      const displayName = english(`solution.choices.${choice.name}.name`);
      return { path: `OptionSets/${choice.name}.xml`, xml: choiceXml(choice, displayName), origin };
    }),
    ...roles.map((role) => ({ path: `Roles/${role.name}.xml`, xml: roleXml(role, tables), origin: `the role ${role.name}` })),
    ...environmentVariables.map((variable) => ({
      path: environmentVariableFile(variable.schemaName),
      xml: environmentVariableXml(variable, english),
      origin: `the environment variable ${variable.schemaName}`,
    })),
    ...webResources.map((resource) => ({
      path: `WebResources/${resource.name}.data.xml`,
      xml: webResourceXml(resource),
      origin: `the web resource ${resource.name}`,
    })),
    {
      path: "Other/Solution.xml",
      xml: manifestXml(definition, rootComponents(definition, sources), missingDependencies(definition, sources, bases, english)),
      origin: definition.uniqueName,
    },
    { path: "Other/Customizations.xml", xml: frameXml(PART_ORDER, lcids), origin: definition.uniqueName },
  ];
}

/** Says in which version a part came where the XML leaves it open: `<IntroducedVersion />`. */
function fillIntroduced(root: Element, version: string): void {
  for (const element of descendants(root, "IntroducedVersion")) element.textContent ||= version;
}

function stopAt(problems: readonly string[]): void {
  if (problems.length > 0) throw new Error([...new Set(problems)].join("\n"));
}

/**
 * The files of a solution in the layout that SolutionPackager and `pac solution pack` read, by path: all but the content
 * of controls and web resources, which their own builds make. The same definition gives the same text.
 * @param languages English first
 * @throws a sentence per problem: first all that a definition says that cannot be, then all labels without a text and parts of one name
 */
export function generateSolution(definition: SolutionDefinition, languages: readonly LabelTexts[]): ReadonlyMap<string, string> {
  const sources = definition.sources.map(parseSource);
  const bases = baseForms(definition);
  stopAt(definitionProblems(definition, sources, bases));
  for (const diff of formDiffs(sources)) completeFormDiff(diff, bases);

  const texts = withValues(languages, definition.values);
  const [first] = texts;
  if (!first) throw new Error("A solution needs at least one language: add it to shared/strings/languages.ts.");
  const problems: string[] = [];
  const generated = new Map<string, string>();
  const add = (path: string, text: string) => {
    if (generated.has(path)) problems.push(`Two parts of ${definition.uniqueName} are called ${path}: rename or remove one.`);
    generated.set(path, text);
  };
  const lcids = languages.map(({ lcid }) => lcid);
  for (const { path, xml, origin, hasTwin } of treeFiles(definition, sources, bases, (key) => first.texts[key] ?? "", lcids)) {
    const root = typeof xml === "string" ? parseXml(xml, path) : xml;
    fillIntroduced(root, definition.introduced);
    problems.push(...expandLabels(root, texts, origin));
    const text = layOutXml(root);
    if (!hasTwin || !definition.isManagedOnly) add(path, text);
    if (hasTwin) add(path.replace(/\.xml$/, "_managed.xml"), text);
  }
  stopAt(problems);
  return generated;
}
