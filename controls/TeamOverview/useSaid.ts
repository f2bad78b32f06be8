import * as React from "react";
import type { AskedSentence, SaidSentence } from "../../shared/domain/SaidSentence";
import { useIsThere } from "../../shared/ui/useIsThere";
import { sentencesOf } from "./saidScript";

const keyOf = ({ callId, moment }: AskedSentence): string => `${callId} ${moment}`;

/**
 * What is said at moments of calls, each asked for once in a page's time, after it has been painted. Where a sentence cannot be had
 * nothing is missing.
 * @param now of the page @param asked one moment a call
 */
export function useSaid(
  clientUrl: string,
  now: number,
  asked: readonly AskedSentence[],
): (asked: AskedSentence) => SaidSentence | undefined {
  const [known, setKnown] = React.useState<ReadonlyMap<string, SaidSentence>>(new Map());
  const tried = React.useRef(new Set<string>());
  const latest = React.useRef(asked);
  latest.current = asked;
  const isThere = useIsThere();
  const question = asked.map(keyOf).join();
  React.useEffect(() => {
    const fresh = latest.current.filter((one) => !tried.current.has(`${now} ${keyOf(one)}`));
    if (fresh.length === 0) return;
    for (const one of fresh) tried.current.add(`${now} ${keyOf(one)}`);
    // Only what the script takes: the rest of a call is of no concern to it.
    sentencesOf(
      clientUrl,
      fresh.map(({ callId, moment }) => ({ callId, moment })),
    ).then(
      (said) => {
        const found = fresh.flatMap((one) => {
          const sentence = said.get(one.callId);
          return sentence ? [[keyOf(one), sentence] as const] : [];
        });
        if (isThere.current) setKnown((before) => new Map([...before, ...found]));
      },
      () => undefined,
    );
  }, [clientUrl, now, question, isThere]);
  return (one) => known.get(keyOf(one));
}
