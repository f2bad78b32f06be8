import * as React from "react";

/** Whether a component is still drawn, for what comes late: to one that is gone nothing is told. */
export function useIsThere(): { readonly current: boolean } {
  const isThere = React.useRef(true);
  React.useEffect(() => {
    isThere.current = true;
    return () => void (isThere.current = false);
  }, []);
  return isThere;
}
