import * as React from "react";
import { PrimaryButton } from "@fluentui/react";
import { useInstanceId } from "../../../shared/ui/useInstanceId";
import type { ReviewOfCall } from "../../../shared/dataverse/coaching/loadCallReviews";
import type { ReviewPart } from "../ReviewPart";
import { keepReply, keptReply } from "./keptReply";

/** Dataverse's column holds no more. */
const MOST = 4_000;

export interface RepliesProps extends Pick<ReviewPart, "environment" | "desk"> {
  readonly one: ReviewOfCall;
}

/** What the seller said to a review, and where the seller says it. */
export function Replies({ environment, desk, one: { review, replies } }: RepliesProps): React.ReactElement {
  const { t, format, viewer } = environment;
  const own = replies.find(({ authorId }) => authorId === viewer.id);
  const [kept] = React.useState(() => keptReply(viewer.id, review.id));
  const [written, setWritten] = React.useState(kept?.text);
  // Of the reply, as long as it has no row: what is sent again because no answer came is stored once.
  const [newId] = React.useState(() => kept?.id ?? crypto.randomUUID());
  const [isAsked, setAsked] = React.useState(false);
  const opener = React.useRef<HTMLButtonElement>(null);
  const reader = React.useRef<HTMLButtonElement>(null);
  const mayReply = review.sellerId === viewer.id && review.kind === "manager";
  const text = written?.trim() ?? "";
  const write = (next: string | undefined) => {
    setWritten(next);
    keepReply(viewer.id, review.id, newId, next?.trim() && next !== own?.text ? next : undefined);
  };
  // What was clicked is gone, or will be: the focus goes to what stands in its place, unless it is elsewhere.
  const moveOn = () => {
    if ([document.body, reader.current].includes(document.activeElement as HTMLElement)) (opener.current ?? reader.current)?.focus();
  };
  const isWriting = written !== undefined;
  const wasWriting = React.useRef(isWriting);
  React.useEffect(() => {
    if (wasWriting.current && !isWriting) moveOn();
    wasWriting.current = isWriting;
  });
  const close = () => write(undefined);
  const send = async () => {
    if (text !== "" && (await desk.reply(review, own ?? newId, text))) close();
  };
  return (
    <>
      {replies.map((reply) => (
        <div key={reply.id} className="sd-review-reply">
          <p className="sd-caption" dir="auto">
            {[
              reply.authorName ?? t("shared.somebody"),
              reply.acknowledgedAt === undefined
                ? format.dateTime(reply.createdAt)
                : t("callReview.acknowledged", { time: format.dateTime(reply.acknowledgedAt) }),
            ].join(" · ")}
          </p>
          {reply.text !== undefined && (
            <p className="sd-review-note" dir="auto">
              {reply.text}
            </p>
          )}
        </div>
      ))}
      {mayReply && !isWriting && (
        <p className="sd-review-line">
          {!own && (
            <button
              ref={reader}
              type="button"
              className="sd-link"
              disabled={desk.isBusy}
              onClick={() => void desk.reply(review, own ?? newId, undefined).then(moveOn)}
            >
              {t("callReview.acknowledge")}
            </button>
          )}
          <button
            ref={opener}
            type="button"
            className="sd-link"
            onClick={() => {
              setAsked(true);
              setWritten(own?.text ?? "");
            }}
          >
            {t(own?.text === undefined ? "shared.writing.reply" : "shared.writing.edit")}
          </button>
        </p>
      )}
      {mayReply && isWriting && (
        <ReplyForm
          environment={environment}
          label={t("callReview.replyLabel", { name: review.reviewerName ?? t("shared.somebody") })}
          text={written}
          isBusy={desk.isBusy}
          takesFocus={isAsked}
          onType={write}
          onSend={() => void send()}
          onCancel={close}
        />
      )}
    </>
  );
}

interface ReplyFormProps extends Pick<ReviewPart, "environment"> {
  readonly label: string;
  readonly text: string;
  readonly isBusy: boolean;
  /** Not where it was left open before the page was. */
  readonly takesFocus: boolean;
  readonly onType: (text: string) => void;
  readonly onSend: () => void;
  readonly onCancel: () => void;
}

function ReplyForm({ environment: { t }, label, text, isBusy, takesFocus, onType, onSend, onCancel }: ReplyFormProps): React.ReactElement {
  const id = useInstanceId("sd-review-reply");
  const field = React.useRef<HTMLTextAreaElement>(null);
  React.useEffect(() => {
    if (takesFocus) field.current?.focus();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once
  }, []);
  return (
    <div>
      <label htmlFor={id} className="sd-caption">
        {label}
      </label>
      <textarea
        ref={field}
        id={id}
        className="sd-search sd-review-field"
        dir="auto"
        rows={3}
        maxLength={MOST}
        value={text}
        onChange={({ target: { value } }) => onType(value)}
      />
      <p className="sd-review-line">
        <PrimaryButton
          allowDisabledFocus
          disabled={isBusy || text.trim() === ""}
          text={t(isBusy ? "shared.writing.sending" : "shared.writing.send")}
          onClick={onSend}
        />
        <button type="button" className="sd-link" onClick={onCancel}>
          {t("shared.writing.cancel")}
        </button>
      </p>
    </div>
  );
}
