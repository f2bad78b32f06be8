import { CALL_TABLES, TABLES, type Table } from "../../../../shared/dataverse/tables";
import { readTables } from "../../environment/tables";
import { check, type Examination, type Judgement } from "../Check";

/** Those that come with conversation intelligence. */
export const CONVERSATION_TABLES: readonly Table[] = [...Object.values(TABLES), ...Object.values(CALL_TABLES)].filter((table) =>
  table.startsWith("msdyn_"),
);

interface TableFacts {
  readonly all: readonly string[];
  readonly missing: readonly string[];
}

async function read({ api }: Examination): Promise<TableFacts> {
  const found = await readTables(api, CONVERSATION_TABLES);
  return { all: CONVERSATION_TABLES, missing: CONVERSATION_TABLES.filter((table) => !found.has(table)) };
}

const INSTALL = "Set up conversation intelligence in the Sales apps' settings, then deploy Seller Details.";

export function judgeTables({ all, missing }: TableFacts): Judgement {
  if (missing.length === 0) return { verdict: "ok", found: `All ${all.length} tables of conversation intelligence are there.` };
  if (missing.length === all.length)
    return { verdict: "problem", found: "This environment has no tables of conversation intelligence.", remedy: INSTALL };
  return {
    verdict: "problem",
    found: `${missing.length} of ${all.length} tables of conversation intelligence are missing: ${missing.join(", ")}.`,
    remedy: "Update conversation intelligence in the Power Platform admin center under Dynamics 365 apps.",
  };
}

/** Are the first-party tables there that every page reads? */
export const conversationTables = check("Conversation intelligence", "Tables", read, judgeTables);
