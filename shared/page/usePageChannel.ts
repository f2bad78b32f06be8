import * as React from "react";
import { DEFAULT_PERIOD } from "../domain/Period";
import type { Environment } from "../host/environment";
import { joinPage, type PageChannel } from "./pageChannel";
import { mended, type Selection } from "../host/selection";

/** What a form has not told by then it does not have: a row made without the landing page no period, another form no call. */
export const NOT_KNOWN_YET_MS = 1_500;

const DEFAULT_SELECTION: Selection = { period: DEFAULT_PERIOD, comparison: "previousPeriod" };

/** The channel of the page that a control stands on, for as long as it stands there; a change draws the control again. */
export function usePageChannel(record: Environment["record"]): PageChannel {
  const lease = React.useMemo(() => joinPage(record?.table ?? "", record?.id ?? ""), [record?.table, record?.id]);
  React.useEffect(() => () => lease.release(), [lease]);
  const [, rerender] = React.useReducer((count: number) => count + 1, 0);
  const { channel } = lease;
  const drawn = React.useRef(0);
  drawn.current = channel.changes;
  React.useEffect(() => {
    const unsubscribe = channel.subscribe(rerender);
    // A control whose effects run first may have published after this one was drawn and before it listened.
    if (channel.changes !== drawn.current) rerender();
    return unsubscribe;
  }, [channel]);
  return channel;
}

/** A custom period without its dates is not known yet either: hosts may hand over null before a stored value. */
const isKnown = (selection: Selection | undefined): boolean =>
  selection !== undefined && (selection.period !== "custom" || (selection.from !== undefined && selection.to !== undefined));

/** A selection that stays unknown becomes the default one: then the page's row has no period. So does the period of an impossible one. */
export function useSettled(selection: Selection | undefined, now: number): Selection | undefined {
  const isSettled = isKnown(selection);
  const hasWaited = useWaited(!isSettled, NOT_KNOWN_YET_MS);
  return isSettled || hasWaited ? mended(selection ?? DEFAULT_SELECTION, now) : undefined;
}

/** Whether something has been awaited for so many milliseconds. */
export function useWaited(isAwaited: boolean, milliseconds: number): boolean {
  const [hasWaited, setWaited] = React.useState(false);
  React.useEffect(() => {
    if (!isAwaited) return undefined;
    const timer = setTimeout(() => setWaited(true), milliseconds);
    return () => {
      clearTimeout(timer);
      setWaited(false);
    };
  }, [isAwaited, milliseconds]);
  return isAwaited && hasWaited;
}
