import { checkColumns } from "../../../../solution/packager/checks/checkColumns";
import { id, smallTree } from "../smallSolution";
import { type Case, tryCases } from "./cases";

const FORM = `FormXml/main/${id(0x10)}.xml`;
const VIEW = `SavedQueries/${id(0x30)}.xml`;
const TABLE = "Entities/tst_Visit/Entity.xml";
const inView = (column: string) => [`The view ${id(0x30)} names the column ${column}, which tst_visit does not have.`];
const inForm = [`On the form Visit form, the column tst_gone does not exist on tst_visit.`];

describe("columns on forms", () => {
  tryCases(checkColumns, [
    ["all exist in a valid solution", []],
    ["do not exist on an own table", inForm, [FORM, 'datafieldname="tst_name"', 'datafieldname="tst_gone"']],
    [
      "do not exist on somebody else's table",
      ["On the form Call, the column tst_name does not exist on msdyn_sciconversation."],
      [`FormXml/main/${id(0x20)}.xml`, 'datafieldname="msdyn_name"', 'datafieldname="tst_name"'],
    ],
    [
      "are each said",
      [...inForm, "On the form Visit form, the column tst_lost does not exist on tst_visit."],
      [FORM, 'datafieldname="tst_name"', 'datafieldname="tst_gone"'],
      [FORM, 'datafieldname="tst_from"', 'datafieldname="tst_lost"'],
    ],
    [
      "are not known of a table that nobody described",
      ["The columns of team are not known: add them to foreignTables.ts."],
      ["Entities/Team/Entity.xml", '<Entity><Name>Team</Name><EntityInfo><entity Name="Team" unmodified="1" /></EntityInfo></Entity>'],
    ],
    [
      "are not known of a foreign table that roles only name",
      ["The columns of businessunit are not known: add them to foreignTables.ts."],
      ["Entities/BusinessUnit/Entity.xml", '<Entity><Name>BusinessUnit</Name><EntityInfo><entity unmodified="1" /></EntityInfo></Entity>'],
    ],
  ]);

  it("are said with the form's id where it has no name", () => {
    const nameless = smallTree(
      [FORM, "<LocalizedNames>", "<Names>"],
      [FORM, "</LocalizedNames>", "</Names>"],
      [FORM, 'datafieldname="tst_name"', 'datafieldname="tst_gone"'],
    );
    expect(checkColumns(nameless)).toEqual([`On the form ${id(0x10)}, the column tst_gone does not exist on tst_visit.`]);
  });
});

describe("columns on views", () => {
  tryCases(checkColumns, [
    ["are fetched but do not exist", inView("tst_gone"), [VIEW, '<attribute name="tst_name"', '<attribute name="tst_gone"']],
    ["are sorted by but do not exist", inView("tst_gone"), [VIEW, '<order attribute="tst_from"', '<order attribute="tst_gone"']],
    ["are filtered by but do not exist", inView("tst_gone"), [VIEW, '<condition attribute="tst_kind"', '<condition attribute="tst_gone"']],
    ["are shown but do not exist", inView("tst_gone"), [VIEW, '<cell name="tst_name"', '<cell name="tst_gone"']],
    [
      "are said one a view, the first",
      inView("tst_gone"),
      [VIEW, '<cell name="tst_name"', '<cell name="tst_lost"'],
      [VIEW, '<order attribute="tst_from"', '<order attribute="tst_gone"'],
    ],
    ["may be a linked table's", [], [VIEW, '<attribute name="msdyn_name"', '<attribute name="anything"']],
    [
      "may be filtered by on a linked table",
      [],
      [VIEW, "<condition", '<condition entityname="call" attribute="x" operator="null" /><condition'],
    ],
    ["may be sorted by an alias", [], [VIEW, '<order attribute="tst_from" />', '<order alias="visits" />']],
    ["may be left out where everything is fetched", [], [VIEW, '<attribute name="tst_name" />', "<all-attributes />"]],
  ]);
});

describe("own columns", () => {
  const lookup = ["The lookup tst_CallId has no relationship below Other/Relationships."];
  const choice = ["The column tst_Kind uses the choice tst_gone, which no file brings."];
  const cases: readonly Case[] = [
    ["are a lookup without a relationship", lookup, ["Relationships/Conversation.xml", ">tst_CallId<", ">tst_Other<"]],
    ["are a lookup with another table's relationship", lookup, ["Relationships/Conversation.xml", ">tst_Visit<", ">tst_Other<"]],
    ["are a choice that no file brings", choice, [TABLE, "<OptionSetName>tst_kind", "<OptionSetName>tst_gone"]],
    [
      "are each said",
      [...choice, ...lookup],
      [TABLE, "<OptionSetName>tst_kind", "<OptionSetName>tst_gone"],
      ["Relationships/Conversation.xml", ">tst_CallId<", ">tst_Other<"],
    ],
    ["may be a system lookup without a relationship", [], [TABLE, '"CreatedBy"', '"ModifiedBy"']],
    [
      "lead to a table that is not part of the solution",
      ["The relationship tst_conversation_visit leads to the table tst_Gone, which is not part of the solution."],
      ["Relationships/Conversation.xml", ">msdyn_SCIConversation<", ">tst_Gone<"],
    ],
    [
      "lead nowhere",
      ["The relationship tst_conversation_visit leads to the table undefined, which is not part of the solution."],
      ["Relationships/Conversation.xml", "ReferencedEntityName", "ReferencedTable"],
    ],
    ...["tst_Visit", "SystemUser", "BusinessUnit", "Owner", "Team"].map((table): Case => [
      `may lead to ${table}`,
      [],
      ["Relationships/Conversation.xml", ">msdyn_SCIConversation<", `>${table}<`],
    ]),
    ["may carry no choice", [], [TABLE, "<OptionSetName>tst_kind</OptionSetName>", ""]],
    [
      "are not looked at on somebody else's table",
      [],
      [
        "msdyn_SCIConversation/Entity.xml",
        "<attributes />",
        '<attributes><attribute PhysicalName="tst_X"><Type>lookup</Type><IsCustomField>1</IsCustomField></attribute></attributes>',
      ],
    ],
  ];
  tryCases(checkColumns, cases);
});
