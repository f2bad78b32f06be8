import { checkForms } from "../../../../solution/packager/checks/checkForms";
import { id } from "../smallSolution";
import { type Case, tryCases } from "./cases";

const FORM = `FormXml/main/${id(0x10)}.xml`;

const onForm = (problem: string) => [`On the form Visit form, ${problem}.`];
const ofGauge = (problem: string) => onForm(`tst_Tests.Gauge: ${problem}`);

describe("a control on a form", () => {
  tryCases(checkForms, [
    ["gets in a valid solution what its manifest declares", []],
    [
      "is not part of the solution",
      onForm("the control tst_Tests.Gone is not part of the solution"),
      [FORM, "tst_Tests.Gauge", "tst_Tests.Gone"],
    ],
    [
      "is for no cell",
      onForm(`a controlDescription is for ${id(0x99)}, which no cell has as its uniqueid`),
      [FORM, `forControl="${id(0x14)}"`, `forControl="${id(0x99)}"`],
    ],
    ...[
      ["lacks a form factor", 'formFactor="1"', 'form="1"'],
      ["has a form factor twice", 'formFactor="1"', 'formFactor="2"'],
      ["has an unknown form factor", 'formFactor="2"', 'formFactor="3"'],
    ].map(([what = "", from = "", to = ""]): Case => [
      what,
      onForm(`the custom control for ${id(0x14)} must be given once for each form factor 0, 1, 2`),
      [FORM, from, to],
    ]),
    [
      "may give its form factors in any order",
      [],
      [FORM, 'formFactor="0"', 'formFactor="9"'],
      [FORM, 'formFactor="1"', 'formFactor="0"'],
      [FORM, 'formFactor="9"', 'formFactor="1"'],
    ],
    ["may be a standard one alone", [], [FORM, ' name="tst_Tests.Gauge"', ""]],
  ]);
});

describe("a control's parameters", () => {
  tryCases(checkForms, [
    [
      "are a property that it does not declare",
      ofGauge("property colour is not declared in the control manifest"),
      [FORM, "<kind>tst_kind</kind>", "<colour>tst_kind</colour>"],
    ],
    [
      "are a literal that it does not declare",
      ofGauge("property width is not declared in the control manifest"),
      [FORM, '<height static="true" type="Whole.None">200</height>', '<width static="true" type="Whole.None">200</width>'],
    ],
    [
      "are a data set that it does not declare",
      ofGauge("data-set rows is not declared in the control manifest"),
      [FORM, '<data-set name="calls">', '<data-set name="rows">'],
    ],
    ["lack a required property", ofGauge("property from is required, but the declaration is missing"), [FORM, "<from>tst_from</from>", ""]],
    ["may lack another property", [], [FORM, "<kind>tst_kind</kind>", ""]],
    [
      "are bound to no column",
      ofGauge("property kind is bound to tst_gone, which is no column of the table"),
      [FORM, "<kind>tst_kind</kind>", "<kind>tst_gone</kind>"],
    ],
    [
      "are bound to nothing",
      ofGauge("property kind is bound to , which is no column of the table"),
      [FORM, "<kind>tst_kind</kind>", "<kind />"],
    ],
    [
      "are bound where a literal does not say that it is one",
      ofGauge("property height is bound to 200, which is no column of the table"),
      [FORM, 'static="true"', 'static="false"'],
    ],
    [
      "are bound to a column of another type",
      ofGauge("property kind is of type OptionSet, but tst_name is a nvarchar"),
      [FORM, "<kind>tst_kind</kind>", "<kind>tst_name</kind>"],
    ],
    [
      "are bound to a column of no type of their group",
      ofGauge("property size is of type Whole.None or Decimal, but tst_from is a datetime"),
      [FORM, "<size>tst_length</size>", "<size>tst_from</size>"],
    ],
    [
      "may be bound to a column of any type of their group",
      [],
      ["Entities/tst_Visit/Entity.xml", "<Type>int</Type>", "<Type>decimal</Type>"],
    ],
    ["may stand around white space", [], [FORM, "<kind>tst_kind</kind>", "<kind>\n  tst_kind\n</kind>"]],
    [
      "are not checked for types where the column's are not known",
      [],
      [`FormXml/main/${id(0x20)}.xml`, 'datafieldname="msdyn_name"', `datafieldname="msdyn_name" uniqueid="${id(0x22)}"`],
      [
        `FormXml/main/${id(0x20)}.xml`,
        "</form>",
        `<controlDescription forControl="${id(0x22)}">${[0, 1, 2]
          .map(
            (factor) =>
              `<customControl name="tst_Tests.Gauge" formFactor="${factor}"><parameters><from>msdyn_name</from></parameters></customControl>`,
          )
          .join("")}</controlDescription></form>`,
      ],
    ],
  ]);

  /** Types of properties, with a column type that each takes and one that it does not. */
  const types = [
    ["OptionSet", "picklist", "bit"],
    ["OptionSet", "state", "int"],
    ["OptionSet", "status", "nvarchar"],
    ["DateAndTime.DateOnly", "datetime", "nvarchar"],
    ["DateAndTime.DateAndTime", "datetime", "int"],
    ["Lookup.Simple", "lookup", "owner"],
    ["SingleLine.Text", "nvarchar", "ntext"],
    ["Multiple", "ntext", "nvarchar"],
    ["Whole.None", "int", "decimal"],
    ["Decimal", "decimal", "int"],
    ["TwoOptions", "bit", "picklist"],
  ] as const;
  const typed = (property: string, column: string) =>
    [
      ["Gauge/ControlManifest.xml", 'name="kind" of-type="OptionSet"', `name="kind" of-type="${property}"`],
      ["Entities/tst_Visit/Entity.xml", "<Type>picklist</Type>", `<Type>${column}</Type>`],
    ] as const;
  tryCases(
    checkForms,
    types.flatMap(([property, fitting, other]): Case[] => [
      [`take a ${fitting} as ${property}`, [], ...typed(property, fitting)],
      [
        `take no ${other} as ${property}`,
        ofGauge(`property kind is of type ${property}, but tst_kind is a ${other}`),
        ...typed(property, other),
      ],
    ]),
  );
  tryCases(checkForms, [["take any column as a type that is not known here", [], ...typed("Enum", "bit")]]);
});

