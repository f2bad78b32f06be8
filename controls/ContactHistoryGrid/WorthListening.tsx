import * as React from "react";
import type { Environment } from "../../shared/host/environment";
import { useInstanceId } from "../../shared/ui/useInstanceId";
import type { WorthLine } from "./worthListeningViewModel";

export interface WorthListeningProps {
  readonly environment: Environment;
  readonly lines: readonly WorthLine[];
  readonly onOpen: (line: WorthLine) => void;
}

/** Up to three calls, each with the moment at which to begin and why. */
export function WorthListening({ environment: { t }, lines, onOpen }: WorthListeningProps): React.ReactElement | null {
  const id = useInstanceId("sd");
  if (lines.length === 0) return null;
  return (
    <div className="sd-worth">
      <h3 id={id} className="sd-worth-title">
        {t("contactHistoryGrid.worth.title")}
      </h3>
      <ul aria-labelledby={id}>
        {lines.map((line) => {
          const { callId, moment, title, date, reason } = line;
          return (
            <li key={callId}>
              <button type="button" className="sd-worth-call" onClick={() => onOpen(line)}>
                <span className="sd-worth-moment">
                  <span aria-hidden="true">▶</span> {moment}
                </span>{" "}
                <bdi className="sd-worth-call-title" title={title}>
                  {title}
                </bdi>{" "}
                <bdi className="sd-caption">{date}</bdi>{" "}
                <span className="sd-caption sd-worth-reason">
                  <bdi>{reason}</bdi>
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
