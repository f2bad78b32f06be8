import { readTexts } from "../../../shared/strings/readTexts";
import { CORE } from "../../../solution/core/solution";
import { generateSolution } from "../../../solution/generator/generateSolution";
import { SAMPLE, solutionZip } from "../../local/dataverse/sampleSolution";

/** The sample solution with our own tables and choices as they are shipped, without what is built for them. */
export function withOwnTables(): Uint8Array {
  const tree = [...generateSolution(CORE, readTexts())];
  const xmlOf = (path: RegExp) => tree.filter(([file]) => path.test(file)).map(([, xml]) => xml.replace(/^<\?xml[^>]*>/, ""));
  const tables = xmlOf(/^Entities\/slr_\w+\/Entity\.xml$/);
  const choices = xmlOf(/^OptionSets\//);
  const relationships = xmlOf(/^Other\/Relationships\//).map((xml) => xml.replace(/<\/?EntityRelationships[^>]*>/g, ""));
  const component = (type: number, xml: string) =>
    `<RootComponent type="${type}" schemaName="${(/\bName="(slr_\w+)"/.exec(xml)?.[1] ?? "").toLowerCase()}" behavior="0"/>`;
  return solutionZip({
    solution: SAMPLE.solution
      .replace(/<RootComponent type="(1|9)" schemaName="slr_\w+" behavior="0"\/>/g, "")
      .replace(
        "<RootComponents>",
        `<RootComponents>${[...tables.map((xml) => component(1, xml)), ...choices.map((xml) => component(9, xml))].join("")}`,
      ),
    customizations: SAMPLE.customizations
      .replace(/<Entities>.*(?=<Entity><Name>msdyn_)/s, `<Entities>${tables.join("")}`)
      .replace(/<EntityRelationships>.*<\/EntityRelationships>/s, `<EntityRelationships>${relationships.join("")}</EntityRelationships>`)
      .replace(/<optionsets>.*<\/optionsets>/s, `<optionsets>${choices.join("")}</optionsets>`),
  });
}
