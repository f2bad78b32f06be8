import * as React from "react";

/** An id that no other part of the page has: React 16 and 17 have no `useId`, and a form may hold a control twice. */
export function useInstanceId(prefix: string): string {
  return React.useMemo(() => `${prefix}-${Math.random().toString(36).slice(2)}`, [prefix]);
}
