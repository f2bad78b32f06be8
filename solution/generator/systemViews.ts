import type { SystemViewKind, Table } from "./definitions";
import { componentId } from "./ids";

/** The platform's numbers of kinds of views. */
const QUERY_TYPES: Readonly<Record<SystemViewKind, number>> = { active: 0, advancedFind: 1, associated: 2, quickFind: 4, lookup: 64 };

export interface View {
  /** In braces. */
  readonly id: string;
  readonly xml: string;
}

function viewXml({ name, viewColumns }: Table, kind: SystemViewKind, id: string): string {
  const table = name.toLowerCase();
  const columns = Object.entries(viewColumns);
  const isQuickFind = kind === "quickFind";
  const quickFind = `<filter type="or" isquickfindfields="1"><condition attribute="slr_name" operator="like" value="{0}" /></filter>`;
  return `<savedqueries>
    <savedquery>
      <IsCustomizable>1</IsCustomizable>
      <CanBeDeleted>0</CanBeDeleted>
      <isquickfindquery>${isQuickFind ? 1 : 0}</isquickfindquery>
      <isprivate>0</isprivate>
      <isdefault>1</isdefault>
      <savedqueryid>${id}</savedqueryid>
      <layoutxml>
        <grid name="resultset" jump="slr_name" select="1" icon="1" preview="1">
          <row name="result" id="${table}id">${columns.map(([column, width]) => `<cell name="${column}" width="${width}" />`).join("")}</row>
        </grid>
      </layoutxml>
      <querytype>${QUERY_TYPES[kind]}</querytype>
      <fetchxml>
        <fetch version="1.0" mapping="logical">
          <entity name="${table}">
            <attribute name="${table}id" />
            ${columns.map(([column]) => `<attribute name="${column}" />`).join("")}
            <order attribute="slr_name" descending="false" />
            <filter type="and"><condition attribute="statecode" operator="eq" value="0" /></filter>
            ${isQuickFind ? quickFind : ""}
          </entity>
        </fetch>
      </fetchxml>
      <IntroducedVersion />
      <LocalizedNames key="solution.tables.${table}.views.${kind}" />
    </savedquery>
  </savedqueries>`;
}

/** The views that Dataverse wants of every table: all show the same columns of the active rows by name. */
export function systemViews(table: Table): readonly View[] {
  return (Object.keys(QUERY_TYPES) as SystemViewKind[]).map((kind) => {
    const shipped = table.viewIds?.[kind];
    const id = shipped === undefined ? componentId("view", `${table.name.toLowerCase()} ${kind}`) : `{${shipped}}`;
    return { id, xml: viewXml(table, kind, id) };
  });
}
