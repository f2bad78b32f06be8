import { pageWide } from "../../../shared/host/pageWide";
import { keepUnsent, unsentOf } from "../../../shared/host/unsent";
import { placeKey, type Place } from "./Thread";

/** What somebody has typed and not sent: it outlives composers, panes, forms and the page. */
export interface Draft {
  /** What is written on; of a comment that is changed, where it stands. */
  readonly place: Place;
  /** The comment that is changed, in the version that was read; absent where a new one is written. */
  readonly editing?: { readonly id: string; readonly etag: string; readonly text: string };
  /** The new comment's id, so that a comment whose answer was lost is not stored twice. */
  readonly newId: string;
  text: string;
  /** When it was typed last, in milliseconds since 1970 UTC; absent where nothing was. */
  at?: number;
}

/** A draft for each comment that is changed, and for each place. */
export const draftKey = ({ place, editing }: Pick<Draft, "place" | "editing">): string =>
  editing ? `edit ${editing.id}` : placeKey(place);

/** Whether closing it would lose something. */
export const isWorthKeeping = ({ text, editing }: Draft): boolean => text.trim() !== "" && text !== editing?.text;

/** The drafts of a user on a transcript, by their keys. */
export interface Drafts extends Pick<ReadonlyMap<string, Draft>, "get" | "values"> {
  readonly put: (draft: Draft) => void;
  /** Lets go of it; another one with its key stays. */
  readonly drop: (draft: Draft) => void;
}

/** They belong to the page, and to this browser for a while: what was typed is lost neither with a form nor with the page. */
export function draftsOf(userId: string, transcriptId: string): Drafts {
  const all = pageWide("slr.drafts/2", () => new Map<string, Map<string, Draft>>());
  const owner = `${userId} ${transcriptId}`;
  const drafts =
    all.get(owner) ??
    new Map(
      unsentOf(userId, transcriptId).map(({ name, at, value }): [string, Draft] => [
        name,
        { place: {}, newId: crypto.randomUUID(), ...value, at },
      ]),
    );
  all.set(owner, drafts);
  const keep = (key: string, draft: Draft | undefined) => keepUnsent(userId, transcriptId, key, draft);
  return {
    get: (key) => drafts.get(key),
    values: () => drafts.values(),
    put(draft) {
      const key = draftKey(draft);
      draft.at ??= Date.now();
      drafts.set(key, draft);
      keep(key, isWorthKeeping(draft) ? draft : undefined);
    },
    drop(draft) {
      const key = draftKey(draft);
      if (drafts.get(key) !== draft) return;
      drafts.delete(key);
      keep(key, undefined);
    },
  };
}
