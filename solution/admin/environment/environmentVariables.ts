import type { ReadApi, WebApi } from "../connection/webApi";
import { literal } from "./odata";

/** An environment variable: what a solution says, and what this environment says instead. */
export interface EnvironmentVariable {
  readonly id: string;
  readonly schemaName: string;
  readonly defaultValue: string | undefined;
  /** Absent where this environment has set none. */
  readonly value: { readonly id: string; readonly text: string } | undefined;
}

interface DefinitionRow {
  readonly environmentvariabledefinitionid: string;
  readonly schemaname: string;
  readonly defaultvalue: string | null;
  readonly environmentvariabledefinition_environmentvariablevalue: readonly {
    readonly environmentvariablevalueid: string;
    readonly value: string | null;
  }[];
}

/** Those of these that the environment knows, by schema name. */
export async function readEnvironmentVariables(
  api: ReadApi,
  schemaNames: readonly string[],
): Promise<ReadonlyMap<string, EnvironmentVariable>> {
  const filter = schemaNames.map((name) => `schemaname eq ${literal(name)}`).join(" or ");
  const rows = await api.getAll<DefinitionRow>(
    `environmentvariabledefinitions?$select=environmentvariabledefinitionid,schemaname,displayname,type,defaultvalue&$filter=${filter}` +
      "&$expand=environmentvariabledefinition_environmentvariablevalue($select=environmentvariablevalueid,value)",
  );
  return new Map(
    rows.map((row) => {
      const [value] = row.environmentvariabledefinition_environmentvariablevalue;
      return [
        row.schemaname,
        {
          id: row.environmentvariabledefinitionid,
          schemaName: row.schemaname,
          defaultValue: row.defaultvalue ?? undefined,
          value: value && { id: value.environmentvariablevalueid, text: value.value ?? "" },
        },
      ];
    }),
  );
}

/** Sets what this environment says; not blocked where unmanaged customizations are. */
export async function writeEnvironmentVariable(api: WebApi, variable: EnvironmentVariable, text: string): Promise<void> {
  if (variable.value !== undefined) return api.patch(`environmentvariablevalues(${variable.value.id})`, { value: text });
  await api.post("environmentvariablevalues", {
    value: text,
    schemaname: variable.schemaName,
    "EnvironmentVariableDefinitionId@odata.bind": `/environmentvariabledefinitions(${variable.id})`,
  });
}
