import type { Attribute } from "./attributeXml";
import { LOOKUP, optionSet, time, wholeNumber } from "./columnDetails";
import type { Table } from "./definitions";

type SystemColumn = Omit<Attribute, "label" | "description" | "isSystem">;

const READ_ONLY = { onCreate: false, onUpdate: false } as const;
const reference = (name: string): SystemColumn => ({ name, type: "lookup", ...READ_ONLY, details: LOOKUP });
const instant = (name: string): SystemColumn => {
  return {
    name,
    type: "datetime",
    imeMode: "inactive",
    ...READ_ONLY,
    isFilterable: true,
    isRetrievable: true,
    details: time("datetime", 1),
  };
};

const OF_EVERY_ROW: readonly SystemColumn[] = [
  reference("CreatedBy"),
  instant("CreatedOn"),
  reference("CreatedOnBehalfBy"),
  {
    name: "ImportSequenceNumber",
    type: "int",
    displayMask: "ValidForAdvancedFind",
    imeMode: "disabled",
    onUpdate: false,
    isAudited: true,
    details: wholeNumber(-2147483648),
  },
  reference("ModifiedBy"),
  instant("ModifiedOn"),
  reference("ModifiedOnBehalfBy"),
  {
    name: "OverriddenCreatedOn",
    type: "datetime",
    displayMask: "ValidForAdvancedFind|ValidForGrid",
    imeMode: "inactive",
    onUpdate: false,
    isAudited: true,
    details: time("date", 1),
  },
  { name: "TimeZoneRuleVersionNumber", type: "int", details: wholeNumber(-1) },
  { name: "UTCConversionTimeZoneCode", type: "int", details: wholeNumber(-1) },
];

const OF_OWNED_ROWS: Readonly<Record<Table["ownership"], readonly SystemColumn[]>> = {
  user: [
    {
      name: "OwnerId",
      type: "owner",
      requiredLevel: "systemrequired",
      displayMask: "ValidForAdvancedFind|ValidForForm|ValidForGrid|RequiredForForm",
      isAudited: true,
      isFilterable: true,
      details: LOOKUP,
    },
    { ...reference("OwningBusinessUnit"), isAudited: true, isFilterable: true },
    { ...reference("OwningTeam"), isLogical: true },
    { ...reference("OwningUser"), isLogical: true },
  ],
  organization: [reference("OrganizationId")],
};

function states(table: string): readonly SystemColumn[] {
  const state = (value: number, status: number, name: "Active" | "Inactive") =>
    `<state value="${value}" defaultstatus="${status}" invariantname="${name}"><labels key="solution.values.${name.toLowerCase()}" /></state>`;
  const status = (value: number, ofState: number, key: string) =>
    `<status value="${value}" state="${ofState}"><labels key="solution.values.${key}" /></status>`;
  return [
    {
      name: "statecode",
      type: "state",
      requiredLevel: "systemrequired",
      onCreate: false,
      isAudited: true,
      isFilterable: true,
      details: optionSet({
        name: `${table}_statecode`,
        type: "state",
        label: "solution.columns.statecode.name",
        options: `<states>${state(0, 1, "Active")}${state(1, 2, "Inactive")}</states>`,
      }),
    },
    {
      name: "statuscode",
      type: "status",
      isAudited: true,
      details: optionSet({
        name: `${table}_statuscode`,
        type: "status",
        label: "solution.columns.statuscode.name",
        options: `<statuses>${status(1, 0, "active")}${status(2, 1, "inactive")}</statuses>`,
      }),
    },
  ];
}

/** The columns that Dataverse keeps of every row, with texts `solution.columns.<column>`. */
export function systemColumns({ name, ownership }: Table): readonly Attribute[] {
  return [...OF_EVERY_ROW, ...OF_OWNED_ROWS[ownership], ...states(name.toLowerCase())].map((column) => ({
    ...column,
    isSystem: true,
    label: `solution.columns.${column.name.toLowerCase()}.name`,
    description: `solution.columns.${column.name.toLowerCase()}.description`,
  }));
}
