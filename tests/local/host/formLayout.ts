import type { Element } from "@xmldom/xmldom";
import type { CellControl, CellParameter, FormCell, FormHandler, FormSection, FormTab } from "./HostModel";
import { labelIn } from "./labelIn";
import { formLabels } from "./labels";
import { attributeOf, bareGuid, childAt, childrenOf, isTrue, parseXml, textOf } from "./xmlElements";

/** Class ids of the platform's own controls that a form of ours may hold. */
const WEB_RESOURCE_CLASS = "9fdf5f91-88b1-47f4-ad53-c11efc01a01d";
/** Web form factor in `customControl/@formFactor`: 0 phone client, 1 tablet client, 2 browser. */
const BROWSER = "2";

export interface FormLayout {
  readonly order: number;
  readonly tabs: readonly FormTab[];
  readonly libraries: readonly string[];
  readonly onLoad: readonly FormHandler[];
  readonly queryParameters: readonly string[];
  readonly columns: readonly string[];
  readonly controlNames: readonly string[];
  readonly viewIds: readonly string[];
}

/**
 * Reads a serialised `<form>` element into what a page needs to draw it. What is hidden is not drawn, but its columns belong to the form all
 * the same. Throws where a part of it is not played here.
 */
export function formLayout(xml: string, languageId: number): FormLayout {
  const form = parseXml(xml, "The form");
  const descriptions = controlDescriptions(form);
  const everything = childrenOf(childAt(form, "tabs"), "tab").map((tab) => readTab(tab, descriptions, languageId, () => true));
  const header = childrenOf(childAt(form, "header", "rows"), "row").flatMap((row) => readCells(row, descriptions, languageId, () => true));
  const controls = [...cellsOf(everything), ...header].flatMap((cell) => cell.control ?? []);
  const tabs = childrenOf(childAt(form, "tabs"), "tab")
    .filter(isVisible)
    .map((tab) => readTab(tab, descriptions, languageId, isVisible));
  return {
    order: Number(attributeOf(childAt(form, "DisplayConditions"), "Order") ?? 0),
    tabs,
    libraries: childrenOf(childAt(form, "formLibraries"), "Library").map((library) => attributeOf(library, "name") ?? ""),
    onLoad: loadHandlers(form),
    queryParameters: childrenOf(childAt(form, "formparameters"), "querystringparameter").map(
      (parameter) => attributeOf(parameter, "name") ?? "",
    ),
    columns: unique(controls.flatMap(columnsOf)),
    controlNames: unique(controls.flatMap((control) => (control.kind === "custom" ? [control.controlName] : []))),
    viewIds: unique(controls.flatMap((control) => (control.kind === "custom" && control.dataSet ? [control.dataSet.viewId] : []))),
  };
}

function isVisible(element: Element): boolean {
  return isTrue(attributeOf(element, "visible"), true);
}

function cellsOf(tabs: readonly FormTab[]): FormCell[] {
  return tabs.flatMap((tab) => tab.columns.flatMap((column) => column.sections.flatMap((section) => section.cells)));
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)];
}

function columnsOf(control: CellControl): string[] {
  if (control.kind === "webresource") return [];
  if (control.kind === "column") return [control.column];
  const bound = Object.values(control.parameters).flatMap((parameter) => (parameter.kind === "bound" ? [parameter.column] : []));
  return control.column ? [control.column, ...bound] : bound;
}

/** `controlDescription` elements by the unique id of the control they describe. */
function controlDescriptions(form: Element): Map<string, Element> {
  const described = childrenOf(childAt(form, "controlDescriptions"), "controlDescription");
  return new Map(described.map((description) => [bareGuid(attributeOf(description, "forControl") ?? ""), description]));
}

function loadHandlers(form: Element): FormHandler[] {
  return childrenOf(childAt(form, "events"), "event").flatMap((event) => {
    const name = attributeOf(event, "name");
    if (name !== "onload") throw new Error(`The local host does not play the form event "${name}".`);
    return childrenOf(childAt(event, "Handlers"), "Handler")
      .filter((handler) => isTrue(attributeOf(handler, "enabled"), true))
      .map((handler) => ({
        functionName: attributeOf(handler, "functionName") ?? "",
        passContext: isTrue(attributeOf(handler, "passExecutionContext"), false),
      }));
  });
}

