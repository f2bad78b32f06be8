import * as React from "react";
import { callLink } from "../../shared/host/callLink";
import type { Environment } from "../../shared/host/environment";
import { useInstanceId } from "../../shared/ui/useInstanceId";
import { followCall } from "./followCall";
import type { WorthLine } from "./worthListeningViewModel";

export interface WorthListeningProps {
  readonly environment: Environment;
  readonly lines: readonly WorthLine[];
  readonly onOpen: (callId: string, atMs: number) => void;
}

/** Up to three calls, each with the moment at which to begin and why. */
export function WorthListening({ environment: { t, clientUrl }, lines, onOpen }: WorthListeningProps): React.ReactElement | null {
  const id = useInstanceId("sd");
  if (lines.length === 0) return null;
  return (
    <div className="sd-worth">
      <h3 id={id} className="sd-worth-title">
        {t("contactHistoryGrid.worth.title")}
      </h3>
      <ul aria-labelledby={id}>
        {lines.map((line) => {
          const { callId, atMs, moment, title, date, reason } = line;
          const href = callLink(clientUrl, callId, atMs);
          return (
            <li key={callId}>
              <a href={href} className="sd-worth-call" onClick={(event) => followCall(event, href, () => onOpen(callId, atMs))}>
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
              </a>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
