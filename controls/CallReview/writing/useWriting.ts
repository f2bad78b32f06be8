import * as React from "react";
import type { Writing, WritingState } from "./createWriting";

/** Where the writing of a review is; each change draws again. */
export function useWriting({ state, subscribe }: Writing): WritingState {
  const [, redraw] = React.useReducer((count: number) => count + 1, 0);
  React.useEffect(() => subscribe(redraw), [subscribe]);
  return state();
}
