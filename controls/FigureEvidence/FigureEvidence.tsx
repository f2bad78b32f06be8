import * as React from "react";
import type { CallMoment } from "../../shared/domain/CallMoment";
import type { Environment } from "../../shared/host/environment";
import { usePageChannel } from "../../shared/page/usePageChannel";
import { EvidencePopup } from "./EvidencePopup";
import { useCoherentNarrowing } from "./useCoherentNarrowing";
import { leaveFrom, useReturn } from "./useReturn";

export interface FigureEvidenceProps {
  readonly environment: Environment;
  /** Rejects where the host could not open it. */
  readonly onOpen: (callId: string, moment?: CallMoment) => Promise<void>;
}

/** What is behind the figure of the page that was clicked; nothing where it stands, and nothing while none is. */
export function FigureEvidenceControl({ environment, onOpen }: FigureEvidenceProps): React.ReactElement | null {
  const channel = usePageChannel(environment.record);
  const { evidence, answer } = channel;
  const page = answer?.page;
  useCoherentNarrowing(channel);
  // Another seller's or period's page has other figures and other calls.
  React.useEffect(() => {
    if (channel.evidence && !channel.evidence.anchor.isConnected) channel.publish({ evidence: undefined });
  }, [channel, page]);
  React.useEffect(() => () => channel.publish({ evidence: undefined }), [channel]);
  const here = environment.record?.id ?? "";
  const visited = useReturn(page && here);
  if (!evidence || !page) return null;
  const open: typeof onOpen = async (callId, moment) => {
    await onOpen(callId, moment);
    leaveFrom(here, evidence.figure, callId);
  };
  return (
    <EvidencePopup
      key={evidence.figure}
      environment={environment}
      channel={channel}
      evidence={evidence}
      page={page}
      visited={visited}
      onOpen={open}
    />
  );
}
