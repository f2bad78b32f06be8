import type { ColumnMetadata, TableMetadata } from "../ImportedSolution";
import { choice, instant, key, lookup, memo, stateAndStatus, text, whole, yesNo } from "./columns";
import { CUSTOMIZATION_TABLES } from "./customization";
import { SALES_TABLES } from "./sales";
import { activeOrInactive } from "./systemColumns";
import { table } from "./table";
import { TEAM_TABLES } from "./teams";

const required = { required: true } as const;

const REGARDING = ["account", "contact", "opportunity", "lead"];
/** What an activity is about. */
export const regarding = (activity: string): ColumnMetadata =>
  lookup("RegardingObjectId", REGARDING, {
    navigation: Object.fromEntries(REGARDING.map((t) => [t, `regardingobjectid_${t}_${activity}`])),
  });

function activity(schemaName: string, label: string, columns: readonly ColumnMetadata[]): TableMetadata {
  return table(schemaName, {
    entitySetName: `${schemaName.toLowerCase()}s`,
    primaryId: "activityid",
    primaryName: "subject",
    label,
    columns: [key("ActivityId"), text("Subject", 200, required), regarding(schemaName.toLowerCase()), ...columns],
  });
}

const OPEN_TASK = stateAndStatus(
  { 0: "Open", 1: "Completed", 2: "Canceled" },
  {
    2: ["Not Started", 0],
    3: ["In Progress", 0],
    4: ["Waiting on someone else", 0],
    5: ["Completed", 1],
    6: ["Canceled", 2],
    7: ["Deferred", 0],
  },
);

/** What a party is to its activity. */
const PARTICIPATION = {
  ...{ 1: "Sender", 2: "To Recipient", 3: "CC Recipient", 4: "BCC Recipient", 5: "Required attendee" },
  ...{ 6: "Optional attendee", 7: "Organizer", 8: "Regarding", 9: "Owner" },
};
const PARTIES = ["systemuser", "contact", "account", "lead"];

