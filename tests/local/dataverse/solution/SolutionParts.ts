import type { Element } from "@xmldom/xmldom";
import { child, children, childText } from "../../../../solution/xml";

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

/** @throws SolutionImportError when the element is missing or empty */
export function requiredText(parent: Element, name: string): string {
  const text = childText(parent, name);
  if (text === undefined || text === "") throw new SolutionImportError([`<${parent.nodeName}> lacks <${name}>.`]);
  return text;
}

export function sections(customizations: Element, list: string, item: string): Element[] {
  return children(child(customizations, list), item);
}
