import * as React from "react";
import { shownSecond } from "../../../shared/domain/shownValue";
import { quotedText } from "../../../shared/format/quotedText";
import { Notice } from "../../../shared/ui/Notice";
import type { CallPart } from "../CallPart";
import { usePlaybackValue } from "../player/Playback";
import { draftLabel, draftText, placeText } from "./commentTexts";
import { Composer } from "./Composer";
import { draftKey } from "./drafts";
import { placeKey, WHOLE_CALL, type Thread } from "./Thread";
import { ThreadItem } from "./ThreadItem";

/** What people wrote about the call, by its place, and where the viewer writes. */
export function CommentsPane(part: CallPart): React.ReactElement {
  const { environment, comments } = part;
  const { t } = environment;
  const kept = useKeptFocus();
  const { threads, failure, obstacle, desk } = comments;
  if (obstacle !== undefined) return <p className="sd-empty">{obstacle}</p>;
  const { draft, undo, unsent } = desk;
  return (
    <div {...kept} className="sd-comments" role="group" aria-label={t("callSummary.pane.comments")} tabIndex={-1}>
      <p className="sd-hidden" role="status">
        {desk.said}
      </p>
      {failure && <Notice {...failure} />}
      {undo && (
        <p className="sd-comments-line">
          <span>{undo.sentence}</span>
          <button type="button" className="sd-link" onClick={undo.run}>
            {t("shared.writing.undo")}
          </button>
        </p>
      )}
      {unsent.map((one) => (
        <p key={draftKey(one)} className="sd-comments-line">
          <button type="button" className="sd-link" onClick={() => desk.open(one)}>
            {draftText(one, environment)}
          </button>
          <span className="sd-caption sd-draft-begin" dir="auto">
            {quotedText(one.text)}
          </span>
          <button
            type="button"
            className="sd-link"
            onClick={() => desk.discard(one)}
            aria-label={`${t("shared.writing.discard")}, ${placeText(one.place, environment)}`}
          >
            {t("shared.writing.discard")}
          </button>
        </p>
      ))}
      <p className="sd-comments-line">
        <CommentNow {...part} />
        <button type="button" className="sd-link" onClick={() => desk.open({ place: WHOLE_CALL })}>
          {t("callSummary.comments.commentOnWhole")}
        </button>
      </p>
      {draft && !isInThread(part) && <Composer key={desk.opened} {...part} draft={draft} isReply={false} />}
      {threads ? <Threads {...part} threads={threads} /> : !failure && <div className="sd-skeleton sd-comments-skeleton" />}
    </div>
  );
}

/** Whether a draft is written beside what it belongs to. */
function isInThread({ comments: { threads = [], desk } }: CallPart): boolean {
  const { draft } = desk;
  const editing = draft?.editing;
  return threads.some(({ key, comments }) =>
    editing ? comments.some(({ id }) => id === editing.id) : draft && key === placeKey(draft.place),
  );
}

/** Begins a comment on the moment where the playback is. Alone, because only this changes while it plays. */
function CommentNow({ environment, comments: { desk }, playback }: CallPart): React.ReactElement {
  const shownMs = usePlaybackValue(playback, ({ positionMs }) => shownSecond(positionMs));
  // To the second: what is written on it meanwhile is one draft.
  const place = { atMs: shownMs, durationMs: 0 };
  return (
    <button type="button" className="sd-link" onClick={() => desk.open({ place })}>
      {draftLabel({ place }, false, environment)}
    </button>
  );
}

function Threads({ threads, ...part }: CallPart & { readonly threads: readonly Thread[] }): React.ReactElement {
  const { t } = part.environment;
  if (threads.length === 0) return <p className="sd-empty">{t("callSummary.comments.empty")}</p>;
  const count = threads.reduce((sum, { comments }) => sum + comments.length, 0);
  const unread = part.comments.unread.size;
  return (
    <>
      <p className="sd-caption sd-comments-line">
        <span>{t.plural("callSummary.comments.count", count)}</span>
        {unread > 0 && <strong>{t.plural("shared.writing.new", unread)}</strong>}
      </p>
      <ul className="sd-comment-list">
        {threads.map((thread) => (
          <ThreadItem key={thread.key} {...part} thread={thread} />
        ))}
      </ul>
    </>
  );
}

/** What has the focus may go away, such as a deleted comment: then the pane has it, and Tab goes on from there. */
function useKeptFocus(): { readonly ref: React.RefObject<HTMLDivElement>; readonly onFocus: (event: React.FocusEvent) => void } {
  const ref = React.useRef<HTMLDivElement>(null);
  const focused = React.useRef<Element>();
  React.useEffect(() => {
    if (focused.current === undefined || focused.current.isConnected) return;
    focused.current = undefined;
    if (document.activeElement === null || document.activeElement === document.body) ref.current?.focus();
  });
  return { ref, onFocus: ({ target }) => void (focused.current = target) };
}
