import type { FailureReason } from "../dataverse/DataverseError";
import type { StringKey } from "../strings/keys";

/** Why a request failed, in the user's words. */
export const FAILURE_REASONS: Readonly<Record<FailureReason, StringKey>> = {
  forbidden: "shared.reason.forbidden",
  throttled: "shared.reason.throttled",
  missing: "shared.reason.missing",
  changed: "shared.reason.changed",
  tooManyRows: "shared.reason.tooManyRows",
  unavailable: "shared.reason.unavailable",
  unsupported: "shared.reason.unsupported",
};
