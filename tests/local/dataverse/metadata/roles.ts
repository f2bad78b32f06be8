import type { PrivilegeDepth, SecurityRole } from "../ImportedSolution";

const granted = (verbs: readonly string[], entity: string, depth: PrivilegeDepth): Record<string, PrivilegeDepth> =>
  Object.fromEntries(verbs.map((verb) => [`prv${verb}${entity}`, depth]));

/** May do everything; its id is the platform's well-known template id. */
export const SYSTEM_ADMINISTRATOR: SecurityRole = {
  id: "627090ff-40a3-4053-8790-584edc5be201",
  name: "System Administrator",
  privileges: {},
};

/** May change the environment, but reads none of its rows but own ones; its id is the platform's well-known template id. */
export const SYSTEM_CUSTOMIZER: SecurityRole = {
  id: "119f245c-3cc8-4b62-b31c-d1a046ced15d",
  name: "System Customizer",
  privileges: {
    ...Object.fromEntries(["prvImportCustomization", "prvExportCustomization", "prvPublishCustomization"].map((name) => [name, "Global"])),
    ...[
      ...["Solution", "Publisher", "AppModule", "SiteMap", "Entity", "Role", "ImportJob", "AsyncOperation", "msdyn_solutionhistory"],
      ...["EnvironmentVariableDefinition", "SystemForm", "WebResource", "CustomControl"],
    ].reduce((all, entity) => ({ ...all, ...granted(["Create", "Read", "Write", "Delete", "Append", "AppendTo"], entity, "Global") }), {}),
    ...granted(["Read"], "User", "Global"),
    ...granted(["Read"], "Organization", "Global"),
  },
};

/**
 * Stands for the roles that open sales apps, with what the product uses of them: a seller's own emails and other activities, and the
 * customers and deals that they are about. Its id differs from one environment to the next.
 */
export const SALESPERSON: SecurityRole = {
  id: "3a2f5b0e-5d6c-5b7a-8c1d-9e0f1a2b3c4d",
  name: "Salesperson",
  privileges: {
    ...granted(["Create", "Read", "Write", "Delete", "Append", "AppendTo", "Assign", "Share"], "Activity", "Basic"),
    ...granted(["Read", "AppendTo"], "Account", "Global"),
    ...granted(["Read", "AppendTo"], "Contact", "Global"),
    ...granted(["Read", "AppendTo"], "Opportunity", "Global"),
    ...granted(["Read", "AppendTo"], "Lead", "Global"),
    ...granted(["Read"], "Campaign", "Global"),
    ...granted(["Read"], "TransactionCurrency", "Global"),
  },
};
