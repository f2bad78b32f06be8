import * as React from "react";
import type { FailureReason } from "../../shared/dataverse/DataverseError";
import { personName } from "../../shared/format/personName";
import { quotedText } from "../../shared/format/quotedText";
import type { Environment } from "../../shared/host/environment";
import { usePageChannel } from "../../shared/page/usePageChannel";
import { ControlFrame } from "../../shared/ui/ControlFrame";
import { Notice } from "../../shared/ui/Notice";
import { useInstanceId } from "../../shared/ui/useInstanceId";
import { GoalItem } from "./GoalItem";
import { SetGoal } from "./SetGoal";
import { useGoals, type GoalHost } from "./useGoals";
import type { SharedGoal } from "./writeGoals";

export interface SellerGoalsProps {
  readonly environment: Environment;
  readonly host: GoalHost;
}

/** What the chosen seller and a manager agreed on. Where there is nothing and nobody may set a goal, nothing is drawn. */
export function SellerGoalsControl({ environment, host }: SellerGoalsProps): React.ReactElement | null {
  const { t } = environment;
  const channel = usePageChannel(environment.record);
  const goals = useGoals(host, environment, channel);
  const [unshared, setUnshared] = React.useState<ReadonlyMap<string, FailureReason>>(() => new Map());
  const [said, say] = React.useState("");
  const [isSetting, setSetting] = React.useState(false);
  const setButton = React.useRef<HTMLButtonElement>(null);
  const formId = useInstanceId("sd-goal-form");
  if (!goals || (goals.lines.length === 0 && !goals.maySet && !goals.failure)) return null;

  const { lines, page, maySet, failure, retry } = goals;
  const sellerName = page.seller ? quotedText(personName(page.seller, t)) : "";
  const closeForm = () => {
    setSetting(false);
    setButton.current?.focus();
  };
  const onWritten = ({ goal, unshared: reason }: SharedGoal) => {
    goals.onWritten(goal);
    setUnshared((before) => {
      const after = new Map(before);
      if (reason) after.set(goal.id, reason);
      else after.delete(goal.id);
      return after;
    });
  };
  return (
    <ControlFrame
      {...environment}
      className="sd-goals"
      title={t("sellerGoals.title")}
      loading={false}
      skeleton={<div className="sd-skeleton" />}
      failure={
        failure && (
          <Notice
            sentence={t("sellerGoals.notLoaded", { reason: t(`shared.reason.${failure}`) })}
            retryLabel={t("shared.retry")}
            retry={retry}
          />
        )
      }
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
      <>
        <p className="sd-hidden" role="status">
          {said}
        </p>
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
        {lines.length > 0 && (
          <ul className="sd-goals-list">
            {lines.map((line) => (
              <GoalItem
                key={line.goal.id}
                environment={environment}
                channel={channel}
                writer={host.writer}
                line={line}
                sellerName={sellerName}
                unshared={unshared.get(line.goal.id)}
                onWritten={onWritten}
                onSay={say}
              />
            ))}
          </ul>
        )}
      </>
    </ControlFrame>
  );
}
