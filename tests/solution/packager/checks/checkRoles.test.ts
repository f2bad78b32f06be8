import { checkRoles } from "../../../../solution/packager/checks/checkRoles";
import { id } from "../smallSolution";
import { type Case, tryCases } from "./cases";

const ROLE = "Roles/Visitor.xml";
const READ = 'name="prvReadtst_Visit"';
const unknown = (privilege: string) => [`The role Visitor grants ${privilege}, which is no known privilege.`];

describe("roles", () => {
  tryCases(checkRoles, [
    ["grant known privileges in a valid solution", []],
    ...["Create", "Read", "Write", "Delete", "Append", "AppendTo", "Assign", "Share"].map((verb): Case => [
      `may grant prv${verb} of own tables and others`,
      [],
      [
        ROLE,
        "</RolePrivileges>",
        `<RolePrivilege name="prv${verb}User" level="Basic" /><RolePrivilege name="prv${verb}msdyn_transcript" level="Basic" /></RolePrivileges>`,
      ],
    ]),
    ["grant something else", unknown("prvPublishtst_Visit"), [ROLE, READ, 'name="prvPublishtst_Visit"']],
    ["grant a privilege in another casing", unknown("prvReadtst_visit"), [ROLE, READ, 'name="prvReadtst_visit"']],
    [
      "grant a privilege on a foreign table in another casing",
      unknown("prvReadmsdyn_sciconversation"),
      [ROLE, "prvReadmsdyn_SCIConversation", "prvReadmsdyn_sciconversation"],
    ],
    ["grant a privilege on an unknown table", unknown("prvReadtst_Gone"), [ROLE, READ, 'name="prvReadtst_Gone"']],
    ["grant something without a name", unknown(""), [ROLE, READ, ""]],
    ["grant a privilege twice", ["The role Visitor grants prvReadtst_Visit twice."], [ROLE, "prvCreatetst_Visit", "prvReadtst_Visit"]],
    ["grant at an unknown level", ["The role Visitor grants prvReadtst_Visit at no known level."], [ROLE, 'level="Deep"', 'level="Wide"']],
    [
      "grant what a shell of somebody else's table is called, not its privilege",
      unknown("prvReadSystemUser"),
      [ROLE, READ, 'name="prvReadSystemUser"'],
      ["Entities/SystemUser/Entity.xml", '<Entity><Name>SystemUser</Name><EntityInfo><entity unmodified="1" /></EntityInfo></Entity>'],
    ],
    [
      "grant less than Global on rows of the organization",
      ["The role Visitor grants prvReadOrganization at the level Deep, but that has Global only."],
      [ROLE, 'level="Global"', 'level="Deep"'],
    ],
    [
      "grant less than Global on an own table of the organization's",
      [
        "The role Visitor grants prvCreatetst_Visit at the level Basic, but that has Global only.",
        "The role Visitor grants prvReadtst_Visit at the level Deep, but that has Global only.",
      ],
      ["Entities/tst_Visit/Entity.xml", "<attributes>", "<OwnershipTypeMask>OrgOwned</OwnershipTypeMask><attributes>"],
    ],
    [
      "grant environment variables by business unit",
      ["The role Visitor grants prvReadEnvironmentVariableDefinition at the level Deep, but that has Basic and Global only."],
      [ROLE, READ, 'name="prvReadEnvironmentVariableDefinition"'],
    ],
    [
      "may grant less where users own the rows",
      [],
      ["Entities/tst_Visit/Entity.xml", "<attributes>", "<OwnershipTypeMask>UserOwned</OwnershipTypeMask><attributes>"],
    ],
    ["grant without a level", ["The role Visitor grants prvReadtst_Visit at no known level."], [ROLE, ' level="Deep"', ""]],
  ]);
});

describe("an app's roles", () => {
  const APP = "AppModules/tst_App/AppModule.xml";
  tryCases(checkRoles, [
    [
      "are not part of the solution",
      [`The app tst_App is for the role ${id(0x99)}, which is not part of the solution.`],
      [APP, `<Role id="${id(0x40)}"`, `<Role id="${id(0x99)}"`],
    ],
    ["may be System Customizer", [], [APP, id(0x40), "{119f245c-3cc8-4b62-b31c-d1a046ced15d}"]],
  ]);
});
