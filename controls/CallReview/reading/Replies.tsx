import * as React from "react";
import { PrimaryButton } from "@fluentui/react";
import { useInstanceId } from "../../../shared/ui/useInstanceId";
import type { ReviewOfCall } from "../../../shared/dataverse/coaching/loadCallReviews";
import type { ReviewPart } from "../ReviewPart";

/** Dataverse's column holds no more. */
const MOST = 4_000;

export interface RepliesProps extends Pick<ReviewPart, "environment" | "desk"> {
  readonly one: ReviewOfCall;
}

/** What the seller said to a review, and where the seller says it. */
export function Replies({ environment, desk, one: { review, replies } }: RepliesProps): React.ReactElement {
  const { t, format, viewer } = environment;
  const own = replies.find(({ authorId }) => authorId === viewer.id);
  const [written, setWritten] = React.useState<string>();
  const mayReply = review.sellerId === viewer.id && review.kind === "manager";
  const text = written?.trim() ?? "";
  const send = async () => {
    if (text !== "" && (await desk.reply(review, own, text))) setWritten(undefined);
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
      {mayReply && written === undefined && (
        <p className="sd-review-line">
          {!own && (
            <button type="button" className="sd-link" disabled={desk.isBusy} onClick={() => void desk.reply(review, own, undefined)}>
              {t("callReview.acknowledge")}
            </button>
          )}
          <button type="button" className="sd-link" onClick={() => setWritten(own?.text ?? "")}>
            {t(own?.text === undefined ? "shared.writing.reply" : "shared.writing.edit")}
          </button>
        </p>
      )}
      {mayReply && written !== undefined && (
        <ReplyForm
          environment={environment}
          label={t("callReview.replyLabel", { name: review.reviewerName ?? t("shared.somebody") })}
          text={written}
          isBusy={desk.isBusy}
          onType={setWritten}
          onSend={() => void send()}
          onCancel={() => setWritten(undefined)}
        />
      )}
    </>
  );
}

interface ReplyFormProps extends Pick<ReviewPart, "environment"> {
  readonly label: string;
  readonly text: string;
  readonly isBusy: boolean;
  readonly onType: (text: string) => void;
  readonly onSend: () => void;
  readonly onCancel: () => void;
}

function ReplyForm({ environment: { t }, label, text, isBusy, onType, onSend, onCancel }: ReplyFormProps): React.ReactElement {
  const id = useInstanceId("sd-review-reply");
  const field = React.useRef<HTMLTextAreaElement>(null);
  React.useEffect(() => field.current?.focus(), []);
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
