import * as React from "react";

/** Long enough to be read, short enough not to be taken for a state. */
const SAID_MS = 5_000;

/** A sentence about what was just done, for a while. */
export function useSaid(): readonly [string, (sentence: string) => void] {
  const [said, setSaid] = React.useState({ sentence: "" });
  React.useEffect(() => {
    if (said.sentence === "") return undefined;
    const timer = setTimeout(() => setSaid({ sentence: "" }), SAID_MS);
    return () => clearTimeout(timer);
  }, [said]);
  const say = React.useCallback((sentence: string) => setSaid({ sentence }), []);
  return [said.sentence, say];
}
