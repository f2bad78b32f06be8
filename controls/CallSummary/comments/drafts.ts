import { pageWide } from "../../../shared/host/pageWide";
import { placeKey, type Place } from "./Thread";

/** What somebody has typed and not sent: it outlives composers, panes and forms. */
export interface Draft {
  /** What is written on; of a comment that is changed, where it stands. */
  readonly place: Place;
  /** The comment that is changed, in the version that was read; absent where a new one is written. */
  readonly editing?: { readonly id: string; readonly etag: string; readonly text: string };
  /** The new comment's id, so that a comment whose answer was lost is not stored twice. */
  readonly newId: string;
  text: string;
}

/** A draft for each comment that is changed, and for each place. */
export const draftKey = ({ place, editing }: Pick<Draft, "place" | "editing">): string =>
  editing ? `edit ${editing.id}` : placeKey(place);

/** Whether closing it would lose something. */
export const isWorthKeeping = ({ text, editing }: Draft): boolean => text.trim() !== "" && text !== editing?.text;

/**
 * The drafts on a transcript, by their keys. They belong to the page: until it is loaded anew nothing that was typed is lost.
 */
export function draftsOf(transcriptId: string): Map<string, Draft> {
  const all = pageWide("slr.drafts/1", () => new Map<string, Map<string, Draft>>());
  const drafts = all.get(transcriptId) ?? new Map<string, Draft>();
  all.set(transcriptId, drafts);
  return drafts;
}
