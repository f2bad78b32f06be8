import type { Choice, SolutionDefinition } from "./definitions";

/** The choices that a solution's columns may be of: its own, and those of the solutions that it uses. */
export function choicesOf({ choices, uses = [] }: SolutionDefinition): readonly Choice[] {
  return [...choices, ...uses.flatMap((used) => used.choices)];
}
