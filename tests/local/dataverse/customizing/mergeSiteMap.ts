import type { Element } from "@xmldom/xmldom";
import { attribute, children, parseXml, serialize } from "../../../../solution/xml";
import { notPlayed } from "../errors";
import type { SiteMap } from "../ImportedSolution";

const MARKS = ["solutionaction", "ordinalvalue"] as const;

const idOf = (node: Element): string | undefined => attribute(node, "Id");

/** Puts a node at its ordinal among those of its name, or last. */
function insert(parent: Element, node: Element): void {
  const copy = parent.ownerDocument?.importNode(node, true);
  if (!copy) return;
  const siblings = children(parent, node.nodeName);
  const ordinal = Number(attribute(node, "ordinalvalue") ?? Number.NaN);
  parent.insertBefore(copy, siblings[ordinal] ?? null);
}

/** Nodes that the diff marks as added are put in; those that are there already are looked into. */
function apply(base: Element, diff: Element, origin: string): void {
  for (const node of children(diff)) {
    const id = idOf(node);
    if (id === undefined) continue;
    const known = children(base, node.nodeName).find((each) => idOf(each) === id);
    const action = attribute(node, "solutionaction");
    if (action !== undefined && action !== "Added") throw notPlayed(`the action '${action}' of ${id} in the site map '${origin}'`);
    if (known) apply(known, node, origin);
    else insert(base, node);
  }
}

function withoutMarks(node: Element): void {
  for (const name of MARKS) node.removeAttribute(name);
  for (const below of children(node)) withoutMarks(below);
}

/** A site map of all its layers, lowest first: a whole one replaces what lies below it, a diff adds to it. */
export function mergeSiteMap(layers: readonly SiteMap[]): string {
  const from = layers.map(({ isDiff }) => isDiff).lastIndexOf(false);
  const [base, ...diffs] = layers.slice(Math.max(from, 0));
  if (!base) return "<SiteMap/>";
  const merged = parseXml(base.xml, `The site map '${base.uniqueName}'`);
  for (const diff of diffs) apply(merged, parseXml(diff.xml, `The site map '${diff.uniqueName}'`), diff.uniqueName);
  withoutMarks(merged);
  return serialize(merged);
}
