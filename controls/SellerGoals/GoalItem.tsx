import * as React from "react";
import { DataverseError, type FailureReason } from "../../shared/dataverse/DataverseError";
import type { Goal, GoalOrigin, GoalState } from "../../shared/domain/coaching/Goal";
import { goalText, originText } from "../../shared/figures/goalText";
import { personName } from "../../shared/format/personName";
import { quotedText } from "../../shared/format/quotedText";
import type { Environment } from "../../shared/host/environment";
import { refusal } from "../../shared/host/refusal";
import { figureState, toggleEvidence } from "../../shared/page/evidence";
import type { GoalWithProgress } from "../../shared/page/askProgress";
import type { PageChannel } from "../../shared/page/pageChannel";
import { useIsThere } from "../../shared/ui/useIsThere";
import type { GoalHost } from "./useGoals";
import { changeState, share, type SharedGoal } from "./writeGoals";
import { writeProblem } from "./writeProblem";

export interface GoalItemProps {
  readonly environment: Environment;
  readonly channel: PageChannel;
  readonly host: GoalHost;
  readonly line: GoalWithProgress;
  readonly sellerName: string;
  /** Why its seller may not read it yet. */
  readonly unshared: FailureReason | undefined;
  readonly onWritten: (shared: SharedGoal) => void;
  /** What has happened, for whoever does not see it. */
  readonly onSay: (sentence: string) => void;
}

/** A goal: what is to be reached by when, what has come of it; who set it closes it. */
export function GoalItem({
  environment,
  channel,
  host: { writer, openCall },
  line,
  sellerName,
  unshared,
  onWritten,
  onSay,
}: GoalItemProps): React.ReactElement {
  const { t, viewer, calendar } = environment;
  const { goal, progress, calls } = line;
  const [problem, setProblem] = React.useState<string>();
  /** That its seller can read it now. */
  const [done, setDone] = React.useState<string>();
  const [isBusy, setBusy] = React.useState(false);
  const actions = React.useRef<HTMLSpanElement>(null);
  const hadFocus = React.useRef(false);
  const isThere = useIsThere();
  // The button that was pressed is gone: what undoes it takes its place.
  React.useEffect(() => {
    if (hadFocus.current) actions.current?.querySelector("button")?.focus();
    hadFocus.current = false;
  }, [goal.state]);
  const texts = { ...environment, now: channel.now, zone: calendar.zone };
  const { wanted, due, figures, remarks, state } = goalText(goal, progress, texts);
  const { origin } = goal;
  const isOwn = goal.ownerId === viewer.id;
  const figure = `goal ${goal.id}`;

  const attempt = async (write: () => Promise<SharedGoal>) => {
    setBusy(true);
    setProblem(undefined);
    try {
      onWritten(await write());
    } catch (refusal) {
      if (isThere.current) setProblem(writeProblem(DataverseError.from(refusal).reason, t));
    }
    if (isThere.current) setBusy(false);
  };
  const openOrigin = async ({ kind, callId, atMs }: GoalOrigin) => {
    setProblem(undefined);
    try {
      await openCall(callId, kind === "review" ? kind : atMs);
    } catch {
      if (isThere.current) setProblem(t("sellerGoals.notOpened"));
    }
  };
  const close = (next: GoalState) => {
    hadFocus.current = true;
    void attempt(async () => {
      const changed = await changeState(writer, goal, next);
      onSay(goalText(changed, progress, { ...environment, now: Date.now(), zone: calendar.zone }).state);
      return { goal: changed };
    });
  };
  const shareAgain = () =>
    attempt(async () => {
      const shared = await share(writer, goal);
      const sentence = t("sellerGoals.shared", { seller: sellerName });
      if (isThere.current && !shared.unshared) setDone(sentence);
      if (!shared.unshared) onSay(sentence);
      return shared;
    });
  const button = (text: string, onClick: () => void) => (
    <button type="button" className="sd-link" aria-label={`${text}: ${wanted}`} disabled={isBusy} onClick={onClick}>
      {text}
    </button>
  );
  return (
    <li className="sd-goal" data-state={goal.state}>
      <span className="sd-goal-wanted">
        <strong>{wanted}</strong> <span className="sd-goal-due">{due}</span>
        {" · "}
        {state}
        {origin && (
          <>
            {" · "}
            <button type="button" className="sd-link" onClick={() => void openOrigin(origin)}>
              {originText(goal, texts)}
            </button>
          </>
        )}
      </span>
      {isOwn && (
        <span className="sd-goal-actions" ref={actions}>
          {goal.state === "open" ? (
            <>
              {button(t("sellerGoals.reached"), () => close("reached"))}
              {button(t("sellerGoals.giveUp"), () => close("givenUp"))}
              {/* Whether its seller may read it cannot be asked: sharing twice is sharing once. */}
              {unshared === undefined && button(t("sellerGoals.share"), () => void shareAgain())}
            </>
          ) : (
            button(t("sellerGoals.undo"), () => close("open"))
          )}
        </span>
      )}
      <span className="sd-goal-figures">
        {figures}
        {remarks.map((remark) => (
          <span key={remark} title={t("shared.since.baseline")}>
            {" · "}
            {remark}
          </span>
        ))}
        {calls.length > 0 && goal.about?.kind === "kpi" && (
          <>
            {" · "}
            <CallsBehind
              environment={environment}
              channel={channel}
              figure={figure}
              goal={goal}
              title={`${wanted}: ${figures}`}
              line={line}
            />
          </>
        )}
        {!isOwn && goal.ownerName !== undefined && goal.ownerId !== goal.sellerId && (
          <>
            {figures !== "" && " · "}
            {t("sellerGoals.setBy", { author: quotedText(personName({ id: goal.ownerId, name: goal.ownerName }, t)) })}
          </>
        )}
      </span>
      {unshared !== undefined && (
        <span className="sd-goal-problem" role="alert">
          {t("sellerGoals.unshared", { seller: sellerName, reason: refusal({ reason: unshared }, t) })}{" "}
          {button(t("sellerGoals.share"), () => void shareAgain())}
        </span>
      )}
      {done !== undefined && unshared === undefined && <span className="sd-goal-figures">{done}</span>}
      {problem !== undefined && (
        <span className="sd-goal-problem" role="alert">
          {problem}
        </span>
      )}
    </li>
  );
}

interface CallsBehindProps {
  readonly environment: Environment;
  readonly channel: PageChannel;
  readonly figure: string;
  readonly goal: Goal;
  readonly title: string;
  readonly line: GoalWithProgress;
}

/** The calls behind a goal's figure, which may be older than the page's. */
function CallsBehind({ environment: { t }, channel, figure, goal, title, line: { calls } }: CallsBehindProps): React.ReactElement | null {
  const { about } = goal;
  if (about?.kind !== "kpi") return null;
  return (
    <button
      type="button"
      className="sd-link"
      {...figureState(channel, figure)}
      onClick={({ currentTarget: anchor }) =>
        toggleEvidence(channel, {
          figure,
          anchor,
          title,
          about: { kind: "kpi", kpi: about.kpi },
          callIds: calls.map(({ id }) => id),
          calls,
        })
      }
    >
      {t.plural("shared.calls", calls.length)}
    </button>
  );
}
