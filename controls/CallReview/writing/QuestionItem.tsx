import * as React from "react";
import type { Hindrance } from "../../../shared/domain/coaching/hindrances";
import { measuredAnswer } from "../../../shared/domain/coaching/measuredAnswer";
import type { AnswerValue, GivenAnswer } from "../../../shared/domain/coaching/Review";
import type { ScorecardQuestion } from "../../../shared/domain/coaching/Scorecard";
import { KPIS } from "../../../shared/domain/kpis";
import { bandOf } from "../../../shared/domain/targets";
import { bandText, kpiText } from "../../../shared/format/kpiFormat";
import { useInstanceId } from "../../../shared/ui/useInstanceId";
import { Place } from "../Place";
import type { ReviewPart } from "../ReviewPart";
import { valueText, weightText } from "../reviewTexts";
import type { Writing } from "./createWriting";
import { NoteField } from "./NoteField";

export interface QuestionItemProps extends Pick<ReviewPart, "environment" | "call"> {
  readonly question: ScorecardQuestion;
  readonly answer: GivenAnswer | undefined;
  /** Those of all questions that count. */
  readonly weights: ReadonlySet<number>;
  readonly hindrances: readonly Hindrance[];
  readonly onAnswer: Writing["answer"];
}

const VALUES: Readonly<Record<ScorecardQuestion["scale"], readonly AnswerValue[]>> = { yesNo: [5, 1], oneToFive: [1, 2, 3, 4, 5] };
const GUIDED = [1, 3, 5] as const;

/** Digits answer, Backspace and Delete take the answer back, M binds it to the moment that is heard. */
function answerOf(key: string, { scale, mayNotApply }: ScorecardQuestion): AnswerValue | "notApplicable" | undefined {
  if (key === "0") return mayNotApply ? "notApplicable" : undefined;
  return VALUES[scale].find((value) => String(value) === key);
}

