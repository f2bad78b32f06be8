import * as React from "react";

/** Whether a busy server is being left alone, as it asked: what people who wait are told. */
export interface Pauses {
  /** Leaves it alone for so many milliseconds. */
  readonly wait: (milliseconds: number) => Promise<void>;
  readonly isPaused: () => boolean;
  /** @returns ends the subscription */
  readonly subscribe: (changed: () => void) => () => void;
}

export function createPauses(): Pauses {
  const listeners = new Set<() => void>();
  let running = 0;
  const count = (more: number) => {
    running += more;
    for (const changed of listeners) changed();
  };
  return {
    async wait(milliseconds) {
      count(1);
      await new Promise((done) => setTimeout(done, milliseconds));
      count(-1);
    },
    isPaused: () => running > 0,
    subscribe(changed) {
      listeners.add(changed);
      return () => void listeners.delete(changed);
    },
  };
}

export function useIsPaused({ isPaused, subscribe }: Pauses): boolean {
  const [now, setNow] = React.useState(isPaused);
  React.useEffect(() => {
    setNow(isPaused());
    return subscribe(() => setNow(isPaused()));
  }, [isPaused, subscribe]);
  return now;
}
