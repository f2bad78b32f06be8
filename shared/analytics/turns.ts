import type { ParticipantRole } from "../domain/Transcript";
import type { SpokenUtterance } from "./speech";

/** A maximal run of floor-taking utterances of one speaker. */
export interface Turn {
  readonly participantId: string;
  readonly role: ParticipantRole;
  readonly startMs: number;
  /** The latest end, which need not be the last utterance's. */
  readonly endMs: number;
  readonly utterances: readonly SpokenUtterance[];
}

/** Turns of a call in order; `utterances` as `speechOf` gives them. */
export function turnsOf(utterances: readonly SpokenUtterance[]): readonly Turn[] {
  const runs: SpokenUtterance[][] = [];
  for (const utterance of utterances) {
    if (!utterance.takesFloor) continue;
    const run = runs[runs.length - 1];
    if (run?.[0]?.participantId === utterance.participantId) run.push(utterance);
    else runs.push([utterance]);
  }
  return runs.flatMap((run): readonly Turn[] => {
    const [first] = run;
    if (first === undefined) return [];
    const endMs = run.reduce((latest, utterance) => Math.max(latest, utterance.endMs), first.endMs);
    return [{ participantId: first.participantId, role: first.role, startMs: first.startMs, endMs, utterances: run }];
  });
}
