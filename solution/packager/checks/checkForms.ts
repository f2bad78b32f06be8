import type { Element } from "@xmldom/xmldom";
import { attribute, childText, children, descendants } from "../../xml";
import type { ControlTree, SolutionTree } from "../SolutionTree";
import { columnsByTable, formName, logicalName } from "../tablesOf";
import { rolesOf } from "./rolesOf";

/** Column types that a manifest's property types can be bound to. */
const BINDABLE: Readonly<Record<string, readonly string[]>> = {
  OptionSet: ["picklist", "state", "status"],
  "DateAndTime.DateOnly": ["datetime"],
  "DateAndTime.DateAndTime": ["datetime"],
  "Lookup.Simple": ["lookup"],
  "SingleLine.Text": ["nvarchar"],
  Multiple: ["ntext"],
  "Whole.None": ["int"],
  Decimal: ["decimal"],
  TwoOptions: ["bit"],
};

type Columns = ReadonlyMap<string, string | undefined>;

/** What the server would say about one control on a form. */
function checkParameters(control: ControlTree, parameters: readonly Element[], columns: Columns): string[] {
  const { properties, dataSets } = control.manifest;
  const problems: string[] = [];
  for (const parameter of parameters) {
    if (parameter.nodeName === "data-set") {
      const name = attribute(parameter, "name");
      if (!dataSets.some((dataSet) => dataSet.name === name)) {
        problems.push(`data-set ${name} is not declared in the control manifest`);
      }
      continue;
    }
    const name = parameter.nodeName;
    const property = properties.find((candidate) => candidate.name === name);
    if (!property) {
      problems.push(`property ${name} is not declared in the control manifest`);
      continue;
    }
    if (attribute(parameter, "static") === "true") continue;
    const column = childText(parameter) ?? "";
    if (!columns.has(column)) problems.push(`property ${name} is bound to ${column}, which is no column of the table`);
    const columnType = columns.get(column);
    const isFitting = (type: string) => columnType === undefined || (BINDABLE[type]?.includes(columnType) ?? true);
    if (!property.types.some(isFitting)) {
      problems.push(`property ${name} is of type ${property.types.join(" or ")}, but ${column} is a ${columnType}`);
    }
  }
  const given = parameters.map((parameter) => parameter.nodeName);
  const missing = properties.filter(({ name, required }) => required && !given.includes(name));
  return [...problems, ...missing.map(({ name }) => `property ${name} is required, but the declaration is missing`)];
}

function checkControls(tree: SolutionTree, form: Element, columns: Columns): string[] {
  const cells = descendants(form, "control");
  return descendants(form, "controlDescription").flatMap((description) => {
    const host = attribute(description, "forControl");
    const orphaned = !cells.some((cell) => attribute(cell, "uniqueid") === host);
    const custom = children(description, "customControl").filter((control) => attribute(control, "name") !== undefined);
    const factors = custom.map((control) => attribute(control, "formFactor")).sort();
    const isPartial = custom.length > 0 && factors.join() !== "0,1,2";
    return [
      ...(orphaned ? [`a controlDescription is for ${host}, which no cell has as its uniqueid`] : []),
      ...(isPartial ? [`the custom control for ${host} must be given once for each form factor 0, 1, 2`] : []),
      ...custom.flatMap((element) => {
        const name = attribute(element, "name") ?? "";
        const control = tree.controls.find((candidate) => candidate.name === name);
        if (!control) return [`the control ${name} is not part of the solution`];
        const parameters = children(element, "parameters").flatMap((group) => children(group));
        return checkParameters(control, parameters, columns).map((problem) => `${name}: ${problem}`);
      }),
    ];
  });
}

function checkReferences(tree: SolutionTree, form: Element): string[] {
  const views = tree.tables.flatMap((table) => table.views.map((view) => `${childText(view, "savedqueryid")} of ${logicalName(table)}`));
  const roles = rolesOf(tree);
  const scripts = tree.webResources.map((resource) => resource.name);
  const withView = descendants(form).filter((element) => children(element, "ViewId").length > 0);
  const named = (element: string, name: string) => descendants(form, element).map((found) => attribute(found, name) ?? "");
  return [
    ...withView
      .map((element) => `${childText(element, "ViewId")} of ${childText(element, "TargetEntityType")}`)
      .filter((view) => !views.includes(view))
      .map((view) => `the view ${view} is not part of the solution`),
    ...named("Role", "Id")
      .filter((id) => !roles.has(id))
      .map((id) => `the role ${id} is not part of the solution`),
    ...[...named("Library", "name"), ...named("Handler", "libraryName")]
      .filter((script) => !scripts.includes(script))
      .map((script) => `the script ${script} is not part of the solution`),
    ...named("Handler", "libraryName")
      .filter((script) => !named("Library", "name").includes(script))
      .map((script) => `a handler uses ${script}, which formLibraries does not load`),
  ];
}

/** Controls on forms get what their manifests declare; views, roles and scripts that forms name are part of the solution. */
export function checkForms(tree: SolutionTree): string[] {
  const tables = columnsByTable(tree);
  return tree.tables.flatMap((table) =>
    table.forms.flatMap(({ form }) => {
      const columns = tables.get(logicalName(table)) ?? new Map<string, string | undefined>();
      const problems = [...checkControls(tree, form, columns), ...checkReferences(tree, form)];
      return [...new Set(problems)].map((problem) => `On ${formName(form)}, ${problem}.`);
    }),
  );
}
