import * as React from "react";
import type { CallMoment } from "../../shared/domain/CallMoment";
import type { Environment } from "../../shared/host/environment";
import { callLink } from "../../shared/host/callLink";
import type { EvidenceRow } from "./evidenceViewModel";

/** So many are drawn at a time: nobody reads ten thousand. */
export const PORTION = 50;

export interface EvidenceListProps {
  readonly environment: Environment;
  readonly label: string;
  readonly rows: readonly EvidenceRow[];
  readonly onOpen: (callId: string, moment?: CallMoment) => void;
}

/** A click that is to open a tab or a window is the browser's. */
const isPlain = ({ button, ctrlKey, metaKey, shiftKey, altKey }: React.MouseEvent): boolean =>
  button === 0 && !ctrlKey && !metaKey && !shiftKey && !altKey;

/** Arrow keys walk along the rows, beside Tab. */
function walk(event: React.KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>("a")];
  rows[rows.indexOf(document.activeElement as HTMLElement) + step]?.focus();
  event.preventDefault();
}

/** The calls behind a figure, each a link that opens in place. */
export function EvidenceList({ environment, label, rows, onOpen }: EvidenceListProps): React.ReactElement {
  const { t, format, clientUrl } = environment;
  const [shown, setShown] = React.useState(PORTION);
  const left = Math.min(PORTION, rows.length - shown);
  return (
    <div className="sd-evidence-list">
      {/* Without its signs a list is none to some screen readers. */}
      <ul role="list" aria-label={label} onKeyDown={walk}>
        {rows.slice(0, shown).map(({ key, callId, measure, part, customer, miss, details, moment, momentText }) => (
          <li key={key}>
            <a
              className="sd-evidence-row"
              data-call={callId}
              href={callLink(clientUrl, callId, moment)}
              onClick={(event) => {
                if (!isPlain(event)) return;
                event.preventDefault();
                onOpen(callId, moment);
              }}
            >
              <span className="sd-evidence-measure">
                <bdi>{measure}</bdi> {part && <span className="sd-caption">{part}</span>}
              </span>{" "}
              <bdi className="sd-evidence-customer">{customer}</bdi>{" "}
              <span className="sd-evidence-moment">
                <span aria-hidden="true">▶</span> <bdi>{momentText}</bdi>
              </span>{" "}
              <span className="sd-caption sd-evidence-details">
                {miss && (
                  <>
                    <strong>{miss}</strong> ·{" "}
                  </>
                )}
                {details.map((detail, index) => (
                  <React.Fragment key={index}>
                    {index > 0 && " · "}
                    <bdi>{detail}</bdi>
                  </React.Fragment>
                ))}
              </span>
            </a>
          </li>
        ))}
      </ul>
      {left > 0 && (
        <button type="button" className="sd-link sd-evidence-more" onClick={() => setShown(shown + PORTION)}>
          {t("figureEvidence.more", { n: format.number(left) })}
        </button>
      )}
    </div>
  );
}
