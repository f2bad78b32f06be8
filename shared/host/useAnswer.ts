import * as React from "react";
import type { DataverseError } from "../dataverse/DataverseError";
import { whileAwaited } from "./whileAwaited";

/** The answer to a question. `value` is the last good one to the same question, also while it is asked again or has failed. */
export interface Answer<T> {
  readonly value: T | undefined;
  /** Whether the present question has been answered well at least once: the answer itself may be undefined. */
  readonly isKnown: boolean;
  readonly loading: boolean;
  readonly error: DataverseError | undefined;
  readonly retry: () => void;
}

interface Held<T> {
  readonly question: string;
  readonly attempt: number;
  readonly value?: T | undefined;
  readonly isKnown: boolean;
  readonly error?: DataverseError;
}

/**
 * Asks once for each question. An answer that comes late never replaces that of a newer question.
 * @param question identifies what is asked; undefined asks nothing
 * @param ask may be a new function at each render
 */
export function useAnswer<T>(question: string | undefined, ask: () => Promise<T>): Answer<T> {
  const [attempt, setAttempt] = React.useState(0);
  const [held, setHeld] = React.useState<Held<T>>();
  const latestAsk = React.useRef(ask);
  latestAsk.current = ask;
  React.useEffect(() => {
    if (question === undefined) return undefined;
    return whileAwaited(
      latestAsk.current(),
      (value) => setHeld({ question, attempt, value, isKnown: true }),
      (error) => setHeld((before) => ({ ...(before?.question === question ? before : { isKnown: false }), question, attempt, error })),
    );
  }, [question, attempt]);
  const mine = held?.question === question ? held : undefined;
  const loading = question !== undefined && mine?.attempt !== attempt;
  return {
    value: mine?.value,
    isKnown: mine?.isKnown ?? false,
    loading,
    error: loading ? undefined : mine?.error,
    retry: React.useCallback(() => setAttempt((count) => count + 1), []),
  };
}
