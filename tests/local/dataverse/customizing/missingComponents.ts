import { attribute, descendants, parseXml } from "../../../../solution/xml";
import type { ImportedSolution, MissingDependency } from "../ImportedSolution";
import { COMPONENT } from "../../../../solution/componentTypes";
import { tablesListed } from "./installedApps";

/** Names or ids of the components of a kind that solutions bring; undefined for kinds that are not told apart here. */
function namesOf(type: number, solutions: readonly ImportedSolution[]): ReadonlySet<string> | undefined {
  const all = (list: (solution: ImportedSolution) => readonly string[]): ReadonlySet<string> => new Set(solutions.flatMap(list));
  switch (type) {
    case COMPONENT.table:
      return all(({ tables }) => tables.map(({ logicalName }) => logicalName));
    case COMPONENT.choice:
      return all(({ choices }) => [...choices.keys()]);
    case COMPONENT.view:
      return all(({ views }) => views.map(({ id }) => id));
    case COMPONENT.form:
      return all(({ forms }) => forms.filter(({ isDiff }) => !isDiff).map(({ id }) => id));
    case COMPONENT.webResource:
      return all(({ webResources }) => webResources.map(({ name }) => name));
    case COMPONENT.siteMap:
      return all(({ siteMaps }) => siteMaps.map(({ uniqueName }) => uniqueName));
    case COMPONENT.control:
      return all(({ controls }) => controls.map(({ name }) => name));
    case COMPONENT.app:
      return all(({ apps }) => apps.map(({ uniqueName }) => uniqueName));
    default:
      return undefined;
  }
}

export const webResourcesShown = (siteMapXml: string): string[] =>
  descendants(parseXml(siteMapXml, "The site map"), "SubArea").flatMap((area) =>
    ["Url", "Icon", "VectorIcon"].flatMap((name) => /^\$webresource:([^?]+)/i.exec(attribute(area, name) ?? "")?.[1] ?? []),
  );

type Need = Pick<MissingDependency, "requiredType" | "requiredName" | "dependentType" | "dependentName">;

/** What the package's own components need, whether or not the package says so. */
function needs({ tables, forms, views, siteMaps }: ImportedSolution): Need[] {
  const need = (requiredType: number, requiredName: string, dependentType: number, dependentName: string): Need => ({
    requiredType,
    requiredName,
    dependentType,
    dependentName,
  });
  return [
    ...tables.flatMap(({ logicalName, columns }) =>
      columns.flatMap(({ choice, logicalName: column }) =>
        choice === undefined ? [] : [need(COMPONENT.choice, choice, COMPONENT.column, `${logicalName}.${column}`)],
      ),
    ),
    ...forms.flatMap(({ id, table, isDiff }) => [
      need(COMPONENT.table, table, COMPONENT.form, id),
      ...(isDiff ? [need(COMPONENT.form, id, COMPONENT.form, id)] : []),
    ]),
    ...views.map(({ id, table }) => need(COMPONENT.table, table, COMPONENT.view, id)),
    ...siteMaps.flatMap(({ uniqueName, xml, isDiff }) => [
      ...tablesListed(xml).map((table) => need(COMPONENT.table, table, COMPONENT.siteMap, uniqueName)),
      ...webResourcesShown(xml).map((name) => need(COMPONENT.webResource, name, COMPONENT.siteMap, uniqueName)),
      ...(isDiff ? [need(COMPONENT.siteMap, uniqueName, COMPONENT.siteMap, uniqueName)] : []),
    ]),
  ];
}

/** Components that the package needs and neither it nor the environment has, each once. */
export function missingComponents(solution: ImportedSolution, installed: readonly ImportedSolution[]): MissingDependency[] {
  const has = (type: number, name: string, solutions: readonly ImportedSolution[]): boolean => {
    const names = namesOf(type, solutions);
    return names === undefined || names.has(type === COMPONENT.table ? name.toLowerCase() : name);
  };
  const others = installed.filter(({ uniqueName }) => uniqueName !== solution.uniqueName);
  // An addition needs the site map of somebody else; everything else may come along, or be there from an older version.
  const isThere = ({ requiredType, requiredName, dependentName }: Need): boolean =>
    requiredType === COMPONENT.siteMap && requiredName === dependentName && solution.apps.length === 0
      ? has(requiredType, requiredName, others)
      : has(requiredType, requiredName, [...others, solution]);
  const inferred = needs(solution).map((need) => ({
    ...need,
    requiredDisplayName: need.requiredName,
    requiredSolution: "",
    dependentDisplayName: need.dependentName,
  }));
  const missing = [...solution.missingDependencies, ...inferred].filter((dependency) => !isThere(dependency));
  return missing.filter(
    (one, index) =>
      missing.findIndex((other) => other.requiredType === one.requiredType && other.requiredName === one.requiredName) === index,
  );
}
