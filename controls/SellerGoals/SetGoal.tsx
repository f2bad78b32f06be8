import * as React from "react";
import { askableQuestionsQuery, toAskableQuestions } from "../../shared/dataverse/coaching/askableQuestions";
import { sellersAnswersQuery, toGoalAnswers } from "../../shared/dataverse/coaching/goalAnswersQuery";
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
import { enteredGoal, firstDue, goalChoices, startOf, startText, targetField, targetOf, type GoalChoice } from "./goalForm";
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

/** The calls of the sixty days before, and what may be asked; questions that cannot be had are none. */
async function askStart({ together }: GoalHost, { onDemand }: PageChannel, page: SellerPage, { calendar: { zone } }: Environment) {
  const from = baselineRange({ baseline: { n: 0, ...baselineDays(page.now, zone) } }, zone)?.from ?? page.now;
  const asked = together([askableQuestionsQuery(), sellersAnswersQuery(page.seller?.id ?? "")]).catch(() => undefined);
  const calls = await callsSince({ page, onDemand }, from);
  if (!calls) throw new DataverseError("The calls of the last days cannot be had.");
  const [questions, answers] = (await asked) ?? [];
  return { calls, questions: toAskableQuestions(questions?.rows ?? []), answers: toGoalAnswers(answers?.rows ?? []) };
}

/** Sets a goal: what is to change, from where, to where, by when. */
export function SetGoal({ environment, channel, host, page, goals, id, onClose, onSet }: SetGoalProps): React.ReactElement {
  const { t } = environment;
  const { now, seller } = page;
  const sellerId = seller?.id ?? "";
  const { value: known, error } = useAnswer(`start ${sellerId} ${now}`, () => askStart(host, channel, page, environment));
  const [chosen, setChosen] = React.useState<string>();
  const [typed, setTyped] = React.useState<string>();
  const [due, setDue] = React.useState(() => firstDue(now, environment));
  const [problem, setProblem] = React.useState<string>();
  const [isBusy, setBusy] = React.useState(false);
  const first = React.useRef<HTMLSelectElement>(null);
  React.useEffect(() => first.current?.focus(), []);
  const fields = { target: React.useRef<HTMLInputElement>(null), due: React.useRef<HTMLInputElement>(null) };
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
    const entered = enteredGoal({ about, target, due }, start, page, environment);
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
      setBusy(false);
      setProblem(writeProblem(DataverseError.from(refusal).reason, t));
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
      <label htmlFor={`${id}-about`}>{t("sellerGoals.about")}</label>
      <select
        ref={first}
        id={`${id}-about`}
        className="sd-search sd-goal-about"
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
      <p className="sd-goal-start" id={`${id}-start`}>
        {start ? startText(about, start, environment) : "\u00a0"}
      </p>
      <div className="sd-goal-fields">
        <div>
          <label htmlFor={`${id}-target`}>{t("sellerGoals.target")}</label>
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
        </div>
        <div>
          <label htmlFor={`${id}-due`}>{t("sellerGoals.due")}</label>
          <input
            ref={fields.due}
            id={`${id}-due`}
            type="date"
            className="sd-search"
            value={due}
            onChange={({ target: input }) => setDue(input.value)}
          />
        </div>
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
