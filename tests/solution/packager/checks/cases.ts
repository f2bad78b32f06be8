import type { SolutionTree } from "../../../../solution/packager/SolutionTree";
import { type Change, smallTree } from "../smallSolution";

/** What is changed in the small solution, and what a check says about it: nothing, where the change is allowed. */
export type Case = readonly [what: string, problems: readonly string[], ...changes: readonly Change[]];

/** A test per case: the check says exactly these sentences. */
export function tryCases(check: (tree: SolutionTree) => string[], cases: readonly Case[]): void {
  it.each(cases.map(([what, problems, ...changes]) => ({ what, problems, changes })))("$what", ({ problems, changes }) => {
    expect(check(smallTree(...changes))).toEqual(problems);
  });
}
