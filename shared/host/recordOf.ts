import { guid } from "../dataverse/readRow";

/** A row of Dataverse. */
export interface HostRecord {
  readonly table: string;
  /** Lower-case GUID without braces. */
  readonly id: string;
}

/** What of a context tells the record: inputs that every control of the suite has, and a member that the published types leave out. */
interface RecordSource {
  readonly parameters?: { readonly recordId?: TextInput; readonly recordTable?: TextInput };
  readonly mode: { readonly contextInfo?: { readonly entityId?: string; readonly entityTypeName?: string } };
}

interface TextInput {
  readonly raw: string | null;
}

/**
 * The record that a control stands for: what its inputs `recordId` and `recordTable` say, both of them, else the form's own, which
 * model-driven hosts tell in the undocumented `contextInfo`.
 * @returns undefined where neither tells
 */
export function recordOf(context: object): HostRecord | undefined {
  const { parameters, mode } = context as RecordSource;
  const recordIn = (id: string | null | undefined, table: string | null | undefined): HostRecord | undefined => {
    const row = guid(id);
    return row && table ? { table, id: row } : undefined;
  };
  return (
    recordIn(parameters?.recordId?.raw, parameters?.recordTable?.raw) ??
    recordIn(mode.contextInfo?.entityId, mode.contextInfo?.entityTypeName)
  );
}
