import * as React from "react";
import { PrimaryButton } from "@fluentui/react";
import { MAX_COMMENT_LENGTH } from "../../../shared/domain/TranscriptComment";
import { useInstanceId } from "../../../shared/ui/useInstanceId";
import type { CallPart } from "../CallPart";
import { draftLabel, readersText } from "./commentTexts";
import { draftKey, type Draft } from "./drafts";
import { WRITING_CLASS } from "./useFocusBack";

/** From here on it is said how much is left. */
const NEAR_THE_END = 500;

export interface ComposerProps extends Pick<CallPart, "environment" | "comments"> {
  readonly draft: Draft;
  readonly isReply: boolean;
}

/** The field in which a comment is written, who will see it, and what went wrong. What is typed goes to the draft at once. */
export function Composer({ environment, comments: { desk, threads }, draft, isReply }: ComposerProps): React.ReactElement {
  const { t, format } = environment;
  const id = useInstanceId("sd-composer");
  const field = React.useRef<HTMLTextAreaElement>(null);
  const [text, setText] = React.useState(draft.text);
  const { takeFocus, busy } = desk;
  React.useEffect(() => {
    const { current } = field;
    if (!current || !takeFocus()) return;
    current.focus();
    current.setSelectionRange(current.value.length, current.value.length);
  }, [takeFocus]);
  useGrowing(field, text);
  const isSending = busy === draftKey(draft);
  const isEmpty = text.trim() === "";
  const problem = desk.problem?.about === draftKey(draft) ? desk.problem : undefined;
  const left = MAX_COMMENT_LENGTH - text.length;
  const label = draftLabel(draft, isReply, environment);
  const action = problem && !problem.present ? "shared.retry" : draft.editing ? "callSummary.comments.save" : "shared.writing.send";
  const send = () => desk.send(draft);
  const onKeyDown = (event: React.KeyboardEvent) => {
    // Enter and Escape belong to whatever helps to write Chinese or Japanese.
    if (event.nativeEvent.isComposing || isSending) return;
    if (event.key === "Escape") desk.close(draft);
    else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) send();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={WRITING_CLASS} onKeyDown={onKeyDown}>
      <label htmlFor={id} className="sd-caption">
        <bdi>{label}</bdi>
      </label>
      <textarea
        ref={field}
        id={id}
        className="sd-search sd-composer-field"
        dir="auto"
        rows={2}
        maxLength={MAX_COMMENT_LENGTH}
        readOnly={isSending}
        value={text}
        aria-describedby={`${id}-more`}
        onChange={({ target: { value } }) => {
          desk.type(draft, value);
          setText(value);
        }}
      />
      <p id={`${id}-more`} className="sd-caption sd-composer-more">
        {!draft.editing && <span>{readersText(desk.readersOf(draft.place), environment)}</span>}
        {left <= NEAR_THE_END && <span>{t.plural("callSummary.comments.left", left, { n: format.number(left) })}</span>}
      </p>
      {problem && (
        <div role="alert" className="sd-composer-problem">
          <p>{problem.sentence}</p>
          {problem.present && (
            <blockquote className="sd-comment-text" dir="auto">
              {problem.present.text}
            </blockquote>
          )}
        </div>
      )}
      <div className="sd-composer-actions">
        {problem?.present ? (
          <Conflict
            t={t}
            isBusy={busy !== undefined || isEmpty}
            onSave={() => problem.present && desk.saveAnyway(draft, problem.present)}
            onTake={() => problem.present && desk.takeTheirs(draft, problem.present)}
          />
        ) : (
          <PrimaryButton
            allowDisabledFocus
            disabled={busy !== undefined || isEmpty || !threads}
            text={isSending ? t("shared.writing.sending") : t(action)}
            onClick={send}
          />
        )}
        <button type="button" className="sd-link" disabled={isSending} onClick={() => desk.discard(draft)}>
          {isEmpty || text === draft.editing?.text ? t("shared.writing.cancel") : t("shared.writing.discard")}
        </button>
      </div>
    </div>
  );
}

interface ConflictProps extends Pick<CallPart["environment"], "t"> {
  readonly isBusy: boolean;
  readonly onSave: () => void;
  readonly onTake: () => void;
}

/** Two texts, and one of them is to stay. */
function Conflict({ t, isBusy, onSave, onTake }: ConflictProps): React.ReactElement {
  return (
    <>
      <PrimaryButton allowDisabledFocus disabled={isBusy} text={t("shared.writing.saveAnyway")} onClick={onSave} />
      <button type="button" className="sd-link" onClick={onTake}>
        {t("shared.writing.takeTheirs")}
      </button>
    </>
  );
}

/** As high as its text; the styles say where that ends. */
function useGrowing(field: React.RefObject<HTMLTextAreaElement>, text: string): void {
  React.useLayoutEffect(() => {
    const { current } = field;
    if (!current) return;
    current.style.height = "auto";
    current.style.height = `${current.scrollHeight + current.offsetHeight - current.clientHeight}px`;
  }, [field, text]);
}
