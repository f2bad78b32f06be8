import type { ChangeSet } from "../connection/Operation";

/** A call's change sets, tagged with the call. */
export interface TaggedChangeSet<T> {
  readonly of: T;
  readonly changeSet: ChangeSet;
}

/** Puts change sets together into batches of at most `most` operations, in order; a larger change set travels alone. */
export function packBatches<T>(changeSets: readonly TaggedChangeSet<T>[], most: number): TaggedChangeSet<T>[][] {
  const batches: TaggedChangeSet<T>[][] = [];
  let room = 0;
  for (const tagged of changeSets) {
    const batch = batches.at(-1);
    if (batch !== undefined && tagged.changeSet.length <= room) {
      batch.push(tagged);
      room -= tagged.changeSet.length;
    } else {
      batches.push([tagged]);
      room = most - tagged.changeSet.length;
    }
  }
  return batches;
}
