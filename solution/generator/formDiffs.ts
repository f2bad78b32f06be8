import type { Element } from "@xmldom/xmldom";
import { attribute, child, children, descendants } from "../xml";
import type { SolutionDefinition } from "./definitions";
import { parseSource, type Source } from "./parseSource";

export type FormSource = Extract<Source, { kind: "form" }>;

/** Forms of the solutions that a definition uses, by id. */
export type BaseForms = ReadonlyMap<string, FormSource>;

/** What a diff may add, each with its identity; the vendor advises containers, so that no two layers meet in one. */
const CONTAINERS = ["tab", "section"];
/** The way down to them. */
const WAY = ["tabs", "tab", "columns", "column", "sections", "section"];
/** Where added containers stand that do not say it: after those of the form, also after ones that a later version of it brings. */
const LAST = 99;

export function baseForms({ uses = [] }: SolutionDefinition): BaseForms {
  const files = uses.flatMap(({ sources = [] }) => sources).filter(({ path }) => path.startsWith("forms/"));
  return new Map(
    files.map(parseSource).flatMap((source) => (source.kind === "form" && !source.isDiff ? [[source.id, source] as const] : [])),
  );
}

/** The diffs of forms among the parts of a definition. */
export function formDiffs(sources: readonly Source[]): readonly FormSource[] {
  return sources.filter((source) => source.kind === "form").filter(({ isDiff }) => isDiff);
}

const formOf = (source: FormSource): Element | undefined => child(children(source.root)[0], "form");
const idsIn = (element: Element | undefined): string[] =>
  descendants(element).flatMap((each) =>
    ["id", "uniqueid"].flatMap((name) => attribute(each, name) ?? []).filter((id) => id.startsWith("{")),
  );

/** What stands for an element of a diff on the form: the one of its id, and of columns that at its place. */
function counterpart(element: Element, base: Element): Element | undefined {
  const candidates = children(base, element.nodeName);
  if (CONTAINERS.includes(element.nodeName)) return candidates.find((each) => attribute(each, "id") === attribute(element, "id"));
  return candidates[element.nodeName === "column" ? Number(attribute(element, "id") ?? 0) : 0];
}

function problemsBelow(element: Element, base: Element, diff: FormSource): readonly string[] {
  return children(element).flatMap((each) => {
    const action = attribute(each, "solutionaction");
    const name = `<${each.nodeName}>${attribute(each, "id") === undefined ? "" : ` ${attribute(each, "id")}`}`;
    if (action !== undefined && (action !== "Added" || !CONTAINERS.includes(each.nodeName)))
      return [`${diff.origin} says ${action} of ${name}: a diff can only add a tab or a section.`];
    if (action !== undefined) return [];
    if (!WAY.includes(each.nodeName)) return [`${diff.origin} has ${name} outside of what it adds: remove it.`];
    const found = counterpart(each, base);
    return found ? problemsBelow(each, found, diff) : [`${diff.origin} has ${name}, which the form ${diff.id} lacks: mend its id.`];
  });
}

/** What of a diff cannot be: a sentence each. */
export function formDiffProblems(diff: FormSource, bases: BaseForms, { isManagedOnly }: SolutionDefinition): readonly string[] {
  const [base, form] = [bases.get(diff.id), formOf(diff)];
  if (!base || !form) return [`${diff.origin} adds to the form ${diff.id}, which no used solution has: mend the id.`];
  const [baseForm] = [formOf(base)];
  const taken = new Set(idsIn(baseForm));
  const added = descendants(form).filter((each) => attribute(each, "solutionaction") !== undefined);
  const tabs = child(form, "tabs");
  const others = children(form).filter(({ nodeName }) => nodeName !== "tabs" && nodeName !== "controlDescriptions");
  return [
    ...(isManagedOnly ? [] : [`${diff.origin} adds to a form, which only a managed package can: make the solution managed only.`]),
    ...(base.table === diff.table ? [] : [`${diff.origin} adds to a form of ${base.table}: move the file to the folder of that table.`]),
    ...others.map(({ nodeName }) => `${diff.origin} has <${nodeName}> outside of what it adds: remove it.`),
    ...(tabs && baseForm ? problemsBelow(tabs, child(baseForm, "tabs") ?? baseForm, diff) : []),
    ...[...added, ...added.flatMap((each) => descendants(each))]
      .flatMap((each) => ["id", "uniqueid"].flatMap((name) => attribute(each, name) ?? []))
      .filter((id) => taken.has(id))
      .map((id) => `${diff.origin} adds ${id}, which is on the form already: give it another id.`),
  ];
}

function takeAttributes(element: Element, from: Element): void {
  for (const { name, value } of Array.from(from.attributes)) if (!element.hasAttribute(name)) element.setAttribute(name, value);
}

/** Numbers the parts of an added container as exports do: cells by their column and their place in the section. */
function numberParts(container: Element): void {
  for (const sections of descendants(container, "sections"))
    children(sections, "section").forEach((section, place) => section.setAttribute("ordinalvalue", String(place)));
  for (const rows of descendants(container, "rows")) {
    let place = 0;
    for (const row of children(rows, "row"))
      children(row, "cell").forEach((cell, column) => cell.setAttribute("ordinalvalue", String((column + 1) * 10_000 + place++)));
  }
}

function completeBelow(element: Element, base: Element): void {
  children(element).forEach((each, place) => {
    if (attribute(each, "solutionaction") !== undefined) {
      if (!each.hasAttribute("ordinalvalue")) each.setAttribute("ordinalvalue", String(LAST + place));
      return numberParts(each);
    }
    const found = counterpart(each, base);
    if (!found) return;
    const index = String(children(base, each.nodeName).indexOf(found));
    takeAttributes(each, found);
    if (CONTAINERS.includes(each.nodeName)) each.setAttribute("ordinalvalue", index);
    if (each.nodeName === "column") each.setAttribute("id", index);
    completeBelow(each, found);
  });
}

/**
 * Says of a diff what follows from the form that it adds to, as an export would: what stands around the new containers, where these
 * stand, that their controls are added, too, and the form's name.
 */
export function completeFormDiff(diff: FormSource, bases: BaseForms): void {
  const base = bases.get(diff.id);
  const [systemForm, baseSystemForm] = [children(diff.root)[0], base && children(base.root)[0]];
  const [tabs, baseTabs] = [child(systemForm, "form", "tabs"), child(baseSystemForm, "form", "tabs")];
  if (!systemForm || !tabs || !baseTabs) return;
  completeBelow(tabs, baseTabs);
  for (const description of descendants(systemForm, "controlDescription")) description.setAttribute("solutionaction", "Added");
  const given = new Set(children(systemForm).map(({ nodeName }) => nodeName));
  const form = child(systemForm, "form") as Element;
  for (const part of ["IntroducedVersion", "FormPresentation", "FormActivationState", "LocalizedNames", "Descriptions"]) {
    const copied = child(baseSystemForm, part);
    if (!copied || given.has(part)) continue;
    const copy = systemForm.ownerDocument?.importNode(copied, true) as Element;
    systemForm.insertBefore(copy, part === "LocalizedNames" || part === "Descriptions" ? null : form);
  }
}
