import type { ParticipantRole } from "../domain/Transcript";
import type { Row } from "./DataverseClient";
import { PARTICIPANT_ROLE } from "./tables";

/** The side that a participant of a row speaks for. */
export function roleOf(row: Row<"role">): ParticipantRole {
  return row.role === PARTICIPANT_ROLE.agent ? "seller" : "customer";
}
