import * as React from "react";
import { createDraft, deleteDraft, mailHtml } from "../../shared/host/emailDraft";
import type { Environment } from "../../shared/host/environment";
import { Icon } from "../../shared/ui/Icon";
import { useIsThere } from "../../shared/ui/useIsThere";
import type { PickerHost } from "./pickerHost";
import { mailToOf, type Letter, type PickerView } from "./sellerPickerViewModel";

export interface LettersProps {
  readonly environment: Environment;
  readonly host: PickerHost;
  readonly view: PickerView;
  /** No draft could be made: the letter's address for mail programs. */
  readonly onRefused: (mailTo: string) => void;
}

/** The ways to write to the seller: a draft in Dataverse, which opens, and the chat in Teams. */
export function Letters({ environment, host, view: { letter, chat, name, link }, onRefused }: LettersProps): React.ReactElement {
  const { t, viewer } = environment;
  const [isBusy, setBusy] = React.useState(false);
  const isThere = useIsThere();

  const write = async ({ sellerId, subject, text }: Letter) => {
    const draft = { from: viewer.id, to: sellerId, subject, html: mailHtml(text, link) };
    const id = await createDraft(host.emails, draft);
    host.keepDrafts([...host.drafts(), { id, seller: name }]);
    try {
      await host.openEmail(id);
    } catch (error) {
      // An app without e-mails cannot show what was just made: it goes again.
      host.keepDrafts(host.drafts().filter((other) => other.id !== id));
      await deleteDraft(host.emails, id).catch(() => undefined);
      throw error;
    }
  };
  const onMail = (chosen: Letter) => {
    if (isBusy) return;
    setBusy(true);
    write(chosen)
      .catch(() => isThere.current && onRefused(mailToOf(chosen, link)))
      .finally(() => isThere.current && setBusy(false));
  };
  return (
    <>
      {letter && (
        <button
          type="button"
          className="sd-icon-link"
          aria-disabled={isBusy}
          aria-label={t("sellerPicker.email", { seller: name })}
          title={t("sellerPicker.email", { seller: name })}
          onClick={() => onMail(letter)}
        >
          <Icon name="mail" />
        </button>
      )}
      {chat !== undefined && (
        <a
          className="sd-icon-link"
          href={chat}
          target="_blank"
          rel="noreferrer"
          aria-label={t("sellerPicker.chat", { seller: name })}
          title={t("sellerPicker.chat", { seller: name })}
        >
          <Icon name="chat" />
        </a>
      )}
    </>
  );
}

/** Says that Dynamics took no letter, and leads to the mail program instead. */
export function RefusedMail({ t, mailTo }: { readonly t: Environment["t"]; readonly mailTo: string }): React.ReactElement {
  const link = React.useRef<HTMLAnchorElement>(null);
  React.useEffect(() => link.current?.focus(), []);
  return (
    <p className="sd-picker-note" role="alert">
      {t("sellerPicker.mailRefused")}{" "}
      <a ref={link} className="sd-link" href={mailTo}>
        {t("sellerPicker.mailProgram")}
      </a>
    </p>
  );
}
