import type { Element } from "@xmldom/xmldom";
import { childElements, descend, textOf } from "../xml";

/** What every reader of a solution needs: the two documents and the files beside them. */
export interface SolutionParts {
  readonly files: Readonly<Record<string, Uint8Array>>;
  readonly solution: Element;
  readonly customizations: Element;
  readonly rootComponents: readonly RootComponent[];
}

export interface RootComponent {
  readonly type: number;
  /** `slr_sellerview`, or an id in lower case without braces. */
  readonly name: string;
  readonly behavior: number;
}

/** An import that would fail. `problems` are whole sentences. */
export class SolutionImportError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(problems.join(" "));
    this.name = "SolutionImportError";
  }
}

export const plainId = (text: string): string => text.replace(/[{}]/g, "").toLowerCase();

/** `<LocalizedName description="…" languagecode="1033"/>` and its likes below `parent/list`. */
export function labelsOf(parent: Element, list: string): Record<number, string> {
  const labels: Record<number, string> = {};
  for (const label of childElements(descend(parent, list) ?? parent).filter((e) => e.hasAttribute("languagecode"))) {
    labels[Number(label.getAttribute("languagecode"))] = label.getAttribute("description") ?? "";
  }
  return labels;
}

/** @throws SolutionImportError when the element is missing or empty */
export function requiredText(parent: Element, name: string): string {
  const text = textOf(parent, name);
  if (text === undefined || text === "") throw new SolutionImportError([`<${parent.nodeName}> lacks <${name}>.`]);
  return text;
}

export function sections(customizations: Element, list: string, item: string): Element[] {
  const holder = descend(customizations, list);
  return holder ? childElements(holder, item) : [];
}
