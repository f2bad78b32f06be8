import * as React from "react";
import type { CallLine } from "../callLines";
import type { PlaceRange } from "./PlaceRange";
import { selectedPlaces } from "./textSelection";

const isSame = (a: PlaceRange | undefined, b: PlaceRange | undefined): boolean => a?.from === b?.from && a?.to === b?.to && a?.by === b?.by;

export interface LineSelection {
  /** Undefined where no lines are selected, or part of one only. */
  readonly range: PlaceRange | undefined;
  readonly select: (range: PlaceRange | undefined) => void;
}

/** The lines that are selected, by text that is marked over several or line by line. */
export function useLineSelection(view: React.RefObject<HTMLElement>, shown: readonly CallLine[]): LineSelection {
  const [range, select] = React.useState<PlaceRange>();
  React.useEffect(() => {
    const look = () => {
      const marked = view.current ? selectedPlaces(view.current) : undefined;
      // Without marked text, lines that were selected from the keyboard stay so.
      select((before) => (isSame(before, marked) || (!marked && before?.by === "lines") ? before : marked));
    };
    document.addEventListener("selectionchange", look);
    return () => document.removeEventListener("selectionchange", look);
  }, [view]);
  // Other lines stand in these places now.
  React.useEffect(() => select(undefined), [shown]);
  return { range, select };
}
