import { DataverseError } from "../../../../shared/dataverse/DataverseError";
import { CALL_TABLES, ENTITY_SETS } from "../../../../shared/dataverse/tables";
import { check, type Examination, type Judgement } from "../Check";

const COLUMN = "msdyn_recording";
/** Keys that customers manage: files can only be read as a whole. */
const CUSTOMER_KEYS = 0x80090017;
const NEWEST = 10;
const TABLE = ENTITY_SETS[CALL_TABLES.recording];

export type RecordingFacts = "none" | "elsewhere" | "in chunks" | "as a whole";

interface RecordingRow {
  readonly msdyn_ocrecordingid: string;
  readonly msdyn_recording_name?: string | null;
}

async function read({ api }: Examination): Promise<RecordingFacts> {
  const rows = await api.getAll<RecordingRow>(
    `${TABLE}?$select=${CALL_TABLES.recording}id,${COLUMN}_name&$orderby=createdon desc&$top=${NEWEST}`,
  );
  if (rows.length === 0) return "none";
  const withFile = rows.find((row) => row.msdyn_recording_name);
  if (withFile === undefined) return "elsewhere";
  try {
    await api.readFirstByte(`${TABLE}(${withFile.msdyn_ocrecordingid})/${COLUMN}/$value`);
    return "in chunks";
  } catch (error) {
    if (error instanceof DataverseError && error.code === CUSTOMER_KEYS) return "as a whole";
    throw error;
  }
}

export function judgeRecordings(facts: RecordingFacts): Judgement {
  switch (facts) {
    case "none":
      return {
        verdict: "warning",
        found: "There is no recording that whoever signed in may read: calls open without sound.",
        remedy: "Where people should hear calls, keep recordings in conversation intelligence's settings.",
      };
    case "elsewhere":
      return {
        verdict: "warning",
        found: "The newest recordings hold no file in Dataverse, only an address elsewhere.",
        remedy: "Let conversation intelligence keep recordings in Dataverse; a strict security policy refuses other addresses.",
      };
    case "in chunks":
      return { verdict: "ok", found: "A recording's first byte was read from its file." };
    case "as a whole":
      return {
        verdict: "ok",
        found: "Files are encrypted with keys of your own: recordings are fetched as a whole, so long ones start late.",
      };
  }
}

/** Can recordings be read as pages read them? */
export const recordings = check("Limits", "Recordings", read, judgeRecordings);
