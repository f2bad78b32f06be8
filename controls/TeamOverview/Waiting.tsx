import * as React from "react";
import type { CallMoment } from "../../shared/domain/CallMoment";
import type { Environment } from "../../shared/host/environment";
import { Popup } from "../../shared/ui/Popup";
import type { WaitingItem, WaitingLine } from "./waitingViewModel";

export interface WaitingProps {
  readonly environment: Environment;
  readonly lines: readonly WaitingLine[];
  readonly onOpenSeller: (id: string) => void;
  readonly onOpenCall: (callId: string, moment?: CallMoment) => void;
}

/** What waits for the viewer: a number each, with its list behind it. */
export function Waiting({ environment, lines, onOpenSeller, onOpenCall }: WaitingProps): React.ReactElement {
  const { t } = environment;
  const title = t("teamOverview.waiting.title");
  const open = ({ opens }: WaitingItem) => ("sellerId" in opens ? onOpenSeller(opens.sellerId) : onOpenCall(opens.callId, opens.moment));
  return (
    <section className="sd-waiting" aria-label={title}>
      <header className="sd-header">
        <h3 className="sd-title">{title}</h3>
      </header>
      {lines.length === 0 ? (
        <p className="sd-empty">{t("teamOverview.waiting.nothing")}</p>
      ) : (
        <ul className="sd-waiting-list">
          {lines.map((line) => (
            <li key={line.key}>
              <WaitingButton environment={environment} line={line} onOpen={open} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

interface WaitingButtonProps {
  readonly environment: Environment;
  readonly line: WaitingLine;
  readonly onOpen: (item: WaitingItem) => void;
}

function WaitingButton({ environment, line, onOpen }: WaitingButtonProps): React.ReactElement {
  const [isOpen, setOpen] = React.useState(false);
  const button = React.useRef<HTMLButtonElement>(null);
  return (
    <>
      <button
        ref={button}
        type="button"
        className="sd-waiting-line"
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <strong>{line.number}</strong>
        <span>{line.text}</span>
      </button>
      {isOpen && (
        <Popup
          {...environment}
          label={line.text}
          target={button}
          firstFocus=".sd-waiting-item"
          width={400}
          onDismiss={() => setOpen(false)}
        >
          <ul className="sd-waiting-items">
            {line.items.map((item) => (
              <li key={item.key}>
                <button
                  type="button"
                  className="sd-waiting-item"
                  onClick={() => {
                    setOpen(false);
                    onOpen(item);
                  }}
                >
                  <bdi>{item.name}</bdi>
                  <span className="sd-caption">{item.note}</span>
                </button>
              </li>
            ))}
          </ul>
        </Popup>
      )}
    </>
  );
}
