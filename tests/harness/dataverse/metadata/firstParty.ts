import type { ImportedSolution, SystemForm } from "../ImportedSolution";
import { CONVERSATION_TABLES } from "./conversation";
import { PLATFORM_TABLES } from "./platform";

/** May do everything; its id is the platform's well-known template id. */
export const SYSTEM_ADMINISTRATOR = { id: "627090ff-40a3-4053-8790-584edc5be201", name: "System Administrator" } as const;

const GENERAL = `<labels><label description="General" languagecode="1033"/></labels>`;

function plainForm(id: string, name: string, columns: readonly string[]): SystemForm {
  const rows = columns.map(
    (column, index) =>
      `<row><cell id="{00000000-0000-4000-8000-${String(index + 1).padStart(12, "0")}}"><control id="${column}" ` +
      `classid="{4273EDBD-AC1D-40D3-9FB2-095C621B552D}" datafieldname="${column}"/></cell></row>`,
  );
  return {
    id,
    table: "msdyn_sciconversation",
    labels: { 1033: name },
    xml:
      `<form><tabs><tab name="general" id="{${id}}" expanded="true" showlabel="true">${GENERAL}` +
      `<columns><column width="100%"><sections><section name="general" showlabel="false" columns="1">${GENERAL}` +
      `<rows>${rows.join("")}</rows></section></sections></column></columns></tab></tabs></form>`,
    roleIds: [],
    fallback: true,
  };
}

/**
 * What lies in an organisation before our solutions come: first-party tables, and the main forms that a conversation opens with
 * when no form id is given.
 */
export const FIRST_PARTY: ImportedSolution = {
  uniqueName: "FirstParty",
  version: "9.2.0.0",
  managed: true,
  tables: [...PLATFORM_TABLES, ...CONVERSATION_TABLES],
  forms: [
    plainForm("7a2e5c5f-32c2-4f0a-9a0f-6f5ff2c7d101", "SCI Conversation full page form", ["msdyn_name", "msdyn_conversationstarttime"]),
    plainForm("7a2e5c5f-32c2-4f0a-9a0f-6f5ff2c7d102", "Information", ["msdyn_name", "ownerid"]),
  ],
  views: [],
  roles: [{ id: SYSTEM_ADMINISTRATOR.id, name: SYSTEM_ADMINISTRATOR.name, privileges: {} }],
  apps: [],
  siteMaps: [],
  webResources: [],
  controls: [],
};