/** A question of a review: its answer, what shows it, and what is said to it. */
function Question({ environment, call, question, answer = {}, weights, hindrances, onAnswer }: QuestionItemProps): React.ReactElement {
  const { t, format } = environment;
  const id = useInstanceId("sd-review-question");
  const { scale, guide, mayNotApply, needsNote } = question;
  const { value, isNotApplicable, note = "", atMs, durationMs = 0, isAbsent, measured, changeReason = "" } = answer;
  const kpi = question.kpi && KPIS[question.kpi];
  const measuredValue = measuredAnswer(question, measured, call.targets);
  const isChanged = measuredValue !== undefined && (value !== measuredValue || isNotApplicable === true);
  const [isBegun, setBegun] = React.useState(false);
  // A note stays where it is emptied; one from another tab comes later.
  const isNoteOpen = isBegun || note !== "";
  const reasons = new Set(hindrances.flatMap((one) => ("questionId" in one && one.questionId === question.id ? [one.reason] : [])));
  const change = (given: Parameters<Writing["answer"]>[1]) => onAnswer(question.id, given);
  const weight = weightText(question, weights, environment);
  const [isNothingHeard, setNothingHeard] = React.useState(false);
  const bind = () => {
    const place = call.place();
    setNothingHeard(!place);
    if (place) change({ atMs: Math.round(place.atMs), durationMs: Math.round(place.durationMs) || undefined, isAbsent: undefined });
  };
  const give = (given: AnswerValue | "notApplicable") => {
    if (given === "notApplicable")
      return change({ value: undefined, isNotApplicable: true, atMs: undefined, durationMs: undefined, isAbsent: undefined });
    // What was heard last, or is selected, is what shows it, unless something else was bound before.
    const place = atMs === undefined && !isAbsent && measured === undefined ? call.place() : undefined;
    change({
      value: given,
      isNotApplicable: undefined,
      ...(place && { atMs: Math.round(place.atMs), durationMs: Math.round(place.durationMs) || undefined }),
    });
  };
  /** What was measured answers again; anything else is unanswered. */
  const takeBack = () => change({ value: measuredValue, isNotApplicable: undefined, changeReason: undefined });
  const onKeyDown = (event: React.KeyboardEvent) => {
    const { target, key, ctrlKey, metaKey, altKey } = event;
    if (ctrlKey || metaKey || altKey || target instanceof HTMLTextAreaElement) return;
    const given = answerOf(key, question);
    if (given !== undefined) {
      give(given);
      event.currentTarget.querySelector<HTMLInputElement>(`input[value="${given}"]`)?.focus();
    } else if (key.toLowerCase() === "m") bind();
    else if (key === "Backspace" || key === "Delete") takeBack();
    else return;
    event.preventDefault();
  };
  const option = (key: string, text: string, isChosen: boolean, choose: () => void) => (
    // Pressing it would take the mark off the lines that show the answer.
    <label key={key} className="sd-review-option" onMouseDown={(event) => event.preventDefault()}>
      <input
        type="radio"
        name={id}
        value={key}
        checked={isChosen}
        onChange={choose}
        onClick={({ currentTarget }) => {
          currentTarget.focus();
          if (isChosen) takeBack();
        }}
      />
      <span>{text}</span>
    </label>
  );
  return (
    <li className="sd-review-question" data-question={question.id} data-missing={reasons.size > 0}>
      <fieldset onKeyDown={onKeyDown}>
        <legend dir="auto">
          <span className="sd-review-order">{format.number(question.order)}</span> {question.text}
          {weight !== undefined && <span className="sd-review-weight">{weight}</span>}
        </legend>
        {guide.size > 0 && (
          <ul className="sd-caption sd-review-guide">
            {GUIDED.flatMap((step) => {
              const text = guide.get(step);
              return text === undefined ? [] : [<li key={step} dir="auto">{`${valueText(step, scale, environment)}: ${text}`}</li>];
            })}
          </ul>
        )}
        <div className="sd-review-scale">
          {VALUES[scale].map((one) => option(String(one), valueText(one, scale, environment), value === one, () => give(one)))}
          {mayNotApply && option("notApplicable", t("callReview.notApplicable"), isNotApplicable === true, () => give("notApplicable"))}
        </div>
        {kpi && measured !== undefined && (
          <p className="sd-caption">
            {t("callReview.measured", {
              name: t(`shared.kpiName.${kpi.id}`),
              value: kpiText(measured, kpi, environment),
              band: bandText(bandOf(kpi.id, call.targets) ?? {}, kpi, environment),
            })}
          </p>
        )}
        <div className="sd-review-line">
          {atMs !== undefined && <Place environment={environment} call={call} atMs={atMs} durationMs={durationMs} />}
          {!isAbsent && isNotApplicable !== true && (
            <button type="button" className="sd-link" data-outsidecall="" onMouseDown={(event) => event.preventDefault()} onClick={bind}>
              {t(atMs === undefined ? "callReview.bind" : "callReview.bindAnew")}
            </button>
          )}
          {atMs !== undefined && (
            <button type="button" className="sd-link" onClick={() => change({ atMs: undefined, durationMs: undefined })}>
              {t("callReview.unbind")}
            </button>
          )}
          {isNotApplicable !== true && atMs === undefined && (
            <label className="sd-review-check">
              <input
                type="checkbox"
                checked={isAbsent === true}
                onChange={({ target: { checked } }) =>
                  change(checked ? { isAbsent: true, atMs: undefined, durationMs: undefined } : { isAbsent: undefined })
                }
              />
              <span>{t("callReview.absent")}</span>
            </label>
          )}
          {!isNoteOpen && !needsNote && (
            <button type="button" className="sd-link" onClick={() => setBegun(true)}>
              {t("callReview.addNote")}
            </button>
          )}
        </div>
        <p className={isNothingHeard && atMs === undefined ? "sd-caption" : "sd-hidden"} role="status">
          {isNothingHeard && atMs === undefined ? t("callReview.nothingHeard") : ""}
        </p>
        {(isNoteOpen || needsNote) && (
          <NoteField
            label={t(needsNote ? "callReview.noteNeeded" : "callReview.note")}
            mark="noteMissing"
            text={note}
            most={2_000}
            isMissing={reasons.has("noteMissing")}
            takesFocus={isBegun && note === ""}
            onType={(text) => change({ note: text || undefined })}
          />
        )}
        {isChanged && (
          <NoteField
            label={t("callReview.reason")}
            mark="reasonMissing"
            text={changeReason}
            most={400}
            isMissing={reasons.has("reasonMissing")}
            takesFocus={false}
            onType={(text) => change({ changeReason: text || undefined })}
          />
        )}
        {reasons.has("outsideCall") && <p className="sd-review-problem">{t("callReview.outsideCall")}</p>}
      </fieldset>
    </li>
  );
}

/** Drawn again where its own answer changes, or what is missing. */
export const QuestionItem = React.memo(Question);
