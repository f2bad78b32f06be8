import * as React from "react";
import type { CallMoment } from "../../shared/domain/CallMoment";
import type { Environment } from "../../shared/host/environment";
import { figureState, toggleEvidence } from "../../shared/page/evidence";
import type { PageChannel } from "../../shared/page/pageChannel";
import { Hear } from "./Hear";
import type { PracticeLine, PracticesView } from "./practicesViewModel";
import { Strip } from "./Strip";
import type { WordPracticeLine } from "./wordPracticesViewModel";

export interface PracticesProps {
  readonly environment: Environment;
  readonly channel: PageChannel;
  readonly view: PracticesView;
  /** Undefined while it is not known, or may not be. */
  readonly said: readonly WordPracticeLine[] | undefined;
  readonly onOpen: (callId: string, moment?: CallMoment) => void;
}

/** What top sellers do, say and ask in another way than all others; what differs too little stands behind a button. */
export function Practices({ environment, channel, view, said, onOpen }: PracticesProps): React.ReactElement {
  const { t, format } = environment;
  const [isWhole, setWhole] = React.useState(false);
  const { lines, quiet } = view;
  const practices = lines.filter(({ isPractice }) => isPractice);
  return (
    <>
      {quiet !== undefined && <p className="sd-practices-quiet">{quiet}</p>}
      <ul className="sd-practices-list">
        {(isWhole ? lines : practices).map((line) => (
          <li key={line.kpi} className="sd-practice">
            <Practice environment={environment} channel={channel} line={line} view={view} onOpen={onOpen} />
          </li>
        ))}
      </ul>
      {lines.length > practices.length && (
        <button type="button" className="sd-link sd-practices-more" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? t("shared.fewer") : t("teamPractices.allFigures", { n: format.number(lines.length) })}
        </button>
      )}
      {said && lines.length > 0 && (
        <>
          <h3 className="sd-practices-heading">{t("teamPractices.said.title")}</h3>
          {said.length === 0 && <p className="sd-practices-quiet">{t("teamPractices.said.nothing")}</p>}
          <ul className="sd-practices-list">
            {said.map(({ key, text, counts, hear }) => (
              <li key={key} className="sd-practice-said">
                <strong>
                  <bdi>{text}</bdi>
                </strong>{" "}
                <span className="sd-caption">{counts}</span> <Hear t={t} lines={hear} onOpen={onOpen} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

type PracticeProps = Omit<PracticesProps, "said"> & { readonly line: PracticeLine };

function Practice({ environment: { t }, channel, line, view, onOpen }: PracticeProps): React.ReactElement {
  const { kpi, name, sentence, remarks, hear, callIds, direction, isPractice } = line;
  const figure = `practice ${kpi}`;
  // The others lie below where the top sellers lie above.
  const about = { kind: "practice", kpi, direction: direction === "up" ? "down" : "up", sellerIds: view.topIds } as const;
  return (
    <>
      <div className="sd-practice-words">
        <strong className="sd-practice-name">{name}</strong>
        <span>{sentence}</span>
        <span className="sd-caption">{remarks.join(" · ")}</span>
      </div>
      <Strip line={line} headings={view.headings} />
      {isPractice && (
        <div className="sd-practice-hear">
          <Hear t={t} lines={hear} onOpen={onOpen} />
          <button
            type="button"
            className="sd-link sd-hear"
            aria-label={`${name}: ${t.plural("shared.calls", callIds.length)}`}
            {...figureState(channel, figure)}
            onClick={({ currentTarget }) =>
              toggleEvidence(channel, { figure, anchor: currentTarget, title: sentence, note: name, about, callIds })
            }
          >
            {t.plural("shared.calls", callIds.length)} ›
          </button>
        </div>
      )}
    </>
  );
}
