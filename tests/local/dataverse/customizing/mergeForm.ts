import type { Element } from "@xmldom/xmldom";
import { attribute, child, children, descendants, parseXml, serialize } from "../../../../solution/xml";
import { notPlayed } from "../errors";
import { plainId } from "../guid";
import type { ImportedSolution, SystemForm } from "../ImportedSolution";
import { SolutionImportError } from "../solution/SolutionParts";

const MARKS = ["solutionaction", "ordinalvalue"] as const;
/** Elements with an id of their own; of all others a parent has one, or, as of columns, counts them. */
const NAMED = ["tab", "section", "cell"];

const idOf = (element: Element): string => plainId(attribute(element, "id") ?? "");

function counterpart(base: Element, { nodeName }: Element, id: string): Element | undefined {
  const candidates = children(base, nodeName);
  if (NAMED.includes(nodeName)) return candidates.find((each) => idOf(each) === id);
  return candidates[nodeName === "column" ? Number(id) : 0];
}

/** Puts a container at its ordinal among those of its name, or last. */
function insert(parent: Element, element: Element): void {
  const copy = parent.ownerDocument?.importNode(element, true);
  const place = Number(attribute(element, "ordinalvalue") ?? Number.NaN);
  if (copy) parent.insertBefore(copy, children(parent, element.nodeName)[place] ?? null);
}

/** @throws SolutionImportError where the form lacks what the diff leads through: the platform would show a tab of conflicts */
function apply(base: Element, diff: Element, where: string): void {
  for (const each of children(diff)) {
    const action = attribute(each, "solutionaction");
    const name = `<${each.nodeName}> ${attribute(each, "id") ?? ""}`.trimEnd();
    if (action !== undefined && action !== "Added") throw notPlayed(`the action '${action}' of ${name} in the ${where}`);
    const known = counterpart(base, each, idOf(each));
    if (action === undefined && !known) throw new SolutionImportError([`The ${where} leads through ${name}, which the form lacks.`]);
    if (action === undefined && known) apply(known, each, where);
    else if (known) throw new SolutionImportError([`The ${where} adds ${name}, which the form has already.`]);
    else insert(base, each);
  }
}

/** Which control a cell shows stands apart from the cell, in one list for the form. */
function addDescriptions(base: Element, diff: Element): void {
  const added = children(child(diff, "controlDescriptions"), "controlDescription");
  const document = base.ownerDocument;
  if (added.length === 0 || !document) return;
  const list = child(base, "controlDescriptions") ?? base.appendChild(document.createElement("controlDescriptions"));
  for (const each of added) list.appendChild(document.importNode(each, true));
}

/** A form of all its layers, lowest first: a whole one replaces what lies below it, a diff adds to it. Undefined without a whole one. */
export function mergeForm(layers: readonly SystemForm[]): SystemForm | undefined {
  const [base, ...diffs] = layers.slice(Math.max(layers.map(({ isDiff }) => isDiff).lastIndexOf(false), 0));
  if (!base || base.isDiff) return undefined;
  if (diffs.length === 0) return base;
  const merged = parseXml(base.xml, `The form '${base.id}'`);
  for (const diff of diffs) {
    const where = `diff of the form '${diff.id}'`;
    const root = parseXml(diff.xml, `The ${where}`);
    const [tabs, baseTabs] = [child(root, "tabs"), child(merged, "tabs")];
    if (tabs && baseTabs) apply(baseTabs, tabs, where);
    addDescriptions(merged, root);
  }
  for (const element of [merged, ...descendants(merged)]) for (const mark of MARKS) element.removeAttribute(mark);
  return { ...base, xml: serialize(merged) };
}

/** The layers of a form, lowest first. */
const layersOf = (solutions: readonly ImportedSolution[], id: string): SystemForm[] =>
  solutions.flatMap(({ forms }) => forms.filter((form) => form.id === id));

/** Every main form of the environment as people open it, in the order in which they came. */
export function installedForms(solutions: readonly ImportedSolution[]): SystemForm[] {
  const ids = new Set(solutions.flatMap(({ forms }) => forms.map(({ id }) => id)));
  return [...ids].flatMap((id) => mergeForm(layersOf(solutions, id)) ?? []);
}
