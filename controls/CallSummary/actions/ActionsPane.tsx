import * as React from "react";
import { ACTIVITY_TYPES } from "../../../shared/domain/CallFindings";
import { Icon } from "../../../shared/ui/Icon";
import type { CallPart } from "../CallPart";
import { Changed } from "../Changed";
import { MomentButton } from "../MomentButton";
import { noFiguresOf } from "../callSummaryViewModel";
import { wordedType } from "./wordedType";
import type { FollowedItem, FollowUps } from "./useFollowUps";

interface ItemProps {
  readonly part: CallPart;
  readonly item: FollowedItem;
  readonly followUps: FollowUps;
}

/** The kind that the analysis suggests, or that the words name, is offered first; the others stay within reach. */
function CreateButtons({ part: { environment }, item, followUps: { doing, create } }: ItemProps): React.ReactElement {
  const { t } = environment;
  const first = item.suggestedType ?? wordedType(item.text);
  const types = first ? [first, ...ACTIVITY_TYPES.filter((type) => type !== first)] : ACTIVITY_TYPES;
  return (
    <span className="sd-action-create" role="group" aria-label={t("callSummary.createFor", { text: item.text })}>
      <span className="sd-caption">{t("callSummary.create")}</span>
      {types.map((type) => (
        <button key={type} type="button" className="sd-link" aria-disabled={doing} onClick={() => create(item, type)}>
          {t(`callSummary.activity.${type}`)}
        </button>
      ))}
    </span>
  );
}

function Made({ part: { environment }, item, followUps: { doing, open, takeBack } }: ItemProps): React.ReactElement | null {
  const { t } = environment;
  const { activity } = item;
  if (!activity) return null;
  return (
    <span className="sd-action-made">
      {activity.isDone && <Icon name="check" />}
      <button type="button" className="sd-link" dir="auto" aria-disabled={doing} onClick={() => open(activity)}>
        {t(`callSummary.${activity.isDone ? "done" : "made"}.${activity.type}`)}
      </button>
      {item.isNew && (
        <>
          <span className="sd-caption">{t("callSummary.stays")}</span>
          <button type="button" className="sd-link" aria-disabled={doing} onClick={() => takeBack(item, activity)}>
            {t("callSummary.takeBack")}
          </button>
        </>
      )}
    </span>
  );
}

function Item(props: ItemProps): React.ReactElement {
  const { part, item } = props;
  return (
    <li className="sd-action">
      <MomentButton {...part} atMs={item.atMs} />
      <div>
        <p className="sd-action-text" dir="auto">
          {item.text}
        </p>
        {item.change && <Changed {...part} change={item.change} />}
        {item.activity ? <Made {...props} /> : <CreateButtons {...props} />}
      </div>
    </li>
  );
}

/** What was promised in the call and what the analysis suggests, and what was made of it. */
export function ActionsPane(part: CallPart): React.ReactElement {
  const { environment, summary, followUps } = part;
  const { t } = environment;
  const { items, failure } = followUps;
  const nothing =
    noFiguresOf(summary, t) ?? (!items ? t("callSummary.noRightToActions") : items.length === 0 ? t("callSummary.noActions") : undefined);
  if (!items || nothing !== undefined) return <p className="sd-empty">{nothing}</p>;
  const groups = [false, true].map((isSuggested) => ({ isSuggested, own: items.filter((item) => item.isSuggested === isSuggested) }));
  return (
    <div className="sd-actions">
      {failure !== undefined && (
        <p role="alert" className="sd-call-failure">
          {failure}
        </p>
      )}
      {groups.map(
        ({ isSuggested, own }) =>
          own.length > 0 && (
            <section key={String(isSuggested)}>
              <h3 className="sd-part-title">{t(isSuggested ? "callSummary.suggestedActions" : "callSummary.committedActions")}</h3>
              <ul className="sd-part-list">
                {own.map((item) => (
                  <Item key={item.id} part={part} item={item} followUps={followUps} />
                ))}
              </ul>
            </section>
          ),
      )}
    </div>
  );
}
