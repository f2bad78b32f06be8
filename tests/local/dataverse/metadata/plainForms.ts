import { stableGuid } from "../guid";
import type { SavedQuery, SystemForm } from "../ImportedSolution";

const GENERAL = `<labels><label description="General" languagecode="1033"/></labels>`;

/** A main form of one section with these columns, for everyone. */
export function plainForm(table: string, id: string, name: string, columns: readonly string[]): SystemForm {
  const rows = columns.map(
    (column, index) =>
      `<row><cell id="{00000000-0000-4000-8000-${String(index + 1).padStart(12, "0")}}"><control id="${column}" ` +
      `classid="{4273EDBD-AC1D-40D3-9FB2-095C621B552D}" datafieldname="${column}" disabled="true"/></cell></row>`,
  );
  return {
    id,
    table,
    labels: { 1033: name },
    xml:
      `<form><tabs><tab name="general" id="{${id}}" expanded="true" showlabel="true">${GENERAL}` +
      `<columns><column width="100%"><sections><section name="general" showlabel="false" columns="1">${GENERAL}` +
      `<rows>${rows.join("")}</rows></section></sections></column></columns></tab></tabs></form>`,
    roleIds: [],
    fallback: true,
    isDiff: false,
  };
}

/** A table's default list of these columns, ordered by the first. */
export function plainView(table: string, primaryId: string, name: string, columns: readonly string[]): SavedQuery {
  const [first = primaryId] = columns;
  return {
    id: stableGuid(`view ${table} ${name}`),
    table,
    labels: { 1033: name },
    fetchXml:
      `<fetch><entity name="${table}"><attribute name="${primaryId}"/>${columns.map((c) => `<attribute name="${c}"/>`).join("")}` +
      `<order attribute="${first}"/></entity></fetch>`,
    layoutXml:
      `<grid name="resultset" object="1" jump="${first}" select="1" icon="1" preview="1"><row name="result" id="${primaryId}">` +
      `${columns.map((c) => `<cell name="${c}" width="200"/>`).join("")}</row></grid>`,
    queryType: 0,
    isDefault: true,
  };
}
