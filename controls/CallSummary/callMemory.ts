import * as React from "react";
import type { MadeActivities } from "./actions/useFollowUps";

/** What is kept of a call for as long as the page is open: forms are left and opened again. */
export interface CallMemory {
  readonly made: MadeActivities;
  /** Notes that were not saved yet; undefined where none were begun. */
  notes: string | undefined;
}

const REGISTRY = Symbol.for("slr.call/1");

/** On `window`, since hosts load a bundle anew for a form that is opened again. */
function memories(): Map<string, CallMemory> {
  const holder = window as unknown as Record<symbol, Map<string, CallMemory> | undefined>;
  return (holder[REGISTRY] ??= new Map<string, CallMemory>());
}

/** The one memory of a call, however often its parts are drawn. */
export function useCallMemory(callId: string): CallMemory {
  return React.useMemo(() => {
    const memory = memories().get(callId) ?? { made: new Map(), notes: undefined };
    memories().set(callId, memory);
    return memory;
  }, [callId]);
}