describe("what a form names", () => {
  tryCases(checkForms, [
    [
      "is a view that is not part of the solution",
      onForm(`the view ${id(0x99)} of msdyn_sciconversation is not part of the solution`),
      [FORM, `<ViewId>${id(0x31)}`, `<ViewId>${id(0x99)}`],
    ],
    [
      "is a view of another table",
      onForm(`the view ${id(0x31)} of tst_visit is not part of the solution`),
      [FORM, "<TargetEntityType>msdyn_sciconversation", "<TargetEntityType>tst_visit"],
    ],
    ["is a role of the platform", [], [FORM, `<Role Id="${id(0x40)}"`, '<Role Id="{627090ff-40a3-4053-8790-584edc5be201}"']],
    [
      "is a role that is not part of the solution",
      onForm(`the role ${id(0x99)} is not part of the solution`),
      [FORM, `<Role Id="${id(0x40)}"`, `<Role Id="${id(0x99)}"`],
    ],
    [
      "is a script that is not part of the solution",
      [...onForm("the script tst_/gone.js is not part of the solution")],
      [FORM, "tst_/visit.js", "tst_/gone.js"],
    ],
    [
      "is a script that it loads in vain",
      [...onForm("the script tst_/gone.js is not part of the solution")],
      [FORM, "</formLibraries>", `<Library name="tst_/gone.js" /></formLibraries>`],
    ],
    [
      "is a handler's script that it does not load",
      onForm("a handler uses tst_/page.html, which formLibraries does not load"),
      [FORM, 'libraryName="tst_/visit.js"', 'libraryName="tst_/page.html"'],
    ],
    [
      "is a handler's script that nobody has",
      [
        ...onForm("the script tst_/gone.js is not part of the solution"),
        ...onForm("a handler uses tst_/gone.js, which formLibraries does not load"),
      ],
      [FORM, 'libraryName="tst_/visit.js"', 'libraryName="tst_/gone.js"'],
    ],
  ]);
});