function readTab(tab: Element, descriptions: Map<string, Element>, languageId: number, isWanted: (element: Element) => boolean): FormTab {
  return {
    id: bareGuid(attributeOf(tab, "id") ?? ""),
    name: attributeOf(tab, "name") ?? "",
    title: labelIn(languageId, formLabels(tab)),
    showLabel: isTrue(attributeOf(tab, "showlabel"), true),
    columns: childrenOf(childAt(tab, "columns"), "column").map((column) => ({
      width: attributeOf(column, "width") ?? "100%",
      sections: childrenOf(childAt(column, "sections"), "section")
        .filter(isWanted)
        .map((section) => readSection(section, descriptions, languageId, isWanted)),
    })),
  };
}

function readSection(
  section: Element,
  descriptions: Map<string, Element>,
  languageId: number,
  isWanted: (element: Element) => boolean,
): FormSection {
  return {
    id: bareGuid(attributeOf(section, "id") ?? ""),
    title: labelIn(languageId, formLabels(section)),
    showLabel: isTrue(attributeOf(section, "showlabel"), true),
    columnCount: columnCount(attributeOf(section, "columns") ?? "1"),
    cells: childrenOf(childAt(section, "rows"), "row").flatMap((row) => readCells(row, descriptions, languageId, isWanted)),
  };
}

/** Forms write three columns as `3` or, as the designer does, as `111`. */
function columnCount(columns: string): number {
  return /^1+$/.test(columns) ? columns.length : Number(columns) || 1;
}

function readCells(
  row: Element,
  descriptions: Map<string, Element>,
  languageId: number,
  isWanted: (element: Element) => boolean,
): FormCell[] {
  return childrenOf(row, "cell")
    .filter(isWanted)
    .map((cell) => {
      const control = childAt(cell, "control");
      return {
        id: bareGuid(attributeOf(cell, "id") ?? ""),
        title: labelIn(languageId, formLabels(cell)),
        showLabel: isTrue(attributeOf(cell, "showlabel"), true),
        colSpan: Number(attributeOf(cell, "colspan") ?? 1),
        rowSpan: Number(attributeOf(cell, "rowspan") ?? 1),
        ...(control && { control: readControl(control, descriptions) }),
      };
    });
}

function readControl(control: Element, descriptions: Map<string, Element>): CellControl {
  const id = attributeOf(control, "id") ?? "";
  const disabled = isTrue(attributeOf(control, "disabled"), false);
  const column = attributeOf(control, "datafieldname");
  if (bareGuid(attributeOf(control, "classid") ?? "") === WEB_RESOURCE_CLASS) {
    return { kind: "webresource", id, address: `/WebResources/${textOf(childAt(control, "parameters", "Url"))}` };
  }
  const description = descriptions.get(bareGuid(attributeOf(control, "uniqueid") ?? ""));
  const custom = childrenOf(description, "customControl").find((choice) => attributeOf(choice, "formFactor") === BROWSER);
  if (custom) {
    const parameters = childAt(custom, "parameters");
    const dataSet = childAt(parameters, "data-set");
    return {
      kind: "custom",
      id,
      controlName: attributeOf(custom, "name") ?? "",
      disabled,
      ...(column && { column }),
      parameters: Object.fromEntries(
        childrenOf(parameters)
          .filter((parameter) => parameter.nodeName !== "data-set")
          .map((parameter) => [parameter.nodeName, readParameter(parameter)]),
      ),
      ...(dataSet && { dataSet: readDataSet(dataSet) }),
    };
  }
  if (column) return { kind: "column", id, column, disabled };
  throw new Error(`The local host draws subgrids only with a control of their own; "${id}" has none for the browser.`);
}

function readParameter(parameter: Element): CellParameter {
  return isTrue(attributeOf(parameter, "static"), false)
    ? { kind: "static", type: attributeOf(parameter, "type") ?? "SingleLine.Text", text: textOf(parameter) }
    : { kind: "bound", column: textOf(parameter) };
}

function readDataSet(dataSet: Element) {
  const relationshipName = textOf(childAt(dataSet, "RelationshipName"));
  return {
    name: attributeOf(dataSet, "name") ?? "",
    viewId: bareGuid(textOf(childAt(dataSet, "ViewId"))),
    table: textOf(childAt(dataSet, "TargetEntityType")),
    ...(relationshipName && { relationshipName }),
  };
}
