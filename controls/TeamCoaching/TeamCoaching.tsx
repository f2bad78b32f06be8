import * as React from "react";
import type { RowPort } from "../../shared/dataverse/DataverseClient";
import { isLasting, type FailureReason } from "../../shared/dataverse/DataverseError";
import type { Environment } from "../../shared/host/environment";
import { useAnswer } from "../../shared/host/useAnswer";
import { furtherKey } from "../../shared/page/askedFurther";
import { usePageChannel, useWaited } from "../../shared/page/usePageChannel";
import { ControlFrame } from "../../shared/ui/ControlFrame";
import { Notice } from "../../shared/ui/Notice";
import { useInstanceId } from "../../shared/ui/useInstanceId";
import { askTeamCoaching } from "./askTeamCoaching";
import { SHOWN, teamCoachingView, type GoalDue, type ReviewLine, type TeamCoachingView } from "./teamCoachingViewModel";

/** What the control needs of its host. */
export interface TeamCoachingHost {
  readonly together: RowPort["fetchTogether"];
  /** Both reject where the host could not open it. */
  readonly openSeller: (id: string) => Promise<void>;
  /** Of a call, where its reviews are read. */
  readonly openReview: (callId: string) => Promise<void>;
}

export interface TeamCoachingProps {
  readonly environment: Environment;
  readonly host: TeamCoachingHost;
}

/** The page of a team is asked for by another control; where that does not stand on the form, nobody asks. */
const ALONE_AFTER_MS = 4_000;

/** A team's open goals, its latest reviews, and who gave how many; where there are none, that there are none. */
export function TeamCoachingControl({ environment, host }: TeamCoachingProps): React.ReactElement {
  const { t, viewer } = environment;
  const channel = usePageChannel(environment.record);
  const { team } = channel;
  const page = team?.page;
  const isAlone = useWaited(team === undefined, ALONE_AFTER_MS);
  // Once the page's people are known: of a large team its sums may still be on their way.
  const asked = useAnswer(page && `${viewer.id} ${furtherKey(page)}`, async () => page && askTeamCoaching(host.together, page, viewer.id));
  const { value: facts } = asked;
  React.useEffect(() => {
    if (facts) channel.publish({ coaching: facts.reviewedAt });
  }, [channel, facts]);
  const [shown, setShown] = React.useState<typeof facts>();
  // The last picture stays while another period is asked for.
  React.useEffect(() => {
    if (facts) setShown(facts);
  }, [facts]);
  const known = facts ?? shown;
  const view = React.useMemo(() => known && page && teamCoachingView(known, page, environment), [known, page, environment]);
  const failed = (reason: FailureReason) => t("teamCoaching.failed", { reason: t(`shared.reason.${reason}`) });
  const reason = asked.error?.reason;
  const stays = reason !== undefined && isLasting(reason);

  const content = () => {
    if (isAlone) return <p className="sd-empty">{t("shared.noTeam")}</p>;
    // Why there is no page is said by the control that asks for it.
    if (!page) return team?.failure && "";
    if (view) return <Parts environment={environment} host={host} view={view} />;
    if (stays) return <p className="sd-empty">{failed(reason)}</p>;
    return known && <p className="sd-empty">{known.left ? failed(known.left) : t("teamCoaching.none")}</p>;
  };
  return (
    <ControlFrame
      {...environment}
      className="sd-coaching"
      title={t("teamCoaching.title")}
      loading={!isAlone && (team?.loading !== false || asked.loading)}
      isOld={team?.failure !== undefined || reason !== undefined}
      failure={reason && !stays && <Notice sentence={failed(reason)} retryLabel={t("shared.retry")} retry={asked.retry} />}
      skeleton={<div className="sd-skeleton sd-coaching-skeleton" />}
    >
      {content()}
    </ControlFrame>
  );
}

interface PartsProps extends TeamCoachingProps {
  readonly view: TeamCoachingView;
}

function Parts({ environment: { t, format }, host, view: { goals, reviews, given } }: PartsProps): React.ReactElement {
  const [isWhole, setWhole] = React.useState(false);
  const [isRefused, setRefused] = React.useState(false);
  const id = useInstanceId("sd-coaching");
  const opened = (opening: Promise<void>) => {
    setRefused(false);
    opening.catch(() => setRefused(true));
  };
  return (
    <>
      {/* There before it says anything, so that it is heard. */}
      <p className={isRefused ? undefined : "sd-hidden"} role="status">
        {isRefused ? t("teamCoaching.notOpened") : ""}
      </p>
      <div className="sd-coaching-parts">
        {goals.length > 0 && (
          <section aria-labelledby={`${id}-goals`}>
            <h3 className="sd-coaching-heading" id={`${id}-goals`}>
              {t("teamCoaching.goals")}
            </h3>
            <ul className="sd-coaching-list" id={`${id}-list`}>
              {(isWhole ? goals : goals.slice(0, SHOWN)).map((goal) => (
                <Due key={goal.id} goal={goal} onOpen={() => opened(host.openSeller(goal.sellerId))} />
              ))}
            </ul>
            {goals.length > SHOWN && (
              <button
                type="button"
                className="sd-link"
                aria-expanded={isWhole}
                aria-controls={`${id}-list`}
                onClick={() => setWhole(!isWhole)}
              >
                {isWhole ? t("shared.fewer") : t("shared.all", { n: format.number(goals.length) })}
              </button>
            )}
          </section>
        )}
        {reviews.length > 0 && (
          <section aria-labelledby={`${id}-reviews`}>
            <h3 className="sd-coaching-heading" id={`${id}-reviews`}>
              {t("teamCoaching.reviews")}
            </h3>
            <ul className="sd-coaching-list">
              {reviews.map((review) => (
                <Reviewed key={review.id} review={review} onOpen={(callId) => opened(host.openReview(callId))} />
              ))}
            </ul>
          </section>
        )}
        {given.length > 0 && (
          <section aria-labelledby={`${id}-given`}>
            <h3 className="sd-coaching-heading" id={`${id}-given`}>
              {t("teamCoaching.given")}
            </h3>
            <ul className="sd-coaching-list">
              {given.map(({ id: key, name, n }) => (
                <li key={key} className="sd-coaching-given">
                  <bdi>{name}</bdi> <span>{n}</span>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </>
  );
}

function Due({ goal, onOpen }: { readonly goal: GoalDue; readonly onOpen: () => void }): React.ReactElement {
  const { seller, wanted, due, state, isOverdue } = goal;
  return (
    <li>
      <button type="button" className="sd-link" onClick={onOpen}>
        <bdi>{seller}</bdi>
      </button>{" "}
      {wanted}{" "}
      <div className="sd-caption">
        <span className={isOverdue ? "sd-coaching-late" : undefined}>{due}</span>
        {state !== "" && ` · ${state}`}
      </div>
    </li>
  );
}

interface ReviewedProps {
  readonly review: ReviewLine;
  readonly onOpen: (callId: string) => void;
}

function Reviewed({ review: { callId, day, seller, text, score, reply }, onOpen }: ReviewedProps): React.ReactElement {
  return (
    <li>
      <bdi>{seller}</bdi>{" "}
      {callId === undefined ? (
        text
      ) : (
        <button type="button" className="sd-link" onClick={() => onOpen(callId)}>
          {text}
        </button>
      )}{" "}
      <div className="sd-caption">
        {score} · {day}
        {reply !== "" && ` · ${reply}`}
      </div>
    </li>
  );
}
