import * as React from "react";
import type { CallMoment } from "../../shared/domain/CallMoment";
import type { Texts } from "../../shared/format/Texts";
import { Icon } from "../../shared/ui/Icon";
import type { HearLine } from "./practicesViewModel";

export interface HearProps {
  readonly t: Texts["t"];
  readonly lines: readonly HearLine[];
  readonly onOpen: (callId: string, moment?: CallMoment) => void;
}

/** Calls in which one hears how it is done, each at its moment. */
export function Hear({ t, lines, onOpen }: HearProps): React.ReactElement {
  return (
    <>
      {lines.map(({ callId, moment, seller, customer, value }) => (
        <button
          key={callId}
          type="button"
          className="sd-link sd-hear"
          title={t("teamPractices.hear", { seller, customer, value })}
          onClick={() => onOpen(callId, moment)}
        >
          <Icon name="play" /> <bdi>{seller}</bdi>
          {value && ` · ${value}`} · <bdi>{customer}</bdi>
        </button>
      ))}
    </>
  );
}
