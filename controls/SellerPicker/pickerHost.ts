import type { EmailPort } from "../../shared/host/emailDraft";

/** An e-mail that was begun here in this session. */
export interface KeptDraft {
  readonly id: string;
  /** To whom. */
  readonly seller: string;
}

/** What of the host only the picker needs. */
export interface PickerHost {
  readonly emails: EmailPort;
  /** Rejects where the app has no form for e-mails. */
  readonly openEmail: (id: string) => Promise<unknown>;
  readonly drafts: () => readonly KeptDraft[];
  /** Outlives the page, not the session. */
  readonly keepDrafts: (drafts: readonly KeptDraft[]) => void;
}

/** What the session kept of a control's earlier life; whatever is not a draft is left out. */
export function keptDrafts(state: unknown): readonly KeptDraft[] {
  const { drafts } = (state ?? {}) as { readonly drafts?: unknown };
  return Array.isArray(drafts)
    ? drafts.filter(
        (draft: Partial<KeptDraft> | null): draft is KeptDraft => typeof draft?.id === "string" && typeof draft.seller === "string",
      )
    : [];
}
