import { checkIds } from "../../../../solution/packager/checks/checkIds";
import { id } from "../smallSolution";
import { type Case, tryCases } from "./cases";

const FORM = `FormXml/main/${id(0x10)}.xml`;
const GUIDS: readonly (readonly [string, string, number])[] = [
  ["a form", FORM, 0x10],
  ["a tab", FORM, 0x11],
  ["a cell", FORM, 0x12],
  ["a handler", FORM, 0x16],
  ["a script of a form", FORM, 0x17],
  ["a view", `SavedQueries/${id(0x30)}.xml`, 0x30],
  ["a role", "Roles/Visitor.xml", 0x40],
  ["a web resource", "page.html.data.xml", 0x50],
];
const twice = (number: number) => [`The id ${id(number)} is used more than once.`];

describe("ids", () => {
  tryCases(checkIds, [
    ["are all different in a valid solution", []],
    ...GUIDS.map(([what, file, number]): Case => [`of ${what} stand for another thing, too`, twice(0x21), [file, id(number), id(0x21)]]),
    [
      "of a label stand for another thing, too",
      twice(0x21),
      [FORM, `<cell id="${id(0x12)}">`, `<cell id="${id(0x12)}" labelid="${id(0x21)}">`],
    ],
    ["of a custom control in a cell stand for another thing, too", twice(0x21), [FORM, id(0x14), id(0x21)]],
    [
      "are said once however often they occur",
      twice(0x21),
      [FORM, id(0x12), id(0x21)],
      [FORM, id(0x13), id(0x21)],
      [FORM, id(0x15), id(0x21)],
    ],
    ...[
      ["upper-case letters", id(0xa), id(0xa).toUpperCase()],
      ["no braces", id(0xa), id(0xa).slice(1, -1)],
      ["a brace too few at the end", id(0xa), id(0xa).slice(0, -1)],
      ["something before it", id(0xa), `x${id(0xa)}`],
      ["something behind it", id(0xa), `${id(0xa)}x`],
      ["a digit too few", id(0xa), id(0xa).replace("0a}", "a}")],
      ["too few groups", id(0xa), "{00000000-0000-4000-00000000000a}"],
    ].map(([what, , bad]): Case => [
      `have ${what}`,
      [`The id ${bad} must be a GUID in lower case and braces.`],
      ["Roles/Visitor.xml", id(0x40), bad ?? ""],
    ]),
    ["may repeat as names of columns and standard controls", [], [FORM, 'id="notes"', 'id="tst_name"']],
    ["may be referred to", [], [FORM, "</form>", `<row forControl="${id(0x11)}" libraryName="${id(0x12)}" /></form>`]],
  ]);
});
