import * as React from "react";
import type { CallMoment } from "../../shared/domain/CallMoment";
import type { Environment } from "../../shared/host/environment";
import { Icon } from "../../shared/ui/Icon";
import type { LeadLine, LeadView } from "./leadViewModel";

export interface LeadProps {
  readonly environment: Environment;
  readonly view: LeadView;
  readonly onOpenSeller: (id: string) => void;
  readonly onOpenCall: (callId: string, moment?: CallMoment) => void;
}

/** So many are shown at first. */
const SHOWN = 4;

const SIGNS = { watch: "▲", improved: <Icon name="check" /> } as const;

/** Who may benefit from coaching and who has moved, each with the reason and the call that shows it. */
export function Lead({ environment, view, onOpenSeller, onOpenCall }: LeadProps): React.ReactElement {
  const { t, format } = environment;
  const [isWhole, setWhole] = React.useState(false);
  const { lines } = view;
  return (
    <section className="sd-lead" aria-label={view.title}>
      <header className="sd-header">
        <h3 className="sd-title">{view.title}</h3>
        {lines.length > SHOWN && (
          <button type="button" className="sd-link" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
            {isWhole ? t("shared.fewer") : t("shared.all", { n: format.number(lines.length) })}
          </button>
        )}
      </header>
      {view.quiet !== undefined && <p className="sd-caption">{view.quiet}</p>}
      <ul className="sd-lead-list">
        {(isWhole ? lines : lines.slice(0, SHOWN)).map((line) => (
          <li key={line.id} className="sd-lead-line">
            <LeadText environment={environment} line={line} onOpenSeller={onOpenSeller} onOpenCall={onOpenCall} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function LeadText({
  environment: { t, format },
  line,
  onOpenSeller,
  onOpenCall,
}: Omit<LeadProps, "view"> & { readonly line: LeadLine }): React.ReactElement {
  const { id, name, initials, sign, reasons, more, coached, since, call } = line;
  return (
    <>
      <span className={`sd-coin sd-lead-coin sd-lead-${sign}`} aria-hidden="true">
        {initials}
      </span>
      <button type="button" className="sd-lead-name" title={name} onClick={() => onOpenSeller(id)}>
        <bdi>{name}</bdi>
      </button>
      <div className="sd-lead-reasons">
        <span className="sd-hidden">{t(`teamOverview.sign.${sign}`)}: </span>
        {reasons.map(({ before, strong, after }, index) => (
          <span key={before + strong + after} className="sd-lead-reason">
            <span className={`sd-lead-sign sd-lead-${sign}`} aria-hidden="true">
              {index === 0 && SIGNS[sign]}
            </span>
            <span>
              {before}
              <strong>{strong}</strong>
              {after}
              {more > 0 && index === reasons.length - 1 && ` ${t.plural("teamOverview.more", more, { n: format.number(more) })}`}
            </span>
          </span>
        ))}
        {coached !== undefined && (
          <span className="sd-caption sd-lead-coached" title={since && t("shared.since.baseline")}>
            {[t("teamOverview.lastCoached", { when: coached }), since].filter(Boolean).join(" · ")}
          </span>
        )}
      </div>
      {call && (
        <button
          type="button"
          className="sd-link sd-lead-call"
          aria-label={`${call.value} · ${call.customer}. ${t("teamOverview.hear", { customer: call.customer, value: call.value, seller: name })}`}
          title={call.customer}
          onClick={() => onOpenCall(call.callId, call.moment)}
        >
          <Icon name="play" /> {call.value} · <bdi>{call.customer}</bdi>
        </button>
      )}
    </>
  );
}
