import * as React from "react";
import type { CallPart } from "../CallPart";
import { lineAt } from "../callLines";
import { CommentItem } from "./CommentItem";
import { draftLabel, placeText } from "./commentTexts";
import { Composer } from "./Composer";
import { placeKey, type Thread } from "./Thread";

export interface ThreadItemProps extends CallPart {
  readonly thread: Thread;
}

/** A place in the call, what was said there, and what people wrote about it. */
export function ThreadItem(props: ThreadItemProps): React.ReactElement {
  const { environment, lines, playback, comments, thread } = props;
  const { t } = environment;
  const { desk } = comments;
  const { atMs } = thread;
  const place = placeText(thread, environment);
  const line = atMs === undefined ? undefined : lines[lineAt(lines, atMs)];
  const { draft } = desk;
  const isReplying = draft !== undefined && !draft.editing && placeKey(draft.place) === thread.key;
  return (
    <li className="sd-thread" data-thread={thread.key}>
      <h3 className="sd-thread-head">
        {atMs === undefined ? (
          place
        ) : (
          <button
            type="button"
            className="sd-link"
            aria-label={t("shared.playFrom", { time: place })}
            onClick={() => playback.playFrom(atMs)}
          >
            <bdi>{place}</bdi>
          </button>
        )}
      </h3>
      {line && (
        <p className="sd-caption sd-thread-quote" title={line.text}>
          <bdi>{line.speaker.name}</bdi> <span dir="auto">{line.text}</span>
        </p>
      )}
      <ol className="sd-comment-list">
        {thread.comments.map((comment) => (
          <CommentItem key={comment.id} {...props} comment={comment} />
        ))}
      </ol>
      <button
        type="button"
        className="sd-link sd-thread-reply"
        aria-expanded={isReplying}
        aria-label={draftLabel({ place: thread }, true, environment)}
        onClick={() => desk.open({ place: placeOf(thread) })}
      >
        {t("shared.writing.reply")}
      </button>
      {isReplying && <Composer key={desk.opened} {...props} draft={draft} isReply />}
    </li>
  );
}

/** As it is stored, so that a reply belongs to the thread for everybody. */
const placeOf = ({ atMs, durationMs }: Thread) => ({
  ...(atMs !== undefined && { atMs }),
  ...(durationMs !== undefined && { durationMs }),
});
