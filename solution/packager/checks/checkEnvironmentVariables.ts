import { environmentVariableFile } from "../../packageLayout";
import { attribute } from "../../xml";
import type { SolutionTree } from "../SolutionTree";
import { solutionIdentity } from "../solutionXml";

/** Environment variables carry the publisher's prefix and lie in a folder of their name, by which an import finds them. */
export function checkEnvironmentVariables(tree: SolutionTree): string[] {
  const { prefix } = solutionIdentity(tree);
  return tree.environmentVariables.flatMap(({ definition, file }) => {
    const name = attribute(definition, "schemaname") ?? "";
    const expected = environmentVariableFile(name);
    return [
      ...(name.startsWith(`${prefix}_`) ? [] : [`The environment variable ${name} must begin with ${prefix}_.`]),
      ...(file === expected ? [] : [`The environment variable ${name} must be the file ${expected}, not ${file}.`]),
    ];
  });
}
