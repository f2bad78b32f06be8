import * as React from "react";
import type { TranscriptComment } from "../../../shared/domain/TranscriptComment";
import type { CallPart } from "../CallPart";
import { Changed } from "../Changed";
import { useOnScreen } from "../../../shared/ui/useOnScreen";
import { unseenText } from "./commentTexts";
import { Composer } from "./Composer";
import { OwnActions } from "./OwnActions";

export interface CommentItemProps extends CallPart {
  readonly comment: TranscriptComment;
}

/** Who wrote what, and when; the viewer's own can be changed. */
export function CommentItem(props: CommentItemProps): React.ReactElement {
  const { environment, comments, comment } = props;
  const { t, format, viewer } = environment;
  const { desk } = comments;
  const { id, text, etag, authorId, authorName, createdAt, change, atMs, durationMs } = comment;
  const { draft } = desk;
  const unseen = desk.unseen.get(id);
  const time = format.dateTime(createdAt);
  const words = React.useRef<HTMLParagraphElement>(null);
  const isUnread = comments.unread.has(id);
  useOnScreen(words, isUnread, () => comments.markRead(comment));
  const edit = () =>
    desk.open({
      place: { ...(atMs !== undefined && { atMs }), ...(durationMs !== undefined && { durationMs }) },
      editing: { id, etag, text },
    });
  return (
    <li className="sd-comment">
      <p className="sd-comment-head">
        <bdi className="sd-comment-author">{authorName ?? t("shared.somebody")}</bdi>
        <time
          className="sd-caption"
          dateTime={new Date(createdAt).toISOString()}
          title={`${format.date(createdAt)} ${format.time(createdAt)}`}
        >
          {time}
        </time>
        {change && <Changed {...props} change={change} />}
        {isUnread && <strong className="sd-comment-new">{t("callSummary.comments.isNew")}</strong>}
      </p>
      {draft?.editing?.id === id ? (
        <Composer key={desk.opened} {...props} draft={draft} isReply={false} />
      ) : (
        <p ref={words} className="sd-comment-text" dir="auto">
          {text}
        </p>
      )}
      {unseen && <p className="sd-caption">{unseenText(unseen, environment)}</p>}
      {authorId === viewer.id && <OwnActions {...props} time={time} onEdit={edit} />}
    </li>
  );
}
