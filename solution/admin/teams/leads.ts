import { DataverseError } from "../../../shared/dataverse/DataverseError";
import { queryRows } from "../connection/queryRows";
import type { ReadApi } from "../connection/webApi";

interface LeadRow {
  readonly emailaddress1?: string | null;
  readonly statecode?: number;
}

const OPEN = 0;
const UNREADABLE: ReadonlySet<number | undefined> = new Set([400, 403, 404, 501]);

/** Which of the addresses are of open leads; none where leads may not be read. @throws DataverseError */
export async function leadAddresses(api: ReadApi, addresses: readonly string[]): Promise<ReadonlySet<string>> {
  try {
    const conditions = [{ column: "emailaddress1", type: "text" } as const];
    const rows = await queryRows<LeadRow>(api, "leads", ["emailaddress1", "statecode"], conditions, [...new Set(addresses)]);
    return new Set(
      rows.flatMap(({ emailaddress1, statecode }) => (emailaddress1 && statecode === OPEN ? [emailaddress1.toLowerCase()] : [])),
    );
  } catch (error) {
    if (!(error instanceof DataverseError) || !UNREADABLE.has(error.status)) throw error;
    return new Set();
  }
}
