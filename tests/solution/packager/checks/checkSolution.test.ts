import { checkSolution } from "../../../../solution/packager/checks/checkSolution";
import { id, smallTree } from "../smallSolution";

describe("the checks of a solution", () => {
  it("find nothing in a valid one", () => {
    expect(checkSolution(smallTree())).toEqual([]);
  });

  it("say everything at once that an import would stumble over", () => {
    const tree = smallTree(
      ["Other/Solution.xml", '<RootComponent type="80" schemaName="tst_App" behavior="0" />', ""],
      [`SavedQueries/${id(0x31)}.xml`, `<savedqueryid>${id(0x31)}`, `<savedqueryid>${id(0x30)}`],
      ["OptionSets/tst_kind.xml", "Beim Kunden", ""],
      ["OptionSets/tst_kind.xml", "200009999", "200000000"],
      ["Roles/Visitor.xml", "Deep", "Wide"],
      ["visit.js.data.xml", "/WebResources/tst_visit", "/WebResources/visit"],
      ["Entities/tst_Visit/Entity.xml", "<OptionSetName>tst_kind", "<OptionSetName>tst_sort"],
    );
    expect(checkSolution(tree)).toEqual([
      "Other/Solution.xml lacks the RootComponent type 80, tst_App, behavior 0.",
      `The id ${id(0x30)} is used more than once.`,
      "The column tst_Kind uses the choice tst_sort, which no file brings.",
      `On the form Visit form, the view ${id(0x31)} of msdyn_sciconversation is not part of the solution.`,
      'In a choice, "At the customer" (labels) has no text in language 1031.',
      "The value 200000000 occurs twice in tst_kind.",
      "The role Visitor grants prvReadtst_Visit at no known level.",
      `The FileName of the web resource tst_/visit.js must be /WebResources/tst_visit.js${id(0x51).slice(1, -1).toUpperCase()}.`,
    ]);
  });
});
