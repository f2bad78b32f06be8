import * as React from "react";

/** A button that asks before it acts: whether it asks now, and what takes the focus, since the question takes the button's place and the button that of the question. */
export function useAsking() {
  const [isAsking, setAsking] = React.useState(false);
  const answer = React.useRef<HTMLButtonElement>(null);
  const wasAsking = React.useRef(isAsking);
  React.useEffect(() => {
    if (wasAsking.current !== isAsking) answer.current?.focus();
    wasAsking.current = isAsking;
  }, [isAsking]);
  return { isAsking, setAsking, answer };
}
