import * as React from "react";
import { droppedAnswers } from "../../../shared/domain/coaching/droppedAnswers";
import type { GivenAnswer } from "../../../shared/domain/coaching/Review";
import type { Translate } from "../../../shared/strings/translate";
import type { Writing, WritingState } from "./createWriting";

interface DroppedAnswersProps {
  readonly t: Translate;
  readonly draft: WritingState["draft"];
  readonly scorecard: Writing["scorecard"];
}

/** What was answered to questions that were deleted meanwhile, with the notes to them: nothing else holds these any more. */
export function DroppedAnswers({ t, draft, scorecard }: DroppedAnswersProps): React.ReactElement | null {
  const dropped = droppedAnswers(draft.answers, scorecard.questions);
  if (dropped.length === 0) return null;
  return (
    <div className="sd-caption">
      <p>{t.plural("callReview.dropped", dropped.length)}</p>
      <AnswerNotes answers={dropped} />
    </div>
  );
}

/** What was written to answers. */
export function AnswerNotes({ answers }: { readonly answers: readonly GivenAnswer[] }): React.ReactElement {
  const notes = answers.flatMap(({ note, changeReason }) => [note, changeReason].filter((text) => text !== undefined));
  return (
    <>
      {notes.map((note, index) => (
        <p key={index} className="sd-review-note" dir="auto">
          {note}
        </p>
      ))}
    </>
  );
}