/** Tables of the platform that a seller's page touches, each with the columns it may ask for (not all that exist). */
export const PLATFORM_TABLES: readonly TableMetadata[] = [
  table("SystemUser", {
    entitySetName: "systemusers",
    primaryId: "systemuserid",
    primaryName: "fullname",
    label: "User",
    ownership: "none",
    collections: new Map([
      ["systemuserroles_association", { table: "role", through: "systemuserroles" }],
      ["teammembership_association", { table: "team", through: "teammembership" }],
    ]),
    columns: [
      key("SystemUserId"),
      text("FullName", 200, { readOnly: true }),
      text("FirstName", 256),
      text("LastName", 256),
      text("DomainName", 1024),
      text("InternalEMailAddress", 100),
      text("JobTitle", 100),
      text("Title", 128),
      text("PhotoUrl", 200),
      key("AzureActiveDirectoryObjectId"),
      key("ApplicationId"),
      yesNo("IsDisabled", "Disabled", "Enabled", false),
      choice("AccessMode", {
        0: "Read-Write",
        1: "Administrative",
        2: "Read",
        3: "Support User",
        4: "Non-interactive",
        5: "Delegated Admin",
      }),
      lookup("BusinessUnitId", ["businessunit"], { navigation: { businessunit: "businessunitid" } }),
      lookup("ParentSystemUserId", ["systemuser"], { navigation: { systemuser: "parentsystemuserid" } }),
      // Unlike on tables that an organisation owns, a plain id.
      { ...key("OrganizationId"), readOnly: true },
      instant("CreatedOn", { readOnly: true }),
      instant("ModifiedOn", { readOnly: true }),
    ],
  }),
  table("Organization", {
    entitySetName: "organizations",
    primaryId: "organizationid",
    primaryName: "name",
    label: "Organization",
    ownership: "organization",
    columns: [
      key("OrganizationId"),
      text("Name", 160),
      instant("FiscalCalendarStart"),
      yesNo("IsHierarchicalSecurityModelEnabled", "Yes", "No", false),
      yesNo("UsePositionHierarchy", "Yes", "No", false),
      whole("MaxDepthForHierarchicalSecurityModel", 1),
      yesNo("IsContentSecurityPolicyEnabled", "Yes", "No", false),
    ],
  }),
  table("BusinessUnit", {
    entitySetName: "businessunits",
    primaryId: "businessunitid",
    primaryName: "name",
    label: "Business Unit",
    ownership: "none",
    columns: [
      key("BusinessUnitId"),
      text("Name", 160),
      lookup("ParentBusinessUnitId", ["businessunit"], { navigation: { businessunit: "parentbusinessunitid" } }),
    ],
  }),
  table("UserSettings", {
    entitySetName: "usersettingscollection",
    primaryId: "systemuserid",
    label: "User Settings",
    ownership: "none",
    columns: [key("SystemUserId"), whole("LocaleId", 0), whole("UILanguageId", 0), whole("TimeZoneBias", -2147483648)],
  }),
  table("Account", {
    entitySetName: "accounts",
    primaryId: "accountid",
    primaryName: "name",
    label: "Account",
    columns: [
      key("AccountId"),
      text("Name", 160, required),
      text("AccountNumber", 20),
      text("EMailAddress1", 100),
      text("Telephone1", 50),
      text("WebSiteURL", 200),
      text("Address1_City", 80),
      text("Address1_Country", 80),
      memo("Description", 2000),
      lookup("PrimaryContactId", ["contact"], { navigation: { contact: "primarycontactid" } }),
      ...activeOrInactive(),
    ],
  }),
  table("Contact", {
    entitySetName: "contacts",
    primaryId: "contactid",
    primaryName: "fullname",
    label: "Contact",
    columns: [
      key("ContactId"),
      text("FullName", 160),
      text("FirstName", 50),
      text("LastName", 50, required),
      text("JobTitle", 100),
      text("EMailAddress1", 100),
      text("Telephone1", 50),
      text("MobilePhone", 50),
      lookup("ParentCustomerId", ["account", "contact"]),
      ...activeOrInactive(),
    ],
  }),
  activity("PhoneCall", "Phone Call", [
    instant("ActualStart"),
    instant("ActualEnd"),
    whole("ActualDurationMinutes", 0),
    memo("Description", 2000),
    yesNo("DirectionCode", "Outgoing", "Incoming", true),
    yesNo("LeftVoiceMail", "Yes", "No", false),
    text("PhoneNumber", 200),
    choice("PriorityCode", { 0: "Low", 1: "Normal", 2: "High" }, { defaultValue: 1 }),
    instant("ScheduledStart"),
    instant("ScheduledEnd"),
    ...stateAndStatus(
      { 0: "Open", 1: "Completed", 2: "Canceled" },
      { 1: ["Open", 0], 2: ["Made", 1], 3: ["Canceled", 2], 4: ["Received", 1] },
    ),
  ]),
  activity("Appointment", "Appointment", [
    instant("ActualStart"),
    instant("ActualEnd"),
    whole("ActualDurationMinutes", 0),
    memo("Description", 1048576),
    text("Location", 200),
    yesNo("IsOnlineMeeting", "Yes", "No", false),
    text("OnlineMeetingJoinUrl", 600),
    text("OnlineMeetingChatId", 200),
    text("GlobalObjectId", 300),
    instant("ScheduledStart", required),
    instant("ScheduledEnd", required),
    ...stateAndStatus(
      { 0: "Open", 1: "Completed", 2: "Canceled", 3: "Scheduled" },
      { 1: ["Free", 0], 2: ["Tentative", 0], 3: ["Completed", 1], 4: ["Canceled", 2], 5: ["Busy", 3], 6: ["Out of Office", 3] },
    ),
  ]),
  activity("Task", "Task", [
    memo("Description", 2000),
    choice("PriorityCode", { 0: "Low", 1: "Normal", 2: "High" }, { defaultValue: 1 }),
    instant("ScheduledStart"),
    instant("ScheduledEnd"),
    ...OPEN_TASK,
  ]),
  table("Email", {
    entitySetName: "emails",
    primaryId: "activityid",
    primaryName: "subject",
    label: "Email Message",
    parts: new Map([["email_activity_parties", { table: "activityparty", lookup: "activityid" }]]),
    columns: [
      key("ActivityId"),
      text("Subject", 800),
      memo("Description", 1073741823),
      yesNo("DirectionCode", "Outgoing", "Incoming", true),
      regarding("email"),
      instant("ScheduledStart"),
      instant("ScheduledEnd"),
      text("Sender", 250, { readOnly: true }),
      text("ToRecipients", 500, { readOnly: true }),
      ...stateAndStatus(
        { 0: "Open", 1: "Completed", 2: "Canceled" },
        {
          1: ["Draft", 0],
          2: ["Completed", 1],
          3: ["Sent", 1],
          4: ["Received", 1],
          5: ["Canceled", 2],
          6: ["Pending Send", 1],
          7: ["Sending", 1],
          8: ["Failed", 0],
        },
      ),
    ],
  }),
  table("ActivityParty", {
    entitySetName: "activityparties",
    primaryId: "activitypartyid",
    label: "Activity Party",
    columns: [
      key("ActivityPartyId"),
      lookup("ActivityId", ["email", "appointment"], {
        navigation: { email: "activityid_email", appointment: "activityid_appointment" },
        onDelete: "cascade",
      }),
      lookup("PartyId", PARTIES, { navigation: Object.fromEntries(PARTIES.map((t) => [t, `partyid_${t}`])) }),
      choice("ParticipationTypeMask", PARTICIPATION, required),
      text("AddressUsed", 320, { readOnly: true }),
    ],
  }),
  ...SALES_TABLES,
  ...TEAM_TABLES,
  ...CUSTOMIZATION_TABLES,
];

