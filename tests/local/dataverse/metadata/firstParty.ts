import type { ImportedSolution, PrivilegeDepth, SecurityRole, SystemForm } from "../ImportedSolution";
import { CONVERSATION_TABLES } from "./conversation";
import { PLATFORM_TABLES } from "./platform";

const granted = (verbs: readonly string[], entity: string, depth: PrivilegeDepth): Record<string, PrivilegeDepth> =>
  Object.fromEntries(verbs.map((verb) => [`prv${verb}${entity}`, depth]));

/**
 * Stands for the roles that open sales apps, with what the product uses of them: a seller's own emails and other activities, and the
 * customers that they are about. Its id differs from one environment to the next.
 */
const SALESPERSON: SecurityRole = {
  id: "3a2f5b0e-5d6c-5b7a-8c1d-9e0f1a2b3c4d",
  name: "Salesperson",
  privileges: {
    ...granted(["Create", "Read", "Write", "Delete", "Append", "AppendTo", "Assign", "Share"], "Activity", "Basic"),
    ...granted(["Read", "AppendTo"], "Account", "Global"),
    ...granted(["Read", "AppendTo"], "Contact", "Global"),
  },
};

/** May do everything; its id is the platform's well-known template id. */
export const SYSTEM_ADMINISTRATOR = { id: "627090ff-40a3-4053-8790-584edc5be201", name: "System Administrator" } as const;

const GENERAL = `<labels><label description="General" languagecode="1033"/></labels>`;

function plainForm(table: string, id: string, name: string, columns: readonly string[]): SystemForm {
  const rows = columns.map(
    (column, index) =>
      `<row><cell id="{00000000-0000-4000-8000-${String(index + 1).padStart(12, "0")}}"><control id="${column}" ` +
      `classid="{4273EDBD-AC1D-40D3-9FB2-095C621B552D}" datafieldname="${column}"/></cell></row>`,
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
  };
}

/**
 * What lies in an organisation before our solutions come: first-party tables, the main forms that a conversation opens with when no
 * form id is given, and those of activities.
 */
export const FIRST_PARTY: ImportedSolution = {
  uniqueName: "FirstParty",
  version: "9.2.0.0",
  managed: true,
  tables: [...PLATFORM_TABLES, ...CONVERSATION_TABLES],
  forms: [
    plainForm("msdyn_sciconversation", "7a2e5c5f-32c2-4f0a-9a0f-6f5ff2c7d101", "SCI Conversation full page form", [
      "msdyn_name",
      "msdyn_conversationstarttime",
    ]),
    plainForm("msdyn_sciconversation", "7a2e5c5f-32c2-4f0a-9a0f-6f5ff2c7d102", "Information", ["msdyn_name", "ownerid"]),
    plainForm("email", "7a2e5c5f-32c2-4f0a-9a0f-6f5ff2c7d103", "Email", ["subject", "sender", "torecipients", "description", "statuscode"]),
    plainForm("task", "7a2e5c5f-32c2-4f0a-9a0f-6f5ff2c7d104", "Task", [
      "subject",
      "description",
      "regardingobjectid",
      "scheduledend",
      "statuscode",
    ]),
    plainForm("phonecall", "7a2e5c5f-32c2-4f0a-9a0f-6f5ff2c7d105", "Phone Call", [
      "subject",
      "description",
      "regardingobjectid",
      "directioncode",
      "phonenumber",
      "scheduledend",
    ]),
    plainForm("appointment", "7a2e5c5f-32c2-4f0a-9a0f-6f5ff2c7d106", "Appointment", [
      "subject",
      "description",
      "regardingobjectid",
      "scheduledstart",
      "scheduledend",
    ]),
  ],
  views: [],
  roles: [SALESPERSON, { id: SYSTEM_ADMINISTRATOR.id, name: SYSTEM_ADMINISTRATOR.name, privileges: {} }],
  apps: [],
  siteMaps: [],
  webResources: [],
  controls: [],
};
