import type { FilePort } from "../dataverse/DataverseClient";
import { DataverseError } from "../dataverse/DataverseError";
import { ENTITY_SETS } from "../dataverse/tables";

async function failureOf(response: Response): Promise<DataverseError> {
  const body = (await response.json().catch(() => ({}))) as { error?: { code?: string; message?: string } };
  return DataverseError.from({ status: response.status, code: body.error?.code, message: body.error?.message ?? response.statusText });
}

/**
 * Files of Dataverse through same-origin requests with the user's own session: `context.webAPI` has no method for them. This is the
 * one place where a control speaks HTTP itself.
 */
export function createFilePort(clientUrl: string): FilePort {
  return {
    async text(table, id, column) {
      let response: Response;
      try {
        response = await fetch(`${clientUrl}/api/data/v9.2/${ENTITY_SETS[table]}(${id})/${column}/$value`);
      } catch (error) {
        throw DataverseError.from(error);
      }
      if (response.status === 404 || response.status === 204) return undefined;
      if (!response.ok) throw await failureOf(response);
      return response.text();
    },
  };
}