/** Of these tables only some columns are known here: an unknown one is "not played" instead of an error of the caller. */
export const PARTLY_KNOWN: ReadonlySet<string> = new Set(PLATFORM_TABLES.map((t) => t.logicalName));

/** Tables whose privileges are not named after the table. */
export const PRIVILEGE_ENTITY: Readonly<Record<string, string>> = {
  systemuser: "User",
  activitypointer: "Activity",
  phonecall: "Activity",
  appointment: "Activity",
  task: "Activity",
  email: "Activity",
  activityparty: "Activity",
  // Values have no privileges of their own.
  environmentvariablevalue: "EnvironmentVariableDefinition",
};

/** Privileges that belong to no table. */
export const OTHER_PRIVILEGES: readonly string[] = [
  ...["prvImportCustomization", "prvExportCustomization", "prvPublishCustomization"],
  ...["prvOverrideCreatedOnCreatedBy", "prvBypassCustomPlugins", "prvWorkflowExecution"],
];

/** Further entities of the platform that a role may name; their rows are not played here. */
export const OTHER_PRIVILEGE_ENTITIES: readonly string[] = [
  "AppConfig",
  "Attribute",
  "AttributeMap",
  "Customization",
  "CustomControlDefaultConfig",
  "CustomControlResource",
  "Entity",
  "EntityKey",
  "EntityMap",
  "Form",
  "Note",
  "OptionSet",
  "PluginAssembly",
  "PluginType",
  "Process",
  "Query",
  "Relationship",
  "SavedQueryVisualizations",
  "SdkMessage",
  "SdkMessageProcessingStep",
  "UserApplicationMetadata",
  "UserEntityInstanceData",
  "UserEntityUISettings",
  "UserForm",
  "UserQuery",
  "UserQueryVisualization",
  "WebResource",
  "Workflow",
  "msdyn_SciCustomHighlight",
  "msdyn_SciCustomPublisher",
  "msdyn_channelinstance",
  "msdyn_ocliveworkitem",
];
