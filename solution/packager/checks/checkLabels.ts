import type { Element } from "@xmldom/xmldom";
import { attribute, children, descendants } from "../../xml";
import type { SolutionTree } from "../SolutionTree";

const LANGUAGE = ["languagecode", "LCID"];
const TEXT = ["description", "Title"];

/** The first of these attributes that an element has. */
function valueOf(element: Element, names: readonly string[]): string | undefined {
  return names.map((name) => attribute(element, name)).find((value) => value !== undefined);
}

/** Whether an element holds one text per language. The root of solution.xml also names a language, but holds no texts. */
function isLabelled(element: Element): boolean {
  return children(element).some((child) => valueOf(child, LANGUAGE) !== undefined && valueOf(child, TEXT) !== undefined);
}

function checkBelow(root: Element, origin: string, languages: readonly string[]): string[] {
  return descendants(root)
    .filter(isLabelled)
    .flatMap((element) => {
      const texts = new Map(children(element).map((child) => [valueOf(child, LANGUAGE) ?? "", valueOf(child, TEXT) ?? ""]));
      const missing = languages.filter((language) => !texts.get(language)?.trim());
      const sample = [...texts.values()].find((text) => text !== "") ?? element.nodeName;
      return missing.map((language) => `In ${origin}, "${sample}" (${element.nodeName}) has no text in language ${language}.`);
    });
}

/** Every label has a text in every language of the solution. */
export function checkLabels(tree: SolutionTree): string[] {
  const languages = descendants(tree.customizations, "Language").map((language) => language.textContent ?? "");
  const parts: readonly (readonly [string, readonly Element[]])[] = [
    ["Solution.xml", [tree.solution]],
    ["a table", tree.tables.map((table) => table.entity)],
    ["a form", tree.tables.flatMap((table) => table.forms.map(({ form }) => form))],
    ["a view", tree.tables.flatMap((table) => table.views)],
    ["a choice", tree.optionSets],
    ["a relationship", tree.relationships],
    ["a site map", tree.siteMaps],
    ["an app", tree.apps],
    ["an environment variable", tree.environmentVariables.map(({ definition }) => definition)],
  ];
  return parts.flatMap(([origin, roots]) => roots.flatMap((root) => checkBelow(root, origin, languages)));
}
