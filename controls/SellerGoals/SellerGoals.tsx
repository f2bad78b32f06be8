import * as React from "react";
import { isLasting, type FailureReason } from "../../shared/dataverse/DataverseError";
import { personName } from "../../shared/format/personName";
import { quotedText } from "../../shared/format/quotedText";
import type { Environment } from "../../shared/host/environment";
import { PageFrame } from "../../shared/page/PageFrame";
import { usePageChannel } from "../../shared/page/usePageChannel";
import { Notice } from "../../shared/ui/Notice";
import { useInstanceId } from "../../shared/ui/useInstanceId";
import { GoalItem } from "./GoalItem";
import { NewReviews } from "./NewReviews";
import { SetGoal } from "./SetGoal";
import { isWithGoals, useGoals, type GoalHost } from "./useGoals";
import type { SharedGoal } from "./writeGoals";

export interface SellerGoalsProps {
  readonly environment: Environment;
  readonly host: GoalHost;
}

/** What the chosen seller and a manager agreed on, or that there is nothing: an empty part says neither. */
export function SellerGoalsControl({ environment, host }: SellerGoalsProps): React.ReactElement {
  const { t } = environment;
  const channel = usePageChannel(environment.record);
  const goals = useGoals(host, environment, channel);
  const [unshared, setUnshared] = React.useState<ReadonlyMap<string, FailureReason>>(() => new Map());
  const [said, say] = React.useState("");
  const [isSetting, setSetting] = React.useState(false);
  const setButton = React.useRef<HTMLButtonElement>(null);
  const formId = useInstanceId("sd-goal-form");
  const { seller } = channel.answer?.page ?? {};
  const sellerName = seller ? quotedText(personName(seller, t)) : "";
  const maySet = goals?.maySet === true;
  const failed = goals?.failure && t("sellerGoals.notLoaded", { reason: t(`shared.reason.${goals.failure}`) });
  const canRetry = goals?.failure && !isLasting(goals.failure);
  const closeForm = () => {
    setSetting(false);
    setButton.current?.focus();
  };
  const onWritten = ({ goal, unshared: reason }: SharedGoal) => {
    goals?.onWritten(goal);
    setUnshared((before) => {
      const after = new Map(before);
      if (reason) after.set(goal.id, reason);
      else after.delete(goal.id);
      return after;
    });
  };
  return (
    <PageFrame
      environment={environment}
      channel={channel}
      className="sd-goals"
      title={t("sellerGoals.title")}
      draws={isWithGoals}
      skeleton={<Skeleton />}
      failure={failed && canRetry && <Notice sentence={failed} retryLabel={t("shared.retry")} retry={goals.retry} />}
      actions={
        maySet && (
          <button
            ref={setButton}
            type="button"
            className="sd-link sd-goals-set"
            aria-expanded={isSetting}
            aria-controls={isSetting ? formId : undefined}
            onClick={() => setSetting(!isSetting)}
          >
            {t("sellerGoals.set")}
          </button>
        )
      }
    >
      {() => {
        if (!goals) return <Skeleton />;
        const { lines, page } = goals;
        const nothing = failed ?? t("sellerGoals.none");
        return (
          <>
            <p className="sd-hidden" role="status">
              {said}
            </p>
            <NewReviews environment={environment} reviews={goals.newReviews} now={page.now} onOpen={host.openCall} />
            {maySet && isSetting && (
              <SetGoal
                key={page.seller?.id}
                id={formId}
                environment={environment}
                channel={channel}
                host={host}
                page={page}
                goals={lines.map(({ goal }) => goal)}
                onClose={closeForm}
                onSet={(made) => {
                  closeForm();
                  if (!made.unshared) say(t("sellerGoals.saved", { seller: sellerName }));
                  onWritten(made);
                }}
              />
            )}
            {lines.length > 0 ? (
              <ul className="sd-goals-list">
                {lines.map((line) => (
                  <GoalItem
                    key={line.goal.id}
                    environment={environment}
                    channel={channel}
                    host={host}
                    line={line}
                    sellerName={sellerName}
                    unshared={unshared.get(line.goal.id)}
                    onWritten={onWritten}
                    onSay={say}
                  />
                ))}
              </ul>
            ) : (
              !canRetry && <p className="sd-empty">{nothing}</p>
            )}
          </>
        );
      }}
    </PageFrame>
  );
}

/** As high as a line. */
const Skeleton = () => <div className="sd-skeleton sd-goals-skeleton" />;
