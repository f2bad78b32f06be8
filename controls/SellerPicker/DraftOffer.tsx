import * as React from "react";
import { deleteDraft, unsentDrafts } from "../../shared/host/emailDraft";
import type { Environment } from "../../shared/host/environment";
import { useIsThere } from "../../shared/ui/useIsThere";
import type { KeptDraft, PickerHost } from "./pickerHost";

export interface DraftOfferProps {
  readonly environment: Environment;
  readonly host: PickerHost;
  /** The user has chosen: what came of it, and the focus has to go somewhere. */
  readonly onSettled: (sentence: string) => void;
}

/** Whoever comes back from an e-mail that was begun here and not sent is offered to delete it. Asks Dataverse only then. */
export function DraftOffer({ environment: { t, viewer }, host, onSettled }: DraftOfferProps): React.ReactElement {
  const [unsent, setUnsent] = React.useState<readonly KeptDraft[]>([]);
  const isThere = useIsThere();
  const latest = React.useRef({ host, viewer });
  latest.current = { host, viewer };
  React.useEffect(() => {
    const { drafts, emails, keepDrafts } = latest.current.host;
    const begun = drafts();
    if (begun.length === 0) return;
    const ids = begun.map(({ id }) => id);
    // A failure is not worth a word: the draft lies among the user's e-mails.
    const offer = (there: readonly string[]) => {
      if (!isThere.current) return;
      const left = begun.filter(({ id }) => there.includes(id));
      keepDrafts(left);
      setUnsent(left);
    };
    unsentDrafts(emails, latest.current.viewer.id, ids).then(offer, () => undefined);
  }, [isThere]);
  const [draft] = unsent;
  const settle = ({ id }: KeptDraft, sentence: string) => {
    const left = unsent.filter((other) => other.id !== id);
    host.keepDrafts(left);
    setUnsent(left);
    onSettled(sentence);
  };
  const remove = (chosen: KeptDraft) => {
    deleteDraft(host.emails, viewer.id, chosen.id).then(
      () => settle(chosen, t("sellerPicker.draftDeleted")),
      () => settle(chosen, t("sellerPicker.draftKept")),
    );
  };
  return (
    <div role="status">
      {draft && (
        <p className="sd-picker-note">
          {t("sellerPicker.draft", { seller: draft.seller })}{" "}
          <button type="button" className="sd-link" onClick={() => remove(draft)}>
            {t("sellerPicker.deleteDraft")}
          </button>{" "}
          <button type="button" className="sd-link" onClick={() => settle(draft, "")}>
            {t("sellerPicker.keepDraft")}
          </button>
        </p>
      )}
    </div>
  );
}
