import type { ImportedSolution } from "../ImportedSolution";
import { CONVERSATION_TABLES } from "./conversation";
import { plainForm, plainView } from "./plainForms";
import { PLATFORM_TABLES } from "./platform";
import { SALESPERSON, SYSTEM_ADMINISTRATOR, SYSTEM_CUSTOMIZER } from "./roles";

/** A first-party solution that holds only what is given. */
export function firstParty(
  solution: Pick<ImportedSolution, "uniqueName" | "version" | "labels"> & Partial<ImportedSolution>,
): ImportedSolution {
  return {
    managed: true,
    publisher: "microsoftdynamics",
    tables: [],
    choices: new Map(),
    forms: [],
    otherForms: [],
    views: [],
    roles: [],
    apps: [],
    siteMaps: [],
    webResources: [],
    controls: [],
    environmentVariables: [],
    missingDependencies: [],
    ...solution,
  };
}

/** What every environment has: tables, roles, and main forms and lists of activities and customers. */
export const PLATFORM = firstParty({
  uniqueName: "System",
  version: "9.2.26101.152",
  labels: { 1033: "System Solution" },
  publisher: "MicrosoftCorporation",
  tables: PLATFORM_TABLES,
  forms: [
    plainForm("account", "7a2e5c5f-32c2-4f0a-9a0f-6f5ff2c7d107", "Account", ["name", "telephone1", "websiteurl", "description"]),
    plainForm("contact", "7a2e5c5f-32c2-4f0a-9a0f-6f5ff2c7d108", "Contact", ["fullname", "jobtitle", "emailaddress1", "telephone1"]),
    plainForm("opportunity", "7a2e5c5f-32c2-4f0a-9a0f-6f5ff2c7d109", "Opportunity", [
      ...["name", "customerid", "estimatedvalue", "stepname", "estimatedclosedate", "statecode"],
    ]),
    plainForm("email", "7a2e5c5f-32c2-4f0a-9a0f-6f5ff2c7d103", "Email", ["subject", "sender", "torecipients", "description", "statuscode"]),
    plainForm("task", "7a2e5c5f-32c2-4f0a-9a0f-6f5ff2c7d104", "Task", [
      ...["subject", "description", "regardingobjectid", "scheduledend", "statuscode"],
    ]),
    plainForm("phonecall", "7a2e5c5f-32c2-4f0a-9a0f-6f5ff2c7d105", "Phone Call", [
      ...["subject", "description", "regardingobjectid", "directioncode", "phonenumber", "scheduledend"],
    ]),
    plainForm("appointment", "7a2e5c5f-32c2-4f0a-9a0f-6f5ff2c7d106", "Appointment", [
      ...["subject", "description", "regardingobjectid", "scheduledstart", "scheduledend"],
    ]),
  ],
  views: [
    plainView("account", "accountid", "Active Accounts", ["name", "telephone1", "address1_city"]),
    plainView("contact", "contactid", "Active Contacts", ["fullname", "jobtitle", "emailaddress1"]),
    plainView("opportunity", "opportunityid", "Open Opportunities", ["name", "estimatedvalue", "estimatedclosedate"]),
    plainView("task", "activityid", "All Tasks", ["subject", "scheduledend"]),
    plainView("phonecall", "activityid", "All Phone Calls", ["subject", "scheduledend"]),
    plainView("appointment", "activityid", "All Appointments", ["subject", "scheduledstart"]),
    plainView("email", "activityid", "All Emails", ["subject", "createdon"]),
  ],
  roles: [SALESPERSON, SYSTEM_ADMINISTRATOR, SYSTEM_CUSTOMIZER],
});

/** Conversation intelligence with the main forms that a conversation opens with when no form id is given. */
export const CONVERSATION_INTELLIGENCE = firstParty({
  uniqueName: "msdyn_Conversation_Intelligence",
  version: "9.0.1.1150",
  labels: { 1033: "Conversation Intelligence" },
  tables: CONVERSATION_TABLES,
  forms: [
    plainForm("msdyn_sciconversation", "7a2e5c5f-32c2-4f0a-9a0f-6f5ff2c7d101", "SCI Conversation full page form", [
      ...["msdyn_name", "msdyn_conversationstarttime"],
    ]),
    plainForm("msdyn_sciconversation", "7a2e5c5f-32c2-4f0a-9a0f-6f5ff2c7d102", "Information", ["msdyn_name", "ownerid"]),
  ],
  views: [
    plainView("msdyn_sciconversation", "msdyn_sciconversationid", "Active SCI Conversations", [
      "msdyn_name",
      "msdyn_conversationstarttime",
    ]),
  ],
});
