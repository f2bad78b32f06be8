import * as React from "react";
import { askableQuestionsQuery, toAskableQuestions } from "../../shared/dataverse/coaching/askableQuestions";
import { sellersAnswersQuery, toGoalAnswers } from "../../shared/dataverse/coaching/goalAnswersQuery";
import { ownCommentsQuery, sellersReviewsQuery, toPossibleOrigins } from "../../shared/dataverse/coaching/goalOrigins";
import { DataverseError } from "../../shared/dataverse/DataverseError";
import type { Goal } from "../../shared/domain/coaching/Goal";
import { wantedText } from "../../shared/figures/goalText";
import type { Environment } from "../../shared/host/environment";
import { useAnswer } from "../../shared/host/useAnswer";
import { baselineDays, baselineRange } from "../../shared/insights/goalProgress";
import { callsSince } from "../../shared/page/askProgress";
import type { PageChannel } from "../../shared/page/pageChannel";
import type { SellerPage } from "../../shared/page/sellerPage";
import { useIsThere } from "../../shared/ui/useIsThere";
import { enteredGoal, firstDue, goalChoices, possibleText, startOf, startText, targetField, targetOf, type GoalChoice } from "./goalForm";
import { bandHint, firstTarget, targetProblem } from "./goalTarget";
import type { GoalHost } from "./useGoals";
import { writeProblem } from "./writeProblem";
import { setGoal, type SharedGoal } from "./writeGoals";

export interface SetGoalProps {
  readonly environment: Environment;
  readonly channel: PageChannel;
  readonly host: GoalHost;
  readonly page: SellerPage;
  readonly goals: readonly Goal[];
  /** Of the form. */
  readonly id: string;
  readonly onClose: () => void;
  readonly onSet: (made: SharedGoal) => void;
}

const GROUPS = ["offTarget", "others", "questions"] as const;

/** The calls of the sixty days before, what may be asked, and what it may be because of; of what cannot be had there is none. */
async function askStart({ together }: GoalHost, { onDemand }: PageChannel, page: SellerPage, { viewer, calendar: { zone } }: Environment) {
  const sellerId = page.seller?.id ?? "";
  const from = baselineRange({ baseline: { n: 0, ...baselineDays(page.now, zone) } }, zone)?.from ?? page.now;
  const asked = together([
    askableQuestionsQuery(),
    sellersAnswersQuery(sellerId),
    ownCommentsQuery(sellerId, viewer.id, from),
    sellersReviewsQuery(sellerId, from),
  ]).catch(() => undefined);
  const calls = await callsSince({ page, onDemand }, from);
  if (!calls) throw new DataverseError("The calls of the last days cannot be had.");
  const [questions, answers, comments, reviews] = (await asked) ?? [];
  return {
    calls,
    questions: toAskableQuestions(questions?.rows ?? []),
    answers: toGoalAnswers(answers?.rows ?? []),
    origins: toPossibleOrigins([...(comments?.rows ?? []), ...(reviews?.rows ?? [])]),
  };
}

