import { COMPONENT } from "../../componentTypes";
import { declaredFiles } from "../../controlManifest";
import { FOREIGN_TABLES } from "../../foreignTables";
import { webResourceFile } from "../../packageLayout";
import { webResourcesOf } from "../../siteMapReferences";
import { attribute, childText, descendants } from "../../xml";
import type { ControlTree, SolutionTree } from "../SolutionTree";
import { logicalName } from "../tablesOf";
import { usedOf } from "./usedOf";

const LARGEST_BUNDLE = 5 * 1024 * 1024;

/** What the solution checker refuses in web resources. */
const FORBIDDEN: readonly (readonly [RegExp, string])[] = [
  [/\beval\s*\(|\bnew Function\b/, "eval"],
  [/\.(inner|outer)HTML\b|\bdocument\.write\b/, "innerHTML"],
  [/\bwindow\.top\b/, "window.top"],
  [/\balert\s*\(|\bconsole\./, "alert or console"],
];

function checkControl({ name, manifest, files }: ControlTree): string[] {
  const bundle = files.get("bundle.js");
  return [
    ...declaredFiles(manifest)
      .filter((resource) => !files.has(resource))
      .map((resource) => `The control ${name} declares ${resource}, but its build has no such file; build it again.`),
    ...(bundle && bundle.byteLength > LARGEST_BUNDLE ? [`The bundle of ${name} is over 5 MB, the most that an import takes.`] : []),
    ...(bundle && /\beval\(/.test(new TextDecoder().decode(bundle))
      ? [`The bundle of ${name} is a development build (it contains eval); build it for production.`]
      : []),
  ];
}

/** Web resources and control files are what the import and the solution checker accept; what site map and app name exists. */
export function checkFiles(tree: SolutionTree): string[] {
  const resources = new Set([...tree.webResources.map(({ name }) => name), ...usedOf(tree, COMPONENT.webResource)]);
  const siteMaps = new Set(tree.siteMaps.map((siteMap) => childText(siteMap, "SiteMapUniqueName")));
  const tables = new Set([...tree.tables.map(logicalName), ...Object.keys(FOREIGN_TABLES), ...usedOf(tree, COMPONENT.table)]);
  const problems = tree.webResources.flatMap(({ name, data, content }) => {
    const expected = webResourceFile(name, childText(data, "WebResourceId") ?? "");
    const script = name.endsWith(".js") ? new TextDecoder().decode(content) : "";
    return [
      ...(childText(data, "FileName") === expected ? [] : [`The FileName of the web resource ${name} must be ${expected}.`]),
      ...FORBIDDEN.filter(([pattern]) => pattern.test(script)).map(
        ([, what]) => `The web resource ${name} uses ${what}, which the solution checker refuses.`,
      ),
    ];
  });
  const areas = tree.siteMaps.flatMap((siteMap) => descendants(siteMap, "SubArea"));
  const listed = areas
    .flatMap((area) => [area, ...descendants(area, "Privilege")])
    .flatMap((element) => attribute(element, "Entity") ?? []);
  const named = tree.siteMaps.flatMap(webResourcesOf);
  const components = tree.apps.flatMap((app) => descendants(app, "AppModuleComponent"));
  return [
    ...problems,
    ...tree.siteMaps
      .filter((siteMap) => descendants(siteMap, "SubArea").length === 0)
      .map((siteMap) => `The site map ${childText(siteMap, "SiteMapUniqueName")} has no entry, which an import refuses.`),
    ...tree.controls.flatMap(checkControl),
    ...named
      .filter((name) => !resources.has(name))
      .map((name) => `The site map names the web resource ${name}, which is not part of the solution.`),
    ...[...new Set(listed)]
      .filter((table) => !tables.has(table))
      .map((table) => `The site map names the table ${table}, which is not part of the solution.`),
    ...components
      .filter((component) => !(attribute(component, "type") === "62" ? siteMaps : tables).has(attribute(component, "schemaName") ?? ""))
      .map((component) => `An app contains ${attribute(component, "schemaName")}, which is not part of the solution.`),
  ];
}
