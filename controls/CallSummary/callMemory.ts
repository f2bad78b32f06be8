import * as React from "react";
import { pageWide } from "../../shared/host/pageWide";
import type { CreatedActivity } from "../../shared/domain/CallFindings";

/** What was made here since the call was opened, by action item. Rows that are read later know more of it. */
export type MadeActivities = Map<string, { readonly activity: CreatedActivity; readonly isTakenBack: boolean }>;

/** What is kept of a call for as long as the page is open: forms are left and opened again. */
export interface CallMemory {
  readonly made: MadeActivities;
  /** Notes that were not saved yet; undefined where none were begun. */
  notes: string | undefined;
  /** Those that were saved here, in order. */
  readonly saved: string[];
}

const memories = () => pageWide("slr.call/1", () => new Map<string, CallMemory>());

/** The one memory of a call, however often its parts are drawn. */
export function useCallMemory(callId: string): CallMemory {
  return React.useMemo(() => {
    const memory = memories().get(callId) ?? { made: new Map(), notes: undefined, saved: [] };
    memories().set(callId, memory);
    return memory;
  }, [callId]);
}
