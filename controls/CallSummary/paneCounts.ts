import type { Environment } from "../../shared/host/environment";
import type { Thread } from "./comments/Thread";
import type { CallSummary } from "./loadCallSummary";
import type { MomentsView } from "./moments/momentsViewModel";
import { wordGroups } from "./words/wordsViewModel";

const sum = (lists: readonly (readonly unknown[])[]): number => lists.reduce((all, { length }) => all + length, 0);

/** How much there is to be seen in each pane; undefined where that may not be read or is not known yet. */
export function paneCounts(
  environment: Environment,
  { findings: { signals, questions, notes } }: CallSummary,
  { sections }: MomentsView,
  threads: readonly Thread[] | undefined,
  actions: number | undefined,
) {
  return {
    moments: sum(sections.flatMap(({ lists }) => lists.map(({ moments }) => moments))),
    comments: threads && sum(threads.map(({ comments }) => comments)),
    actions,
    words: signals && questions && sum([...wordGroups(signals, environment).map(({ words }) => words), questions]),
    notes: notes?.length,
  };
}