/** Sets a goal: what is to change, from where, to where, by when. */
export function SetGoal({ environment, channel, host, page, goals, id, onClose, onSet }: SetGoalProps): React.ReactElement {
  const { t } = environment;
  const { now, seller } = page;
  const sellerId = seller?.id ?? "";
  const { value: known, error } = useAnswer(`start ${sellerId} ${now}`, () => askStart(host, channel, page, environment));
  const [chosen, setChosen] = React.useState<string>();
  const [typed, setTyped] = React.useState<string>();
  const [originId, setOriginId] = React.useState("");
  const [due, setDue] = React.useState(() => firstDue(now, environment));
  const [problem, setProblem] = React.useState<string>();
  const [isBusy, setBusy] = React.useState(false);
  const first = React.useRef<HTMLSelectElement>(null);
  React.useEffect(() => first.current?.focus(), []);
  const fields = {
    target: React.useRef<HTMLInputElement>(null),
    due: React.useRef<HTMLInputElement>(null),
    origin: React.useRef<HTMLSelectElement>(null),
  };
  const isThere = useIsThere();
  const choices = React.useMemo(() => goalChoices(page, known?.questions ?? [], goals, environment), [page, known, goals, environment]);
  const choice = choices.find(({ key }) => key === chosen) ?? choices.find(({ isTaken }) => !isTaken);
  if (error)
    return (
      <p className="sd-goal-said" role="alert">
        {t("sellerGoals.startFailed", { reason: t(`shared.reason.${error.reason}`) })}
      </p>
    );
  if (!choice) return <p className="sd-goal-said">{t("sellerGoals.allSet")}</p>;

  const { about } = choice;
  const start = known && startOf(about, known, now, environment);
  const target = typed ?? (start ? firstTarget(about, start, page) : "");
  const value = targetOf({ about, target, due }, environment);
  const isWanted = start && value !== undefined && targetProblem(about, value, start, page, environment) === undefined;
  const { low, high, step, unit } = targetField(about, environment);
  const save = async (event: React.FormEvent) => {
    event.preventDefault();
    if (!start || isBusy) return;
    const origin = known?.origins.find((each) => each.id === originId);
    const entered = enteredGoal({ about, target, due, origin }, start, page, environment);
    if (entered.problem !== undefined) {
      setProblem(entered.problem);
      fields[entered.field].current?.focus();
      return;
    }
    setProblem(undefined);
    setBusy(true);
    try {
      onSet(await setGoal(host.writer, entered.goal, wantedText(entered.goal, environment)));
    } catch (refusal) {
      if (!isThere.current) return;
      const { reason } = DataverseError.from(refusal);
      setBusy(false);
      // Gone meanwhile, or only read by whoever sets the goal.
      const isOrigins = origin && (reason === "missing" || reason === "forbidden");
      setProblem(isOrigins ? t("sellerGoals.badOrigin") : writeProblem(reason, t));
      if (isOrigins) fields.origin.current?.focus();
    }
  };
  const option = ({ key, text, isTaken }: GoalChoice) => (
    <option key={key} value={key} disabled={isTaken}>
      {text}
    </option>
  );
  return (
    <form
      id={id}
      className="sd-goal-form"
      aria-label={t("sellerGoals.set")}
      aria-busy={isBusy || !known}
      noValidate
      onKeyDown={({ key }) => key === "Escape" && onClose()}
      onSubmit={(event) => void save(event)}
    >
      <Field id={`${id}-about`} label={t("sellerGoals.about")}>
        <select
          ref={first}
          id={`${id}-about`}
          className="sd-search"
          value={choice.key}
          onChange={({ target: { value: key } }) => {
            setChosen(key);
            setTyped(undefined);
            setProblem(undefined);
          }}
        >
          {GROUPS.map((group) => {
            const members = choices.filter((each) => each.group === group);
            return (
              members.length > 0 && (
                <optgroup key={group} label={t(`sellerGoals.${group}`)}>
                  {members.map(option)}
                </optgroup>
              )
            );
          })}
        </select>
      </Field>
      <p className="sd-goal-start" id={`${id}-start`}>
        {start ? startText(about, start, environment) : "\u00a0"}
      </p>
      <div className="sd-goal-fields">
        <Field id={`${id}-target`} label={t("sellerGoals.target")}>
          <span className="sd-goal-target">
            <input
              ref={fields.target}
              id={`${id}-target`}
              type="number"
              className="sd-search"
              min={low}
              max={high}
              step={step}
              value={target}
              aria-describedby={`${id}-start ${id}-wanted`}
              onChange={({ target: input }) => setTyped(input.value)}
            />{" "}
            {unit}
          </span>
        </Field>
        <Field id={`${id}-due`} label={t("sellerGoals.due")}>
          <input
            ref={fields.due}
            id={`${id}-due`}
            type="date"
            className="sd-search"
            value={due}
            onChange={({ target: input }) => setDue(input.value)}
          />
        </Field>
        {known && known.origins.length > 0 && (
          <Field id={`${id}-origin`} label={t("sellerGoals.origin")}>
            <select
              ref={fields.origin}
              id={`${id}-origin`}
              className="sd-search"
              value={originId}
              onChange={({ target: { value: key } }) => setOriginId(key)}
            >
              <option value="">{t("sellerGoals.noOrigin")}</option>
              {known.origins.map((each) => (
                <option key={each.id} value={each.id}>
                  {possibleText(each, now, environment)}
                </option>
              ))}
            </select>
          </Field>
        )}
      </div>
      <p className="sd-goal-preview" id={`${id}-wanted`}>
        {isWanted ? wantedText({ about, target: value, baseline: start }, environment) : bandHint(about, page, environment)}
      </p>
      {problem !== undefined && (
        <p className="sd-goal-problem" role="alert">
          {problem}
        </p>
      )}
      <button type="submit" className="sd-primary" aria-disabled={!start || isBusy}>
        {t("sellerGoals.save")}
      </button>
    </form>
  );
}

interface FieldProps {
  /** Of what is labelled. */
  readonly id: string;
  readonly label: string;
  readonly children: React.ReactNode;
}

const Field = ({ id, label, children }: FieldProps): React.ReactElement => (
  <div className="sd-goal-field">
    <label htmlFor={id}>{label}</label>
    {children}
  </div>
);
