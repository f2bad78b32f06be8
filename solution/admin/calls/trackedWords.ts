import { DataverseError } from "../../../shared/dataverse/DataverseError";
import type { WebApi } from "../connection/webApi";

export interface TrackedWords {
  readonly trackedKeywords: readonly string[];
  readonly trackedCompetitors: readonly string[];
}

interface SettingsRow {
  readonly msdyn_trackedkeywords?: string | null;
  readonly msdyn_trackedcompetitors?: string | null;
}

/**
 * The keywords and competitors that the organisation tracks in its conversation intelligence settings (comma-separated there).
 * They are looked for in every call, beside those its file names. None where the settings are missing or closed to the user.
 */
export async function readTrackedWords(api: WebApi): Promise<TrackedWords> {
  try {
    const rows = await api.getAll<SettingsRow>("msdyn_scienvironmentsettings?$select=msdyn_trackedkeywords,msdyn_trackedcompetitors");
    return {
      trackedKeywords: wordsIn(rows.map((row) => row.msdyn_trackedkeywords)),
      trackedCompetitors: wordsIn(rows.map((row) => row.msdyn_trackedcompetitors)),
    };
  } catch (error) {
    if (!(error instanceof DataverseError) || ![403, 404, 501].includes(error.status ?? 0)) throw error;
    return { trackedKeywords: [], trackedCompetitors: [] };
  }
}

function wordsIn(lists: readonly (string | null | undefined)[]): string[] {
  const words = lists.flatMap((list) => (list ?? "").split(/[,，]/)).map((word) => word.trim());
  return [...new Set(words.filter((word) => word !== ""))].sort();
}
