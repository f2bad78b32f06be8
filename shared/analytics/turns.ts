import type { ParticipantRole } from "../domain/Transcript";
import type { FloorUtterance } from "./floor";

/** A maximal run of floor-taking utterances of one speaker. */
export interface Turn<U extends FloorUtterance = FloorUtterance> {
  readonly participantId: string;
  readonly role: ParticipantRole;
  readonly startMs: number;
  /** The latest end, which need not be the last utterance's. */
  readonly endMs: number;
  readonly utterances: readonly [U, ...U[]];
}

/** Turns of a call in order of its utterances. */
export function turnsOf<U extends FloorUtterance>(utterances: readonly U[]): readonly Turn<U>[] {
  const runs: [U, ...U[]][] = [];
  for (const utterance of utterances) {
    if (!utterance.takesFloor) continue;
    const run = runs[runs.length - 1];
    if (run?.[0].participantId === utterance.participantId) run.push(utterance);
    else runs.push([utterance]);
  }
  return runs.map((run): Turn<U> => {
    const [first] = run;
    const endMs = run.reduce((latest, utterance) => Math.max(latest, utterance.endMs), first.endMs);
    return { participantId: first.participantId, role: first.role, startMs: first.startMs, endMs, utterances: run };
  });
}
