import * as React from "react";
import type { TranscriptComment } from "../../../shared/domain/TranscriptComment";
import type { CallPart } from "../CallPart";
import { useAsking } from "../../../shared/ui/useAsking";

export interface OwnActionsProps extends Pick<CallPart, "environment" | "comments"> {
  readonly comment: TranscriptComment;
  /** When it was written. */
  readonly time: string;
  readonly onEdit: () => void;
}

/** What only the author may do: change and, asked once more, delete. */
export function OwnActions({ environment: { t }, comments: { desk }, comment, time, onEdit }: OwnActionsProps): React.ReactElement {
  const { isAsking, setAsking, answer } = useAsking();
  const problem = desk.problem?.about === comment.id ? desk.problem : undefined;
  return (
    <>
      {problem && (
        <p role="alert" className="sd-composer-problem">
          {problem.sentence}
        </p>
      )}
      {isAsking ? (
        <p
          className="sd-comment-actions"
          onKeyDown={(event) => {
            if (event.key !== "Escape") return;
            event.stopPropagation();
            setAsking(false);
          }}
        >
          <span>{t("callSummary.comments.confirm")}</span>
          <button
            ref={answer}
            type="button"
            className="sd-link"
            aria-disabled={desk.busy !== undefined}
            onClick={() => desk.remove(comment)}
          >
            {t("shared.writing.yes")}
          </button>
          <button type="button" className="sd-link" onClick={() => setAsking(false)}>
            {t("shared.writing.no")}
          </button>
        </p>
      ) : (
        <p className="sd-comment-actions">
          <button type="button" className="sd-link" aria-label={`${t("shared.writing.edit")}, ${time}`} onClick={onEdit}>
            {t("shared.writing.edit")}
          </button>
          <button
            ref={answer}
            type="button"
            className="sd-link"
            aria-label={`${t("callSummary.comments.delete")}, ${time}`}
            onClick={() => setAsking(true)}
          >
            {t("callSummary.comments.delete")}
          </button>
        </p>
      )}
    </>
  );
}
