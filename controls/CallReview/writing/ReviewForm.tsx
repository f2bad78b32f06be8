import * as React from "react";
import { PrimaryButton } from "@fluentui/react";
import { scoreOf } from "../../../shared/domain/coaching/score";
import { refusalText } from "../../../shared/host/refusal";
import type { ReviewPart } from "../ReviewPart";
import { scorecardText, scoreText, weightsOf } from "../reviewTexts";
import type { Writing, WritingState } from "./createWriting";
import { DroppedAnswers } from "./DroppedAnswers";
import { QuestionItem } from "./QuestionItem";
import { useWriting } from "./useWriting";

export interface ReviewFormProps extends ReviewPart {
  readonly writing: Writing;
}

/** A review while it is written: its questions, and below them what it comes to and the way on. */
export function ReviewForm(props: ReviewFormProps): React.ReactElement {
  const { environment, call, desk, writing } = props;
  const { t } = environment;
  const { scorecard } = writing;
  const state = useWriting(writing);
  const { draft, hindrances } = state;
  const form = React.useRef<HTMLDivElement>(null);
  const [tries, setTries] = React.useState(0);
  // Where it cannot be submitted, what is missing comes into view and takes the focus, once it is said; not while that is being mended.
  React.useEffect(() => {
    const [missing] = writing.state().hindrances.flatMap((one) => ("questionId" in one ? [one] : []));
    if (tries > 0 && missing)
      form.current?.querySelector<HTMLElement>(`[data-question="${missing.questionId}"] [data-${missing.reason.toLowerCase()}]`)?.focus();
  }, [writing, tries]);
  const submit = () => {
    void writing.submit();
    setTries(tries + 1);
  };
  const weights = React.useMemo(() => weightsOf(scorecard.questions), [scorecard]);
  const readers =
    desk.draftReaders === "nobody"
      ? undefined
      : t(desk.draftReaders === "manager" ? "callReview.managerReads" : "callReview.managerMayRead");
  const name = call.sellerName ?? t("shared.seller");
  return (
    <div ref={form}>
      <div className="sd-review-line">
        <h3 className="sd-title">
          <bdi>{scorecardText(scorecard, t)}</bdi>
        </h3>
        <button type="button" className="sd-link" onClick={desk.close}>
          {t("callReview.back")}
        </button>
        <button type="button" className="sd-link" disabled={desk.isBusy} onClick={() => desk.discard(draft)}>
          {t("shared.writing.discard")}
        </button>
      </div>
      <p className="sd-caption">{t("callReview.how")}</p>
      <ol className="sd-review-list">
        {scorecard.questions.map((question) => (
          <QuestionItem
            key={question.id}
            environment={environment}
            call={call}
            question={question}
            answer={draft.answers.get(question.id)}
            weights={weights}
            hindrances={hindrances}
            onAnswer={writing.answer}
          />
        ))}
      </ol>
      <DroppedAnswers t={t} draft={draft} scorecard={scorecard} />
      <p className="sd-caption">
        {[readers, draft.kind === "manager" ? t("callReview.willRead", { name }) : undefined].filter(Boolean).join(" ")}
      </p>
      <div className="sd-review-foot">
        <p>
          <strong>
            {scoreText(scoreOf(scorecard.questions.map((question) => ({ question, ...draft.answers.get(question.id) }))), environment)}
          </strong>{" "}
          <span className="sd-caption" role="status">
            {savedText(state, props)}
          </span>
        </p>
        <Trouble {...props} state={state} />
        {!state.present && !state.isGone && (
          <PrimaryButton
            allowDisabledFocus
            disabled={state.isSubmitting}
            text={
              state.isSubmitting ? t("shared.writing.sending") : t(draft.kind === "self" ? "callReview.submit" : "callReview.submitShare")
            }
            onClick={submit}
          />
        )}
      </div>
    </div>
  );
}

function savedText(
  { isTyped, isSaving, savedAt, error, present, isGone }: WritingState,
  { environment: { t, format } }: ReviewFormProps,
): string {
  // Nothing is saved before it is said which one is to stay.
  if (present || isGone) return "";
  if (isSaving || (isTyped && !error)) return t("callReview.saving");
  return savedAt === undefined || error ? "" : t("callReview.saved", { time: format.time(savedAt) });
}

/** What went wrong, and the way out of it. */
function Trouble({
  environment: { t },
  desk: { problem },
  writing,
  state: { draft, error, present, isGone, isTyped, hindrances },
}: ReviewFormProps & { readonly state: WritingState }): React.ReactElement | null {
  const missing = new Set(hindrances.flatMap((one) => ("questionId" in one ? [one.questionId] : []))).size;
  if (present || isGone) {
    return (
      <div role="alert" className="sd-review-problem">
        <p>{t(present ? "callReview.changedElsewhere" : "callReview.goneElsewhere")}</p>
        <p className="sd-review-line">
          <button type="button" className="sd-link" onClick={writing.keepMine}>
            {t(present ? "shared.writing.saveAnyway" : "callReview.keepAsNew")}
          </button>
          {present && (
            <button type="button" className="sd-link" onClick={writing.takeTheirs}>
              {t("shared.writing.takeTheirs")}
            </button>
          )}
        </p>
      </div>
    );
  }
  const notDiscarded = problem?.about === draft.id ? problem.sentence : undefined;
  if (error || notDiscarded !== undefined) {
    return (
      <div role="alert" className="sd-review-problem">
        {notDiscarded !== undefined && <p>{notDiscarded}</p>}
        {error && <p>{refusalText(isTyped ? "callReview.notSaved" : "callReview.notSubmitted", error, t)}</p>}
        {error && isTyped && <p>{t("callReview.keptHere")}</p>}
        {error && isTyped && (
          <button type="button" className="sd-link" onClick={() => void writing.flush()}>
            {t("shared.retry")}
          </button>
        )}
      </div>
    );
  }
  if (hindrances.length === 0) return null;
  const sentence = hindrances.some(({ reason }) => reason === "tooManyQuestions")
    ? t("callReview.tooManyQuestions")
    : hindrances.some(({ reason }) => reason === "nothingAnswered")
      ? t("callReview.nothingAnswered")
      : t.plural("callReview.missing", missing);
  return (
    <p role="alert" className="sd-review-problem">
      {sentence}
    </p>
  );
}
