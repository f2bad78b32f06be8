import * as React from "react";
import type { DataverseClient } from "../../shared/dataverse/DataverseClient";
import type { CallMoment } from "../../shared/domain/CallMoment";
import type { Environment } from "../../shared/host/environment";
import type { TeamPage } from "../../shared/page/teamPage";
import { Icon } from "../../shared/ui/Icon";
import { hearingView, NO_DEALS, type HearingSlot } from "./hearingViewModel";
import { useDeals } from "./useDeals";

export interface HearingProps {
  readonly environment: Environment;
  readonly client: DataverseClient;
  readonly page: TeamPage;
  readonly starred: readonly string[];
  readonly onOpenCall: (callId: string, moment?: CallMoment) => void;
}

/** Of so many calls of each kind the deal is asked for: an address holds no more, and nobody goes on to so many. */
const ASKED = 60;

/** Three calls: to coach, to praise, and how the best do it. Another one of each is a click away. */
export function Hearing({ environment, client, page, starred, onOpenCall }: HearingProps): React.ReactElement | null {
  const { t } = environment;
  const candidates = React.useMemo(
    () => hearingView(page, starred, NO_DEALS, environment).flatMap(({ calls }) => calls.slice(0, ASKED).map(({ callId }) => callId)),
    [page, starred, environment],
  );
  const deals = useDeals(client, candidates);
  const slots = React.useMemo(() => hearingView(page, starred, deals, environment), [page, starred, deals, environment]);
  if (slots.length === 0) return null;
  const title = t("teamOverview.hearing.title");
  return (
    <section className="sd-hearing" aria-label={title}>
      <header className="sd-header">
        <h3 className="sd-title">{title}</h3>
      </header>
      <div className="sd-hearing-slots">
        {slots.map((slot) => (
          <Slot key={slot.key} environment={environment} slot={slot} onOpenCall={onOpenCall} />
        ))}
      </div>
    </section>
  );
}

type SlotProps = Pick<HearingProps, "environment" | "onOpenCall"> & { readonly slot: HearingSlot };

function Slot({ environment: { t }, slot, onOpenCall }: SlotProps): React.ReactElement | null {
  const [turn, setTurn] = React.useState(0);
  const { title, calls } = slot;
  const call = calls[turn % calls.length];
  if (!call) return null;
  const { callId, moment, seller, customer, deal, sentence } = call;
  return (
    <div className="sd-hearing-slot">
      <div className="sd-hearing-head">
        <strong>{title}</strong>
        {calls.length > 1 && (
          <button
            type="button"
            className="sd-link"
            aria-label={`${title}: ${t("teamOverview.hearing.another")}`}
            onClick={() => setTurn(turn + 1)}
          >
            {t("teamOverview.hearing.another")}
          </button>
        )}
      </div>
      <button type="button" className="sd-link sd-hearing-call" onClick={() => onOpenCall(callId, moment)}>
        <Icon name="play" /> <bdi>{seller}</bdi> · <bdi>{customer}</bdi>
      </button>
      <p className="sd-hearing-text" aria-live="polite">
        {sentence.before}
        <strong>{sentence.strong}</strong>
        {sentence.after}
      </p>
      {deal && <p className="sd-caption sd-hearing-text">{deal}</p>}
    </div>
  );
}
