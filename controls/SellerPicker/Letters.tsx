import * as React from "react";
import { createDraft, deleteDraft, mailHtml } from "../../shared/host/emailDraft";
import type { Environment } from "../../shared/host/environment";
import type { StringKey } from "../../shared/strings/keys";
import { Outline } from "../../shared/ui/Icon";
import { useIsThere } from "../../shared/ui/useIsThere";
import type { PickerHost } from "./pickerHost";
import { mailToOf, type Letter, type PickerView } from "./sellerPickerViewModel";

/** Why no letter was made, and its address for mail programs. */
export interface RefusedLetter {
  readonly sentence: StringKey;
  readonly mailTo: string;
}

export interface LettersProps {
  readonly environment: Environment;
  readonly host: PickerHost;
  readonly view: PickerView;
  readonly onRefused: (letter: RefusedLetter) => void;
}

/** The ways to write to the seller: a draft in Dataverse, which opens, and the chat in Teams. */
export function Letters({ environment, host, view: { letter, chat, name, link }, onRefused }: LettersProps): React.ReactElement {
  const { t, viewer } = environment;
  const [isBusy, setBusy] = React.useState(false);
  const isThere = useIsThere();
  const tried = React.useRef<{ readonly sellerId: string; readonly id: string }>();

  const write = async (chosen: Letter) => {
    const { sellerId, subject, text } = chosen;
    // Where nobody knows what came of a letter, another try means the same one.
    const { id } = (tried.current = tried.current?.sellerId === sellerId ? tried.current : { sellerId, id: crypto.randomUUID() });
    const others = () => host.drafts().filter((other) => other.id !== id);
    host.keepDrafts([...others(), { id, seller: name }]);
    const draft = { from: viewer.id, to: sellerId, subject, html: mailHtml(text, link) };
    let sentence: StringKey = "sellerPicker.mailUnsure";
    try {
      const isStored = await createDraft(host.emails, id, draft);
      tried.current = undefined;
      sentence = "sellerPicker.mailRefused";
      if (isStored) {
        try {
          return await host.openEmail(id);
        } catch {
          // An app without e-mails cannot show what was just made: it goes again.
          await deleteDraft(host.emails, viewer.id, id);
        }
      }
      host.keepDrafts(others());
    } catch {
      // Whoever comes back is offered to delete what is there.
    }
    return isThere.current && onRefused({ sentence, mailTo: mailToOf(chosen, link) });
  };
  const onMail = (chosen: Letter) => {
    if (isBusy) return;
    setBusy(true);
    void write(chosen).then(() => isThere.current && setBusy(false));
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
          <Outline d="M2 4h12v8.5H2zM2 4.5l6 4.5 6-4.5" />
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
          <Outline d="M2.5 3h11v7.5H7l-3 2.5v-2.5H2.5z" />
        </a>
      )}
    </>
  );
}

/** Says that Dynamics took no letter, and leads to the mail program instead. */
export function RefusedMail({ t, sentence, mailTo }: RefusedLetter & Pick<Environment, "t">): React.ReactElement {
  const link = React.useRef<HTMLAnchorElement>(null);
  React.useEffect(() => link.current?.focus(), []);
  return (
    <p className="sd-picker-note" role="alert">
      {t(sentence)}{" "}
      <a ref={link} className="sd-link" href={mailTo}>
        {t("sellerPicker.mailProgram")}
      </a>
    </p>
  );
}
