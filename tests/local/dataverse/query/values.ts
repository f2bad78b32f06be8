import { MINUTE_MS } from "../../../../shared/domain/time";
import type { Caller } from "../Caller";
import { badRequest } from "../errors";
import { toGuid } from "../guid";
import type { ColumnMetadata } from "../ImportedSolution";
import { storableInstant } from "../storableInstant";
import { fromLocal, toIso } from "../timeZone";
import type { Value } from "./Ast";

const DATE = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?(Z|[+-]\d{2}:\d{2})?$/i;

const refuse = (column: ColumnMetadata, text: string, kind: string): never => {
  throw badRequest(`The value '${text}' of column '${column.logicalName}' is not a valid ${kind}.`, "0x80040203");
};

/** A date or time as written in a query; without an offset it means the user's wall clock. */
export function instantOf(text: string, column: ColumnMetadata, zone: string): number {
  const match = DATE.exec(text.trim());
  if (!match) return refuse(column, text, "date");
  const [, year, month, day, hour, minute, second, offset] = match;
  const midnight = storableInstant(Date.parse(`${year ?? ""}-${month ?? ""}-${day ?? ""}T00:00:00Z`), match[0]);
  if (new Date(midnight).getUTCDate() !== Number(day) || Number(hour ?? 0) > 23) return refuse(column, text, "date");
  const local = {
    year: Number(year),
    month: Number(month),
    day: Number(day),
    hour: Number(hour ?? 0),
    minute: Number(minute ?? 0),
    second: Number(second ?? 0),
  };
  if (offset === undefined) return fromLocal(local, zone);
  const utc = Date.UTC(local.year, local.month - 1, local.day, local.hour, local.minute, local.second);
  const signed = /^z$/i.test(offset) ? 0 : Number(offset.slice(0, 3)) * 60 + Number(offset.charAt(0) + offset.slice(4));
  return utc - signed * MINUTE_MS;
}

/** The stored form of a literal, by the column's type. @throws ApiError 400 */
export function toStored(column: ColumnMetadata, text: string, caller: Caller): Value {
  switch (column.type) {
    case "uniqueidentifier":
    case "lookup":
    case "owner":
    case "file":
      return toGuid(text) ?? refuse(column, text, "GUID");
    case "boolean":
      if (/^(1|true)$/i.test(text)) return 1;
      return /^(0|false)$/i.test(text) ? 0 : refuse(column, text, "yes/no value");
    case "integer":
    case "bigint":
    case "picklist":
    case "state":
    case "status":
      return /^[+-]?\d+$/.test(text.trim()) ? Number(text) : refuse(column, text, "whole number");
    case "decimal":
    case "double":
      return text.trim() !== "" && Number.isFinite(Number(text)) ? Number(text) : refuse(column, text, "number");
    case "datetime":
      return toIso(instantOf(text, column, caller.zone));
    case "dateonly":
      return toIso(instantOf(text.trim().slice(0, 10), column, "UTC")).slice(0, 10);
    case "string":
    case "memo":
      return text;
  }
}
