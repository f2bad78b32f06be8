import * as React from "react";
import type { DataverseClient } from "../../shared/dataverse/DataverseClient";
import type { CallMoment } from "../../shared/domain/CallMoment";
import type { SaidSentence } from "../../shared/domain/SaidSentence";
import type { Environment } from "../../shared/host/environment";
import type { TeamPage } from "../../shared/page/teamPage";
import { Icon } from "../../shared/ui/Icon";
import { hearingView, NO_DEALS, saidBy, type HearingCall, type HearingSlot } from "./hearingViewModel";
import { useDeals } from "./useDeals";
import { useSaid } from "./useSaid";

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
  const slots = React.useMemo(() => hearingView(page, starred, deals ?? NO_DEALS, environment), [page, starred, deals, environment]);
  const [turns, setTurns] = React.useState<Turns>({});
  const shown = slots.flatMap((slot) => callOf(slot, turns) ?? []);
  // Which calls stand there is known once their deals are, and the sellers all.
  const saidIn = useSaid(environment.clientUrl, page.now, deals && !page.adding ? shown : []);
  if (slots.length === 0) return null;
  const title = t("teamOverview.hearing.title");
  return (
    <section className="sd-hearing" aria-label={title}>
      <header className="sd-header">
        <h3 className="sd-title">{title}</h3>
      </header>
      <div className="sd-hearing-slots">
        {slots.map((slot) => (
          <Slot
            key={slot.key}
            environment={environment}
            slot={slot}
            call={callOf(slot, turns)}
            saidIn={saidIn}
            onAnother={() => setTurns({ ...turns, [slot.key]: (turns[slot.key] ?? 0) + 1 })}
            onOpenCall={onOpenCall}
          />
        ))}
      </div>
    </section>
  );
}

/** How often another one was asked for. */
type Turns = Readonly<Partial<Record<HearingSlot["key"], number>>>;

const callOf = ({ key, calls }: HearingSlot, turns: Turns): HearingCall | undefined => calls[(turns[key] ?? 0) % calls.length];

interface SlotProps extends Pick<HearingProps, "environment" | "onOpenCall"> {
  readonly slot: HearingSlot;
  readonly call: HearingCall | undefined;
  readonly saidIn: (call: HearingCall) => SaidSentence | undefined;
  readonly onAnother: () => void;
}

function Slot({ environment, slot: { title, calls }, call, saidIn, onAnother, onOpenCall }: SlotProps): React.ReactElement | null {
  const { t } = environment;
  if (!call) return null;
  const said = saidIn(call);
  const { callId, moment, seller, customer, deal, sentence } = call;
  return (
    <div className="sd-hearing-slot">
      <div className="sd-hearing-head">
        <strong>{title}</strong>
        {calls.length > 1 && (
          <button type="button" className="sd-link" aria-label={`${title}: ${t("teamOverview.hearing.another")}`} onClick={onAnother}>
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
      {said && (
        <p className="sd-hearing-text">
          <span className="sd-caption">{saidBy(said, environment)}</span> <q dir="auto">{said.text}</q>
        </p>
      )}
      {deal && <p className="sd-caption sd-hearing-text">{deal}</p>}
    </div>
  );
}
