import { OWN_OPTION_BASE } from "../../shared/dataverse/tables";
import type { Attribute } from "./attributeXml";
import { LOOKUP, optionSet, text, time, wholeNumber } from "./columnDetails";
import type { Choice, Column, Table } from "./definitions";

/** The name that each row goes by in lists and lookups. */
const NAME_LENGTH = 200;

type Kind = Pick<Attribute, "type" | "imeMode" | "isRetrievable" | "details">;

function yesNo(table: string, column: string, label: string): string {
  const option = (value: number, key: string) => `<option value="${value}"><labels key="solution.values.${key}" /></option>`;
  const options = `<options>${option(1, "yes")}${option(0, "no")}</options>`;
  return `<AppDefaultValue>0</AppDefaultValue>${optionSet({ name: `${table}_${column}`, type: "bit", label, options })}`;
}

/** What the importer reads as no initial option. */
const NONE = -1;

function choiceDetails(choice: string, initial: string | undefined, choices: readonly Choice[]): string {
  const options = choices.find(({ name }) => name === choice)?.options ?? [];
  const value = initial === undefined ? NONE : OWN_OPTION_BASE + options.indexOf(initial);
  return `<AppDefaultValue>${value}</AppDefaultValue><OptionSetName>${choice}</OptionSetName>`;
}

function kindOf(column: Column, table: string, label: string, choices: readonly Choice[]): Kind {
  switch (column.type) {
    case "text":
      return { type: "nvarchar", isRetrievable: true, details: text(column.maxLength) };
    case "memo":
      return { type: "ntext", details: `<Format>textarea</Format><MaxLength>${column.maxLength}</MaxLength>` };
    case "decimal": {
      const { min, max, precision } = column;
      const details = `<MinValue>${min}</MinValue><MaxValue>${max}</MaxValue><Accuracy>${precision}</Accuracy>`;
      return { type: "decimal", imeMode: "disabled", details };
    }
    case "whole":
      return { type: "int", imeMode: "disabled", details: wholeNumber(column.min, column.max) };
    case "date":
      return { type: "datetime", imeMode: "inactive", details: time("date", 2) };
    case "dateTime":
      return { type: "datetime", imeMode: "inactive", details: time("datetime", 1) };
    case "yesNo":
      return { type: "bit", details: yesNo(table, column.name.toLowerCase(), label) };
    case "choice":
      return { type: "picklist", details: choiceDetails(column.choice, column.initial, choices) };
    case "lookup":
      return { type: "lookup", details: LOOKUP };
  }
}

/**
 * The columns of an own table that Dataverse does not bring: its key, its name and those that the definition lists.
 * @param choices the solution's own and those that it uses
 */
export function ownColumns({ name, columns }: Table, choices: readonly Choice[]): readonly Attribute[] {
  const table = name.toLowerCase();
  const textsOf = (column: string) => `solution.tables.${table}.columns.${column.toLowerCase()}`;
  return [
    {
      name: `${name}Id`,
      type: "primarykey",
      requiredLevel: "systemrequired",
      displayMask: "ValidForAdvancedFind|RequiredForGrid",
      onUpdate: false,
      isSystem: true,
      canChangeRequirement: false,
      isFilterable: true,
      isRetrievable: true,
      label: `solution.tables.${table}.name`,
      description: `${textsOf(`${name}Id`)}.description`,
    },
    {
      name: "slr_Name",
      type: "nvarchar",
      displayMask: "PrimaryName|ValidForAdvancedFind|ValidForForm|ValidForGrid|RequiredForForm",
      isSearchable: true,
      isRetrievable: true,
      details: text(NAME_LENGTH),
      label: "solution.columns.slr_name.name",
      description: `${textsOf("slr_Name")}.description`,
    },
    ...columns.map((column): Attribute => {
      const label = `${textsOf(column.name)}.name`;
      return {
        name: column.name,
        label,
        description: `${textsOf(column.name)}.description`,
        ...(column.required && {
          requiredLevel: "required",
          displayMask: "ValidForAdvancedFind|ValidForForm|ValidForGrid|RequiredForForm",
        }),
        ...kindOf(column, table, label, choices),
      };
    }),
  ];
}
