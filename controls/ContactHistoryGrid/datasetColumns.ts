import { guid } from "../../shared/dataverse/readRow";
import { present } from "../../shared/domain/present";
import { COMMUNICATION_TYPE, DIRECTION } from "../../shared/dataverse/tables";
import type { CommunicationType, Direction } from "../../shared/domain/Transcript";
import type { Column, ListedCall } from "./CallRows";

export type DataSet = ComponentFramework.PropertyTypes.DataSet;
type DataRecord = ComponentFramework.PropertyHelper.DataSetApi.EntityRecord;
type Condition = ComponentFramework.PropertyHelper.DataSetApi.ConditionExpression;

/** An operator of data set conditions that model-driven forms know. */
const LIKE = 6;

/** Columns of the conversation, or of its insights, that a view may carry. */
const SOURCES: Readonly<Partial<Record<Column, string>>> = {
  date: "msdyn_conversationstarttime",
  title: "msdyn_name",
  duration: "msdyn_conversationdurationinms",
  kind: "msdyn_communicationtype",
};

/** A linked column is called `alias.column`. */
function nameIn({ columns }: DataSet, logicalName: string): string | undefined {
  return columns.find(({ name }) => name === logicalName || name.endsWith(`.${logicalName}`))?.name;
}

/** The data set's name of a column of the list; undefined where the view does not carry it. */
export function columnName(dataset: DataSet, column: Column): string | undefined {
  const source = SOURCES[column];
  return source && nameIn(dataset, source);
}

/** What is searched for, as the data set's condition; values are strings. */
export function conditionsOf(dataset: DataSet, search: string): readonly Condition[] {
  const text = search.trim();
  if (text === "") return [];
  const [attributeName = "", entityAliasName] = (columnName(dataset, "title") ?? "msdyn_name").split(".").reverse();
  const value = `%${text.replace(/[[%_]/g, "[$&]")}%`;
  return [{ attributeName, conditionOperator: LIKE, value, ...(entityAliasName !== undefined && { entityAliasName }) }];
}

function toNumber(value: unknown): number | undefined {
  const number = typeof value === "string" && value !== "" ? Number(value) : value;
  return typeof number === "number" && Number.isFinite(number) && number >= 0 ? number : undefined;
}

function toInstant(value: unknown): number | undefined {
  const instant = value instanceof Date ? value.getTime() : typeof value === "string" ? Date.parse(value) : NaN;
  return Number.isNaN(instant) ? undefined : instant;
}

function keyOf<Key extends string>(options: Readonly<Record<Key, number>>, value: number | undefined): Key | undefined {
  return (Object.keys(options) as Key[]).find((key) => options[key] === value);
}

/** A record of the data set as a call; what its view does not carry is absent. */
export function toListedCall(dataset: DataSet, id: string, record: DataRecord): ListedCall {
  const value = (logicalName: string): unknown => {
    const name = nameIn(dataset, logicalName);
    return name === undefined ? undefined : record.getValue(name);
  };
  const title = value("msdyn_name");
  return present<ListedCall>({
    id: guid(id) ?? id,
    title: typeof title === "string" ? title : (record.getNamedReference().name ?? ""),
    startedAt: toInstant(value("msdyn_conversationstarttime")),
    durationMs: toNumber(value("msdyn_conversationdurationinms")),
    direction: keyOf<Direction>(DIRECTION, toNumber(value("msdyn_direction"))),
    communicationType: keyOf<CommunicationType>(COMMUNICATION_TYPE, toNumber(value("msdyn_communicationtype"))),
  });
}
