import { attribute, descendants } from "../../xml";
import type { SolutionTree } from "../SolutionTree";
import { solutionIdentity } from "../solutionXml";

/** Own option values lie in the publisher's range and are unique in their choice; own names carry the publisher's prefix. */
export function checkChoices(tree: SolutionTree): string[] {
  const { optionPrefix, prefix } = solutionIdentity(tree);
  return tree.optionSets.flatMap((choice) => {
    const name = attribute(choice, "Name") ?? "";
    const values = descendants(choice, "option").map((option) => attribute(option, "value") ?? "");
    return [
      ...(name.startsWith(`${prefix}_`) ? [] : [`The choice ${name} must begin with ${prefix}_.`]),
      ...values
        .filter((value) => Math.floor(Number(value) / 10_000) !== optionPrefix)
        .map((value) => `The value ${value} of ${name} is outside the publisher's range, ${optionPrefix}0000 and up.`),
      ...values.filter((value, index) => values.indexOf(value) !== index).map((value) => `The value ${value} occurs twice in ${name}.`),
    ];
  });
}
