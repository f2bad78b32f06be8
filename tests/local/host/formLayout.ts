import type { Element } from "@xmldom/xmldom";
import { attribute, child, children, childText, parseXml } from "../../../solution/xml";
import { plainId } from "../dataverse/guid";
import { labelsOf } from "../dataverse/solution/labelsOf";
import type { CellControl, CellParameter, FormCell, FormHandler, FormSection, FormTab } from "./HostModel";
import { isTrue } from "./isTrue";
import { labelIn } from "./labelIn";

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
  const everything = children(child(form, "tabs"), "tab").map((tab) => readTab(tab, descriptions, languageId, () => true));
  const header = children(child(form, "header", "rows"), "row").flatMap((row) => readCells(row, descriptions, languageId, () => true));
  const controls = [...cellsOf(everything), ...header].flatMap((cell) => cell.control ?? []);
  const tabs = children(child(form, "tabs"), "tab")
    .filter(isVisible)
    .map((tab) => readTab(tab, descriptions, languageId, isVisible));
  return {
    order: Number(attribute(child(form, "DisplayConditions"), "Order") ?? 0),
    tabs,
    libraries: children(child(form, "formLibraries"), "Library").map((library) => attribute(library, "name") ?? ""),
    onLoad: loadHandlers(form),
    queryParameters: children(child(form, "formparameters"), "querystringparameter").map((parameter) => attribute(parameter, "name") ?? ""),
    columns: unique(controls.flatMap(columnsOf)),
    controlNames: unique(controls.flatMap((control) => (control.kind === "custom" ? [control.controlName] : []))),
    viewIds: unique(controls.flatMap(viewIdsOf)),
  };
}

function isVisible(element: Element): boolean {
  return isTrue(attribute(element, "visible"), true);
}

function cellsOf(tabs: readonly FormTab[]): FormCell[] {
  return tabs.flatMap((tab) => tab.columns.flatMap((column) => column.sections.flatMap((section) => section.cells)));
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)];
}

function columnsOf(control: CellControl): string[] {
  if (control.kind === "webresource" || control.kind === "rows") return [];
  if (control.kind === "column") return [control.column];
  const bound = Object.values(control.parameters).flatMap((parameter) => (parameter.kind === "bound" ? [parameter.column] : []));
  return control.column ? [control.column, ...bound] : bound;
}

function viewIdsOf(control: CellControl): string[] {
  if (control.kind === "rows") return [control.viewId];
  return control.kind === "custom" && control.dataSet ? [control.dataSet.viewId] : [];
}

/** `controlDescription` elements by the unique id of the control they describe. */
function controlDescriptions(form: Element): Map<string, Element> {
  const described = children(child(form, "controlDescriptions"), "controlDescription");
  return new Map(described.map((description) => [plainId(attribute(description, "forControl") ?? ""), description]));
}

function loadHandlers(form: Element): FormHandler[] {
  return children(child(form, "events"), "event").flatMap((event) => {
    const name = attribute(event, "name");
    if (name !== "onload") throw new Error(`The local host does not play the form event "${name}".`);
    return children(child(event, "Handlers"), "Handler")
      .filter((handler) => isTrue(attribute(handler, "enabled"), true))
      .map((handler) => ({
        functionName: attribute(handler, "functionName") ?? "",
        passContext: isTrue(attribute(handler, "passExecutionContext"), false),
      }));
  });
}

function readTab(tab: Element, descriptions: Map<string, Element>, languageId: number, isWanted: (element: Element) => boolean): FormTab {
  return {
    id: plainId(attribute(tab, "id") ?? ""),
    name: attribute(tab, "name") ?? "",
    title: labelIn(languageId, labelsOf(tab, "labels")),
    showLabel: isTrue(attribute(tab, "showlabel"), true),
    columns: children(child(tab, "columns"), "column").map((column) => ({
      width: attribute(column, "width") ?? "100%",
      sections: children(child(column, "sections"), "section")
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
    id: plainId(attribute(section, "id") ?? ""),
    title: labelIn(languageId, labelsOf(section, "labels")),
    showLabel: isTrue(attribute(section, "showlabel"), true),
    columnCount: columnCount(attribute(section, "columns") ?? "1"),
    cells: children(child(section, "rows"), "row").flatMap((row) => readCells(row, descriptions, languageId, isWanted)),
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
  return children(row, "cell")
    .filter(isWanted)
    .map((cell) => {
      const control = child(cell, "control");
      return {
        id: plainId(attribute(cell, "id") ?? ""),
        title: labelIn(languageId, labelsOf(cell, "labels")),
        showLabel: isTrue(attribute(cell, "showlabel"), true),
        colSpan: Number(attribute(cell, "colspan") ?? 1),
        rowSpan: Number(attribute(cell, "rowspan") ?? 1),
        ...(control && { control: readControl(control, descriptions) }),
      };
    });
}

function readControl(control: Element, descriptions: Map<string, Element>): CellControl {
  const id = attribute(control, "id") ?? "";
  const disabled = isTrue(attribute(control, "disabled"), false);
  const column = attribute(control, "datafieldname");
  if (plainId(attribute(control, "classid") ?? "") === WEB_RESOURCE_CLASS) {
    return { kind: "webresource", id, address: `/WebResources/${childText(control, "parameters", "Url") ?? ""}` };
  }
  const description = descriptions.get(plainId(attribute(control, "uniqueid") ?? ""));
  const custom = children(description, "customControl").find((choice) => attribute(choice, "formFactor") === BROWSER);
  if (custom) {
    const parameters = child(custom, "parameters");
    const dataSet = child(parameters, "data-set");
    return {
      kind: "custom",
      id,
      controlName: attribute(custom, "name") ?? "",
      disabled,
      ...(column && { column }),
      parameters: Object.fromEntries(
        children(parameters)
          .filter((parameter) => parameter.nodeName !== "data-set")
          .map((parameter) => [parameter.nodeName, readParameter(parameter)]),
      ),
      ...(dataSet && { dataSet: readDataSet(dataSet) }),
    };
  }
  if (column) return { kind: "column", id, column, disabled };
  const viewId = childText(control, "parameters", "ViewId");
  if (viewId !== undefined && childText(control, "parameters", "RelationshipName")) return { kind: "rows", id, viewId: plainId(viewId) };
  throw new Error(`The local host draws subgrids of related rows, or with a control of their own; "${id}" is neither.`);
}

function readParameter(parameter: Element): CellParameter {
  return isTrue(attribute(parameter, "static"), false)
    ? { kind: "static", type: attribute(parameter, "type") ?? "SingleLine.Text", text: childText(parameter) ?? "" }
    : { kind: "bound", column: childText(parameter) ?? "" };
}

function readDataSet(dataSet: Element) {
  const relationshipName = childText(dataSet, "RelationshipName");
  return {
    name: attribute(dataSet, "name") ?? "",
    viewId: plainId(childText(dataSet, "ViewId") ?? ""),
    table: childText(dataSet, "TargetEntityType") ?? "",
    ...(relationshipName && { relationshipName }),
  };
}
