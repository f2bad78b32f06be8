import * as React from "react";
import { DataverseError } from "../../shared/dataverse/DataverseError";
import type { StringKey } from "../../shared/strings/keys";
import type { Translate } from "../../shared/strings/translate";
import { useIsThere } from "../../shared/ui/useIsThere";
import { refusalText } from "../../shared/host/refusal";

export interface Doing {
  /** Whether something is under way: nothing else begins meanwhile. */
  readonly doing: boolean;
  /** Why the last thing failed, as a sentence; undefined where it did not. */
  readonly failure: string | undefined;
  /**
   * @param sentence what is said where it fails, with `{reason}` in it
   * @param action is handed the way to change the sentence, for what follows
   */
  readonly run: (sentence: StringKey, action: (otherwise: (sentence: StringKey) => void) => Promise<unknown>) => Promise<void>;
}

/** One thing after the other that a user does to rows, and what is said where it fails. */
export function useDoing(t: Translate): Doing {
  const [state, setState] = React.useState<{ readonly doing: boolean; readonly failure?: string }>({ doing: false });
  const isBusy = React.useRef(false);
  const isThere = useIsThere();
  const run: Doing["run"] = async (first, action) => {
    if (isBusy.current) return;
    isBusy.current = true;
    setState({ doing: true });
    let sentence = first;
    let failure: string | undefined;
    try {
      await action((next) => void (sentence = next));
    } catch (error) {
      // What the host itself refuses, such as opening a form, wrote nothing.
      failure = error instanceof DataverseError ? refusalText(sentence, error, t) : t(sentence);
    }
    isBusy.current = false;
    if (isThere.current) setState({ doing: false, ...(failure !== undefined && { failure }) });
  };
  return { doing: state.doing, failure: state.failure, run };
}
