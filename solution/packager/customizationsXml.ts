import type { Element } from "@xmldom/xmldom";
import { PART_ORDER } from "../packageLayout";
import { children, parseXml, serialize } from "../xml";
import type { SolutionTree, TableTree } from "./SolutionTree";

type Part = (typeof PART_ORDER)[number];

/** The schema wants at least one child in these: leave them out where there is none. */
const NEVER_EMPTY: readonly Part[] = ["WebResources", "AppModules"];

/** Takes a copy of an element into a parent. Namespace declarations of a file's root would only repeat those of the frame. */
function adopt(parent: Element, child: Element): Element {
  const document = parent.ownerDocument;
  if (!document) throw new Error("Elements are adopted into a document.");
  const copy = document.importNode(child, true);
  copy.removeAttribute("xmlns:xsi");
  parent.appendChild(copy);
  return copy;
}

function create(parent: Element, name: string): Element {
  const document = parent.ownerDocument;
  if (!document) throw new Error("Elements are created in a document.");
  const element = document.createElement(name);
  parent.appendChild(element);
  return element;
}

function fillTable(entities: Element, { entity, forms, views, ribbon }: TableTree): void {
  const table = adopt(entities, entity);
  const formXml = children(table, "FormXml")[0];
  for (const type of formXml ? new Set(forms.map((form) => form.type)) : []) {
    const group = create(formXml as Element, "forms");
    group.setAttribute("type", type);
    for (const { form } of forms.filter((candidate) => candidate.type === type)) adopt(group, form);
  }
  const savedQueries = children(table, "SavedQueries")[0];
  if (savedQueries && views.length > 0) {
    const group = create(savedQueries, "savedqueries");
    for (const view of views) adopt(group, view);
  }
  const ribbonDiff = children(table, "RibbonDiffXml")[0];
  if (ribbonDiff && ribbon) {
    for (const part of children(ribbon)) adopt(ribbonDiff, part);
  }
}

/**
 * customizations.xml of a package; the same for managed and unmanaged where the sources are.
 * @throws where the frame in Other/Customizations.xml is not in the importer's order
 */
export function customizationsXml(tree: SolutionTree): string {
  const root = parseXml(serialize(tree.customizations), "Other/Customizations.xml");
  const frame = children(root);
  const order = frame.map((part) => part.nodeName);
  if (order.join() !== PART_ORDER.join()) {
    throw new Error(`Other/Customizations.xml must hold exactly, in this order: ${PART_ORDER.join(", ")}.`);
  }
  const part = (name: Part) => frame[PART_ORDER.indexOf(name)] as Element;

  for (const table of tree.tables) fillTable(part("Entities"), table);
  const simpleParts: readonly (readonly [Part, readonly Element[]])[] = [
    ["Roles", tree.roles],
    ["EntityRelationships", tree.relationships],
    ["optionsets", tree.optionSets],
    ["WebResources", tree.webResources.map((resource) => resource.data)],
    ["CustomControls", tree.controls.map((control) => control.data)],
    ["AppModuleSiteMaps", tree.siteMaps],
    ["AppModules", tree.apps],
  ];
  for (const [name, elements] of simpleParts) for (const element of elements) adopt(part(name), element);
  for (const name of NEVER_EMPTY) if (children(part(name)).length === 0) root.removeChild(part(name));
  return `<?xml version="1.0" encoding="utf-8"?>\n${serialize(root)}\n`;
}
