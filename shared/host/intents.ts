import { DataverseError } from "../dataverse/DataverseError";
import { pageWide } from "./pageWide";

/** Ids of rows that somebody wants to make, by what they are to be. */
const ids = () => pageWide("slr.intents/1", () => new Map<string, string>());

/**
 * Makes a row under an id that stays the same until the row is known to be there, however often and from wherever on the page it is
 * tried: what was stored without a word is found by it.
 * @param meant names the row: equal for two attempts at the same one
 */
export async function underOneId<T>(meant: string, make: (id: string) => Promise<T>): Promise<T> {
  const kept = ids();
  const id = kept.get(meant) ?? crypto.randomUUID();
  kept.set(meant, id);
  try {
    const made = await make(id);
    kept.delete(meant);
    return made;
  } catch (error) {
    // A row of somebody else has this id.
    if (DataverseError.from(error).reason === "changed") kept.delete(meant);
    throw error;
  }
}

/** Does away with what may have been made by an attempt of which nothing is known, because something else is wanted now. */
export async function abandon(meant: string, remove: (id: string) => Promise<void>): Promise<void> {
  const id = ids().get(meant);
  if (id === undefined) return;
  await remove(id);
  ids().delete(meant);
}
