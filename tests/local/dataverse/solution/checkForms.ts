import type { Element } from "@xmldom/xmldom";
import { type ControlManifest, controlManifest } from "../../../../solution/controlManifest";
import { child, children, childText, descendants, parseXml } from "../../../../solution/xml";
import { plainId } from "../guid";
import type { CustomControl, SystemForm } from "../ImportedSolution";

export function manifestOf({ name, manifest }: CustomControl): ControlManifest {
  return controlManifest(parseXml(manifest, `The manifest of '${name}'`), name);
}

export interface FormSurroundings {
  readonly columns: ReadonlySet<string>;
  readonly controls: ReadonlyMap<string, ControlManifest>;
  readonly viewIds: ReadonlySet<string>;
  readonly webResources: ReadonlySet<string>;
  /** Tables of which not all columns or views are known. */
  readonly partlyKnown: boolean;
}

function checkCustomControl(element: Element, around: FormSurroundings, where: string): string[] {
  const name = element.getAttribute("name");
  if (!name) return [];
  const declared = around.controls.get(name);
  if (!declared) return name.startsWith("MscrmControls.") ? [] : [`${where}: the control '${name}' is not in the solution.`];
  const given = children(child(element, "parameters"));
  const problems: string[] = [];
  for (const parameter of given) {
    if (parameter.nodeName === "data-set") {
      const dataSet = parameter.getAttribute("name") ?? "";
      if (!declared.dataSets.some(({ name }) => name === dataSet))
        problems.push(`${where}: Data set ${dataSet} is not declared in the control manifest of '${name}'.`);
      const view = childText(parameter, "ViewId");
      if (view && !around.viewIds.has(plainId(view))) problems.push(`${where}: the view ${view} of the data set ${dataSet} is not known.`);
      continue;
    }
    if (!declared.properties.some((property) => property.name === parameter.nodeName)) {
      problems.push(`${where}: Property ${parameter.nodeName} is not declared in the control manifest of '${name}'.`);
    } else if (parameter.getAttribute("static") !== "true") {
      const column = childText(parameter) ?? "";
      if (!around.columns.has(column))
        problems.push(`${where}: the column '${column}' bound to ${name}.${parameter.nodeName} does not exist.`);
    }
  }
  const names = new Set(given.map((p) => p.nodeName));
  for (const { name: property, required, defaultValue } of declared.properties) {
    if (required && defaultValue === undefined && !names.has(property)) {
      problems.push(`${where}: Property ${property} is required, but the declaration is missing (control '${name}').`);
    }
  }
  return problems;
}

/** What would make the import of this form fail. */
export function checkForm(form: SystemForm, around: FormSurroundings): string[] {
  const where = `Form ${form.id} of '${form.table}'`;
  const root = parseXml(form.xml, where);
  const controls = descendants(root, "control");
  const problems: string[] = [];
  for (const control of controls) {
    const column = control.getAttribute("datafieldname");
    if (column && !around.columns.has(column) && !around.partlyKnown) problems.push(`${where}: the column '${column}' does not exist.`);
  }
  const uniqueIds = controls
    .map((c) => c.getAttribute("uniqueid"))
    .filter((id): id is string => !!id)
    .map(plainId);
  for (const id of uniqueIds.filter((id, index) => uniqueIds.indexOf(id) !== index))
    problems.push(`${where}: the uniqueid ${id} is used twice.`);
  const cellIds = descendants(root, "cell")
    .map((c) => c.getAttribute("id") ?? "")
    .filter((id) => id !== "");
  for (const id of cellIds.filter((id, index) => cellIds.indexOf(id) !== index))
    problems.push(`${where}: the cell id ${id} is used twice.`);
  for (const description of descendants(root, "controlDescription")) {
    const target = plainId(description.getAttribute("forControl") ?? "");
    if (!uniqueIds.includes(target))
      problems.push(`${where}: a controlDescription is for the control ${target}, which is not on the form.`);
    for (const custom of children(description, "customControl")) problems.push(...checkCustomControl(custom, around, where));
  }
  for (const library of descendants(root, "Library")) {
    const name = library.getAttribute("name") ?? "";
    if (!around.webResources.has(name)) problems.push(`${where}: the library '${name}' is not in the solution.`);
  }
  return problems;
}
