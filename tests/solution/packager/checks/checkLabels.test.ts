import { checkLabels } from "../../../../solution/packager/checks/checkLabels";
import { id } from "../smallSolution";
import { type Case, tryCases } from "./cases";

const GERMAN: readonly (readonly [string, string, string, string])[] = [
  ["Solution.xml", "Other/Solution.xml", 'description="Besuche"', '"Visits" (LocalizedNames)'],
  ["a table", "Entities/tst_Visit/Entity.xml", 'description="Besuch"', '"Visit" (LocalizedNames)'],
  ["a form", `FormXml/main/${id(0x10)}.xml`, 'description="Übersicht"', '"Summary" (labels)'],
  ["a view", `SavedQueries/${id(0x30)}.xml`, 'description="Alle Besuche"', '"All visits" (LocalizedNames)'],
  ["a choice", "OptionSets/tst_kind.xml", 'description="Am Telefon"', '"By phone" (labels)'],
  ["a relationship", "Relationships/Conversation.xml", 'description="Der Anruf."', '"The call." (Descriptions)'],
  ["a site map", "AppModuleSiteMap.xml", 'Title="Besuche"', '"Visits" (Titles)'],
  ["an app", "AppModule.xml", 'description="Besuche"', '"Visits" (LocalizedNames)'],
  ["an environment variable", "environmentvariabledefinition.xml", 'description="Grenze"', '"Limit" (displayname)'],
];
const CHOICE = "OptionSets/tst_kind.xml";
const missing = [`In a choice, "By phone" (labels) has no text in language 1031.`];

describe("labels", () => {
  tryCases(checkLabels, [
    ["have a text in every language of a valid solution", []],
    ...GERMAN.map(([origin, file, text, label]): Case => [
      `of ${origin} lack a language`,
      [`In ${origin}, ${label} has no text in language 1031.`],
      [file, text, text.replace(/=".*"/, '=""')],
    ]),
    ["lack a language wholly", missing, [CHOICE, '<label description="Am Telefon" languagecode="1031" />', ""]],
    ["are blank in a language", missing, [CHOICE, "Am Telefon", "  "]],
    [
      "are in no language at all, and named by their element",
      ["1033", "1031"].map((language) => `In a choice, "labels" (labels) has no text in language ${language}.`),
      [CHOICE, "By phone", ""],
      [CHOICE, "Am Telefon", ""],
    ],
    [
      "lack a language that the solution gets",
      [
        ["Solution.xml", '"Visits" (LocalizedNames)'],
        ["a table", '"Visit" (LocalizedNames)'],
        ...['"Call" (LocalizedNames)', '"Summary" (labels)', '"Visit form" (LocalizedNames)'].map((label) => ["a form", label]),
        ...['"All calls" (LocalizedNames)', '"All visits" (LocalizedNames)'].map((label) => ["a view", label]),
        ...['"At the customer" (labels)', '"By phone" (labels)'].map((label) => ["a choice", label]),
        ["a relationship", '"The call." (Descriptions)'],
        ["a site map", '"Visits" (Titles)'],
        ["an app", '"Visits" (LocalizedNames)'],
        ["an environment variable", '"Limit" (displayname)'],
      ].map(([origin, label]) => `In ${origin}, ${label} has no text in language 1041.`),
      ["Other/Customizations.xml", "<Language>1031</Language>", "<Language>1031</Language><Language>1041</Language>"],
    ],
    [
      "may have a text in a language that the solution does not ship",
      [],
      [CHOICE, "</labels>", '<label description="x" languagecode="1041" /></labels>'],
    ],
    [
      "are not meant by a language that belongs to no text",
      [],
      [CHOICE, "<options>", '<sorting><by languagecode="1033" /></sorting><options>'],
    ],
    ["are not meant by a text that belongs to no language", [], [CHOICE, "<options>", '<notes><note description="x" /></notes><options>']],
  ]);
});
