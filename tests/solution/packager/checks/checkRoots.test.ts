import { checkRoots, controlRoots } from "../../../../solution/packager/checks/checkRoots";
import { id, smallTree } from "../smallSolution";
import { tryCases } from "./cases";

const SOLUTION = "Other/Solution.xml";
const PARTS = [
  ["an own table", 'type="1" schemaName="tst_visit" behavior="0"', "type 1, tst_visit, behavior 0"],
  ["somebody else's table", 'type="1" schemaName="msdyn_sciconversation" behavior="2"', "type 1, msdyn_sciconversation, behavior 2"],
  ["a choice", 'type="9" schemaName="tst_kind" behavior="0"', "type 9, tst_kind, behavior 0"],
  ["a role", `type="20" id="${id(0x40)}" behavior="0"`, `type 20, ${id(0x40)}, behavior 0`],
  ["a form on somebody else's table", `type="60" id="${id(0x20)}" behavior="0"`, `type 60, ${id(0x20)}, behavior 0`],
  ["a web resource", 'type="61" schemaName="tst_/page.html" behavior="0"', "type 61, tst_/page.html, behavior 0"],
  ["a site map", 'type="62" schemaName="tst_Map" behavior="0"', "type 62, tst_Map, behavior 0"],
  ["a control", 'type="66" schemaName="tst_Tests.Gauge" behavior="0"', "type 66, tst_Tests.Gauge, behavior 0"],
  ["an app", 'type="80" schemaName="tst_App" behavior="0"', "type 80, tst_App, behavior 0"],
  ["an environment variable", 'type="380" schemaName="tst_Limit" behavior="0"', "type 380, tst_Limit, behavior 0"],
] as const;

describe("root components", () => {
  tryCases(checkRoots, [
    ["are all that a valid solution needs", []],
    ...PARTS.map(
      ([what, root, said]) =>
        [`lack ${what}`, [`Other/Solution.xml lacks the RootComponent ${said}.`], [SOLUTION, `<RootComponent ${root} />`, ""]] as const,
    ),
    ...PARTS.map(
      ([what, root, said]) =>
        [
          `list ${what} twice`,
          [`Other/Solution.xml lists ${said} twice.`],
          [SOLUTION, "</RootComponents>", `<RootComponent ${root} /></RootComponents>`],
        ] as const,
    ),
    [
      "list what no file brings",
      ["Other/Solution.xml lists type 9, tst_gone, behavior 0, but no file brings it."],
      [SOLUTION, "</RootComponents>", '<RootComponent type="9" schemaName="tst_gone" behavior="0" /></RootComponents>'],
    ],
    [
      "take somebody else's table whole",
      [
        "Other/Solution.xml lacks the RootComponent type 1, msdyn_sciconversation, behavior 2.",
        "Other/Solution.xml lists type 1, msdyn_sciconversation, behavior 0, but no file brings it.",
      ],
      [SOLUTION, 'schemaName="msdyn_sciconversation" behavior="2"', 'schemaName="msdyn_sciconversation" behavior="0"'],
    ],
    [
      "take an own table as a shell",
      [
        "Other/Solution.xml lacks the RootComponent type 1, tst_visit, behavior 0.",
        "Other/Solution.xml lists type 1, tst_visit, behavior 2, but no file brings it.",
      ],
      [SOLUTION, 'schemaName="tst_visit" behavior="0"', 'schemaName="tst_visit" behavior="2"'],
    ],
    [
      "name a form of an own table, which the table brings",
      [`Other/Solution.xml lists type 60, ${id(0x10)}, behavior 0, but no file brings it.`],
      [SOLUTION, "</RootComponents>", `<RootComponent type="60" id="${id(0x10)}" behavior="0" /></RootComponents>`],
    ],
  ]);

  it("name the controls that a solution has", () => {
    expect(controlRoots(smallTree().solution)).toEqual(["tst_Tests.Gauge"]);
  });
});

describe("the list of relationships", () => {
  tryCases(checkRoots, [
    [
      "lacks one",
      ["Other/Relationships.xml lacks tst_conversation_visit."],
      ["Other/Relationships.xml", '<EntityRelationship Name="tst_conversation_visit" />', ""],
    ],
    [
      "names one that no file brings",
      ["No file below Other/Relationships brings tst_gone."],
      ["Other/Relationships.xml", "</EntityRelationships>", '<EntityRelationship Name="tst_gone" /></EntityRelationships>'],
    ],
  ]);
});
