import type { ColumnMetadata, OptionMetadata } from "../ImportedSolution";

const ENGLISH = 1033;
type Extra = Partial<Omit<ColumnMetadata, "logicalName" | "schemaName" | "type">>;

/** Options from `{ 0: "Outgoing", 1: "Incoming" }`. */
export function options(labels: Readonly<Record<number, string>>): OptionMetadata[] {
  return Object.entries(labels).map(([value, label]) => ({ value: Number(value), labels: { [ENGLISH]: label } }));
}

/** `msdyn_ConversationStartTime` → `Conversation Start Time`. */
function labelOf(schemaName: string): string {
  const words = schemaName.replace(/^(msdyn|slr)_/, "").replace(/([a-z0-9])([A-Z])/g, "$1 $2");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function column(type: ColumnMetadata["type"], schemaName: string, extra: Extra = {}): ColumnMetadata {
  return { logicalName: schemaName.toLowerCase(), schemaName, type, labels: { [ENGLISH]: labelOf(schemaName) }, ...extra };
}

export const key = (schemaName: string): ColumnMetadata => column("uniqueidentifier", schemaName);
export const text = (schemaName: string, maxLength: number, extra?: Extra): ColumnMetadata =>
  column("string", schemaName, { maxLength, ...extra });
export const memo = (schemaName: string, maxLength: number, extra?: Extra): ColumnMetadata =>
  column("memo", schemaName, { maxLength, ...extra });
export const whole = (schemaName: string, minValue: number, maxValue = 2147483647, extra?: Extra): ColumnMetadata =>
  column("integer", schemaName, { minValue, maxValue, ...extra });
export const double = (schemaName: string, minValue: number, maxValue: number, extra?: Extra): ColumnMetadata =>
  column("double", schemaName, { minValue, maxValue, ...extra });
/** Where the organisation keeps two decimals. */
export const money = (schemaName: string, extra?: Extra): ColumnMetadata =>
  column("decimal", schemaName, { minValue: -1_000_000_000_000, maxValue: 1_000_000_000_000, ...extra });
export const date = (schemaName: string, extra?: Extra): ColumnMetadata => column("dateonly", schemaName, extra);
export const yesNo = (schemaName: string, yes: string, no: string, defaultValue: boolean, extra?: Extra): ColumnMetadata =>
  column("boolean", schemaName, { options: options({ 0: no, 1: yes }), defaultValue, ...extra });
export const instant = (schemaName: string, extra?: Extra): ColumnMetadata => column("datetime", schemaName, extra);
/** Choice values by label. */
export const choice = (schemaName: string, labels: Readonly<Record<number, string>>, extra?: Extra): ColumnMetadata =>
  column("picklist", schemaName, { options: options(labels), ...extra });
export const lookup = (schemaName: string, targets: readonly string[], extra?: Extra): ColumnMetadata =>
  column("lookup", schemaName, { targets, ...extra });
export const file = (schemaName: string): ColumnMetadata => column("file", schemaName);

/** State and status reason; `reasons` gives the state of each status reason. */
export function stateAndStatus(
  states: Readonly<Record<number, string>>,
  reasons: Readonly<Record<number, readonly [label: string, state: number]>>,
): ColumnMetadata[] {
  const status = Object.entries(reasons).map(([value, [label, state]]) => ({ value: Number(value), labels: { [ENGLISH]: label }, state }));
  return [
    { ...column("state", "statecode"), options: options(states) },
    { ...column("status", "statuscode"), options: status },
  ];
}
